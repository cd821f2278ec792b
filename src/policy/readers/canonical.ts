import { formatHost, formatOrigin, formatPeer } from '../peers.ts';
import type { SettingName } from '../settings.ts';
import {
  placeOf,
  readAccess,
  readAllowedImports,
  readDeniedImports,
  readDnsNames,
  readGlobs,
  readHostNames,
  readInstant,
  readKeyValue,
  readMount,
  readNames,
  readOrigins,
  readPeers,
  readPreopen,
  readSeed,
  readText,
  type Written,
} from '../values.ts';

/**
 * What a value means, in one way to write it: two settings that say the same have the same. Of what has a name or a
 * place that nothing else may have, only this.
 * @throws {VirtError} of code `policy` if the value is wrong
 */
export function canonical(setting: Written & { readonly name: SettingName }): string {
  switch (setting.name) {
    case 'allow-http':
      return all(readOrigins(setting), formatOrigin);
    case 'allow-sockets':
      return all(readPeers(setting), ({ use, peer }) => `${use} ${formatPeer(peer)}`);
    case 'allow-dns':
      return all(readDnsNames(setting), formatHost);
    case 'allow-env':
    case 'allow-config':
      return all(readHostNames(setting), (name) => name);
    case 'deny-env':
    case 'deny-config':
      return readNames(setting).join();
    case 'env':
    case 'config':
      return readKeyValue(setting)[0];
    case 'allow-imports':
      return readAllowedImports(setting).join();
    case 'deny-imports':
      return readDeniedImports(setting).join();
    case 'mount-include':
    case 'mount-exclude':
      return readGlobs(setting).join();
    case 'allow-fs':
      return readAccess(setting);
    case 'fixed-clock':
      return String(readInstant(setting));
    case 'random-seed':
      return readSeed(setting);
    case 'preopen':
      readPreopen(setting);
      return placeOf(setting);
    case 'mount':
      readMount(setting);
      return placeOf(setting);
    default:
      return readText(setting);
  }
}

function all<T>(value: boolean | readonly T[], format: (item: T) => string): string {
  return typeof value === 'boolean' ? String(value) : value.map(format).join();
}
