import { COMPONENT_VERSION, MAGIC } from './component/opcodes.ts';
import { VirtError } from './errors.ts';
import { validateInput } from './wasm-tools.ts';

/** A component that was read, and where. */
export interface Input {
  readonly path: string;
  readonly component: Uint8Array;
}

/**
 * Does something with a component. If it is not valid, that is what is wrong, whatever was noticed first: an invalid
 * component must not be reported as one that is refused, nor as a fault of this project.
 * @param asks whether wasm-tools are asked
 * @throws {VirtError} `malformed` for a component that is not valid, else what `work` throws; with the path
 */
export async function withInput<T>(input: Input, asks: boolean, work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    throw await causeOf(input, asks, error);
  }
}

/**
 * What is to be told of an error that came up with a component: that it is not valid, if it is not.
 * @param asks whether wasm-tools are asked
 */
export async function causeOf({ path, component }: Input, asks: boolean, error: unknown): Promise<unknown> {
  if (error instanceof VirtError && error.code === 'malformed') return invalid(error).in(path);
  const opinion = asks && isComponent(component) ? await rejectionOf(component) : undefined;
  if (opinion !== undefined) return opinion.in(path);
  return error instanceof VirtError ? error.in(path) : error;
}

/**
 * Has wasm-tools validate a component.
 * @throws {VirtError} `malformed` for one that is not valid; `verification` if wasm-tools fail at it
 */
export async function checkInput({ path, component }: Input): Promise<void> {
  try {
    await validateInput(component);
  } catch (error) {
    throw error instanceof VirtError ? error.in(path) : error;
  }
}

async function rejectionOf(component: Uint8Array): Promise<VirtError | undefined> {
  try {
    await validateInput(component);
    return undefined;
  } catch (error) {
    // That wasm-tools fail at it says nothing of what went wrong before.
    if (error instanceof VirtError) return error.code === 'malformed' ? error : undefined;
    throw error;
  }
}

/** What stands at a byte of a component is told to be wrong with the component; what is none, has been told that. */
function invalid(error: VirtError): VirtError {
  const { code, what, at, hint, cause } = error;
  const prefix = 'this is not a valid component: ';
  if (at?.offset === undefined || what.startsWith(prefix)) return error;
  return new VirtError(code, `${prefix}${what}`, { at, ...(hint === undefined ? {} : { hint }), cause });
}

function isComponent(bytes: Uint8Array): boolean {
  return [...MAGIC, ...COMPONENT_VERSION].every((byte, i) => bytes[i] === byte);
}
