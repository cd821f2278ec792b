import type { Policy } from './policy/model.js';
/**
 * The policy that a file means for a component, for programs. Apart from the engine, since YAML weighs as much.
 * @param file what it is called, for messages
 * @param component the component's path, by which sections of the file are chosen
 * @param day that grants are measured by, as `2027-01-31`; absent: today, in UTC
 * @throws {VirtError} of code `policy`, naming every mistake
 */
export declare function readPolicy(text: string, file: string, component?: string, day?: string): Policy;
