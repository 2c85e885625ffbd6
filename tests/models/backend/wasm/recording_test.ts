/** What is repeated in the native heap gives the bits of what is computed anew, whatever operations it is made of. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertThrows } from "@std/assert";
import { DeviceFailure, startBackend, startRepeater } from "../../../../models/backend/mod.ts";
import type { WasmHeap } from "../../../../models/backend/wasm/heap.ts";
import { standardize } from "../../../../models/ops/layer_norm.ts";
import { sumOverPixels } from "../../../../models/ops/pixel_sum.ts";
import { styledActivation } from "../../../../models/ops/styled_activation.ts";
import { blurKernel } from "../../../../models/ops/resampling_filter.ts";
import { upfirdn2d } from "../../../../models/ops/upfirdn2d.ts";
import { weightedSquaredDistance } from "../../../../models/ops/weighted_distance.ts";
import { Random } from "../../../../models/random/random.ts";
import { testOnBackends } from "../../../support/backends.ts";

// deno-lint-ignore no-explicit-any -- each takes tensors of its own ranks
type Compute = (...inputs: any[]) => tf.Tensor;

const OPERATIONS: Record<string, { readonly shapes: readonly number[][]; readonly compute: Compute }> = {
  "a convolution": { shapes: [[2, 9, 9, 8], [3, 3, 8, 16]], compute: (x, w) => tf.conv2d(x, w, 1, 1) },
  "a convolution by XNNPACK, which keeps what it made of the filter": {
    shapes: [[2, 9, 9, 3], [3, 3, 3, 3]],
    compute: (x, w) => tf.conv2d(x, tf.mul(w, 2), 2, 1),
  },
  "a convolution of each channel": {
    shapes: [[2, 9, 9, 3], [3, 3, 3, 1]],
    compute: (x, w) => tf.depthwiseConv2d(x, tf.mul(w, 2), 1, 1),
  },
  "a slope for each channel": {
    shapes: [[2, 4, 4, 3], [3]],
    compute: (x, alpha) => tf.prelu(x, tf.mul(alpha, 2)),
  },
  "products of matrices of all forms": {
    shapes: [[40, 24], [24, 3], [3, 24]],
    compute: (a, b, c) =>
      tf.addN([
        tf.matMul(a, b),
        tf.matMul(a, c, false, true),
        tf.matMul(tf.matMul(b, c), a, true, true).transpose()
          .matMul(b),
      ]),
  },
  "sums along axes of one value, and of several": {
    shapes: [[1, 6, 5], [4, 1, 5]],
    compute: (x, y) => tf.mul(tf.max(tf.sum(x, 0), 1, true), tf.mean(tf.square(y), [0, 1], true)),
  },
  "tensors put together and taken apart": {
    shapes: [[3, 4], [3, 4]],
    compute: (x, y) => {
      const [first, second] = tf.unstack(tf.stack([tf.concat([x, y], 1), tf.concat([y, x], 1)], 1), 1);
      return tf.tile(tf.slice(tf.sub(first!, tf.transpose(tf.transpose(second!))), [1, 1], [2, 5]), [2, 1]);
    },
  },
  "constants, casts and chosen rows": {
    shapes: [[5, 3]],
    compute: (x) => {
      const rows = tf.gather(x, tf.range(1, 4, 1, "int32"));
      return tf.add(
        tf.mul(
          tf.where(tf.greater(rows, 0), rows, tf.onesLike(rows)),
          tf.cast(tf.greater(rows, 0.5), "float32"),
        ),
        tf.fill([3, 3], 7),
      );
    },
  },
  "pools": {
    shapes: [[2, 8, 8, 4]],
    compute: (x) => tf.maxPool(tf.avgPool(x, 2, 2, 0), 2, 2, 0),
  },
  "resampling and a layer's activation": {
    shapes: [[2, 9, 9, 8], [2, 8], [8], [1, 18, 18, 1], [1]],
    compute: (x, factors, bias, noise, strength) =>
      styledActivation(upfirdn2d(x, blurKernel(4), { up: [2, 2], pad: [[2, 1], [2, 1]] }), factors, bias, {
        noise,
        strength,
      }),
  },
  "normalised rows, sums over pixels, a weighted distance": {
    shapes: [[2, 16, 16, 24]],
    compute: (x: tf.Tensor4D) =>
      weightedSquaredDistance(
        sumOverPixels(standardize(x) as tf.Tensor4D),
        tf.ones([2, 24]),
        tf.fill([2, 24], 3),
      ),
  },
};

/** Result and gradients of a sum that is not linear in the result. */
function differentiated(compute: Compute, inputs: tf.Tensor[]): tf.Tensor[] {
  return tf.tidy(() => {
    const { value, grads } = tf.valueAndGrads((...inputs) => tf.sum(tf.square(compute(...inputs))))(inputs);
    return [compute(...inputs), value, ...grads];
  });
}

