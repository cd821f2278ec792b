/**
 * The engine as a library: pure functions from bytes and a policy to bytes, for any JavaScript engine.
 *
 * @example
 * const policy = policyFrom({ stdio: 'allow', env: ['MODE=ci'] });
 * const { bytes, remaining } = virtualize(component, policy);
 */
export type { FileNode } from './adapter/image.ts';
export type { Files } from './adapter/mounts.ts';
export { diff, verdictOf } from './capabilities/diff.ts';
export { explainComponent, explainPolicy, explanationOf } from './capabilities/explanation.ts';
export { inventoryOf } from './capabilities/inventory.ts';
export type {
  Ask,
  Change,
  ComponentDiff,
  ComponentInventory,
  Diff,
  ExplainedComponent,
  ExplainedRule,
  Explanation,
  Failing,
  Finding,
  Granted,
  Inventory,
  Need,
  Notice,
  Verdict,
} from './capabilities/model.ts';
export type { Promises } from './capabilities/promises.ts';
export type { ExportedItem, ImportedInterface, Surface } from './capabilities/surface.ts';
export { type ErrorCode, type Location, VirtError } from './errors.ts';
export { policyFrom } from './policy/build-policy.ts';
export {
  DENY_ALL,
  type FailOn,
  type FilesystemMode,
  type FixedClock,
  type HostNames,
  type KeyValues,
  type Mention,
  type Mount,
  type OnDenied,
  type Policy,
  type Preopen,
  type RandomSeed,
  type SocketPeers,
  type StreamMode,
  type Switch,
} from './policy/model.ts';
export type { Host, Origin, Peer, Ports } from './policy/peers.ts';
export type { SettingName } from './policy/settings.ts';
export { commentLimit, type ReviewOptions, renderReview, summaryLimit } from './report/review.ts';
export { type Circumstances, type Taken, takeInventory } from './take-inventory.ts';
export { adapterAlone, inspect, type Options, type Remaining, type Virtualized, virtualize } from './virtualize.ts';
