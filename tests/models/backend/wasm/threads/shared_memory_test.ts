import { assert, assertEquals } from "@std/assert";
import { declareShared } from "../../../../../models/backend/wasm/threads/shared_memory.ts";

const HEADER = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

/** A module that has a memory of its own, of 1 to 2 pages if it has limits, and exports it. */
function moduleWith(memories: readonly (readonly number[])[]): Uint8Array<ArrayBuffer> {
  const section = [memories.length, ...memories.flat()];
  const custom = [0, 130, 1, 1, 0x61, ...Array(128).fill(5)]; // of a length that takes two bytes, full of memory's id
  return new Uint8Array([...HEADER, ...custom, 5, section.length, ...section, 7, 5, 1, 1, 0x6d, 2, 0]);
}

const LIMITED = [1, 1, 2], UNLIMITED = [0, 1];

Deno.test("a module's memory is declared as shared, and is then", () => {
  const module = moduleWith([LIMITED]), before = module.slice();
  assert(declareShared(module));
  assertEquals(module.filter((byte, i) => byte !== before[i]), Uint8Array.of(3));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module));
  assert((exports.m as WebAssembly.Memory).buffer instanceof SharedArrayBuffer);
});

Deno.test("a module without a memory that could be shared stays as it is", () => {
  for (const module of [moduleWith([UNLIMITED]), moduleWith([LIMITED, LIMITED]), new Uint8Array(HEADER)]) {
    const before = module.slice();
    assert(!declareShared(module));
    assertEquals(module, before);
  }
});
