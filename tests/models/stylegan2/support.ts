/** Comparing layers and generators with the reference: values and gradients, whatever the memory order. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals } from "@std/assert";
import { architectureTensors } from "../../../models/stylegan2/architecture.ts";
import { toFile, toMemory } from "../../../models/stylegan2/layouts.ts";
import type { StyleGAN2 } from "../../../models/stylegan2/mod.ts";
import { assertClose, type Fixture } from "../../support/fixtures.ts";

/** How a fixture's axes lie in memory: see TensorSpec.axes. */
export const AXES = {
  image: [0, 2, 3, 1],
  matrix: [1, 0],
  rows: [0, 1],
  vector: [0],
  convolution: [3, 4, 2, 1],
  transposedConvolution: [3, 4, 1, 2],
  rgbBias: [1],
} satisfies Record<string, number[]>;

export type Axes = keyof typeof AXES;

function specOf(name: string, shape: readonly number[], axes: Axes) {
  return { name, shape, axes: AXES[axes], role: "parameter" } as const;
}

/** A fixture's tensor in memory order; the caller owns it. */
export function tensorOf(fixture: Fixture, name: string, axes: Axes): tf.Tensor {
  const { shape, data } = fixture.host(name);
  const memory = toMemory(specOf(name, shape, axes), data as Float32Array);
  return tf.tensor(memory.data, [...memory.shape], "float32");
}

/** Fails unless a tensor in memory order has the values of a fixture's. */
export async function assertMatches(
  actual: tf.Tensor,
  fixture: Fixture,
  name: string,
  axes: Axes,
): Promise<void> {
  const expected = fixture.host(name);
  const spec = specOf(name, expected.shape, axes);
  assertEquals(actual.shape, spec.axes.map((axis) => spec.shape[axis]), `the shape of ${name}`);
  const values = toFile(spec, await actual.data() as Float32Array).data;
  await assertClose(values, expected, 1e-4, name);
}

/** Runs a test and demands that it leaves as many tensors as it found. */
export async function balanced(run: () => Promise<void>): Promise<void> {
  const before = tf.memory().numTensors;
  await run();
  assertEquals(tf.memory().numTensors, before, "tensors before and after");
}

/**
 * Runs one case of a fixture: the value and, of the scalar Σ value · cot.y, every gradient that is stored.
 *
 * @param inputs The axes of every input: `in.x` has its gradient under `grad.x`, `w.weight` under `grad.weight`
 */
export async function checkCase(
  fixture: Fixture,
  name: string,
  inputs: Record<string, Axes>,
  output: Axes,
  layer: (tensors: Record<string, tf.Tensor>) => tf.Tensor,
): Promise<void> {
  const keys = Object.keys(inputs);
  const tensors = keys.map((key) => tensorOf(fixture, `${name}.${key}`, inputs[key]!));
  const cotangent = tensorOf(fixture, `${name}.cot.y`, output);
  const named = (values: tf.Tensor[]) => Object.fromEntries(values.map((value, i) => [keys[i], value]));

  const value = tf.tidy(() => layer(named(tensors)));
  await assertMatches(value, fixture, `${name}.out.y`, output);
  const gradients = tf.grads((...values: tf.Tensor[]) => tf.sum(tf.mul(layer(named(values)), cotangent)))(
    tensors,
  );
  let compared = 0;
  for (const [i, key] of keys.entries()) {
    const gradient = `${name}.grad.${key.replace(/^(in|w)\./, "")}`;
    if (!fixture.tensors.has(gradient)) continue;
    await assertMatches(gradients[i]!, fixture, gradient, inputs[key]!);
    compared++;
  }
  const stored = [...fixture.tensors.keys()].filter((key) => key.startsWith(`${name}.grad.`));
  assertEquals(compared, stored.length, `gradients of ${name} compared`);
  tf.dispose([...tensors, ...gradients, cotangent, value]);
}

/**
 * Fails unless the gradient of the loss in every parameter is the fixture's, and no stored one goes uncompared.
 *
 * @param nameOf The fixture's name of a parameter
 */
export async function assertParameterGradients(
  generator: StyleGAN2,
  fixture: Fixture,
  prefix: string,
  loss: () => tf.Scalar,
  nameOf = (parameter: string) => parameter,
): Promise<void> {
  const specs = architectureTensors(generator.architecture).filter(({ name }) =>
    fixture.tensors.has(prefix + nameOf(name))
  );
  assert(specs.length > 0, `no gradient is stored under ${prefix}`);
  const variables = specs.map(({ name }) => generator.parameters.get(name)!);
  const { value, grads } = tf.variableGrads(loss, variables);
  for (const [i, spec] of specs.entries()) {
    const gradient = grads[variables[i]!.name]!;
    const values = toFile(spec, await gradient.data() as Float32Array).data;
    await assertClose(values, fixture.host(prefix + nameOf(spec.name)), 1e-4, prefix + spec.name);
  }
  const parameters = [...fixture.tensors.keys()].filter((key) =>
    key.startsWith(prefix) && key.includes(".", prefix.length)
  );
  assertEquals(specs.length, parameters.length, `gradients under ${prefix} compared`);
  tf.dispose([value, grads]);
}
