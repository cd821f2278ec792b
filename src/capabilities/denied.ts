import { VirtError } from '../errors.ts';
import type { Policy } from '../policy/model.ts';
import type { Denial } from '../policy/readers/denials.ts';
import { formatPlace } from '../policy/readers/places.ts';
import { areRelated, originCapability, pathCapability, peerCapability, textOf } from './capability.ts';
import { grantedBy } from './granted.ts';
import type { Capable } from './model.ts';

/** The mistakes of a policy that grants something of the host which a policy file denies. */
export function refuseDenied(policy: Policy, denials: readonly Denial[]): readonly VirtError[] {
  const grants = denials.length === 0 ? [] : grantedBy(policy).filter(({ by }) => by === 'host');
  return denials.flatMap((denial) => {
    const denied = capabilitiesOf(denial);
    const wrong = grants.filter((grant) => denied.some((capable) => areRelated(capable, grant)));
    return wrong.map((grant) => {
      const where = grant.source?.text ?? 'a setting';
      const what = `${where} grants ${textOf(grant)}, of which ${formatPlace(denial.at)} denies a part`;
      return new VirtError('policy', what, { hint: 'grant less, or take the denial out' });
    });
  });
}

function capabilitiesOf(denial: Denial): readonly Capable[] {
  if (denial.kind === 'host') {
    const { host, ports, scheme } = denial;
    const schemes = (['http', 'https', '*'] as const).filter((each) => each === scheme);
    const peer = peerCapability('net.connect', { transport: '*', host, ports });
    return [
      ...schemes.map((each) => ({ capability: originCapability({ scheme: each, host, ports }) })),
      ...(host.kind === 'any' || host.kind === 'network' ? [{ capability: peer }] : []),
    ];
  }
  // Whether a path without a `/` starts at the root is the host's to know.
  const parts = denial.path.split('/').filter((part) => part !== '' && part !== '.');
  const paths = [`/${parts.join('/')}`, parts.join('/') || '.'];
  // Who may not read may not write either: there is no writing without reading.
  const kinds = denial.access.includes('read') ? (['fs.read', 'fs.write'] as const) : (['fs.write'] as const);
  return paths.flatMap((path) => kinds.map((kind) => ({ capability: pathCapability(kind, path) })));
}
