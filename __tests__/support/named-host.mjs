// A host that has everything which the guest of named-guest.ts imports: it answers with a number of its own.
const get = (number) => ({ get: () => number });
export default {
  fs: get(1),
  left: get(2),
  right: get(3),
  'acme:db/store': get(4),
  'acme:log/sink': get(5),
  'node:fs/promises': get(6),
  print: { default: () => 7 },
  world: get(8),
};
