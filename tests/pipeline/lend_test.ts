/** Hooks that do to what they are lent what only its owner may do, and are named for it. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import {
  definePlugin,
  type Plugin,
  PluginError,
  type RunContext,
  type StepView,
} from "../../pipeline/mod.ts";
import { fade, failure, run, toyConfig } from "../support/toy_runs.ts";

/** The message of a run that fails for its second plugin. */
async function complaint(plugin: Partial<Plugin>): Promise<string> {
  const error = await failure(toyConfig([fade(), { name: "odd", ...plugin } as Plugin]));
  assert(error instanceof PluginError, error.stack);
  assertEquals(error.plugin, "odd");
  return error.message;
}

/** A loss that reads the images, and does something at step 2. */
const lossThat = (act: (view: StepView) => unknown) => ({
  loss(view: StepView) {
    const mean = tf.mean<tf.Scalar>(view.adapted.images);
    if (view.step === 2) act(view);
    return mean;
  },
});

Deno.test("a term that disposes what it was lent is named, and what it was", async () => {
  const cases: [(view: StepView) => unknown, string][] = [
    [({ adapted }) => adapted.images.dispose(), "the adapted images"],
    [({ source }) => source.images.dispose(), "the source images"],
    [({ latents }) => latents.dispose(), "the latents"],
    [({ adapted }) => adapted.features().dispose(), "the adapted images' features"],
    [({ source }) => tf.dispose(source.rawFeatures()), "the source images' features"],
  ];
  for (const [act, what] of cases) {
    assertEquals(
      await complaint(lossThat(act)),
      `[plugin odd] loss at step 2: it has disposed ${what}: what a hook is given is the pipeline's. Read it, and ` +
        "dispose only what the hook makes",
    );
  }
  const penalty: Plugin["penalty"] = ({ adapted }) => {
    const weight = [...adapted.values()][0]!, mean = tf.mean<tf.Scalar>(weight);
    weight.dispose();
    return mean;
  };
  assertMatch(
    await complaint({ penalty }),
    /^\[plugin odd\] penalty at step 0: it has disposed the weight "/,
  );
});

Deno.test("a hook that disposes or changes weights is named, whichever way it does", async () => {
  const first = (run: RunContext) => [...run.source.parameters.values()][0] as tf.Variable;
  const cases: [(run: RunContext) => unknown, RegExp][] = [
    [(run) => first(run).dispose(), /it has disposed the source generator's weight "/],
    [() => tf.disposeVariables(), /it has disposed the source generator's weight "/],
    [
      (run) => tf.tidy(() => first(run).assign(tf.zerosLike(first(run)))),
      /it has changed the source generator's weight ".*": what a hook is given is to be read, never assigned to$/,
    ],
  ];
  for (const [act, message] of cases) {
    const said = await complaint({ stepEnd: (_report, run) => void act(run) });
    assertStringIncludes(said, "[plugin odd] stepEnd at step 1: ");
    assertMatch(said, message);
  }
});

Deno.test("a hook that switches the backend is named", async () => {
  const backend = tf.getBackend();
  try {
    assertEquals(
      await complaint({ stepEnd: async () => void await tf.setBackend("cpu") }),
      `[plugin odd] stepEnd at step 1: it has switched from ${backend} to cpu. Leave the choice to the command: --backend`,
    );
  } finally {
    await tf.setBackend(backend);
  }
});

Deno.test("what is handed from one plugin to the next cannot be changed on the way", async () => {
  const hooks: Partial<Plugin>[] = [
    { stepEnd: (report) => void ((report as { step: number }).step = 7) },
    { stepEnd: (report) => void ((report.terms as unknown[]).length = 0) },
    { stepEnd: (report) => void ((report.terms[0] as { value: number }).value = 0) },
    { stepEnd: (report) => void ((report.recorded as Record<string, number>)["x"] = 0) },
    { prepare: ({ prompts }) => ({ x: (prompts as { target: string }).target = "bird" }) },
    { prepare: ({ prompts }) => ({ x: (prompts.templates as string[]).push("{}!") }) },
  ];
  for (const hook of hooks) assertMatch(await complaint(hook), /read only property|not extensible/);
  const error = await failure(toyConfig([
    fade(),
    definePlugin({ name: "odd", validate: (plan) => ((plan as { steps: number }).steps = 1, []) }),
  ]));
  assertMatch(
    error.message,
    /Plugin "odd": validate\(\) failed: Cannot assign to read only property 'steps'/,
  );
});

Deno.test("a leak in stepEnd is said once, and a memory that stays as it is is none", async () => {
  const said: string[] = [], made: tf.Tensor[] = [], memory: tf.Tensor[] = [];
  const leak = definePlugin({ name: "leak", stepEnd: () => void made.push(tf.ones([2]), tf.ones([2])) });
  const keeps = definePlugin({
    name: "keeps",
    stepEnd: () => void (memory.length < 3 && memory.push(tf.ones([2]))),
    runEnd: () => tf.dispose([made, memory].flat()),
  });
  await run(toyConfig([fade(), leak, keeps], { steps: 25 }), { warn: (message) => said.push(message) });
  assertEquals(said, [
    "[plugin leak] stepEnd leaves more tensors behind each time, 2 at the last. Dispose what it makes: tf.tidy()",
  ]);
});
