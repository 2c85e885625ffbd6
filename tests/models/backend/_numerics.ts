/** Comparing a backend with tfjs' plain JavaScript backend, and gradients with finite differences. */
import * as tf from "@tensorflow/tfjs";
import { assert } from "@std/assert";
import { Random } from "../../../models/random/random.ts";
import { relativeError } from "../../support/fixtures.ts";

/** A function of tensors of the given shapes. It is called anew on each backend. */
export interface Operation {
  readonly shapes: readonly number[][];
  // deno-lint-ignore no-explicit-any -- operations take tensors of every rank
  readonly run: (...inputs: any[]) => tf.Tensor;
}

interface Results {
  output: Float32Array;
  /** Of ⟨output, cotangent⟩ with respect to each input. */
  gradients: Float32Array[];
}

/** On the current backend, with inputs and cotangent drawn from a fixed seed. */
export async function evaluate({ shapes, run }: Operation): Promise<Results> {
  const random = new Random(1);
  const inputs = shapes.map((shape, i) => random.fork(i).normal(shape));
  const { output, gradients } = tf.tidy(() => {
    const output = run(...inputs);
    const cotangent = random.fork("cotangent").normal(output.shape);
    const gradients = tf.grads((...x) => tf.sum(tf.mul(run(...x), cotangent)))(inputs);
    return { output, gradients };
  });
  const results = {
    output: await output.data() as Float32Array,
    gradients: await Promise.all(gradients.map((gradient) => gradient.data() as Promise<Float32Array>)),
  };
  tf.dispose([...inputs, output, ...gradients]);
  return results;
}

export async function onCpu<T>(compute: () => Promise<T>): Promise<T> {
  const backend = tf.getBackend();
  await tf.setBackend("cpu");
  try {
    return await compute();
  } finally {
    await tf.setBackend(backend);
  }
}

/** Output and gradients agree with those of tfjs' JavaScript backend, and no tensor is left behind. */
export async function assertAgreesWithCpu(operation: Operation, tolerance = 1e-4): Promise<void> {
  const before = tf.memory().numTensors;
  const actual = await evaluate(operation);
  const expected = await onCpu(() => evaluate(operation));
  const errors = [
    relativeError(actual.output, expected.output),
    ...actual.gradients.map((gradient, i) => relativeError(gradient, expected.gradients[i]!)),
  ];
  assert(
    errors.every((error) => error <= tolerance),
    `relative errors of the output and of each gradient: ${errors.map((error) => error.toExponential(1))}`,
  );
  assert(tf.memory().numTensors === before, `${tf.memory().numTensors - before} tensors are left behind`);
}

/**
 * The gradient along a random direction against (L(x + εd) − L(x − εd)) / 2ε. In float32 that is good to about
 * three digits; it finds formulas that are wrong, where the comparison above finds values that are.
 */
export async function assertMatchesFiniteDifferences(
  { shapes, run }: Operation,
  { epsilon = 1e-2, tolerance = 1e-2 } = {},
): Promise<void> {
  const random = new Random(1);
  const [derivative, difference, scale] = await evaluateScalars(() => {
    const inputs = shapes.map((shape, i) => random.fork(i).normal(shape));
    const directions = shapes.map((shape, i) => random.fork("direction").fork(i).normal(shape));
    const cotangent = random.fork("cotangent").normal(run(...inputs).shape);
    const loss = (...x: tf.Tensor[]) => tf.sum(tf.mul(run(...x), cotangent)) as tf.Scalar;
    const gradients = tf.grads(loss)(inputs);
    const at = (step: number) => loss(...inputs.map((x, i) => tf.add(x, tf.mul(directions[i]!, step))));
    const along = gradients.map((gradient, i) => tf.sum(tf.mul(gradient, directions[i]!)));
    const norms = gradients.map((gradient) => tf.sum(tf.square(gradient)));
    return [
      tf.addN(along),
      tf.div(tf.sub(at(epsilon), at(-epsilon)), 2 * epsilon),
      tf.sqrt(tf.addN(norms)), // the derivative's typical size over directions
    ];
  });
  assert(
    Math.abs(derivative! - difference!) <= tolerance * scale!,
    `the gradient says ${derivative}, finite differences ${difference}`,
  );
}

async function evaluateScalars(compute: () => tf.Tensor[]): Promise<number[]> {
  const tensors = tf.tidy(compute);
  const values = await Promise.all(tensors.map(async (tensor) => (await tensor.data())[0]!));
  tf.dispose(tensors);
  return values;
}
