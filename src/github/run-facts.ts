import { Json } from './json.ts';

/** The file in an artifact that says how the job ended that made it. */
export const FACTS_FILE = 'run.json';

/** The file with the inventory that a push which failed was compared with: what it has brought, nobody has let through. */
export const ACCEPTED_FILE = 'accepted.json';

const SCHEMA = 'wasi-virt/run@1';
/** As many refusals, lines and characters of a sentence are taken of what others have written. */
const MOST = 100;
const LONGEST = 1000;

/** A component of which there is no inventory. */
export interface Refused {
  /** `null`: nothing was looked at. */
  readonly component: string | null;
  /** One sentence. */
  readonly message: string;
}

/** How one job ended, in its own words. */
export interface RunFacts {
  /** Whether the step has failed. */
  readonly failed: boolean;
  /** The paths and globs that it was asked to look at. */
  readonly components: readonly string[];
  readonly refused: readonly Refused[];
}

export function runFacts({ failed, components, refused }: RunFacts): object {
  return { schema: SCHEMA, failed, components, refused: refused.slice(0, MOST) };
}

/** `undefined`: this is something else. */
export function readFacts(text: string): RunFacts | undefined {
  const data = Json.parse(text);
  const [components, refused] = [data.at('components').list, data.at('refused').list];
  if (data.at('schema').text !== SCHEMA || components === undefined || refused === undefined) return undefined;
  return {
    failed: data.at('failed').isTrue,
    components: components.slice(0, MOST).flatMap((line) => line.text?.slice(0, LONGEST) ?? []),
    refused: refused.slice(0, MOST).map((each) => ({
      component: each.at('component').text?.slice(0, LONGEST) ?? null,
      message: each.at('message').text?.slice(0, LONGEST) ?? 'it does not say why',
    })),
  };
}
