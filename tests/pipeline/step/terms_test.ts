/** What a term may return, and what is said of any other. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals } from "@std/assert";
import {
  ConfigError,
  definePlugin,
  type Plugin,
  PluginError,
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
