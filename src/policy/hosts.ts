/** Names and addresses of hosts, in those spellings that every reader takes for the same. */

const MAX_NAME = 253;

/**
 * Labels of letters, digits, `-` and `_` between single dots, at most 253 bytes in all: in lower case, and not what
 * looks like an IPv4 address to some readers, such as `127.1` or `a.0x7f`
 * (https://url.spec.whatwg.org/#ends-in-a-number-checker).
 */
export function isName(text: string): boolean {
  const labels = text.split('.');
  return text.length <= MAX_NAME && labels.every((label) => /^[a-z0-9_-]+$/.test(label)) && !isNumber(labels.at(-1));
}

/** Decimal or octal, or hexadecimal with perhaps no digit. */
function isNumber(label: string | undefined): boolean {
  return label !== undefined && /^(?:\d+|0x[0-9a-f]*)$/.test(label);
}

/** An IPv4 address in four decimal parts without leading zeros; `undefined` if the text is none. */
export function parseIpv4(text: string): bigint | undefined {
  const parts = text.split('.');
  const fits = parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
  return fits ? join(parts.map(Number), 8n) : undefined;
}

/**
 * An IPv6 address without brackets and without a zone; `undefined` if the text is none.
 * Source: https://url.spec.whatwg.org/#concept-ipv6-parser.
 */
export function parseIpv6(text: string): bigint | undefined {
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return undefined;
  const left = groupsOf(head, tail === undefined);
  const right = groupsOf(tail ?? '', true);
  if (left === undefined || right === undefined) return undefined;
  const zeros = 8 - left.length - right.length;
  // A `::` stands for one group of zeros at least.
  if (tail === undefined ? zeros !== 0 : zeros < 1) return undefined;
  return join([...left, ...Array.from({ length: zeros }, () => 0), ...right], 16n);
}

/** @param last whether the address ends here, where two groups may be written as an IPv4 address */
function groupsOf(text: string, last: boolean): readonly number[] | undefined {
  if (text === '') return [];
  const groups = text.split(':');
  const dotted = last ? parseIpv4(groups.at(-1) ?? '') : undefined;
  const plain = dotted === undefined ? groups : groups.slice(0, -1);
  if (!plain.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  const numbers = plain.map((group) => Number.parseInt(group, 16));
  return dotted === undefined ? numbers : [...numbers, Number(dotted >> 16n), Number(dotted & 0xffffn)];
}

/** The parts of an address, each of so many bits, as one number. */
export function join(parts: readonly number[], bits: bigint): bigint {
  return parts.reduce((sum, part) => (sum << bits) | BigInt(part), 0n);
}
