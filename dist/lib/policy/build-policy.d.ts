import { VirtError } from '../errors.js';
import { type Mention, type Policy } from './model.js';
import { type SettingName } from './settings.js';
import { type Written } from './values.js';
/** One setting as a reader found it. Several of one name are several mentions, in order. */
export interface RawSetting extends Written, Pick<Mention, 'at' | 'reason' | 'expires'> {
    readonly name: SettingName;
}
/** Takes a mistake; reading goes on, so that people see all of them at once. */
export type Report = (problem: VirtError) => void;
/**
 * The policy that the settings describe, frozen. Every mistake goes to `report`: an unknown value, a name that cannot
 * be one, a contradiction. If there was any, the returned policy has the default in its place and must not be used.
 */
export declare function buildPolicy(settings: readonly RawSetting[], report: Report): Policy;
/**
 * The policy that an object of settings describes, for programs:
 * `policyFrom({ stdio: 'allow', 'allow-env': ['LANG', 'LC_*'], env: ['MODE=ci'] })`.
 * @throws {VirtError} of code `policy`, naming every mistake
 */
export declare function policyFrom(settings: Readonly<Partial<Record<SettingName, string | boolean | readonly string[]>>>): Policy;
