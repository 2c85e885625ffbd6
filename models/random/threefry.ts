/**
 * Threefry-2x32 with 20 rounds: two random words for each counter, whoever asks for it first. Salmon, Moraes, Dror
 * and Shaw, Parallel random numbers: as easy as 1, 2, 3 (2011).
 */

/** Two words of 32 bits, as signed integers. */
export type Words = readonly [number, number];

/** By how many bits the second word is turned in each round; then all over again. */
export const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24] as const;
export const ROUNDS = 20;
/** Is combined with both words of the key into a third. */
export const PARITY = 0x1bd11bda;

export function threefry([first, second]: Words, counter: Words): Words {
  const keys = [first, second, PARITY ^ first ^ second] as const;
  let x = counter[0] + first | 0, y = counter[1] + second | 0;
  for (let round = 0; round < ROUNDS; round++) {
    const bits = ROTATIONS[round % ROTATIONS.length]!, injection = (round + 1) / 4;
    x = x + y | 0;
    y = (y << bits | y >>> 32 - bits) ^ x;
    if (round % 4 < 3) continue;
    x = x + keys[injection % 3]! | 0;
    y = y + keys[(injection + 1) % 3]! + injection | 0;
  }
  return [x, y];
}

/**
 * `count` draws from N(0, 1): Box and Muller's transform of each counter's words, of which it takes 24 bits. Exact to
 * float32; no number is beyond ±5.77.
 */
export function normalsOf(key: Words, count: number): Float32Array {
  const values = new Float32Array(count);
  for (let i = 0; i < count; i += 2) {
    const [x, y] = threefry(key, [i / 2, 0]);
    const radius = Math.sqrt(-2 * Math.log(((x >>> 8) + 1) / 2 ** 24)); // never 0
    const angle = 2 * Math.PI * (y >>> 8) / 2 ** 24;
    values[i] = radius * Math.cos(angle);
    if (i + 1 < count) values[i + 1] = radius * Math.sin(angle);
  }
  return values;
}
