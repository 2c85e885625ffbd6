/** Numbers that nobody reads at once: who is to blame is found all the same, and what is absurd is said. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertMatch } from "@std/assert";
import {
  adam,
  defineLoss,
  definePlugin,
  type Plugin,
  PluginError,
  RunError,
  type StepReport,
} from "../../../pipeline/mod.ts";
import { watchReports } from "../../../pipeline/step/watch_reports.ts";
import { fade, failure, run, toyConfig } from "../../support/toy_runs.ts";

/** A plugin that listens, and does nothing. */
const listen = (every: number) => definePlugin({ name: "listen", stepEnd: { every, handler: () => {} } });

/** A loss that is spoilt at one step: by its value, or by its gradient alone. */
const spoilt = (at: number, by: "value" | "gradient") =>
  defineLoss("spoilt", ({ step, adapted }) => {
    const mean = tf.mean<tf.Scalar>(adapted.images);
    if (step !== at) return mean;
    return by === "value"
      ? tf.mul(mean, NaN)
      : tf.sum(tf.sqrt(tf.mul(0, tf.relu(tf.sub(adapted.images, 50)))));
  })();

Deno.test("a value that was spoilt between two readings is blamed on its term, at its step", async () => {
  for (const every of [5, 100]) {
    const plugins = [fade(), spoilt(6, "value"), listen(every)];
    const error = await failure(toyConfig(plugins, { steps: 12 }));
    assert(error instanceof PluginError, error.message);
    assertEquals([error.plugin, error.hook, error.step], ["spoilt", "loss", 6]);
    assertMatch(error.message, /Cannot continue with a value of NaN \(fade [\d.]+, spoilt NaN\)$/);
  }
});

Deno.test("without any listener the numbers are read now and then, and at the end", async () => {
  let last = 0;
  const counting = definePlugin({
    name: "counting",
    selectWeights: ({ step, trainable }) => (last = step, trainable),
  });
  const late = await failure(toyConfig([fade(), spoilt(6, "value"), counting], { steps: 500 }));
  assertMatch(late.message, /^\[plugin spoilt\] loss at step 6: /);
  assertEquals(last, 63);
  const end = await failure(toyConfig([fade(), spoilt(6, "value")], { steps: 8 }));
  assertMatch(end.message, /^\[plugin spoilt\] loss at step 6: /);
});

Deno.test("weights that a gradient has spoilt are blamed, and no term that reads their images", async () => {
  const error = await failure(toyConfig([fade(), spoilt(6, "gradient"), listen(5)], { steps: 12 }));
  assert(error instanceof RunError, error.message);
  assertMatch(
    error.message,
    /^Cannot continue: at step 7 .* for the weights no longer are\. Lower the learning rate/,
  );
});

Deno.test("where there is one term only, weights and term are told apart as well", async () => {
  const weights = await failure(toyConfig([spoilt(6, "gradient"), listen(5)], { steps: 12 }));
  assert(weights instanceof RunError, weights.message);
  const term = await failure(toyConfig([spoilt(6, "value"), listen(5)], { steps: 12 }));
  assert(term instanceof PluginError, term.message);
});

Deno.test("a run that is stopped reads its numbers before it is saved", async () => {
  const stop = new AbortController();
  const plugins: Plugin[] = [
    fade(),
    spoilt(3, "value"),
    definePlugin({
      name: "stop",
      selectWeights: ({ step, trainable }) => (step === 3 && stop.abort(), trainable),
    }),
  ];
  const error = await failure(toyConfig(plugins), { signal: stop.signal });
  assertMatch(error.message, /^\[plugin spoilt\] loss at step 3: /);
});

Deno.test("a weight that single precision cannot hold is refused", async () => {
  const heavy = (weight: number | (() => number)) =>
    defineLoss("heavy", ({ adapted }) => tf.mean(adapted.images))({ weight });
  assertMatch(
    (await failure(toyConfig([heavy(1e300)]))).message,
    /Plugin "heavy": weight is 1e\+300\. It must be a finite/,
  );
  assertMatch(
    (await failure(toyConfig([heavy(() => 1e300)]))).message,
    /weight\(\) must return a finite number, got 1e\+300/,
  );
});

Deno.test("an absurd total and a recorded NaN are said once, and end no run", () => {
  const said: string[] = [], look = watchReports((message) => said.push(message));
  const report = (step: number, total: number, recorded = {}): StepReport => ({
    step,
    total,
    terms: [],
    recorded,
  });
  look(report(1, 0));
  look(report(2, 900, { "mine/x": NaN })); // from nothing to something is no explosion
  look(report(3, -800, { "mine/x": NaN }));
  assertEquals(said.splice(0), [
    'The recorded "mine/x" is NaN at step 2. It trains nothing, and the run goes on',
  ]);
  look(report(4, -5e11));
  look(report(5, 1e20));
  assertEquals(said.length, 1);
  assertMatch(
    said[0]!,
    /^The total is -5\.00e\+11 at step 4, and was 900 at most in the first steps\. .*lower the learning/,
  );
});

Deno.test("a run tells its host of an absurd total, and is completed", async () => {
  const said: string[] = [];
  const far = defineLoss(
    "far",
    ({ step, adapted }) => tf.mul(tf.mean(adapted.images), step > 2 ? 1e12 : 1),
  )();
  const { kind } = await run(toyConfig([far], { optimizer: adam({ learningRate: 1e-6 }) }), {
    warn: (message) => said.push(message),
  });
  assertEquals(kind, "completed");
  assertEquals(said.map((message) => message.split(" ", 3).join(" ")), ["The total is"]);
});
