import type { FailOn } from '../policy/model.ts';
import type { SettingName } from '../policy/settings.ts';
import type { Promises } from './promises.ts';

/** Names of the shapes below. A change that an older reader would misread gets a new number. */
export const INVENTORY_SCHEMA = 'wasi-virt/inventory@2';
export const DIFF_SCHEMA = 'wasi-virt/diff@2';
export const LOCK_SCHEMA = 'wasi-virt/lock@1';
export const EXPLANATION_SCHEMA = 'wasi-virt/explanation@1';

/** What components may do: three truths of each. Plain data, which {@link INVENTORY_SCHEMA} names. */
export interface Inventory {
  readonly schema: typeof INVENTORY_SCHEMA;
  /** The version of the program that made it. */
  readonly tool: string;
  /** By name, sorted; no two have the same. */
  readonly components: readonly ComponentInventory[];
}

/** What can be compared: an inventory, or a lock file. */
export interface Comparable {
  /** By name, sorted; no two have the same. */
  readonly components: readonly ComparableComponent[];
}

/** One component. Lists are sorted, and the same bytes and policy give the same inventory. */
export interface ComponentInventory extends ComparableComponent {
  readonly component: Digest;
  readonly policy: PolicyFacts | null;
}

/** One component, as far as it can be compared. A lock file tells what it may do, and not what is in it. */
export interface ComparableComponent {
  /** Its path as it was given, with `/`: by it, two inventories are compared. */
  readonly name: string;
  /** `null` in a lock file. */
  readonly component: Digest | null;
  /**
   * `null`: there is none, and the component stands without an adapter; what it asks for, it needs. A lock file has no
   * digest of it.
   */
  readonly policy: { readonly sha256: string | null; readonly file: string | null } | null;
  /** `null` where none was needed or none could be made. */
  readonly adapter: Digest | null;
  /** virt.wasm; `null` without a policy, and where none could be made. */
  readonly result: Digest | null;
  /** Why there is no result, one sentence; what it would need then follows from the policy alone. */
  readonly problem: string | null;
  readonly parts: readonly Part[];
  /** Names of exports, with versions. */
  readonly exports: readonly string[];
  /** Names of imports, with versions. */
  readonly imports: readonly string[];
  /** Imports through which nothing can be called. */
  readonly inert: readonly string[];
  /** What the component calls its host for. */
  readonly asks: readonly Ask[];
  /** What the policy grants, whether it is asked for or not. */
  readonly granted: readonly Granted[];
  /** What virt.wasm still needs of its host. */
  readonly needs: readonly Need[];
  /** Every function that the component can call, whether it reaches anything by itself or not. */
  readonly callable: readonly Callable[];
  /** The same of virt.wasm; `null` where there is none. */
  readonly resultCallable: readonly Callable[] | null;
}

/** Functions of one import, all of which the same parts import. */
export interface Callable {
  /** As imports are told apart, with the version of a track: `wasi:cli/exit@0.2`, `left: acme:db/store@1 ("db:test")`. */
  readonly import: string;
  /** Sorted; `*`: what else there is, nobody can tell. */
  readonly functions: readonly string[];
  /** Names of {@link Part}s; empty where it cannot be told. */
  readonly by: readonly string[];
}

