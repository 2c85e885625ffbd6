import * as tf from "@tensorflow/tfjs";
import { ewc } from "../../plugins/mod.ts";
import { testOnBackends } from "../support/backends.ts";
import { assertClose, readFixture, readJsonFixture } from "../support/fixtures.ts";

testOnBackends("ewc() has the reference's value and gradients", async () => {
  const fixture = await readFixture("losses/ewc_toy.safetensors");
  const { ewc_toy } = await readJsonFixture<{ ewc_toy: { l_ewc: number } }>("losses/losses.json");
  const names = ["a", "b", "c"];
  const weights = (prefix: string) =>
    new Map(names.map((name) => [name, fixture.tensor(`${prefix}.${name}`)]));
  const source = weights("theta_src"), fisher = Object.fromEntries(weights("fisher"));
  const adapted = new Map([...weights("theta_trg")].map(([name, theta]) => [name, tf.variable(theta)]));
  const penalty = () => ewc().penalty!({ step: 0, source, adapted }, { fisher } as never);
  const { value, grads } = tf.variableGrads(penalty, [...adapted.values()]);
  await assertClose(value, [ewc_toy.l_ewc], 1e-5);
  for (const [name, theta] of adapted) {
    await assertClose(grads[theta.name]!, fixture.host(`grad.${name}`), 1e-5, name);
  }
  tf.disposeVariables();
});
