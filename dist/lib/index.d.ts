/**
 * The engine as a library: pure functions from bytes and a policy to bytes, for any JavaScript engine.
 *
 * @example
 * const policy = policyFrom({ stdio: 'allow', env: ['MODE=ci'] });
 * const { bytes, remaining } = virtualize(component, policy);
 */
export type { FileNode } from './adapter/image.js';
export type { Files } from './adapter/mounts.js';
export { diff, verdictOf } from './capabilities/diff.js';
export { explainComponent, explainPolicy, explanationOf } from './capabilities/explanation.js';
export { inventoryOf } from './capabilities/inventory.js';
export type { Ask, Change, ComponentDiff, ComponentInventory, Diff, ExplainedComponent, ExplainedRule, Explanation, Failing, Finding, Granted, Inventory, Need, Notice, Verdict, } from './capabilities/model.js';
export type { Promises } from './capabilities/promises.js';
export type { ExportedItem, ImportedInterface, Surface } from './capabilities/surface.js';
export { type ErrorCode, type Location, VirtError } from './errors.js';
export { policyFrom } from './policy/build-policy.js';
export { DENY_ALL, type FailOn, type FilesystemMode, type FixedClock, type HostNames, type KeyValues, type Mention, type Mount, type OnDenied, type Policy, type Preopen, type RandomSeed, type SocketPeers, type StreamMode, type Switch, } from './policy/model.js';
export type { Host, Origin, Peer, Ports } from './policy/peers.js';
export type { SettingName } from './policy/settings.js';
export { commentLimit, type ReviewOptions, renderReview, summaryLimit } from './report/review.js';
export { type Circumstances, type Taken, takeInventory } from './take-inventory.js';
export { adapterAlone, inspect, type Options, type Remaining, type Virtualized, virtualize } from './virtualize.js';