export interface Digest {
  /** In bytes. */
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

export interface PolicyFacts {
  /** Of the policy as it was understood, without the places where it was written; lower-case hexadecimal. */
  readonly sha256: string;
  /** The policy file; `null` where flags or inputs alone make the policy. */
  readonly file: string | null;
}

/** A core module or a component inside a component, at any depth. */
export interface Part {
  /** What its name section calls it, after those around it: `main`, `component 1 / main`. */
  readonly name: string;
  readonly kind: 'module' | 'component';
  /** From its producers section: `language: Rust`, `processed-by: rustc 1.95.0`. */
  readonly producers: readonly { readonly field: string; readonly name: string; readonly version: string }[];
}

/**
 * A capability as text, of the closed vocabulary in `capability.ts`: `clock.wall`, `env:LANG`,
 * `http.egress:https://api.example.com`, `import:acme:log/sink`.
 */
export interface Capable {
  readonly capability: string;
  /** Of `import:…` only: which functions; absent: all of them. */
  readonly functions?: readonly string[] | undefined;
}

export interface Ask extends Capable {
  readonly calls: readonly Calls[];
  /** Names of {@link Part}s that import these functions; empty where it cannot be told. */
  readonly by: readonly string[];
  /** What becomes of the calls; `null` without a policy, or where no result could be made. */
  readonly outcome: Outcome | null;
}

/**
 * - `host`: they reach the host as they are
 * - `narrowed`: they reach the host through the adapter, which lets a part through
 * - `virtual`: the adapter answers with something of its own
 * - `denied`: they are refused, softly
 * - `traps`: they are refused, and at least one of them ends the component
 */
export type Outcome = 'host' | 'narrowed' | 'virtual' | 'denied' | 'traps';

export interface Calls {
  /** With its version. */
  readonly interface: string;
  readonly functions: readonly string[];
}

export interface Granted extends Capable {
  /** Who gives it: the host, or the adapter by itself (fixed variables, embedded files, ignored streams). */
  readonly by: 'host' | 'adapter';
  readonly setting: SettingName | null;
  /** Where it is written; `null` for what holds without being written. */
  readonly source: Source | null;
  /** In the words of whoever granted it. */
  readonly reason: string | null;
  /** The last day: `2027-01-31`. */
  readonly expires: string | null;
  /**
   * Of what the adapter gives, hexadecimal digits that stand for what that is: another value has others, and the value
   * cannot be read from them. Absent where there is only one.
   */
  readonly value?: string | undefined;
}

/** Where a grant is written. */
export interface Source {
  /** `--allow-env=LANG`, `input "allow-env"`, `wasi-virt.yaml:12:9`. */
  readonly text: string;
  readonly file: string | null;
  /** 1-based. */
  readonly line: number | null;
  readonly column: number | null;
}

export interface Need extends Capable {
  /** Who keeps the host's answer within the capability: the adapter in virt.wasm, or nobody but the host. */
  readonly enforcedBy: 'virt.wasm' | 'host';
  readonly calls: readonly Calls[];
}

/**
 * What became different of what a component may do: of what the policy grants it from the host, and of what it needs.
 * - `gained`: it may do this now, and nothing like it before
 * - `widened`: it may do this now, and could do a part of it before
 * - `used`: it could do this before, and only now calls for it
 * - `calls`: it may do the same, and can call other functions for it; told where nothing else is
 * - `virtual`: the adapter itself gives it something else – a variable, an argument, a mount, the time –, newly, or no longer
 * - `narrowed`: of this, it may do a part only
 * - `lost`: it may do nothing like it any more
 */
export type Change = (typeof CHANGES)[number];
/** The most severe first. */
export const CHANGES = ['gained', 'widened', 'used', 'calls', 'virtual', 'narrowed', 'lost'] as const;

export interface Finding extends Capable {
  /** 16 hexadecimal digits: the same for the same finding, whatever line it is written on. */
  readonly fingerprint: string;
  readonly change: Change;
  /**
   * What it was before (`widened`), what is left of it (`narrowed`): capabilities as text. Which functions can be called no
   * longer (`calls`). How it is given (`virtual`): `new`, `other` or `gone`. Else empty.
   */
  readonly other: readonly string[];
  /** Where the head's policy grants it; of what is narrowed or lost, where the base's did. */
  readonly source: Source | null;
  readonly reason: string | null;
  readonly expires: string | null;
  /** Whether the component asks for it; what is granted and not asked for is unused. */
  readonly asked: boolean;
  /** Who asks for it. */
  readonly by: readonly string[];
  readonly enforcedBy: 'virt.wasm' | 'host';
  /** Of `virtual`, what {@link Granted} has; absent of what is gone. */
  readonly value?: string | undefined;
}

/**
 * Something about the head that a reviewer should know, changed or not.
 * - `fails`: it asks for this and will not get it
 * - `unused`: the policy grants this and nothing asks for it
 * - `inert`: an import through which nothing can be called
 * - `problem`: no result could be made
 */
export interface Notice {
  readonly fingerprint: string;
  readonly kind: 'fails' | 'unused' | 'inert' | 'problem';
  /** The capability, the import, or the problem in one sentence. */
  readonly subject: string;
  /** What becomes of the calls, of `fails` only. */
  readonly outcome: Outcome | null;
  readonly source: Source | null;
  /** Whether the base had it not. */
  readonly fresh: boolean;
}

export interface ComponentDiff {
  readonly name: string;
  readonly status: 'added' | 'removed' | 'changed' | 'unchanged';
  readonly findings: readonly Finding[];
  /** Imports of which only the version is another one. */
  readonly versions: readonly VersionChange[];
  /** Function by function, what can be called now and could not before, and the other way round. */
  readonly calls: readonly CallChange[];
  /** Of the head; empty for a removed component. */
  readonly notices: readonly Notice[];
  /** `null`: added. */
  readonly base: ComparableComponent | null;
  /** `null`: removed. */
  readonly head: ComparableComponent | null;
}

/** Of one import. */
export interface CallChange {
  /** Who can call them: the component, or what becomes of it under the policy. */
  readonly of: 'component' | 'virt.wasm';
  /** As {@link Callable} has it. */
  readonly import: string;
  /** Sorted, as is what is gone. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Parts that import what was added. */
  readonly by: readonly string[];
}

export interface VersionChange {
  /** Without a version: `wasi:cli/environment`. */
  readonly interface: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** What became different between two inventories. Plain data, which {@link DIFF_SCHEMA} names. */
export interface Diff {
  readonly schema: typeof DIFF_SCHEMA;
  readonly tool: string;
  /** Without anything to compare with, nothing is called a change, and nothing is called unchanged. */
  readonly baseline: boolean;
  /** By name, sorted. */
  readonly components: readonly ComponentDiff[];
  readonly counts: Readonly<Record<Change, number>>;
  /** Over all findings: the same for exactly these, lower-case hexadecimal. Whoever approves a diff approves this. */
  readonly sha256: string;
}

export type { FailOn };

export interface Verdict {
  readonly failOn: FailOn;
  readonly failed: boolean;
  /** How many findings made it fail. */
  readonly hits: number;
}

/** What the rules of policies promise. Plain data, which {@link EXPLANATION_SCHEMA} names. */
export interface Explanation {
  readonly schema: typeof EXPLANATION_SCHEMA;
  readonly tool: string;
  /** What holds whatever the rules are. */
  readonly always: Promises;
  /** By name, sorted; without any component, one that stands for all. */
  readonly components: readonly ExplainedComponent[];
}

export interface ExplainedComponent {
  /** `null`: the rules are told whatever a component asks for. */
  readonly name: string | null;
  /** `null`: there is none, so that everything is denied. */
  readonly policy: PolicyFacts | null;
  /** Why no result can be made of the component under this policy, one sentence. */
  readonly problem: string | null;
  /** Of a component, those that concern what it asks for. */
  readonly rules: readonly ExplainedRule[];
  /** What becomes of all that no rule lets through, in sentences. */
  readonly denied: readonly string[];
  /** What the component asks for and does not get. */
  readonly fails: readonly Failing[];
}

/** What is let through, and the promises that come with it. */
export interface ExplainedRule extends Promises {
  /** `passes`: it needs no grant, as serving HTTP and interfaces outside `wasi:`. */
  readonly kind: 'granted' | 'passes';
  /** All of which the same holds. */
  readonly grants: readonly Granted[];
}

export interface Failing extends Capable {
  /** `null` where no result could be made, and so nobody knows how. */
  readonly outcome: Outcome | null;
}
