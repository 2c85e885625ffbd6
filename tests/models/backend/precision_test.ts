/** Half precision: what products multiply is rounded to float16, what they add is not. */
import * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { BackendError, type Precision, startBackend } from "../../../models/backend/mod.ts";
import { withSharedTiles } from "../../../models/backend/webgpu/tiled_product.ts";
import { Random } from "../../../models/random/random.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose, relativeError } from "../../support/fixtures.ts";

/** A product, and the shapes of what it multiplies. */
interface Product {
  readonly shapes: readonly (readonly number[])[];
  // deno-lint-ignore no-explicit-any -- products take tensors of their own ranks
  readonly multiply: (a: any, b: any) => tf.Tensor;
}

const PRODUCTS: Record<string, Product> = {
  "matrices": { shapes: [[70, 36], [36, 132]], multiply: tf.matMul },
  "matrices of odd sizes": { shapes: [[3, 33, 37], [3, 37, 5]], multiply: tf.matMul },
  "a reduction in parts": { shapes: [[16, 3000], [3000, 16]], multiply: tf.matMul },
  "a convolution": {
    shapes: [[2, 9, 11, 8], [3, 3, 8, 12]],
    multiply: (x, w) => tf.conv2d(x, w, 1, "same"),
  },
  "a convolution of colors, by stride 2": {
    shapes: [[2, 10, 10, 3], [3, 3, 3, 8]],
    multiply: (x, w) => tf.conv2d(x, w, 2, "same"),
  },
  "a transposed convolution": {
    shapes: [[2, 4, 4, 8], [3, 3, 4, 8]],
    multiply: (x, w) => tf.conv2dTranspose(x, w, [2, 9, 9, 4], 2, "valid"),
  },
};

testOnBackends("in half precision, products multiply rounded numbers and add in float32", async (t) => {
  const gpu = tf.backend() as WebGPUBackend;
  for (const [name, product] of Object.entries(PRODUCTS)) {
    await t.step(name, () => assertRounds(product));
    await t.step(`${name}, in a GPU's tiles`, () => withSharedTiles(gpu, () => assertRounds(product)));
  }
}, ["webgpu"]);

/**
 * The product and both of its gradients are those of the rounded numbers in single precision; and off by no more
 * than two roundings in each term:
 *
 *   |Σ ãb̃ − Σ ab| ≤ 2⁻¹⁰ Σ |ab|
 */
async function assertRounds({ shapes, multiply }: Product): Promise<void> {
  const before = tf.memory().numTensors;
  const random = new Random(1);
  const shape = tf.tidy(() => {
    const [a, b] = shapes.map((shape) => tf.zeros([...shape]));
    return multiply(a, b).shape;
  });
  const operands = await Promise.all(
    [...shapes, shape].map((shape, i) => hostValues(random.fork(i).normal([...shape]))),
  );
  const of = (precision: Precision, change: (value: number) => number = (value) => value) => {
    const [a, b, cotangent] = operands.map(({ values, shape }) => ({ shape, values: values.map(change) }));
    return inPrecision(precision, () => evaluate(multiply, [a!, b!], cotangent!));
  };
  const half = await of("half"), single = await of("single");
  const ofRounded = await of("single", Math.f16round), magnitudes = await of("single", Math.abs);
  for (const [i, values] of half.entries()) {
    const what = i === 0 ? "the product" : `gradient ${i - 1}`;
    await assertClose(values, ofRounded[i]!, 1e-5, what);
    assert(relativeError(values, single[i]!) > 1e-5, `of ${what} nothing was rounded`);
    const slack = 1e-5 * Math.max(...magnitudes[i]!); // of the sums in float32
    values.forEach((value, at) => {
      const error = Math.abs(value - single[i]![at]!);
      assert(error <= 2 ** -10 * magnitudes[i]![at]! + slack, `${what} is off by ${error} in place ${at}`);
    });
  }
  assertEquals(tf.memory().numTensors, before);
}

interface HostValues {
  readonly shape: number[];
  readonly values: Float32Array;
}

/** Disposes of x. */
async function hostValues(x: tf.Tensor): Promise<HostValues> {
  const values = await x.data() as Float32Array;
  x.dispose();
  return { shape: x.shape, values };
}

/** The product, and the gradients of a projection of it. */
async function evaluate(
  multiply: Product["multiply"],
  operands: readonly HostValues[],
  cotangent: HostValues,
): Promise<Float32Array[]> {
  const results = tf.tidy(() => {
    const [a, b, dy] = [...operands, cotangent].map(({ values, shape }) => tf.tensor(values, shape));
    return [multiply(a, b), ...tf.grads((a, b) => multiply(a, b))([a!, b!], dy)];
  });
  return await Promise.all(results.map(async (result) => (await hostValues(result)).values));
}

async function inPrecision<T>(precision: Precision, compute: () => Promise<T>): Promise<T> {
  await startBackend({ backend: "webgpu", precision });
  try {
    return await compute();
  } finally {
    await startBackend({ backend: "webgpu" });
  }
}

testOnBackends("beyond float16's range half precision computes no number at all", async () => {
  const products = await inPrecision("half", async () => {
    const product = tf.tidy(() => tf.matMul(tf.tensor2d([[65504], [70000]]), tf.tensor2d([[2]])));
    return (await hostValues(product)).values;
  });
  assertEquals(products[0], 2 * 65504);
  assert(!Number.isFinite(products[1]));
}, ["webgpu"]);

testOnBackends("startBackend() says in which precision, and changes it back", async () => {
  const half = await startBackend({ backend: "webgpu", precision: "half" });
  const single = await startBackend({ backend: "webgpu" });
  assertMatch(half.describe(), /^webgpu on .+, in half precision$/);
  assertEquals(half.describe(), `${single.describe()}, in half precision`);
}, ["webgpu"]);

testOnBackends("half precision is refused where there is none, with the way out", async (_, backend) => {
  const start = () => startBackend({ backend, precision: "half" });
  if (backend === "wasm") {
    await assertRejects(
      start,
      BackendError,
      'Cannot compute in half precision on wasm: only webgpu can, on a GPU with "shader-f16"',
    );
    return;
  }
  const { device } = tf.backend() as WebGPUBackend;
  Object.defineProperty(device, "features", { value: new Set(), configurable: true });
  try {
    await assertRejects(start, BackendError, 'it has no "shader-f16". Compute in single precision');
  } finally {
    Reflect.deleteProperty(device, "features"); // the device's own shows again
  }
});
