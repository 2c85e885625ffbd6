/** Seeded damage for files: what broken downloads, bad disks and clumsy attackers do to them. */

/** Draws from [0, 1). */
export type Uniform = () => number;

/** Values at which lengths, counts and offsets overflow. */
const EXTREMES = [
  0n,
  1n,
  127n,
  255n,
  2n ** 31n - 1n,
  2n ** 32n - 1n,
  2n ** 53n,
  2n ** 63n - 1n,
  2n ** 64n - 1n,
];

type Mutation = (bytes: Uint8Array, other: Uint8Array, below: (count: number) => number) => Uint8Array;

const MUTATIONS: readonly Mutation[] = [
  function flipBits(bytes, _other, below) {
    const copy = bytes.slice();
    for (let i = below(8); i >= 0; i--) copy[below(copy.length)]! ^= 1 << below(8);
    return copy;
  },
  function overwriteNumber(bytes, _other, below) {
    const copy = bytes.slice(), width = 2 ** below(4), at = below(copy.length - width + 1);
    let value = EXTREMES[below(EXTREMES.length)]!;
    for (let i = 0; i < width; i++, value >>= 8n) copy[at + i] = Number(value & 255n);
    return copy;
  },
  function overwriteDigits(bytes, _other, below) {
    const copy = bytes.slice();
    const digits = [...copy.keys()].filter((i) => copy[i]! >= 0x30 && copy[i]! <= 0x39);
    for (let i = below(3); i >= 0; i--) copy[digits[below(digits.length)] ?? 0] = 0x30 + below(10);
    return copy;
  },
  function cutOff(bytes, _other, below) {
    return bytes.slice(0, below(bytes.length));
  },
  function leaveOut(bytes, _other, below) {
    const start = below(bytes.length);
    return replace(bytes, start, start + below(100), new Uint8Array());
  },
  function repeat(bytes, _other, below) {
    const start = below(bytes.length), at = below(bytes.length);
    return replace(bytes, at, at, bytes.subarray(start, start + below(300)));
  },
  function insertFromOther(bytes, other, below) {
    const start = below(other.length), at = below(bytes.length);
    return replace(bytes, at, at + below(50), other.subarray(start, start + below(300)));
  },
];

/** A damaged copy of `bytes`; `other` is a file from which pieces may come. */
export function mutate(bytes: Uint8Array, other: Uint8Array, uniform: Uniform): Uint8Array {
  const below = (count: number) => Math.floor(uniform() * count);
  return MUTATIONS[below(MUTATIONS.length)]!(bytes, other, below);
}

function replace(bytes: Uint8Array, start: number, end: number, middle: Uint8Array): Uint8Array {
  return concatenate([bytes.subarray(0, start), middle, bytes.subarray(end)]);
}

export function concatenate(parts: Iterable<Uint8Array>): Uint8Array {
  const all = [...parts];
  const whole = new Uint8Array(all.reduce((size, part) => size + part.length, 0));
  let offset = 0;
  for (const part of all) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
