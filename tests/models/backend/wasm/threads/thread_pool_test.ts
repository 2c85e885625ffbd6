/** However many threads compute, the bits are the same. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { startBackend } from "../../../../../models/backend/mod.ts";
import type { WasmHeap } from "../../../../../models/backend/wasm/heap.ts";
import { threadPoolOf } from "../../../../../models/backend/wasm/native/kernels.ts";
import { standardize } from "../../../../../models/ops/layer_norm.ts";
import { quickGelu } from "../../../../../models/ops/swish.ts";
import { Random } from "../../../../../models/random/random.ts";
import { sumOfProducts, sumOverPixels } from "../../../../../models/ops/pixel_sum.ts";
import { styledActivation } from "../../../../../models/ops/styled_activation.ts";
import { blurKernel } from "../../../../../models/ops/resampling_filter.ts";
import { upfirdn2d } from "../../../../../models/ops/upfirdn2d.ts";
import { weightedSquaredDistance } from "../../../../../models/ops/weighted_distance.ts";
import { testOnBackends } from "../../../../support/backends.ts";

// deno-lint-ignore no-explicit-any -- each takes tensors of its own ranks
type Compute = (...inputs: any[]) => tf.Tensor;

/** Operations, large enough to be shared, and the shapes of their inputs: values and gradients are compared. */
const OPERATIONS: Record<
  string,
  { readonly shapes: readonly (readonly number[])[]; readonly compute: Compute }
> = {
  "a convolution": {
    shapes: [[4, 32, 32, 24], [3, 3, 24, 40]],
    compute: (x, w) => tf.conv2d(x, w, 1, 1),
  },
  "a convolution by stride 2 whose tiles do not come out even": {
    shapes: [[3, 37, 37, 13], [3, 3, 13, 21]],
    compute: (x, w) => tf.conv2d(x, w, 2, 0),
  },
  "a convolution with many channels on few pixels": {
    shapes: [[4, 4, 4, 256], [3, 3, 256, 264]],
    compute: (x, w) => tf.conv2d(x, w, 1, 1),
  },
  "matrices in a stack": {
    shapes: [[12, 50, 64], [12, 64, 50]],
    compute: (a, b) => tf.matMul(a, b),
  },
  "a large matrix": { shapes: [[203, 300], [300, 259]], compute: (a, b) => tf.matMul(a, b) },
  "a transposed matrix": {
    shapes: [[203, 300], [259, 300]],
    compute: (a, b) => tf.matMul(a, b, false, true),
  },
  "two transposed matrices": {
    shapes: [[300, 203], [259, 300]],
    compute: (a, b) => tf.matMul(a, b, true, true),
  },
  "few rows": { shapes: [[4, 1000], [1000, 260]], compute: (a, b) => tf.matMul(a, b) },
  "few columns": { shapes: [[4000, 24], [24, 3]], compute: (a, b) => tf.matMul(a, b) },
  "resampling": {
    shapes: [[4, 33, 33, 24]],
    compute: (x) => upfirdn2d(x, blurKernel(4), { up: [2, 2], pad: [[2, 1], [2, 1]] }),
  },
  "a layer's activation": {
    shapes: [[4, 40, 40, 24], [4, 24], [24], [1, 40, 40, 1], [1]],
    compute: (x, factors, bias, noise, strength) => styledActivation(x, factors, bias, { noise, strength }),
  },
  "sums over pixels": { shapes: [[4, 64, 64, 24]], compute: sumOverPixels },
  "sums of products": { shapes: [[2, 3, 3, 8192], [2, 3, 3, 8192]], compute: sumOfProducts },
  "standardised rows": { shapes: [[4, 40_000]], compute: standardize },
  "an activation value by value": { shapes: [[100_003]], compute: quickGelu },
  "a weighted distance": {
    shapes: [[70_001]],
    compute: (x) => {
      const random = new Random("constants");
      const reference = random.fork("reference").normal([70_001]),
        factors = random.fork("factors").normal([70_001]);
      return weightedSquaredDistance(x, reference, factors);
    },
  },
};

testOnBackends("results do not depend on the number of threads", async (t) => {
  const random = new Random("threads");
  for (const [name, { shapes, compute }] of Object.entries(OPERATIONS)) {
    await t.step(name, async () => {
      const inputs = shapes.map((shape, i) => random.fork(`${name} ${i}`).normal([...shape]));
      const results: string[][] = [];
      for (const threads of [1, 2, 5]) {
        await startBackend({ backend: "wasm", threads });
        const pool = threadPoolOf(tf.backend() as unknown as WasmHeap);
        while (pool.started < threads - 1) await new Promise((resolve) => setTimeout(resolve, 5));
        for (let round = 0; round < 3; round++) {
          const tensors = tf.tidy(() => {
            const value = compute(...inputs);
            const weights = random.fork(name).normal([...value.shape]);
            return [
              value,
              ...tf.grads((...x) => tf.sum(tf.mul(compute(...x), weights)))(inputs),
            ];
          });
          results.push(await Promise.all(tensors.map(async (tensor) => digestOf(await tensor.data()))));
          tf.dispose(tensors);
        }
      }
      for (const result of results) assertEquals(result, results[0]);
      tf.dispose(inputs);
    });
  }
  await startBackend({ backend: "wasm" });
}, ["wasm"]);

testOnBackends("startBackend() takes as many threads as it is told", async () => {
  for (const [threads, words] of [[1, "one thread"], [3, "3 threads"]] as const) {
    const { device } = await startBackend({ backend: "wasm", threads });
    assertMatch(device, new RegExp(`${words}$`));
  }
  const memory = (tf.backend() as unknown as WasmHeap).wasm.asm.memory;
  assert(memory.buffer instanceof SharedArrayBuffer);
  for (const threads of [0, -1, 1.5, 65, NaN]) {
    await assertRejects(
      () => startBackend({ backend: "wasm", threads }),
      TypeError,
      `startBackend(): threads is ${threads}. It must be a whole number between 1 and 64`,
    );
  }
  await startBackend({ backend: "wasm" });
}, ["wasm"]);

testOnBackends("threads see memory that the heap grew by after they started", async () => {
  await startBackend({ backend: "wasm", threads: 3 });
  const heap = tf.backend() as unknown as WasmHeap, pool = threadPoolOf(heap);
  while (pool.started < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  const before = heap.wasm.asm.memory.buffer.byteLength;
  const filler = tf.zeros([before / 4]);
  const x = tf.ones([4, 256, 256, 16]);
  const sums = sumOverPixels(x as tf.Tensor4D);
  assert(heap.wasm.asm.memory.buffer.byteLength > before);
  assertEquals([...await sums.data()], Array(64).fill(65_536));
  tf.dispose([filler, x, sums]);
  await startBackend({ backend: "wasm" });
}, ["wasm"]);

/** A string for each pattern of bits. */
function digestOf(values: ArrayLike<number>): string {
  const bits = new Uint32Array(Float32Array.from(values).buffer);
  let hash = 2166136261;
  for (const word of bits) hash = Math.imul(hash ^ word, 16777619) >>> 0;
  return `${bits.length} values, ${hash.toString(16)}`;
}
