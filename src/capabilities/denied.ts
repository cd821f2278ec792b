import { VirtError } from '../errors.ts';
import type { Policy } from '../policy/model.ts';
import type { Peer } from '../policy/peers.ts';
import type { Denial } from '../policy/readers/denials.ts';
import { formatPlace } from '../policy/readers/places.ts';
import { originCapability, pathCapability, peerCapability, textOf } from './capability.ts';
import { Catalogue } from './catalogue.ts';
import { grantedBy } from './granted.ts';
import type { Capable } from './model.ts';

/** The mistakes of a policy that grants something of the host which a policy file denies. */
export function refuseDenied(policy: Policy, denials: readonly Denial[]): readonly VirtError[] {
  if (denials.length === 0) return [];
  const grants = grantedBy(policy).filter(({ by }) => by === 'host');
  const place = new Map(grants.map((grant, i) => [grant, i]));
  const catalogue = new Catalogue(grants);
  return denials.flatMap((denial) => {
    const overlapping = new Set(capabilitiesOf(denial).flatMap((capable) => catalogue.related(capable)));
    const wrong = [...overlapping].filter(({ capability }) => !(isNamed(denial) && ADDRESSED.test(capability)));
    return wrong
      .sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
      .map((grant) => {
        const where = grant.source?.text ?? 'a setting';
        const what = `${where} grants ${textOf(grant)}, of which ${formatPlace(denial.at)} denies a part`;
        return new VirtError('policy', what, { hint: 'grant less, or take the denial out' });
      });
  });
}

/** Peers of some addresses. A name may have any address: it is reached by who reaches all, and of others nobody knows. */
const ADDRESSED = /^net\.connect:[^:]*:\/\/(?!\*:)/;

function isNamed(denial: Denial): boolean {
  return denial.kind === 'host' && (denial.host.kind === 'name' || denial.host.kind === 'suffix');
}

function capabilitiesOf(denial: Denial): readonly Capable[] {
  if (denial.kind === 'host') {
    const { host, ports, scheme } = denial;
    const schemes = (['http', 'https', '*'] as const).filter((each) => each === scheme);
    const peer: Peer = { transport: '*', host: isNamed(denial) ? { kind: 'any' } : host, ports };
    return [
      ...schemes.map((each) => ({ capability: originCapability({ scheme: each, host, ports }) })),
      { capability: peerCapability('net.connect', peer) },
    ];
  }
  // Whether a path without a `/` starts at the root is the host's to know.
  const parts = denial.path.split('/').filter((part) => part !== '' && part !== '.');
  const paths = [`/${parts.join('/')}`, parts.join('/') || '.'];
  // Who may not read may not write either: there is no writing without reading.
  const kinds = denial.access.includes('read') ? (['fs.read', 'fs.write'] as const) : (['fs.write'] as const);
  return paths.flatMap((path) => kinds.map((kind) => ({ capability: pathCapability(kind, path) })));
}
