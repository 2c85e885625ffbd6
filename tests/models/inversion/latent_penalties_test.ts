import * as tf from "@tensorflow/tfjs";
import { assertAlmostEquals, assertEquals } from "@std/assert";
import {
  betweenLayers,
  latentStatistics,
  pNorm,
  towardsAverage,
  undoActivation,
} from "../../../models/inversion/mod.ts";
import { toyGenerator } from "../../../pipeline/testing/networks.ts";
import { Random } from "../../../models/random/random.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";
import { readInversion, readInversionJson } from "../../support/inversion.ts";
import { balanced } from "../stylegan2/support.ts";

testOnBackends("The P-norm and its gradient agree with the reference", () =>
  balanced(async () => {
    const fixture = await readInversion("projector");
    const { pnorm } = await readInversionJson<{ pnorm: number }>("projector");
    const w = fixture.tensor<tf.Rank.R3>("pnorm.in.w");
    const statistics = {
      mean: fixture.tensor<tf.Rank.R1>("pnorm.in.mean"),
      components: fixture.tensor<tf.Rank.R2>("pnorm.in.comp"),
      deviations: fixture.tensor<tf.Rank.R1>("pnorm.in.stdev"),
    };
    const penalty = pNorm(statistics);
    const { value, grad } = tf.valueAndGrad((w: tf.Tensor) => tf.sum(penalty(w as tf.Tensor3D)))(w);
    await assertClose(value, [pnorm]);
    await assertClose(grad, fixture.host("pnorm.grad.w"));
    tf.dispose([w, value, grad, ...Object.values(statistics)]);
  }));

testOnBackends("The penalties of latents are 0 where they lead", () =>
  balanced(async () => {
    const average = tf.tensor1d([1, -2, 3]),
      w = tf.tensor3d([[[1, -2, 3], [1, -2, 3]], [[2, 0, 3], [0, -4, 3]]]);
    const penalties = [towardsAverage(average, 2)(w), betweenLayers(2)(w)];
    // The second image's rows are (1, 2, 0) and (-1, -2, 0) away: 5 each, over the variance 4.
    for (const values of penalties) assertEquals([...await values.data()], [0, 1.25]);
    const apart = tf.tensor3d([[[3, -2, 3], [3, -2, 3]]]), together = betweenLayers(2)(apart);
    assertEquals([...await together.data()], [0]);
    const undone = undoActivation(average);
    assertEquals([...await undone.data()], [1, -10, 3]);
    tf.dispose([average, w, ...penalties, apart, together, undone]);
  }), ["wasm"]);

testOnBackends(
  "The statistics of latents are those of all draws, however they are chunked",
  () =>
    balanced(async () => {
      const generator = await toyGenerator().load("statistics"), seed = new Random("statistics");
      const { average, deviation } = await latentStatistics(generator, seed, 1500);
      assertEquals(average.length, generator.latentDim);
      const again = await latentStatistics(generator, seed, 1500);
      assertEquals(again.deviation, deviation);
      const fewer = await latentStatistics(generator, seed, 1);
      assertAlmostEquals(fewer.deviation, 0, 1e-12);
      generator.dispose();
    }),
  ["wasm"],
);
