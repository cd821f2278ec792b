// A host whose standard input is never ready, and that must not be waited for: it says on stderr when it is asked.
import process from 'node:process';
import { WASIShim } from '@bytecodealliance/preview2-shim/instantiation';

class Pollable {
  ready() {
    process.stderr.write('asked\n');
    return false;
  }
  block() {
    throw new Error('the host was waited for');
  }
}

class InputStream {
  subscribe() {
    return new Pollable();
  }
}

const poll = () => {
  throw new Error('the host was waited for');
};

export default {
  'wasi:cli/stdin': { getStdin: () => new InputStream() },
  'wasi:io/poll': { Pollable, poll },
  'wasi:io/streams': { ...new WASIShim().getImportObject()['wasi:io/streams'], InputStream },
};
