import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import { AdamVariables } from "../../../models/inversion/adam_variables.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";

/** The most buffers of tensors that there are after a kernel, while `f` runs, beyond those before. */
function mostBuffers(f: () => void): number {
  const engine = tf.engine(), before = tf.memory().numDataBuffers;
  const { runKernel } = engine;
  let most = before;
  engine.runKernel = function <T>(...given: Parameters<typeof runKernel>) {
    const result = runKernel.apply(engine, given) as T;
    most = Math.max(most, tf.memory().numDataBuffers);
    return result;
  };
  try {
    f();
  } finally {
    engine.runKernel = runKernel;
  }
  return most - before;
}

testOnBackends(
  "AdamVariables hold the next weight and moments of one variable at a time beside the old ones",
  async () => {
    const before = tf.memory().numTensors;
    const names = Array.from({ length: 12 }, (_, i) => `w${i}`);
    const variables = new Map(names.map((name) => [name, tf.tidy(() => tf.variable(tf.zeros([40, 30])))]));
    const gradients = Object.fromEntries(
      Array.from(variables.values(), ({ name }) => [name, tf.ones([40, 30])]),
    );
    const adam = new AdamVariables(variables);
    assertEquals(mostBuffers(() => adam.update(gradients, 0.1)), 1 + 3, "coefficients, weight, m and v");
    for (const variable of variables.values()) {
      await assertClose(variable, new Float32Array(1200).fill(-0.1), 1e-6, variable.name);
    }
    adam.dispose();
    tf.dispose([gradients, ...variables.values()]);
    assertEquals(tf.memory().numTensors, before);
  },
  ["wasm"], // WebGPU overwrites them where they lie
);
