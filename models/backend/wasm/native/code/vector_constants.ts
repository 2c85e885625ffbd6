/**
 * Vector constants of kernels. An engine makes a constant anew wherever it stands, in the innermost loop too, which takes
 * several instructions. So code under construction has a number in its place, and the finished function a local, which
 * is set once, at its beginning (`FunctionBody`).
 */
import type { Code } from "./assembler.ts";

/** Numbers from here on are no bytes, and stand for constants. */
const FIRST = 256;

const instructions: Code[] = [];
const numbers = new Map<string, number>();

/** The 16 bytes of a vector, as code under construction has it; zeros as they are, for which engines have one instruction. */
export function constantCode({ buffer }: Float32Array | Int32Array): Code {
  const code = [0xfd, 0x0c, ...new Uint8Array(buffer)]; // v128.const
  const key = code.join();
  if (code.slice(2).every((byte) => byte === 0)) return code;
  const number = numbers.get(key) ?? FIRST + instructions.push(code) - 1;
  numbers.set(key, number);
  return [number];
}

/** The instruction for which a number of code under construction stands; undefined for a byte. */
export function constantOf(number: number): Code | undefined {
  return instructions[number - FIRST];
}
