/**
 * Values that a kernel computes, by type: each is the instructions that leave it on WebAssembly's stack, and the text by
 * which a listing calls it. Operations are methods, `a.plus(row.times(step))`; nothing is emitted until a statement of
 * `FunctionBody` uses the value.
 */
import {
  BINARY_OPCODES,
  type Code,
  constantIntegerCode,
  MEMORY_OPCODES,
  TERNARY_OPCODES,
  UNARY_OPCODES,
  unsigned,
} from "./assembler.ts";
import { constantCode } from "./vector_constants.ts";

/** How tightly a text's outermost operation binds: a listing has the brackets that it needs. */
const LOOSE = 0, SUM = 1, PRODUCT = 2, ATOM = 3;

/** The instructions that compute a value, and its text. */
abstract class Value {
  abstract readonly type: "i32" | "f32" | "v128";

  constructor(readonly code: Code, readonly text: string, readonly binding = ATOM) {}
}

/** An i32: an address, a count, or a condition, which holds if it is not 0. */
export class Integer extends Value {
  readonly type = "i32";

  plus(other: Integer | number): Integer {
    return operation(Integer, "i32.add", this, "+", integer(other), SUM);
  }

  minus(other: Integer | number): Integer {
    return operation(Integer, "i32.sub", this, "−", integer(other), SUM);
  }

  times(other: Integer | number): Integer {
    return operation(Integer, "i32.mul", this, "·", integer(other), PRODUCT);
  }

  /** The whole part of the quotient, both read as numbers without a sign. */
  dividedBy(other: Integer): Integer {
    return operation(Integer, "i32.div_u", this, "/", other, PRODUCT);
  }

  /** The bits that both have. */
  and(other: number): Integer {
    return operation(Integer, "i32.and", this, "&", integer(other), LOOSE);
  }

  shiftedLeft(bits: number): Integer {
    return operation(Integer, "i32.shl", this, "<<", integer(bits), LOOSE);
  }

  shiftedRight(bits: number): Integer {
    return operation(Integer, "i32.shr_u", this, ">>", integer(bits), LOOSE);
  }

  equals(other: Integer | number): Integer {
    return operation(Integer, "i32.eq", this, "=", integer(other), LOOSE);
  }

  isBelow(other: Integer | number): Integer {
    return operation(Integer, "i32.lt_s", this, "<", integer(other), LOOSE);
  }
}

/** One float32. */
export class Float extends Value {
  readonly type = "f32";
}

/** 128 bits, which an operation takes for four float32; `vectorOf` takes them for other things too. */
export class Vector extends Value {
  readonly type = "v128";

  plus(other: Vector): Vector {
    return operation(Vector, "f32x4.add", this, "+", other, SUM);
  }

  minus(other: Vector): Vector {
    return operation(Vector, "f32x4.sub", this, "−", other, SUM);
  }

  times(other: Vector): Vector {
    return operation(Vector, "f32x4.mul", this, "·", other, PRODUCT);
  }

  dividedBy(other: Vector): Vector {
    return operation(Vector, "f32x4.div", this, "/", other, PRODUCT);
  }
}

function operation<T extends Value>(
  type: new (code: Code, text: string, binding: number) => T,
  opcode: keyof typeof BINARY_OPCODES,
  a: T,
  sign: string,
  b: T,
  binding: number,
): T {
  const bits = binding === LOOSE; // operands of these are put in brackets whatever they are
  const left = a.binding < (bits ? ATOM : binding) ? `(${a.text})` : a.text;
  const right = b.binding <= (bits ? PRODUCT : binding) ? `(${b.text})` : b.text;
  return new type([...a.code, ...b.code, ...BINARY_OPCODES[opcode]], `${left} ${sign} ${right}`, binding);
}

/** A whole number. */
export function integer(value: Integer | number): Integer {
  if (typeof value !== "number") return value;
  return new Integer(constantIntegerCode(value), `${value}`.replace("-", "−"));
}