testOnBackends("each operation is repeated to the bit, by one thread and by two", async (t) => {
  for (const threads of [1, 2]) {
    await startBackend({ backend: "wasm", threads });
    for (const [name, { shapes, compute }] of Object.entries(OPERATIONS)) {
      await t.step(`${name} (${threads})`, () => {
        const log: string[] = [], repeater = startRepeater((message) => log.push(message));
        const random = new Random(1), before = tf.memory().numTensors;
        let calls = 0;
        for (let turn = 0; turn < 5; turn++) {
          const inputs = shapes.map((shape) => random.normal([...shape]));
          const expected = differentiated(compute, inputs);
          const { tensors } = repeater.run("the same", inputs, () => {
            calls++;
            return { tensors: differentiated(compute, inputs), rest: undefined };
          });
          assertEquals(
            tensors.map((tensor) => tensor.dataSync()),
            expected.map((tensor) => tensor.dataSync()),
          );
          tf.dispose([inputs, expected, tensors]);
        }
        repeater.end();
        assertEquals([log, calls, tf.memory().numTensors], [[], 3, before]);
      });
    }
  }
  await startBackend({ backend: "wasm" });
}, ["wasm"]);

testOnBackends("what JavaScript reads or computes in the heap itself is not repeated, and it is said", () => {
  const heap = tf.backend() as unknown as WasmHeap;
  const reasons: Record<string, (x: tf.Tensor1D) => tf.Tensor> = {
    "an operation that reads values back": (x) => tf.mul(x, x.dataSync()[0]!),
    "an operation that computes in JavaScript": (x) => tf.mul(x, heap.typedArrayFromHeap(x)[0]!),
  };
  for (const [reason, compute] of Object.entries(reasons)) {
    const log: string[] = [], repeater = startRepeater((message) => log.push(message));
    for (let turn = 1; turn <= 5; turn++) {
      const x = tf.tensor1d([turn, turn + 1]);
      const run = () => ({ tensors: [tf.tidy(() => compute(x))], rest: undefined });
      const { tensors } = repeater.run("the same", [x], run), [expected] = run().tensors;
      assertEquals(tensors[0]!.dataSync(), expected!.dataSync());
      tf.dispose([x, tensors, expected!]);
    }
    repeater.end();
    assertEquals(log, [`Steps are computed anew each time: ${reason}`]);
  }
}, ["wasm"]);

testOnBackends("where the heap is full, what is repeated makes room, and it is said", async (t) => {
  const said = [
    "Steps are computed anew each time: wasm's memory has no room for what is repeated beside all else",
  ];
  const heap = tf.backend() as unknown as WasmHeap;
  const sums = (turns: number, before: (turn: number) => void) => {
    const log: string[] = [], repeater = startRepeater((message) => log.push(message));
    for (let turn = 1; turn <= turns; turn++) {
      before(turn);
      const x = tf.tensor1d([turn, turn]);
      const run = () => ({ tensors: [tf.tidy(() => tf.sum(tf.add(x, 1)))], rest: undefined });
      const { tensors } = repeater.run("the same", [x], run);
      assertEquals(tensors[0]!.dataSync()[0], 2 * (turn + 1));
      tf.dispose([x, tensors]);
    }
    repeater.end();
    return log;
  };
  await t.step("while it is not used", () => {
    const log = sums(7, (turn) => {
      if (turn === 5) assertThrows(() => tf.zeros([2 ** 30]), DeviceFailure);
    });
    assertEquals(log, said);
  });
  await t.step("while it is recorded", () => {
    const { _malloc } = heap.wasm;
    heap.wasm._malloc = (bytes) => {
      if (bytes >= 2 ** 20) throw new DeviceFailure("full");
      return _malloc(bytes);
    };
    try {
      assertEquals(sums(4, () => {}), said);
    } finally {
      heap.wasm._malloc = _malloc;
    }
  });
}, ["wasm"]);

testOnBackends("repetitions leave the heap as large as it was, and it may grow between them", () => {
  const heap = tf.backend() as unknown as WasmHeap, size = () => heap.wasm.asm.memory.buffer.byteLength;
  const repeater = startRepeater(), sizes: number[] = [];
  const table = tf.tidy(() => tf.square(tf.ones([1000])));
  for (let turn = 1; turn <= 150; turn++) {
    const x = tf.fill([1000], turn);
    const { tensors } = repeater.run("the same", [x], () => ({
      tensors: [tf.tidy(() => tf.sum(tf.mul(tf.add(x, 1), table)))],
      rest: undefined,
    }));
    assertEquals(tensors[0]!.dataSync()[0], 1000 * (turn + 1));
    tf.dispose([x, tensors]);
    if (turn === 10) {
      const before = size();
      tf.dispose(tf.zeros([before / 4])); // as large as all the heap
      assert(size() > before);
    }
    if (turn >= 10) sizes.push(size());
  }
  repeater.end();
  table.dispose();
  assertEquals(new Set(sizes).size, 1);
}, ["wasm"]);
