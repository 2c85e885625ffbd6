/** What a term may return, and what is said of any other. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import {
  ConfigError,
  defineLoss,
  definePlugin,
  type Plugin,
  PluginError,
  RunError,
  type StepReport,
  type StepView,
} from "../../../pipeline/mod.ts";
import { drift, fade, failure, run, toyConfig } from "../../support/toy_runs.ts";

/** A plugin with a loss that breaks the types. */
const odd = (loss: (step: StepView) => unknown) => ({ name: "odd", loss }) as Plugin;

/** Collects the reports of every step. */
const collect = (into: StepReport[]) =>
  definePlugin({ name: "collect", stepEnd: (report) => void into.push(report) });

async function messageOf(...plugins: Plugin[]): Promise<string> {
  const error = await failure(toyConfig([fade(), ...plugins]));
  assert(error instanceof PluginError, String(error));
  return error.message;
}

Deno.test("a term that is no scalar tensor is told what it is instead", async () => {
  const cases: [(step: StepView) => unknown, string][] = [
    [
      async ({ adapted }) => await Promise.resolve(tf.mean(adapted.images)),
      "loss() must be synchronous, got a promise. Move the work to prepare()",
    ],
    [
      () => Promise.reject(new Error("nobody hears this")),
      "loss() must be synchronous, got a promise. Move the work to prepare()",
    ],
    [
      ({ adapted }) => tf.mean(adapted.images, [1, 2, 3]),
      "loss() must return a scalar, got shape [4]. Reduce it with tf.mean or tf.sum",
    ],
    [() => 3, "loss() must return a scalar tensor, got number"],
    [() => undefined, "loss() must return a scalar tensor, got undefined"],
    [
      ({ adapted, record }) => (record("images", adapted.images as never), tf.mean(adapted.images)),
      'record("images") must return a scalar, got shape [4,4,4,3]. Reduce it with tf.mean or tf.sum',
    ],
  ];
  for (const [loss, message] of cases) {
    assertEquals(await messageOf(odd(loss)), `[plugin odd] loss at step 0: ${message}`);
  }
  const penalty = { name: "odd", penalty: () => 1 } as unknown as Plugin;
  assertEquals(
    await messageOf(penalty),
    "[plugin odd] penalty at step 0: penalty() must return a scalar tensor, got number",
  );
});

Deno.test("what a term throws is signed with plugin, hook and step, and kept as the cause", async () => {
  const cause = new TypeError("boom");
  const error = await failure(toyConfig([
    fade(),
    odd(({ step, adapted }) => {
      if (step === 2) throw cause;
      return tf.mean(adapted.images);
    }),
  ]));
  assert(error instanceof PluginError);
  assertEquals(error.message, "[plugin odd] loss at step 2: boom");
  assertEquals([error.plugin, error.hook, error.step, error.cause], ["odd", "loss", 2, cause]);
});

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

Deno.test("a term of weight 0 is not called", async () => {
  const steps: number[] = [];
  const sometimes = definePlugin({
    name: "sometimes",
    weight: (step) => step % 3 === 0 ? 2 : 0,
    loss: ({ step, adapted }) => (steps.push(step), tf.mean(adapted.images)),
  });
  await run(toyConfig([fade(), sometimes]));
  assertEquals(steps, [0, 0, 3]); // the preflight, then the run
});

Deno.test("a weight below zero turns a term round", async () => {
  const last = async (weight: number) => {
    const reports: StepReport[] = [];
    await run(toyConfig([fade({ weight }), collect(reports)], { steps: 20 }));
    return reports.at(-1)!.terms[0]!.value - reports[0]!.terms[0]!.value;
  };
  assert(await last(1) < -0.01);
  assert(await last(-1) > 0.01);
});

Deno.test("a weight that is not a finite number is named", async () => {
  assertEquals(
    await messageOf(drift({ weight: (step) => step / 0 })),
    "[plugin drift] weight at step 0: weight() must return a finite number, got NaN",
  );
  assertEquals(
    await messageOf(drift({ weight: (() => "1") as never })),
    "[plugin drift] weight at step 0: weight() must return a finite number, got 1",
  );
});

Deno.test("a step at which every weight is 0 is refused", async () => {
  const error = await failure(toyConfig([fade({ weight: (step) => step < 2 ? 1 : 0 })]));
  assert(error instanceof ConfigError);
  assertEquals(error.message, "Cannot continue the run\n  - Every term has weight 0 at step 2");
});

Deno.test("defineLoss() makes a factory: weight and name are options", () => {
  const darken = defineLoss("darken", ({ adapted }) => tf.mean(adapted.images));
  const { loss, validate: _, ...members } = darken();
  assertEquals(members, { name: "darken", weight: 1, options: { weight: 1 } });
  assert(loss);
  assertEquals(darken({ name: "more", weight: 3 }).name, "more");
  assertEquals(darken({ name: "more", weight: 3 }).weight, 3);
});

Deno.test("losses can be used twice under two names", async () => {
  const reports: StepReport[] = [];
  await run(toyConfig([fade(), fade({ name: "fade-more", weight: 2 }), collect(reports)], { steps: 1 }));
  const [once, twice] = reports[0]!.terms;
  assertEquals([once!.plugin, twice!.plugin], ["fade", "fade-more"]);
  assertEquals(once!.value, twice!.value);
});
