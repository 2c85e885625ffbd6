/** What is read of a step, and what is said where a value is not finite. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import {
  definePlugin,
  type Plugin,
  PluginError,
  RunError,
  type StepReport,
  type StepView,
} from "../../../pipeline/mod.ts";
import { fade, failure, run, toyConfig } from "../../support/toy_runs.ts";

/** A plugin with a loss that breaks the types. */
const odd = (loss: (step: StepView) => unknown) => ({ name: "odd", loss }) as Plugin;

/** Collects the reports of every step. */
const collect = (into: StepReport[]) =>
  definePlugin({ name: "collect", stepEnd: (report) => void into.push(report) });

Deno.test("a value that is not finite stops the run by its plugin's name, at its step", async () => {
  const spoil = odd(({ step, adapted }) => {
    const mean = tf.mean(adapted.images);
    return step === 3 ? tf.add(mean, Infinity) : mean;
  });
  const reports: StepReport[] = [];
  const error = await failure(toyConfig([fade(), spoil, collect(reports)]));
  assert(error instanceof PluginError);
  assertEquals([error.plugin, error.hook, error.step], ["odd", "loss", 3]);
  assert(
    /^\[plugin odd\] loss at step 3: Cannot continue with a value of Infinity \(fade [\d.]+, odd Infinity\)$/
      .test(error.message),
    error.message,
  );
  assertEquals(reports.length, 3);
});

Deno.test("where no term is finite any more, the weights are blamed and no plugin", async () => {
  // At a peak of the square root the value is finite and the gradient is not; one update later all is NaN.
  const peak = odd(({ step, source, adapted }) => {
    const far = tf.sum(tf.squaredDifference(source.images, adapted.images));
    return step === 3 ? tf.sqrt(tf.mul(far, 0)) : far;
  });
  const error = await failure(toyConfig([fade(), peak, collect([])]));
  assertEquals(
    error.message,
    "Cannot continue: at step 4 no term is finite (fade NaN, odd NaN), for the weights no longer are. Lower the " +
      "learning rate, or clip gradients: chain(clipGradients(1), adam({ … }))",
  );
  assert(error instanceof RunError);
});

Deno.test("a report holds values before weights, their weighted sum, and what was recorded", async () => {
  const reports: StepReport[] = [];
  const recording = definePlugin({
    name: "recording",
    weight: (step) => step + 1,
    loss({ adapted, record }) {
      const mean = tf.mean<tf.Scalar>(adapted.images);
      record("double", tf.mul(mean, 2));
      record("count", tf.scalar(48, "int32"));
      record("negative", tf.less(mean, 0) as tf.Scalar);
      return mean;
    },
  });
  await run(toyConfig([fade({ weight: 0.5 }), recording, collect(reports)], { steps: 2 }));
  assertEquals(reports.map(({ step }) => step), [1, 2]);
  for (const [i, { terms, total, recorded }] of reports.entries()) {
    assertEquals(terms.map(({ plugin, hook, weight }) => [plugin, hook, weight]), [
      ["fade", "loss", 0.5],
      ["recording", "loss", i + 1],
    ]);
    const [a, b] = terms.map(({ value }) => value) as [number, number];
    assertAlmostEquals(total, 0.5 * a + (i + 1) * b, 1e-12);
    assertAlmostEquals(recorded["recording/double"]!, 2 * b, 1e-6);
    assertEquals(recorded["recording/count"], 48);
    assertEquals(recorded["recording/negative"], b < 0 ? 1 : 0);
  }
});
