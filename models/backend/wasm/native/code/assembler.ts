/**
 * A small assembler of WebAssembly: functions with named locals and loops, and modules that import a memory. It knows
 * the few instructions that the kernels here are made of. WebAssembly core specification 2.0, chapter 5, and the
 * relaxed-simd proposal.
 */

/** Opcodes, by the names of the text format. Those of vectors follow the prefix 0xfd. */
const OPCODES = {
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
  "f32x4.min": [0xfd, 0xe8, 0x01],
  "f32x4.max": [0xfd, 0xe9, 0x01],
  "f32x4.gt": [0xfd, 0x44],
  "f64x2.add": [0xfd, 0xf0, 0x01],
  "f64x2.sub": [0xfd, 0xf1, 0x01],
  "f64x2.mul": [0xfd, 0xf2, 0x01],
  "v128.bitselect": [0xfd, 0x52],
  "f32x4.relaxed_madd": [0xfd, 0x85, 0x02],
} as const;

const UNARY_OPCODES = {
  "f32x4.nearest": [0xfd, 0x6a],
  "f32x4.sqrt": [0xfd, 0xe3, 0x01],
  "i32x4.splat": [0xfd, 0x11],
  "i32x4.trunc_sat_f32x4_s": [0xfd, 0xf8, 0x01],
  "f32x4.convert_i32x4_s": [0xfd, 0xfa, 0x01],
} as const;

const MEMORY_OPCODES = {
  "f32.load": [0x2a],
  "f32.store": [0x38],
  "v128.load": [0xfd, 0x00],
  "v128.load32_splat": [0xfd, 0x09],
  "v128.load64_splat": [0xfd, 0x0a],
  "v128.load32_zero": [0xfd, 0x5c],
  "v128.store": [0xfd, 0x0b],
  "v128.store32_lane": [0xfd, 0x5a],
} as const;

const TYPES = { i32: 0x7f, v128: 0x7b } as const;
const EMPTY = 0x40, END = 0x0b;

/** A type of value. */
type ValueType = keyof typeof TYPES;

/** Part of a function's body. */
export type Code = readonly number[];

/** A function for `encodeModule`: how many parameters it has, all i32, and its encoded body. */
export interface KernelCode {
  readonly parameters: number;
  readonly body: Code;
}

/** The body of a function under construction. Parameters are i32 and come first among its locals. */
export class FunctionBody {
  readonly #locals = new Map<string, { readonly index: number; readonly type: ValueType }>();

  constructor(readonly parameters: readonly string[]) {
    for (const name of parameters) this.local(name);
  }

  /** Declares locals, which start at 0. */
  local(name: string, type: ValueType = "i32"): void {
    this.#locals.set(name, { index: this.#locals.size, type });
  }

  get(name: string): Code {
    return [0x20, ...unsigned(this.#index(name))];
  }

  set(name: string, value: Code): Code {
    return [...value, 0x21, ...unsigned(this.#index(name))];
  }

  /** name ← name + value */
  increase(name: string, value: Code): Code {
    return this.set(name, binary("i32.add", this.get(name), value));
  }

  /** Runs `body` with `counter` at 0, `step`, 2 · `step`, ... as long as it is below `end`: at least once. */
  loop(counter: string, end: Code, step: number, body: Code): Code {
    const again = binary("i32.lt_s", this.get(counter), end);
    return [
      ...this.set(counter, constant(0)),
      ...[0x03, EMPTY, ...body, ...this.increase(counter, constant(step)), ...again, 0x0d, 0, END],
    ];
  }

  /** The least of two i32. */
  least(a: Code, b: Code): Code {
    return [...a, ...b, ...binary("i32.lt_s", a, b), 0x1b];
  }

  /** The function's entry in a module's code section, its body made of these parts in order. */
  encode(...parts: readonly Code[]): Code {
    const declared = [...this.#locals.values()].slice(this.parameters.length).map((
      { type },
    ) => [1, TYPES[type]]);
    const body = [...vector(declared), ...parts.flat(), END];
    return [...unsigned(body.length), ...body];
  }

  #index(name: string): number {
    const local = this.#locals.get(name);
    if (!local) throw new Error(`There is no local "${name}"`);
    return local.index;
  }
}

/** An i32. */
export function constant(value: number): Code {
  return [0x41, ...signed(value)];
}

/** A vector of four equal f32. */
export function constantVector(value: number): Code {
  return vectorOf(Float32Array.of(value, value, value, value));
}

/** A vector of four i32, or of four times the same. */
export function constantIntegers(first: number, ...others: readonly number[]): Code {
  return vectorOf(Int32Array.from({ length: 4 }, (_, i) => i === 0 ? first : others[i - 1] ?? first));
}

function vectorOf({ buffer }: Float32Array | Int32Array): Code {
  return [0xfd, 0x0c, ...new Uint8Array(buffer)]; // v128.const
}

export function unary(opcode: keyof typeof UNARY_OPCODES, a: Code): Code {
  return [...a, ...UNARY_OPCODES[opcode]];
}

export function binary(opcode: keyof typeof OPCODES, a: Code, b: Code): Code {
  return [...a, ...b, ...OPCODES[opcode]];
}

export function ternary(opcode: keyof typeof OPCODES, a: Code, b: Code, c: Code): Code {
  return [...a, ...b, ...c, ...OPCODES[opcode]];
}

/** Four f32 of two vectors: lanes 0 to 3 are a's, 4 to 7 b's. */
export function shuffle(a: Code, b: Code, lanes: readonly number[]): Code {
  const bytes = lanes.flatMap((lane) => [0, 1, 2, 3].map((byte) => 4 * lane + byte));
  return [...a, ...b, 0xfd, 0x0d, ...bytes]; // i8x16.shuffle
}

/** One of a vector's four f32, in every lane. */
export function spread(vector: Code, lane: number): Code {
  return shuffle(vector, vector, [lane, lane, lane, lane]);
}

/** Reads at `address + offset`. */
export function load(opcode: keyof typeof MEMORY_OPCODES, address: Code, offset = 0): Code {
  return [...address, ...MEMORY_OPCODES[opcode], 0, ...unsigned(offset)]; // 0: no alignment promised
}

/** Writes `value`, or its first lane, to `address + offset`. */
export function store(opcode: keyof typeof MEMORY_OPCODES, address: Code, value: Code, offset = 0): Code {
  const lane = opcode === "v128.store32_lane" ? [0] : [];
  return [...address, ...value, ...MEMORY_OPCODES[opcode], 0, ...unsigned(offset), ...lane];
}

/** Runs `body` if `condition` is not 0, and `otherwise` if it is. */
export function when(condition: Code, body: Code, otherwise: Code = []): Code {
  return [...condition, 0x04, EMPTY, ...body, 0x05, ...otherwise, END];
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

function vector(items: readonly Code[]): Code {
  return [...unsigned(items.length), ...items.flat()];
}

/** LEB128. */
function unsigned(value: number): Code {
  return value < 0x80 ? [value] : [value & 0x7f | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): Code {
  const rest = value >> 7, low = value & 0x7f;
  const ends = (rest === 0 && !(low & 0x40)) || (rest === -1 && Boolean(low & 0x40));
  return ends ? [low] : [low | 0x80, ...signed(rest)];
}
