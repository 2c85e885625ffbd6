import * as tf from "@tensorflow/tfjs";
import { assert } from "@std/assert";
import type { Plugin } from "../../pipeline/mod.ts";
import { directionalLoss, directionalMoment, relationConsistency } from "../../plugins/mod.ts";
import { testOnBackends } from "../support/backends.ts";
import { assertClose, type Fixture, readFixture, readJsonFixture } from "../support/fixtures.ts";
import { stepOf } from "./_views.ts";

interface LossCases {
  readonly cases: readonly {
    readonly name: string;
    readonly unit_norm: boolean;
    readonly values: Readonly<Record<string, number>>;
  }[];
}

const { cases } = await readJsonFixture<LossCases>("losses/losses.json");

/** The plugins whose values the fixtures hold, by the fixtures' names. No direction there is short. */
const moment = (covarianceDistance: Parameters<typeof directionalMoment>[0]) =>
  directionalMoment({ ...covarianceDistance, floor: 1e-8 });
const LOSSES: Readonly<Record<string, Plugin>> = {
  "l_dir": directionalLoss({ floor: 1e-8 }),
  "dm_mean": moment({ covarianceWeight: 0 }),
  "l_dm.fro": moment({ covarianceDistance: "frobenius" }),
  "l_dm.fro_squared": moment({ covarianceDistance: "squared-frobenius" }),
  "l_dm.mean_squared_entry": moment({ covarianceDistance: "mean-squared-entry" }),
  "l_dm.centred_cov_fro": moment({ covarianceDistance: "centred-frobenius" }),
  "l_rel": relationConsistency({ normalise: false }),
  "l_rel_swapped": relationConsistency({ normalise: false, order: "adapted-first" }),
};

for (const { name, unit_norm, values } of cases) {
  testOnBackends(`losses have the reference's values and gradients: ${name}`, async () => {
    const fixture = await readFixture(`losses/${name}.safetensors`);
    for (const [key, plugin] of Object.entries(LOSSES)) {
      if (key.startsWith("l_rel") && !unit_norm) continue; // saturated: float32 cannot give it, nor can PyTorch
      const { value, gradient } = differentiate(plugin, fixture);
      const tolerance = key.startsWith("l_rel") ? 2e-4 : 1e-4;
      await assertClose(value, [values[key]!], tolerance, key);
      await assertClose(gradient, fixture.host(`${key}.grad.x_trg`), tolerance, `${key}'s gradient`);
      tf.dispose([value, gradient]);
    }
  });
}

/** A loss on the fixture's features as they come, and its gradient by the adapted ones. */
function differentiate(plugin: Plugin, fixture: Fixture): { value: tf.Tensor; gradient: tf.Tensor } {
  return tf.tidy(() => {
    const source = fixture.tensor<tf.Rank.R2>("in.x_src"), adapted = fixture.tensor<tf.Rank.R2>("in.x_trg");
    const artifacts = { text: { directions: fixture.tensor("delta_T"), normalised: false } };
    const loss = (x: tf.Tensor) => plugin.loss!(stepOf(source, x as tf.Tensor2D), artifacts as never);
    const { value, grad } = tf.valueAndGrad(loss)(adapted);
    return { value, gradient: grad };
  });
}

testOnBackends("losses take features at length 1 where the text directions are", async () => {
  const fixture = await readFixture("losses/d32_raw.safetensors");
  const unit = (x: tf.Tensor2D) => tf.div<tf.Tensor2D>(x, tf.norm(x, 2, 1, true));
  for (const plugin of [directionalLoss(), directionalMoment()]) {
    const [normalised, byHand] = tf.tidy(() => {
      const source = fixture.tensor<tf.Rank.R2>("in.x_src"), adapted = fixture.tensor<tf.Rank.R2>("in.x_trg");
      const directions = fixture.tensor("delta_T");
      const call = (s: tf.Tensor2D, a: tf.Tensor2D, normalised: boolean) =>
        plugin.loss!(stepOf(s, a), { text: { directions, normalised } } as never);
      return [call(source, adapted, true), call(unit(source), unit(adapted), false)] as [
        tf.Scalar,
        tf.Scalar,
      ];
    });
    await assertClose(normalised, await byHand.data(), 1e-5, plugin.name);
    tf.dispose([normalised, byHand]);
  }
});

testOnBackends(
  "a direction of zero length is pulled towards the text, no harder than one at the floor",
  async () => {
    const text = tf.tensor2d([[3, 0, 0], [3, 0.1, 0]]); // a plain direction of length 3, and a variation
    const source = tf.tensor2d([[1, 0, 0], [0, 1, 0]]), adapted = tf.clone(source);
    for (
      const plugin of [
        directionalLoss({ floor: 0.5 }),
        directionalMoment({ floor: 0.5, covarianceWeight: 0 }),
      ]
    ) {
      const artifacts = { text: { directions: text, normalised: false } } as never;
      const { value, grad } = tf.valueAndGrad((x) =>
        plugin.loss!(stepOf(source, x as tf.Tensor2D), artifacts)
      )(adapted);
      await assertClose(value, [1], 1e-6, `${plugin.name} without a direction`);
      const gradient = await grad.array() as number[][];
      const pull = -1 / (0.5 * 3) / 2; // t/|t| over floor times |t|, shared by two images
      for (const row of gradient) assert(Math.abs(row[0]! - pull) < 1e-3, `${plugin.name} pulls by ${row}`);
      tf.dispose([value, grad]);
    }
    tf.dispose([text, source, adapted]);
  },
);
