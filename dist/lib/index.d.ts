/**
 * The engine as a library: pure functions from bytes and a policy to bytes, for any JavaScript engine.
 *
 * @example
 * const policy = policyFrom({ stdio: 'allow', env: ['MODE=ci'] });
 * const { bytes, remaining } = virtualize(component, policy);
 */
export type { FileNode } from './adapter/image.js';
export type { Files } from './adapter/mounts.js';
export type { ImportedInterface, Inventory } from './capabilities/inventory.js';
export { type ErrorCode, type Location, VirtError } from './errors.js';
export { policyFrom } from './policy/build-policy.js';
export { DENY_ALL, type FilesystemMode, type HostNames, type KeyValues, type Mount, type OnDenied, type Policy, type Preopen, type StreamMode, type Switch, } from './policy/model.js';
export type { SettingName } from './policy/settings.js';
export { adapterAlone, inspect, type Options, type Remaining, type Virtualized, virtualize } from './virtualize.js';
