/** What a config's author is told, word for word. */
import { assert, assertEquals } from "@std/assert";
import * as tf from "@tensorflow/tfjs";
import { ConfigError, defineArtifact, definePlugin, type Plugin } from "../../../pipeline/mod.ts";
import { planRun } from "../../../pipeline/plan/plan.ts";
import { directionalMoment } from "../../../plugins/mod.ts";
import { drift, fade, toyConfig } from "../../support/toy_runs.ts";

const color = defineArtifact<number>("color", "palette()");
const shape = defineArtifact<number>("shape", "outline()");

/** The problems of a config that cannot run. */
function problems(plugins: readonly unknown[], others: Record<string, unknown> = {}): readonly string[] {
  try {
    planRun(toyConfig([fade(), plugins as Plugin[]], others));
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  throw new Error("nothing was found wrong");
}

/** A plugin that breaks the types, as a config that was never type-checked may. */
const odd = (members: Record<string, unknown>) => ({ name: "odd", ...members });

Deno.test("planning reports all problems at once, under one heading", () => {
  try {
    planRun(toyConfig([drift(), drift(), odd({ losss: 1 }) as unknown as Plugin], { steps: 0 }));
  } catch (error) {
    assert(error instanceof ConfigError);
    assertEquals(
      error.message,
      `Cannot start the run
  - The config's "steps" is 0. It must be a whole number of at least 1
  - Two plugins are named "drift". Pass one of them a different "name" option
  - Plugin "odd" has an unknown member "losss". Did you mean "loss"?`,
    );
    return;
  }
  throw new Error("nothing was found wrong");
});

Deno.test("an unknown member is named, with the known one that is nearest", () => {
  assertEquals(problems([odd({ afterwards() {} })]), ['Plugin "odd" has an unknown member "afterwards"']);
  assertEquals(problems([odd({ stepend() {} })]), [
    'Plugin "odd" has an unknown member "stepend". Did you mean "stepEnd"?',
  ]);
  assertEquals(problems([], { step: 3 }), [
    'The config has an unknown member "step". Did you mean "steps"?',
  ]);
});

Deno.test("a plugin that is no plugin is told apart from one that was not called", () => {
  assertEquals(problems([directionalMoment]), [
    "Plugin at index 1 is a function. Call it: plugins are what factories return",
  ]);
  assertEquals(problems([{ loss() {} }]), ["Plugin at index 1 has no name"]);
  assertEquals(problems(["metrics"]), ["Plugin at index 1 has no name"]);
});

Deno.test("two plugins may not have one name", () => {
  assertEquals(problems([fade()]), [
    'Two plugins are named "fade". Pass one of them a different "name" option',
  ]);
});

Deno.test("members of the wrong kind are named", () => {
  assertEquals(problems([odd({ loss: 3 })]), ['Plugin "odd" has a "loss" that is no function']);
  assertEquals(problems([odd({ enforce: "first" })]), [
    'Plugin "odd" has "enforce" "first". It must be "pre" or "post"',
  ]);
  assertEquals(problems([odd({ weight: NaN })]), [
    'Plugin "odd": weight is NaN. It must be a finite number, or a function of the step',
  ]);
  assertEquals(problems([odd({ weight: "2" })]), [
    'Plugin "odd": weight is "2". It must be a finite number, or a function of the step',
  ]);
});

Deno.test("a bad `every` is named", () => {
  for (const every of [0, -1, 1.5, NaN, undefined]) {
    assertEquals(problems([odd({ stepEnd: { every, handler() {} } })]), [
      `Plugin "odd": every is ${every}. It must be a whole number of at least 1`,
    ]);
  }
  for (const stepEnd of [null, 3, { every: 2 }]) {
    assertEquals(problems([odd({ stepEnd })]), [
      'Plugin "odd" has a "stepEnd" that is neither a function nor { handler, every }',
    ]);
  }
});

Deno.test("an artifact that no plugin provides is named, with who could", () => {
  assertEquals(problems([definePlugin({ name: "reader", requires: { color } })]), [
    'Plugin "reader" requires "color", which no plugin provides. Add palette()',
  ]);
  assertEquals(problems([definePlugin({ name: "twice", requires: { a: color, b: color } })]), [
    'Plugin "twice" requires "color", which no plugin provides. Add palette()',
  ]);
  assertEquals(problems([directionalMoment()]), [
    'Plugin "directional-moment" requires "text-directions", which no plugin provides. ' +
    "Add textVariations(), or textDirection() for a single one",
  ]);
});

Deno.test("an artifact has one maker, and that maker makes it", () => {
  const maker = (name: string) => definePlugin({ name, provides: { color }, prepare: () => ({ color: 1 }) });
  assertEquals(problems([maker("a"), maker("b")]), ['Plugins "a" and "b" both provide "color". Keep one']);
  assertEquals(problems([odd({ provides: { color } })]), [
    'Plugin "odd" provides "color" and has no prepare() that would make it',
  ]);
  assertEquals(problems([odd({ requires: { color: undefined } })]), [
    'Plugin "odd" names "color", which is no artifact. Make a key with defineArtifact()',
  ]);
});

Deno.test("plugins that wait for each other are shown as a cycle", () => {
  const a = definePlugin({
    name: "a",
    requires: { shape },
    provides: { color },
    prepare: () => ({ color: 1 }),
  });
  const b = definePlugin({
    name: "b",
    requires: { color },
    provides: { shape },
    prepare: () => ({ shape: 1 }),
  });
  assertEquals(problems([a, b]), ["Plugins wait for each other's artifacts: a -> b -> a"]);
  const narcissus = definePlugin({
    name: "narcissus",
    requires: { shape },
    provides: { mirror: shape },
    prepare: () => ({ mirror: 1 }),
  });
  assertEquals(problems([narcissus]), [
    "Plugins wait for each other's artifacts: narcissus -> narcissus",
  ]);
});

Deno.test("a plugin may refuse the plan", () => {
  const [problem] = problems([
    directionalMoment(),
    definePlugin({ name: "a", requires: { color } }),
  ], { batch: 1 });
  assertEquals(
    problem,
    'Plugin "directional-moment" requires "text-directions", which no plugin provides. ' +
      "Add textVariations(), or textDirection() for a single one",
  );
  assertEquals(
    problems([directionalMoment()], { batch: 1 }).at(-1),
    'Plugin "directional-moment": needs a batch of at least 2 to measure second moments, got 1',
  );
  assertEquals(problems([definePlugin({ name: "a", validate: () => "is shy" })]), [
    'Plugin "a": is shy',
  ]);
  const broken = definePlugin({
    name: "a",
    validate() {
      throw new Error("boom");
    },
  });
  assertEquals(problems([broken]), ['Plugin "a": validate() failed: boom']);
});

Deno.test("validate() learns the steps, the batch and everybody's name", () => {
  let seen: unknown;
  const curious = definePlugin({ name: "curious", validate: (plan) => (seen = plan, []) });
  planRun(toyConfig([fade(), curious], { batch: 3 }));
  assertEquals(seen, { steps: 6, batch: 3, plugins: ["fade", "curious"] });
});

Deno.test("a run without a loss is refused", () => {
  try {
    planRun(toyConfig([definePlugin({ name: "idle", stepEnd() {} })]));
  } catch (error) {
    assertEquals((error as ConfigError).problems, [
      "No plugin contributes a loss, so nothing would be learned. Add one, e.g. semanticVariations()",
    ]);
    return;
  }
  throw new Error("nothing was found wrong");
});

Deno.test("plugins are flattened, freed of what is falsy, and ordered pre, normal, post", () => {
  const named = (name: string, enforce?: "pre" | "post") =>
    definePlugin({ name, ...(enforce && { enforce }) });
  const { plugins } = planRun(toyConfig([
    named("last", "post"),
    [fade(), [false, null, undefined, named("middle")]],
    named("first", "pre"),
    named("very-last", "post"),
  ]));
  assertEquals(plugins.map(({ name }) => name), ["first", "fade", "middle", "last", "very-last"]);
});

Deno.test("makers prepare before readers, wherever they stand", () => {
  const loss = () => tf.scalar(0);
  const reader = definePlugin({ name: "reader", requires: { shape }, prepare() {}, loss });
  const middle = definePlugin({
    name: "middle",
    requires: { color },
    provides: { shape },
    prepare: () => ({ shape: 2 }),
  });
  const maker = definePlugin({ name: "maker", provides: { color }, prepare: () => ({ color: 1 }) });
  const { preparing } = planRun(toyConfig([reader, middle, maker]));
  assertEquals(preparing.map(({ name }) => name), ["maker", "middle", "reader"]);
});
