import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertThrows } from "@std/assert";
import { DeviceFailure, startBackend, startGarbageCollection } from "../../../models/backend/mod.ts";
import { collectGarbage } from "../../../models/backend/garbage.ts";
import { testOnBackends } from "../../support/backends.ts";
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
      DeviceFailure,
      "its memory ends at 4 GiB",
    );
  } finally {
    taken.forEach((id) => heap.disposeData(id));
  }
});

testOnBackends("wasm throws where 4 GiB or more are asked for at once", () => {
  const heap = tf.backend() as unknown as WasmHeap;
  for (const gibibytes of [4, 5]) {
    assertThrows(
      () => heap.makeOutput([gibibytes * 2 ** 28], "float32"),
      DeviceFailure,
      "memory ends at 4 GiB",
    );
  }
}, ["wasm"]);

testOnBackends("A clone outlives its original, and frees its memory after it", async () => {
  const before = tf.memory();
  const original = tf.tensor1d([1, 2, 3]);
  const copies = [tf.clone(original), tf.cast(original, "float32"), tf.clone(original)];
  copies.pop()!.dispose();
  original.dispose();
  const others = tf.tensor1d([7, 8, 9]); // would take the original's place in memory
  for (const copy of copies) assertEquals([...await copy.data()], [1, 2, 3]);
  tf.dispose([...copies, others]);
  assertEquals(tf.memory().numTensors, before.numTensors);
  assertEquals(tf.memory().numDataBuffers, before.numDataBuffers);
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

testOnBackends("garbage is collected once a GPU has left enough of it", () => {
  const collect = startGarbageCollection(200);
  const isCollected = () => {
    let collected = false;
    const registry = new FinalizationRegistry(() => collected = true);
    (() => registry.register({ large: new Float32Array(1e6) }, 0))();
    collect();
    return new Promise<boolean>((resolve) => setTimeout(() => resolve(collected), 10));
  };
  return isCollected().then(async (early) => {
    assert(!early);
    for (let i = 1; i <= 200; i++) tf.tidy(() => void tf.square(tf.ones([i]))); // a bind group each, at least
    assert(await isCollected());
  });
}, ["webgpu"]);
