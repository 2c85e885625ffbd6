/** A recording's memory is given out in the same way each time, and wastes little. */
import { assert, assertEquals, assertThrows } from "@std/assert";
import { Arena } from "../../../../models/backend/wasm/arena.ts";
import { Random } from "../../../../models/random/random.ts";

/** A heap that only counts. */
function counting(): { arena: Arena; taken: Map<number, number> } {
  const taken = new Map<number, number>();
  let next = 8;
  const take = (bytes: number) => {
    taken.set(next, bytes);
    next += bytes + 8;
    return next - bytes - 8;
  };
  return { arena: new Arena(take, (address) => assert(taken.delete(address))), taken };
}

/** Takes and frees blocks, as drawn. @returns the addresses, and the most bytes that were in use at once */
function play(arena: Arena): { addresses: number[]; peak: number } {
  const random = new Random(3), blocks: { address: number; bytes: number }[] = [], addresses: number[] = [];
  let used = 0, peak = 0;
  for (let i = 0; i < 2000; i++) {
    if (blocks.length > 0 && random.uniforms(1)[0]! < 0.48) {
      const [{ address, bytes }] = blocks.splice(Math.floor(random.uniforms(1)[0]! * blocks.length), 1) as [
        typeof blocks[0],
      ];
      used -= bytes;
      arena.free(address);
      continue;
    }
    const bytes = Math.floor(2 ** (4 + 16 * random.uniforms(1)[0]!)), address = arena.allocate(bytes);
    for (const other of blocks) {
      assert(address + bytes <= other.address || other.address + other.bytes <= address, "blocks overlap");
    }
    assertEquals(address % 16, 0);
    blocks.push({ address, bytes });
    addresses.push(address);
    peak = Math.max(peak, used += bytes);
  }
  for (const { address } of blocks) arena.free(address);
  return { addresses, peak };
}

Deno.test("the same requests get the same addresses, of blocks apart, in little more than they need", () => {
  const { arena, taken } = counting();
  const { addresses, peak } = play(arena);
  const bytes = [...taken.values()].reduce((sum, size) => sum + size);
  assert(bytes < 1.25 * peak + 2 ** 20, `${bytes} bytes for ${peak}`);
  arena.restart();
  assertEquals(play(arena).addresses, addresses);
  assertEquals([...taken.values()].reduce((sum, size) => sum + size), bytes);
  arena.dispose();
  assertEquals(taken.size, 0);
});

Deno.test("an arena does not begin anew under blocks that are in use", () => {
  const { arena } = counting(), address = arena.allocate(100);
  assert(arena.has(address) && !arena.has(address + 16));
  assertThrows(() => arena.restart(), Error, "in use");
  arena.free(address);
  arena.restart();
});
