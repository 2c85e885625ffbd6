/**
 * Half-precision values as 16-bit patterns: IEEE 754 binary16 (float16: 1 sign, 5 exponent, 10 fraction bits)
 * and bfloat16 (the upper half of a float32: 1, 8, 7). Widening is exact; narrowing rounds to nearest, ties to
 * even, and keeps infinities and NaN.
 */

const bits = new Uint32Array(1);
const value = new Float32Array(bits.buffer);

/** The largest finite float16. From 65520 on a value rounds to infinity. */
export const FLOAT16_MAX = 65504;

/** float16 patterns to float32, by a table of all 65,536 (256 KiB, made at first use). */
export function widenFloat16(patterns: Uint16Array): Float32Array<ArrayBuffer> {
  const table = float16Table ??= Float32Array.from({ length: 65536 }, (_, pattern) => float16Value(pattern));
  const values = new Float32Array(patterns.length);
  for (let i = 0; i < values.length; i++) values[i] = table[patterns[i]!]!;
  return values;
}

let float16Table: Float32Array | undefined;

function float16Value(pattern: number): number {
  const sign = pattern & 0x8000 ? -1 : 1;
  const exponent = (pattern >> 10) & 31, fraction = pattern & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  if (exponent === 0) return sign * fraction * 2 ** -24; // subnormal
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}

/** bfloat16 patterns to float32. */
export function widenBfloat16(patterns: Uint16Array): Float32Array<ArrayBuffer> {
  const wide = new Uint32Array(patterns.length);
  for (let i = 0; i < wide.length; i++) wide[i] = patterns[i]! << 16;
  return new Float32Array(wide.buffer);
}

/** Numbers to float16 patterns. Float64 values are rounded to float32 first. */
export function narrowToFloat16(values: ArrayLike<number>): Uint16Array<ArrayBuffer> {
  const patterns = new Uint16Array(values.length);
  for (let i = 0; i < patterns.length; i++) {
    value[0] = values[i]!;
    patterns[i] = float16Pattern(bits[0]!);
  }
  return patterns;
}

function float16Pattern(float32: number): number {
  const sign = (float32 >>> 16) & 0x8000, magnitude = float32 & 0x7fffffff;
  if (magnitude > 0x7f800000) return sign | 0x7e00; // NaN
  if (magnitude >= 0x477ff000) return sign | 0x7c00; // 65520 and above
  if (magnitude < 0x38800000) { // below 2^-14: subnormal, a multiple of 2^-24
    bits[0] = magnitude;
    return sign | roundToEven(value[0]! * 2 ** 24);
  }
  // Rebias the exponent from 127 to 15; a carry out of the fraction raises it, as it must.
  return sign | ((magnitude - 0x38000000 + 0xfff + ((magnitude >>> 13) & 1)) >>> 13);
}

function roundToEven(x: number): number {
  const floor = Math.floor(x), rest = x - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
}

/** Numbers to bfloat16 patterns. Float64 values are rounded to float32 first. */
export function narrowToBfloat16(values: ArrayLike<number>): Uint16Array<ArrayBuffer> {
  const patterns = new Uint16Array(values.length);
  for (let i = 0; i < patterns.length; i++) {
    value[0] = values[i]!;
    const float32 = bits[0]!;
    patterns[i] = (float32 & 0x7fffffff) > 0x7f800000
      ? (float32 >>> 16) | 0x40 // NaN stays NaN though its payload is cut
      : (float32 + 0x7fff + ((float32 >>> 16) & 1)) >>> 16;
  }
  return patterns;
}