/** The lesser of two. */
export function least(a: Integer, b: Integer): Integer {
  return new Integer([...a.code, ...b.code, ...a.isBelow(b).code, 0x1b], `min(${a.text}, ${b.text})`); // select
}

/** A number in all four lanes. */
export function lanes(value: number): Vector {
  return new Vector(constantCode(Float32Array.of(value, value, value, value)), `${value}`);
}

/** Four whole numbers; one in all four lanes. */
export function integerLanes(first: number, ...others: readonly number[]): Vector {
  const all = Int32Array.from({ length: 4 }, (_, i) => i === 0 ? first : others[i - 1] ?? first);
  return new Vector(constantCode(all), others.length > 0 ? `[${all.join(" ")}]` : `[${first}]`);
}

/** What an instruction makes of vectors, by its name in the text format; `i32x4.shl` and its like take an i32 too. */
export function vectorOf(
  opcode: keyof typeof UNARY_OPCODES | keyof typeof BINARY_OPCODES | keyof typeof TERNARY_OPCODES,
  ...operands: readonly (Vector | Integer)[]
): Vector {
  const bytes = { ...UNARY_OPCODES, ...BINARY_OPCODES, ...TERNARY_OPCODES }[opcode];
  const code = [...operands.flatMap((operand) => operand.code), ...bytes];
  return new Vector(code, `${opcode}(${operands.map(({ text }) => text).join(", ")})`);
}

/** Four lanes of two vectors: 0 to 3 are a's, 4 to 7 b's. */
export function shuffle(a: Vector, b: Vector, from: readonly number[]): Vector {
  const bytes = from.flatMap((lane) => [0, 1, 2, 3].map((byte) => 4 * lane + byte));
  const code = [...a.code, ...b.code, 0xfd, 0x0d, ...bytes]; // i8x16.shuffle
  return new Vector(code, `shuffle(${a.text}, ${b.text}, ${from.join(" ")})`);
}

/** One of a vector's lanes, in every lane. */
export function spread(vector: Vector, lane: number): Vector {
  const { code } = shuffle(vector, vector, [lane, lane, lane, lane]);
  return new Vector(code, `all lanes ${vector.text}[${lane}]`);
}

/** Four float32 from `address + offset` on. */
export function loadVector(address: Integer, offset = 0): Vector {
  return new Vector(loadCode("v128.load", address, offset), `v128[${placeText(address, offset)}]`);
}

/** One float32 in the first lane, and 0 in the others. */
export function loadFirstLane(address: Integer, offset = 0): Vector {
  return new Vector(
    loadCode("v128.load32_zero", address, offset),
    `lane 0 f32[${placeText(address, offset)}]`,
  );
}

/** One float32 in every lane. */
export function loadAllLanes(address: Integer, offset = 0): Vector {
  return new Vector(
    loadCode("v128.load32_splat", address, offset),
    `all lanes f32[${placeText(address, offset)}]`,
  );
}

/** One float64 in both lanes of a vector of two. */
export function loadBothLanes(address: Integer, offset = 0): Vector {
  return new Vector(
    loadCode("v128.load64_splat", address, offset),
    `both lanes f64[${placeText(address, offset)}]`,
  );
}

/** One float32. */
export function loadFloat(address: Integer, offset = 0): Float {
  return new Float(loadCode("f32.load", address, offset), `f32[${placeText(address, offset)}]`);
}

function loadCode(opcode: keyof typeof MEMORY_OPCODES, { code }: Integer, offset: number): Code {
  return [...code, ...memoryCode(opcode, offset)];
}

/** An instruction that reads or writes memory. */
export function memoryCode(opcode: keyof typeof MEMORY_OPCODES, offset: number): Code {
  return [...MEMORY_OPCODES[opcode], 0, ...unsigned(offset)]; // 0: no alignment promised
}

/** An address as listings write it. */
export function placeText({ text }: Integer, offset: number): string {
  return offset === 0 ? text : `${text} + ${offset}`;
}
