import type { RawSetting } from './build-policy.ts';
import { isBareHost } from './peers.ts';

/** What people should know of settings that are understood, without final punctuation: a host alone is an origin of `https`. */
export function notesOn(settings: readonly RawSetting[]): readonly string[] {
  const bare = settings.find(isWithoutScheme);
  return bare === undefined ? [] : [`${bare.origin}: a host without a scheme means https`];
}

function isWithoutScheme({ name, value = 'true' }: RawSetting): boolean {
  if (name !== 'allow-http' || /^(?:true|false|none)$/i.test(value)) return false;
  const hosts = value.split(/[,\n]/).map((host) => host.trim());
  return hosts.some((host) => host !== '' && isBareHost(host));
}
