/** Collecting garbage in time: objects of the GPU whose memory V8 does not see. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { objectsLeftBehind } from "./webgpu/recorder.ts";

/** Most objects of a GPU, about two to eight kilobytes each, that may wait for the collector. */
const MOST_WAITING = 2 ** 14;

/**
 * Returns a function to call regularly in a training loop: it collects garbage if there is enough of it. A GPU's bind
 * groups and command buffers live outside of V8's heap, so that V8 does not collect them while they pile up. On wasm,
 * where disposing of tensors frees their memory, it does nothing.
 *
 * @param mostWaiting objects of the GPU that may wait
 */
export function startGarbageCollection(mostWaiting = MOST_WAITING): () => void {
  const collected = new WeakMap<object, number>(); // a lost device is replaced
  return () => {
    if (tf.getBackend() !== "webgpu") return;
    const backend = tf.backend(), made = objectsLeftBehind(backend as unknown as WebGPUBackend);
    if (made !== undefined && made - (collected.get(backend) ?? 0) < mostWaiting) return;
    collectGarbage();
    collected.set(backend, made ?? 0);
  };
}

let collect: (() => void) | undefined;

/** Collects garbage now. */
export function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString("--expose-gc"); // takes effect in contexts made from now on
    collect = runInNewContext("gc") as () => void;
  }
  collect();
}
