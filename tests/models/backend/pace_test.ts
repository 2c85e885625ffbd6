import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals } from "@std/assert";
import { startPace } from "../../../models/backend/mod.ts";
import { testOnBackends } from "../../support/backends.ts";

testOnBackends("the host waits for the work before the last, and for no later one", async (_t, backend) => {
  const pace = startPace(), done: number[] = [];
  const x = tf.ones<tf.Rank.R2>([256, 256]);
  const signals = stubbedMaps(backend === "webgpu" ? 4 : 0);
  try {
    for (let i = 0; i < 4; i++) {
      tf.matMul(x, x).dispose();
      pace().then(() => done.push(i));
    }
    const settled = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return [...done];
    };
    if (backend === "wasm") return assertEquals(await settled(), [0, 1, 2, 3]);
    assertEquals(await settled(), [0, 1]); // the device has done nothing yet
    signals.finish(0);
    assertEquals(await settled(), [0, 1, 2]);
    signals.finish(1);
    assertEquals(await settled(), [0, 1, 2, 3]);
    for (const i of [2, 3]) signals.finish(i);
  } finally {
    signals.restore();
    x.dispose();
  }
});

/** Mappings that finish when told to. */
function stubbedMaps(count: number) {
  const stock = GPUBuffer.prototype.mapAsync, finishers: (() => void)[] = [];
  if (count > 0) {
    GPUBuffer.prototype.mapAsync = () =>
      new Promise<undefined>((end) => finishers.push(() => end(undefined)));
  }
  return {
    finish: (i: number) => finishers[i]!(),
    restore: () => void (GPUBuffer.prototype.mapAsync = stock),
  };
}

testOnBackends("a paced loop computes what any other does", async () => {
  const pace = startPace();
  let x: tf.Tensor2D = tf.ones([64, 64]);
  for (let i = 0; i < 5; i++) {
    const next = tf.tidy(() => tf.mul<tf.Tensor2D>(tf.matMul(x, x), 1 / 64));
    x.dispose();
    x = next;
    await pace();
  }
  assert((await x.data()).every((value) => value === 1));
  x.dispose();
});
