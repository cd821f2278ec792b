/**
 * The WASI that jco's wasm-tools get: nothing. They compute on bytes that they are handed, and need neither files nor
 * clocks; a full implementation would start a worker thread and cost more than the work itself. The build puts this
 * file beside them, in place of the imports of `@bytecodealliance/preview2-shim`.
 */

/** Bytes that were written to stderr: what wasm-tools say before they give up. */
let said = '';

/** What was written to stderr since the last call. */
export function takeStderr(): string {
  const text = said;
  said = '';
  return text;
}

class Nothing {}

class OutputStream {
  readonly #decoder = new TextDecoder();
  checkWrite(): bigint {
    return 65536n;
  }
  write(bytes: Uint8Array): void {
    said = (said + this.#decoder.decode(bytes, { stream: true })).slice(-4096);
  }
  blockingWriteAndFlush(bytes: Uint8Array): void {
    this.write(bytes);
  }
  blockingFlush(): void {}
}

function exitCalled(): never {
  throw new Error('wasm-tools asked to exit');
}

export const environment = { getEnvironment: (): [string, string][] => [] };
export const exit = { exit: exitCalled };
export const stdin = { getStdin: (): Nothing => new Nothing() };
export const stdout = { getStdout: (): OutputStream => new OutputStream() };
export const stderr = { getStderr: (): OutputStream => new OutputStream() };
export const terminalInput = { TerminalInput: Nothing };
export const terminalOutput = { TerminalOutput: Nothing };
export const terminalStdin = { getTerminalStdin: (): undefined => undefined };
export const terminalStdout = { getTerminalStdout: (): undefined => undefined };
export const terminalStderr = { getTerminalStderr: (): undefined => undefined };
export const preopens = { getDirectories: (): [] => [] };
export const types = {
  Descriptor: Nothing,
  DirectoryEntryStream: Nothing,
  filesystemErrorCode: (): undefined => undefined,
};
export const error = { Error: Nothing };
export const streams = { InputStream: Nothing, OutputStream };
/** Seeds of hash tables: a constant one keeps runs alike. */
export const random = { getRandomBytes: (length: bigint): Uint8Array => new Uint8Array(Number(length)) };
