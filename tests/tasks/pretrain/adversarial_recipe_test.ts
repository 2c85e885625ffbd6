import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals } from "@std/assert";
import { averageDecay, generatorOptimizer, r1Weight } from "../../../tasks/pretrain/adversarial_recipe.ts";
import { testOnBackends } from "../../support/backends.ts";

testOnBackends("the generator's rate rises while the discriminator has learned little", async () => {
  const choice = { seed: 4, batch: 8, learningRate: 0.0025, mirror: true, augment: "ada" } as const;
  const moved = async (reconstruction: number, step: number) => {
    const update = tf.tidy(() => {
      const w = tf.scalar(1), { init, update } = generatorOptimizer({ ...choice, reconstruction });
      return update({ w }, init({ w }), step).updates["w"]!;
    });
    const [value] = await update.data();
    update.dispose();
    return value!;
  };
  for (const [step, share] of [[0, 0.004], [124, 0.5], [249, 1], [9000, 1]] as const) {
    const whole = await moved(0, step), risen = await moved(60_000, step);
    assert(Math.abs(risen / whole - share) < 1e-5, `step ${step}: ${risen / whole}, not ${share}`);
  }
}, ["wasm"]);

Deno.test("R1's weight and the average's half-life are counted in images", () => {
  assertEquals(r1Weight(64, 8), 30.72);
  assertEquals(r1Weight(32, 8), 7.68);
  const close = (value: number, expected: number) => assert(Math.abs(value - expected) < 1e-12, `${value}`);
  const alone = { batch: 8, reconstruction: 0 }, reproduced = { batch: 8, reconstruction: 1 };
  close(averageDecay(0, alone), 0.5 ** 20); // 8 images seen: a half-life of 0.4
  close(averageDecay(999, alone), 0.5 ** (8 / 400));
  close(averageDecay(100_000, alone), 0.5 ** (8 / 2000));
  close(averageDecay(50_000, { ...alone, batch: 16 }) ** 125, 0.5); // 2,000 images
  close(averageDecay(999, reproduced), 0.5 ** (8 / 2400));
  close(averageDecay(50_000, reproduced) ** 625, 0.5); // 5,000 images
});
