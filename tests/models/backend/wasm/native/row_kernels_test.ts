import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import { startBackend } from "../../../../../models/backend/mod.ts";
import type { WasmHeap } from "../../../../../models/backend/wasm/heap.ts";
import { runFlat } from "../../../../../models/backend/wasm/native/elementwise.ts";
import { isOneCall, runRows } from "../../../../../models/backend/wasm/native/row_kernels.ts";
import { addressOf, withWorkspace } from "../../../../../models/backend/wasm/native/workspace.ts";
import { Random } from "../../../../../models/random/random.ts";

await startBackend({ backend: "wasm" });
const heap = tf.backend() as unknown as WasmHeap;

Deno.test("rows in one round have the bits of each row alone", async () => {
  for (const [rows, width] of [[50, 768], [7, 36], [3, 2048], [1, 4]] as const) {
    const x = new Random("x").normal([rows, width]), dy = new Random("dy").normal([rows, width]);
    const together = tf.zeros([rows, width]), alone = tf.zeros([rows, width]);
    const [ofX, ofDy, ofTogether, ofAlone] = [x, dy, together, alone].map((of) =>
      addressOf(heap, of, of.size)
    );
    withWorkspace(heap, (workspace) => {
      const address = workspace.numbers(
        Array.from({ length: rows }, (_, row) => [row / 8, 2 - row / 16, 9]).flat(),
      );
      const given = { address, stride: 3 }, shape = { rows, width };
      const sums = runRows(heap, workspace, "standardizeSums", shape, { dy: ofDy!, x: ofX! }, given);
      runRows(heap, workspace, "standardize", shape, { x: ofX!, y: ofTogether! }, given);
      for (let row = 0; row < rows; row++) {
        const numbers = { mean: row / 8, inverse: 2 - row / 16 }, begin = row * width * 4;
        const own = { dy: ofDy! + begin, x: ofX! + begin };
        const { sum, along } = runFlat(heap, workspace, "standardizeSums", width, own, numbers);
        assertEquals([sums(row, 0), sums(row, 1)], [sum, along]);
        runFlat(heap, workspace, "standardize", width, { x: own.x, y: ofAlone! + begin }, numbers);
      }
    });
    assertEquals(await together.data(), await alone.data());
    tf.dispose([x, dy, together, alone]);
  }
});

Deno.test("a row is one call if it is short, and of whole vectors or whole rows of vectors", () => {
  assertEquals([4, 768, 1024, 4096, 16384].filter((width) => !isOneCall(width)), []);
  assertEquals([0, 5, 1028, 1025, 17408].filter(isOneCall), []);
});
