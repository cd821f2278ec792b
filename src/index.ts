/**
 * The engine as a library: pure functions from bytes and a policy to bytes, for any JavaScript engine.
 *
 * @example
 * const policy = policyFrom({ stdio: 'allow', env: ['MODE=ci'] });
 * const { bytes, remaining } = virtualize(component, policy);
 */
export type { FileNode } from './adapter/image.ts';
export type { Files } from './adapter/mounts.ts';
export type { ImportedInterface, Surface } from './capabilities/surface.ts';
export { type ErrorCode, type Location, VirtError } from './errors.ts';
export { policyFrom } from './policy/build-policy.ts';
export {
  DENY_ALL,
  type FilesystemMode,
  type HostNames,
  type KeyValues,
  type Mount,
  type OnDenied,
  type Policy,
  type Preopen,
  type StreamMode,
  type Switch,
} from './policy/model.ts';
export type { SettingName } from './policy/settings.ts';
export { adapterAlone, inspect, type Options, type Remaining, type Virtualized, virtualize } from './virtualize.ts';
