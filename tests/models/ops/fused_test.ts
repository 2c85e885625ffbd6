/** What a backend computes in one go must be what other backends compose. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals } from "@std/assert";
import { defineKernel, run } from "../../../models/ops/kernel.ts";
import { Random } from "../../../models/random/random.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";
import { OPERATIONS, withGradients } from "./_operations.ts";

testOnBackends("Fused kernels give what their compositions give, with gradients", async (t) => {
  for (const [operation, { kernels, cases }] of Object.entries(OPERATIONS)) {
    for (const [name, { shapes, compute }] of Object.entries(cases)) {
      await t.step(`${operation}: ${name}`, async () => {
        const random = new Random(`${operation} ${name}`), before = tf.memory().numTensors;
        const inputs = shapes.map((shape, i) => random.fork(i).normal([...shape]) as tf.Tensor);
        const composed = withoutKernels(kernels, () => withGradients(compute, inputs));
        const values = withGradients(compute, inputs);
        assertEquals(values.map(({ shape }) => shape), composed.map(({ shape }) => shape));
        for (const [i, value] of values.entries()) {
          await assertClose(
            value,
            await composed[i]!.data(),
            1e-5,
            i === 0 ? "the value" : `gradient ${i - 1}`,
          );
        }
        tf.dispose([inputs, composed, values]);
        assertEquals(tf.memory().numTensors, before);
      });
    }
  }
});

function withoutKernels<T>(kernels: readonly string[], f: () => T): T {
  const taken = kernels.flatMap((name) => tf.getKernel(name, tf.getBackend()) ?? []);
  for (const { kernelName, backendName } of taken) tf.unregisterKernel(kernelName, backendName);
  try {
    return f();
  } finally {
    for (const kernel of taken) tf.registerKernel(kernel);
  }
}

testOnBackends("A kernel that the backend does not have is not run", () => {
  assert(run(defineKernel("NoSuchKernel"), {}) === undefined);
});
