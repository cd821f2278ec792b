import { existsSync, readFileSync } from 'node:fs';
import { ComponentBuilder } from './component/builder.ts';
import { VirtError } from './errors.ts';
import { printable } from './text.ts';
import { exportsOfModule, validateModules } from './wasm-tools/modules.ts';

/** The one function of the JavaScript engine's that is used; the types of Node leave it out. */
declare const WebAssembly: { compile(bytes: Uint8Array): Promise<unknown> };

/** What is used of jco's build of wasm-tools, the Bytecode Alliance's own reader and writer of components. */
interface WasmTools {
  /** The WIT of a component; to find it, the whole component but the bodies of its functions is validated. */
  componentWit(component: Uint8Array): string;
  componentNew(module: Uint8Array, adapters: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array;
}

/** The module that jco generated around them. */
interface Glue {
  /** Resolves when they can be called. */
  readonly $init: Promise<void>;
  readonly tools: WasmTools;
}

/**
 * Where `wasm-tools.js` lies: beside the bundle, above it, or in `dist/` when this file runs from `src/`. A bundler
 * must not follow these: ncc damages `.wasm` files that it finds.
 */
const FOLDERS = ['./wasm-tools/', '../wasm-tools/', '../dist/wasm-tools/'];

/**
 * The engine starts to optimise a function of WebAssembly after it has run for this long, in the engine's own unit, of
 * which some 13 million are usual. Nearly every run is over before optimised code would have paid for itself.
 */
const OPTIMISE_AFTER = 1_000_000_000;

let loading: Promise<Glue> | undefined;
let starts = 0;

/**
 * Starts wasm-tools: their code is compiled in the background while the caller works on. A failure is told to those who
 * use them.
 */
export async function startWasmTools(): Promise<void> {
  await start().catch(() => {});
}

/**
 * Validates a component by code that shares nothing with this project: wasm-tools for the component and all types in
 * it, the JavaScript engine for the function bodies of the modules in `adapter`. The guest's bodies are its own affair.
 * @param adapter the adapter inside the component, if there is one
 * @throws {VirtError} of code `verification`
 */
export async function validateComponent(component: Uint8Array, adapter?: Uint8Array): Promise<void> {
  const opinion = await opinionOf(component);
  if (opinion !== undefined) {
    const what = `wasm-tools reject the result: ${withOffset(opinion)}`;
    throw unexpected(what, 'nothing was written; please report this with the component', opinion.error);
  }
  if (adapter !== undefined && !validateModules(adapter)) {
    const what = 'the JavaScript engine rejects a core module of the adapter';
    throw unexpected(what, 'nothing was written; please report this with the component', undefined);
  }
}

/**
 * Validates a component as it was given, but for the bodies of its functions.
 * @throws {VirtError} `malformed` for one that is not valid; `verification` if wasm-tools fail at it
 */
export async function validateInput(component: Uint8Array): Promise<void> {
  const { bytes, offset } = within(component);
  const opinion = await opinionOf(bytes);
  if (opinion === undefined) return;
  const { reason, at, error } = opinion;
  if (opinion.kind === 'panic')
    throw unexpected(`wasm-tools cannot tell whether it is valid: ${reason}`, 'please report this with it', error);
  throw new VirtError('malformed', `this is not a valid component: ${reason}`, {
    ...(at === undefined ? {} : { at: { offset: Math.max(0, at - offset) } }),
    hint: 'engines refuse it too; build it again',
    cause: error,
  });
}

/**
 * A component that has no more in it than the given one. Of the outer one, wasm-tools write the WIT, which is none; the
 * inner one they validate and no more, so that one which WIT has no words for is not taken for invalid.
 */
function within(component: Uint8Array): { readonly bytes: Uint8Array; readonly offset: number } {
  const builder = new ComponentBuilder();
  builder.component(component);
  const bytes = builder.finish();
  return { bytes, offset: bytes.length - component.length };
}

function unexpected(what: string, hint: string, cause: unknown): VirtError {
  return new VirtError('verification', what, { hint, ...(cause === undefined ? {} : { cause }) });
}

/** Why wasm-tools reject a component, or that they failed at it themselves. */
interface Rejection {
  readonly kind: 'invalid' | 'panic';
  readonly reason: string;
  /** The byte that the reason is about. */
  readonly at: number | undefined;
  readonly error: unknown;
}

/** `undefined`: valid. */
async function opinionOf(component: Uint8Array): Promise<Rejection | undefined> {
  const tools = await load();
  try {
    tools.componentWit(component);
    return undefined;
  } catch (error) {
    const [, reason = reasonOf(error), at] = /^(.*) \(at offset (0x[0-9a-f]+)\)$/.exec(reasonOf(error)) ?? [];
    const rejection = { reason, at: at === undefined ? undefined : Number(at), error };
    // What jco throws for an error that was returned has a payload.
    if (error instanceof Error && 'payload' in error) return { kind: 'invalid', ...rejection };
    // After a panic they take no further call: whoever asks next gets new ones.
    loading = undefined;
    return { kind: 'panic', ...rejection };
  }
}

function withOffset({ reason, at }: Rejection): string {
  return at === undefined ? reason : `${reason} (at offset 0x${at.toString(16)})`;
}

/**
 * Turns a core module from a preview-1 toolchain into a component, with jco's own adapter.
 * @throws {VirtError} of code `unsupported` if it cannot be one
 */
export async function componentFromModule(module: Uint8Array): Promise<Uint8Array> {
  // A command has an export `_start`; everything else is a reactor.
  const kind = exportsOfModule(module).includes('_start') ? 'command' : 'reactor';
  const tools = await load();
  const adapter = readFileSync(new URL(`wasi_snapshot_preview1.${kind}.wasm`, folder()));
  try {
    return tools.componentNew(module, [['wasi_snapshot_preview1', adapter]]);
  } catch (error) {
    const hint = 'build it for wasm32-wasip1 or wasm32-wasip2, or make a component of it first';
    const what = `it is a core module that cannot be turned into a component: ${reasonOf(error)}`;
    throw new VirtError('unsupported', what, { hint, cause: error });
  }
}

async function load(): Promise<WasmTools> {
  const { $init, tools } = await start();
  await $init;
  return tools;
}

function start(): Promise<Glue> {
  loading ??= importFrom(folder());
  return loading;
}

async function importFrom(url: URL): Promise<Glue> {
  // Loaded only here, as it costs start-up time.
  process.getBuiltinModule('node:v8').setFlagsFromString(`--wasm-tiering-budget=${OPTIMISE_AFTER}`);
  // The glue would begin to compile only after it has read this file in its own time. The engine compiles the same bytes
  // once, so that begun here, it runs beside whatever the caller does next.
  WebAssembly.compile(readFileSync(new URL('wasm-tools.core.wasm', url))).catch(() => {});
  const again = starts++ === 0 ? '' : `?${starts}`;
  const glue: unknown = await import(/* webpackIgnore: true */ new URL(`wasm-tools.js${again}`, url).href);
  if (!isGlue(glue)) throw new Error(`${url.href} does not hold jco's wasm-tools`);
  return glue;
}

function isGlue(glue: unknown): glue is Glue {
  return typeof glue === 'object' && glue !== null && '$init' in glue && 'tools' in glue;
}

function folder(): URL {
  const found = FOLDERS.map((path) => new URL(path, import.meta.url)).find((url) =>
    existsSync(new URL('wasm-tools.js', url)),
  );
  if (found === undefined) {
    throw new VirtError('io', 'the folder wasm-tools is missing beside the program', {
      hint: 'install it again, or run npm run build',
    });
  }
  return found;
}

/** The last line that says something: wasm-tools put the cause there. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return printable(lines.length > 2 ? lines.slice(1).join(', ') : (lines.at(-1) ?? 'no reason given')).slice(0, 400);
}
