/**
 * SentencePiece's table of replacements, a double-array trie (Aoe 1989, in the layout of darts-clone) over the bytes of
 * UTF-8, and behind it what the rules write, each ended by a zero byte:
 *
 *   bytes 0 to 3: n, the trie's size in bytes; 4 to 3 + n: the trie, uint32; then the replacements
 *
 * At each place the longest rule that fits is taken, as in SentencePiece, which trained the vocabularies; what no rule
 * knows is copied.
 *
 * @throws {RangeError} where the bytes are no such table
 */
export function characterMap(table: Uint8Array): (text: string) => string {
  if (table.length === 0) return (text) => text;
  const view = new DataView(table.buffer, table.byteOffset, table.length);
  const size = table.length >= 4 ? view.getUint32(0, true) : 0;
  if (size === 0 || size % 4 !== 0 || 4 + size > table.length) {
    throw new RangeError("has a table of characters that is damaged");
  }
  const units = Uint32Array.from({ length: size / 4 }, (_, i) => view.getUint32(4 + 4 * i, true));
  const written = table.subarray(4 + size);
  return (text) => {
    const bytes = new TextEncoder().encode(text);
    const parts: Uint8Array[] = [];
    for (let start = 0; start < bytes.length;) {
      const rule = longestRule(units, bytes, start);
      parts.push(
        rule ? replacement(written, rule.value) : bytes.subarray(start, afterCharacter(bytes, start)),
      );
      start = rule ? rule.end : afterCharacter(bytes, start);
    }
    return decoder.decode(joined(parts));
  };
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The longest rule for what stands at `start`: where its replacement begins, and what it replaces ends. */
function longestRule(
  units: Uint32Array,
  bytes: Uint8Array,
  start: number,
): { value: number; end: number } | undefined {
  let longest: { value: number; end: number } | undefined;
  let node = offsetOf(units[0]!);
  for (let end = start; end < bytes.length;) {
    node ^= bytes[end]!;
    const unit = units[node];
    if (unit === undefined || (unit & 0x800000ff) !== bytes[end]!) break;
    node ^= offsetOf(unit);
    end++;
    const hasValue = (unit >>> 8) & 1;
    if (hasValue && units[node] !== undefined) longest = { value: units[node]! & 0x7fffffff, end };
  }
  return longest;
}

/** From a node to its children. */
function offsetOf(unit: number): number {
  return (unit >>> 10) << ((unit & (1 << 9)) >>> 6);
}

function replacement(written: Uint8Array, start: number): Uint8Array {
  const end = written.indexOf(0, start);
  return written.subarray(start, end < 0 ? written.length : end);
}

function afterCharacter(bytes: Uint8Array, start: number): number {
  let end = start + 1;
  while (end < bytes.length && (bytes[end]! & 0xc0) === 0x80) end++;
  return end;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
