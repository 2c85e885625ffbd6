/** NormalNoise for wasm: draws from N(0, 1) as models/random/threefry.ts defines them, by vectors and threads. */
import type { Tensor2D } from "@tensorflow/tfjs";
import type { NormalNoiseAttributes } from "../../ops/kernel_arguments.ts";
import { replaceKernel } from "../register.ts";
import { FLOAT_BYTES, type WasmHeap } from "./heap.ts";
import { threadPoolOf } from "./native/kernels.ts";
import { NOISE_GROUP } from "./native/code/noise_kernel.ts";
import { partsOf } from "./native/partition.ts";
import { addressOf, withWorkspace } from "./native/workspace.ts";

/** Groups that one call draws: some 60 µs. */
const GROUPS_IN_TURN = 1024;

export function registerNormalNoise(): void {
  replaceKernel<{ readonly keys: Tensor2D }, NormalNoiseAttributes>(
    "wasm",
    "NormalNoise",
    () => ({ inputs: { keys }, attributes: { shape, index }, backend }) => {
      const heap = backend as WasmHeap;
      const noise = heap.makeOutput(shape, "float32"), out = addressOf(heap, noise);
      const [first, second] = heap.typedArrayFromHeap(keys).subarray(2 * index) as unknown as [
        number,
        number,
      ];
      const count = heap.typedArrayFromHeap(noise).length, groups = Math.floor(count / NOISE_GROUP);
      const counterOf = (group: number) => group * NOISE_GROUP / 2;
      threadPoolOf(heap).runInParallel((kernels) => {
        for (const { begin, size } of groups > 0 ? partsOf(groups, GROUPS_IN_TURN) : []) {
          kernels.noise(out + begin * NOISE_GROUP * FLOAT_BYTES, size, counterOf(begin), first, second);
        }
      });
      const rest = count - groups * NOISE_GROUP;
      if (rest > 0) {
        withWorkspace(heap, (workspace) => {
          const last = workspace.allocate(NOISE_GROUP), from = last / FLOAT_BYTES;
          threadPoolOf(heap).kernels.noise(last, 1, counterOf(groups), first, second);
          heap.wasm.HEAPF32.copyWithin(out / FLOAT_BYTES + count - rest, from, from + rest);
        });
      }
      return noise;
    },
  );
}
