/** What is used of jco's build of wasm-tools. */
interface Loaded {
  readonly $init: Promise<void>;
  readonly tools: { readonly componentWit: (component: Uint8Array) => string };
}

/** What wasm-tools say of a component: its WIT, why it is not valid, or that they failed at it themselves. */
export type Opinion =
  | { readonly kind: 'valid'; readonly wit: string }
  | { readonly kind: 'invalid' | 'panic'; readonly reason: string };

const FILE = new URL('../vendor/wasm-tools.js', import.meta.resolve('@bytecodealliance/jco-transpile/wasm-tools')).href;

let loads = 0;
let loaded: Promise<Loaded> | undefined;

async function load(): Promise<Loaded['tools']> {
  loaded ??= import(`${FILE}?${loads++}`);
  const { $init, tools } = await loaded;
  await $init;
  return tools;
}

/** The second opinion. After a panic, which not every valid component is spared, they are started anew. */
export async function opinionOf(component: Uint8Array): Promise<Opinion> {
  const { componentWit } = await load();
  try {
    return { kind: 'valid', wit: componentWit(component) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (!reason.includes('wasm trap')) return { kind: 'invalid', reason };
    loaded = undefined;
    return { kind: 'panic', reason };
  }
}

/** Fails a round if wasm-tools reject it. */
export async function mustBeValid(what: string, component: Uint8Array): Promise<void> {
  const opinion = await opinionOf(component);
  if (opinion.kind === 'invalid') throw new Error(`wasm-tools reject the ${what}: ${opinion.reason}`);
  if (opinion.kind === 'panic') throw new Error(`wasm-tools panic at the ${what}`);
}
