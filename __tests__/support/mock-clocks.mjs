// wasi:clocks of a host where it is always the same time and every timer is due, and wasi:random of one that has no
// chance to give; both record that they were asked.

const recorder = (reached) => (call, result) => (argument) => {
  reached.push({ call });
  return result(argument);
};

export function mockClocks({ reached, ready }) {
  const record = recorder(reached);
  const second = () => ({ seconds: 1n, nanoseconds: 0 });
  return {
    'wasi:clocks/wall-clock': {
      now: record('wall.now', second),
      resolution: record('wall.resolution', second),
    },
    'wasi:clocks/monotonic-clock': {
      now: record('monotonic.now', () => 1n),
      resolution: record('monotonic.resolution', () => 1n),
      subscribeInstant: record('monotonic.subscribe-instant', ready),
      subscribeDuration: record('monotonic.subscribe-duration', ready),
    },
  };
}

export function mockRandom({ reached }) {
  const record = recorder(reached);
  const bytes = (size) => new Uint8Array(Number(size));
  return {
    'wasi:random/random': {
      getRandomBytes: record('random.bytes', bytes),
      getRandomU64: record('random.u64', () => 0n),
    },
    'wasi:random/insecure': {
      getInsecureRandomBytes: record('insecure.bytes', bytes),
      getInsecureRandomU64: record('insecure.u64', () => 0n),
    },
    'wasi:random/insecure-seed': { insecureSeed: record('insecure.seed', () => [0n, 0n]) },
  };
}
