import * as tf from "@tensorflow/tfjs";
import { assert, assertThrows } from "@std/assert";
import { BackendError, collectGarbage, startBackend } from "../../../models/backend/mod.ts";
import type { WasmHeap } from "../../../models/backend/wasm/heap.ts";

Deno.test("wasm throws when its heap is full, instead of writing to address 0", async () => {
  await startBackend({ backend: "wasm" });
  const heap = tf.backend() as unknown as WasmHeap & { disposeData(id: tf.DataId): void };
  const taken: tf.DataId[] = [];
  try {
    assertThrows(
      () => {
        for (let i = 0; i < 5; i++) taken.push(heap.makeOutput([2 ** 28 - 2 ** 20], "float32").dataId); // 1 GiB each, never touched
      },
      BackendError,
      "its memory ends at 4 GiB",
    );
  } finally {
    taken.forEach((id) => heap.disposeData(id));
  }
});

Deno.test("collectGarbage() frees what nothing refers to, at once", () => {
  const weak = (() => new WeakRef({ large: new Float32Array(1e6) }))();
  return new Promise<void>((resolve, reject) =>
    setTimeout(() => { // a WeakRef holds its target until the task ends
      collectGarbage();
      try {
        assert(weak.deref() === undefined);
        resolve();
      } catch (error) {
        reject(error);
      }
    })
  );
});
