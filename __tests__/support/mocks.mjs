// Interfaces of a host that does as it is asked, whatever it is, and records what that was.
import { mockClocks, mockRandom } from './mock-clocks.mjs';
import { mockHttp } from './mock-http.mjs';
import { mockSockets } from './mock-sockets.mjs';

const MOCKS = { http: mockHttp, sockets: mockSockets, clocks: mockClocks, random: mockRandom };

/**
 * What stands in place of the shim's interfaces.
 * @param names which
 * @param host the shim's
 * @param script what comes in by itself: `datagrams` and `names`
 * @param reached where every call is recorded
 */
export function mocks(names, host, script, reached) {
  // A pollable of the shim's own, so that its poll takes it; it is ready at once.
  const ready = () => host['wasi:clocks/monotonic-clock'].subscribeDuration(0n);
  return Object.assign({}, ...names.map((name) => MOCKS[name]({ host, script, reached, ready })));
}
