import { Random } from '../random.ts';

/** What a target says of one kind of case. */
interface Definition<T> {
  readonly name: string;
  /** The outcomes that a few hundred rounds have, all of them. */
  readonly usual: readonly string[];
  /** Without it there are no rounds. */
  readonly engine?: 'wasmtime';
  /** What is needed before the first round, made once. */
  readonly prepare?: () => Promise<void>;
  /** After the last round. */
  readonly close?: () => void;
  /** Milliseconds in which what fails is made smaller. */
  readonly patience?: number;
  /** A case that follows from the numbers. */
  readonly make: (random: Random) => T;
  /** The outcome of a case; whatever is thrown is a failure. */
  readonly check: (made: T) => string | Promise<string>;
  /** Cases that are smaller in one way each, the smallest first. */
  readonly smaller?: (made: T) => Iterable<T>;
  /** A case as somebody can read it. */
  readonly show: (made: T) => string;
}

/** A round that failed, and the smallest case that was found to fail too. */
export interface Failure {
  readonly seed: number;
  readonly error: unknown;
  readonly shown: string;
  /** How many times the case was made smaller. */
  readonly steps: number;
}

export type Round = { readonly outcome: string } | { readonly failure: Failure };

/** Something that is tried with random cases. A round is a pure function of its seed. */
export interface Target {
  readonly name: string;
  readonly usual: readonly string[];
  /** What has to be installed. */
  readonly engine: 'wasmtime' | undefined;
  readonly round: (seed: number) => Promise<Round>;
  readonly close: () => void;
}

/** So many smaller cases are tried, or for so long. */
const MOST_TRIES = 2000;
const MOST_MILLISECONDS = 20_000;

export function target<T>(definition: Definition<T>): Target {
  const { name, usual, engine, prepare, close = () => {}, make, check } = definition;
  let ready: Promise<void> | undefined;
  return {
    name,
    usual,
    engine,
    close,
    round: async (seed) => {
      ready ??= prepare?.();
      await ready;
      const made = make(new Random(seed));
      try {
        return { outcome: await check(made) };
      } catch (error) {
        return { failure: { seed, ...(await smallest(made, error, definition)) } };
      }
    },
  };
}

async function smallest<T>(made: T, error: unknown, definition: Definition<T>): Promise<Omit<Failure, 'seed'>> {
  const { check, smaller = () => [], show, patience = MOST_MILLISECONDS } = definition;
  const end = performance.now() + patience;
  let [best, cause, steps] = [made, error, 0];
  for (let tries = 0, found = true; found; ) {
    found = false;
    for (const candidate of smaller(best)) {
      if (++tries > MOST_TRIES || performance.now() > end) break;
      const thrown = await thrownBy(() => check(candidate));
      if (thrown === undefined || kindOf(thrown) !== kindOf(error)) continue;
      [best, cause, found] = [candidate, thrown, true];
      steps++;
      break;
    }
  }
  return { error: cause, shown: show(best), steps };
}

async function thrownBy(run: () => unknown): Promise<unknown> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error;
  }
}

/** What keeps a smaller case from failing in quite another way: the class, and the message without what it quotes. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.name} ${error.message
    .slice(0, 60)
    .replace(/["“'`].*/s, '')
    .replace(/\d+/g, '')}`;
}

/** A list with parts of it left out: large ones first, single ones last. */
export function* shorter<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let size = Math.ceil(items.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < items.length; at += size) yield [...items.slice(0, at), ...items.slice(at + size)];
  }
}

/** Fails a round; the message should say what was expected. */
export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

/** Milliseconds of the processor's that this thread has had since then: the machine may have other work. */
export function workSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}
