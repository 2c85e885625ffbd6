/**
 * What a module of WebAssembly is made of, byte by byte: opcodes, locals, constants, sections. It knows the few
 * instructions that the kernels here are made of. WebAssembly core specification 2.0, chapter 5, and the relaxed-simd
 * proposal. Kernels are written in the statements of function_body.ts and the values of values.ts.
 */

/** Opcodes of two operands, by the names of the text format. Those of vectors follow the prefix 0xfd. */
export const BINARY_OPCODES = {
  "i32.add": [0x6a],
  "i32.sub": [0x6b],
  "i32.mul": [0x6c],
  "i32.div_u": [0x6e],
  "i32.and": [0x71],
  "i32.shl": [0x74],
  "i32.shr_u": [0x76],
  "i32.eq": [0x46],
  "i32.lt_s": [0x48],
  "i32x4.add": [0xfd, 0xae, 0x01],
  "i32x4.sub": [0xfd, 0xb1, 0x01],
  "i32x4.shl": [0xfd, 0xab, 0x01],
  "i32x4.shr_u": [0xfd, 0xad, 0x01],
  "v128.and": [0xfd, 0x4e],
  "v128.or": [0xfd, 0x50],
  "v128.xor": [0xfd, 0x51],
  "f32x4.add": [0xfd, 0xe4, 0x01],
  "f32x4.sub": [0xfd, 0xe5, 0x01],
  "f32x4.mul": [0xfd, 0xe6, 0x01],
  "f32x4.div": [0xfd, 0xe7, 0x01],
  "f32x4.pmin": [0xfd, 0xea, 0x01],
  "f32x4.pmax": [0xfd, 0xeb, 0x01],
  "f32x4.gt": [0xfd, 0x44],
  "f64x2.add": [0xfd, 0xf0, 0x01],
  "f64x2.sub": [0xfd, 0xf1, 0x01],
  "f64x2.mul": [0xfd, 0xf2, 0x01],
} as const;

export const TERNARY_OPCODES = {
  "v128.bitselect": [0xfd, 0x52],
  "f32x4.relaxed_madd": [0xfd, 0x85, 0x02],
} as const;

export const UNARY_OPCODES = {
  "f32x4.nearest": [0xfd, 0x6a],
  "f32x4.sqrt": [0xfd, 0xe3, 0x01],
  "i32x4.splat": [0xfd, 0x11],
  "i32x4.trunc_sat_f32x4_s": [0xfd, 0xf8, 0x01],
  "f32x4.convert_i32x4_s": [0xfd, 0xfa, 0x01],
} as const;

export const MEMORY_OPCODES = {
  "f32.load": [0x2a],
  "f32.store": [0x38],
  "v128.load": [0xfd, 0x00],
  "v128.load32_splat": [0xfd, 0x09],
  "v128.load64_splat": [0xfd, 0x0a],
  "v128.load32_zero": [0xfd, 0x5c],
  "v128.store": [0xfd, 0x0b],
  "v128.store32_lane": [0xfd, 0x5a],
} as const;

/** Types of values. */
export const TYPES = { i32: 0x7f, v128: 0x7b } as const;
/** Part of a function's body: bytes, and while it is under construction numbers of vector constants. */
export type Code = readonly number[];

/** A function for `encodeModule`: how many parameters it has, all i32, and its encoded body. */
export interface KernelCode {
  readonly parameters: number;
  readonly body: Code;
  /**
   * What it does, statement by statement, after its parameters. f32[p], v128[p] and f64[p] are what lies in memory at the
   * address p; f32x4.pmax(a, b) and its like are instructions by their names; all numbers are as they are emitted, steps
   * and offsets in bytes. A loop runs at least once.
   */
  readonly listing: string;
}

/** Reads a local, or writes what is on the stack into it. */
export function localCode(what: "get" | "set", index: number): Code {
  return [what === "get" ? 0x20 : 0x21, ...unsigned(index)];
}

/** An i32. */
export function constantIntegerCode(value: number): Code {
  return [0x41, ...signed(value)];
}

/** A memory of any size; a shared one has a maximum, here 4 GiB. */
const ANY_MEMORY = [0, 0], ANY_SHARED_MEMORY = [3, 0, ...unsigned(2 ** 16)];

/** A module that imports a memory as `env.memory` and exports functions of i32 without results. */
export function encodeModule(
  functions: Readonly<Record<string, KernelCode>>,
  sharedMemory: boolean,
): Uint8Array<ArrayBuffer> {
  const all = Object.entries(functions);
  const section = (id: number, content: Code) => [id, ...unsigned(content.length), ...content];
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0], // magic and version
    ...section(
      1,
      vector(all.map(([, { parameters }]) => [0x60, ...vector(Array(parameters).fill([TYPES.i32])), 0])),
    ),
    ...section(
      2,
      vector([[...name("env"), ...name("memory"), 2, ...(sharedMemory ? ANY_SHARED_MEMORY : ANY_MEMORY)]]),
    ),
    ...section(3, vector(all.map((_, i) => unsigned(i)))),
    ...section(7, vector(all.map(([export_], i) => [...name(export_), 0, ...unsigned(i)]))),
    ...section(10, vector(all.map(([, { body }]) => body))),
  ]);
}

function name(text: string): Code {
  const bytes = [...new TextEncoder().encode(text)];
  return [...unsigned(bytes.length), ...bytes];
}

/** Items after their number. */
export function vector(items: readonly Code[]): Code {
  return [...unsigned(items.length), ...items.flat()];
}

/** LEB128. */
export function unsigned(value: number): Code {
  return value < 0x80 ? [value] : [value & 0x7f | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): Code {
  const rest = value >> 7, low = value & 0x7f;
  const ends = (rest === 0 && !(low & 0x40)) || (rest === -1 && Boolean(low & 0x40));
  return ends ? [low] : [low | 0x80, ...signed(rest)];
}
