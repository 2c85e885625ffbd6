/** A config's members, set one after another: what comes of it, and what is said where nothing can. */
import { assertEquals, assertThrows } from "@std/assert";
import {
  adam,
  chain,
  type Config,
  ConfigError,
  defineLoss,
  definePlugin,
  type Plugin,
  toyEncoder,
  toyGenerator,
} from "../../../pipeline/mod.ts";
import { assign } from "../../../pipeline/plan/assign.ts";
import { readAssignment } from "../../../pipeline/plan/assignment.ts";
import { describeConfig } from "../../../pipeline/plan/config.ts";
import { planRun } from "../../../pipeline/plan/plan.ts";
import { checkpoint, ewc, semanticVariations } from "../../../plugins/mod.ts";
import { fade } from "../../support/toy_runs.ts";

const config: Config = {
  generator: toyGenerator(),
  encoder: toyEncoder(),
  prompts: { source: "dog", target: "cat" },
  steps: 1,
  plugins: [
    semanticVariations({ ewc: { samples: 8 } }),
    null,
    [fade({ weight: 3 })],
    checkpoint({ every: 5 }),
  ],
};

/** The config that a command line makes of it. */
const set = (...words: string[]) => assign(config, words.map((word) => readAssignment(word)));

/** A plugin of a config by its name, among lists of lists. */
function plugin(config: Config, name: string): Plugin | undefined {
  return (config.plugins as Plugin[]).flat(9).find((some) => some?.name === name);
}

/** What is said of assignments, without the heading. */
function said(given: Config, ...words: string[]): readonly string[] {
  return assertThrows(() => assign(given, words.map((word) => readAssignment(word))), ConfigError).problems;
}

Deno.test("members are set by their paths: values that are JSON as that, others as text", () => {
  const { seed, prompts, batch, noise, truncation } = set(
    "seed=3",
    "prompts.target=a fox",
    'prompts.source="a dog"',
    'prompts.templates=["a {}", "the {}"]',
    "batch=2",
    "noise=none",
    "truncation=7e-1",
  );
  assertEquals({ seed, prompts, batch, noise, truncation }, {
    seed: 3,
    prompts: { source: "a dog", target: "a fox", templates: ["a {}", "the {}"] },
    batch: 2,
    noise: "none",
    truncation: 0.7,
  });
});

Deno.test("a text that is also JSON stays a text where only a text is allowed", () => {
  assertEquals(set("prompts.target=1984", "prompts.source=true").prompts, { source: "true", target: "1984" });
});

Deno.test("a value may hold what separates names from values", () => {
  assertEquals(set("prompts.target=a = b. c").prompts.target, "a = b. c");
});

Deno.test("a plugin's options are set by its name, also within presets and lists, and its others stay", () => {
  const changed = set(
    "plugins.ewc.weight=1e4",
    "plugins.fade.weight=5",
    "plugins.checkpoint.best.value=fade",
    "plugins.checkpoint.best.aim=lowest",
  );
  assertEquals(plugin(changed, "ewc")?.options, { weight: 1e4, samples: 8 });
  assertEquals(plugin(changed, "fade")?.weight, 5);
  assertEquals(plugin(changed, "checkpoint")?.options, {
    every: 5,
    keep: 2,
    best: { value: "fade", aim: "lowest" },
  });
  assertEquals(plugin(changed, "text-variations") === plugin(config, "text-variations"), true);
  assertEquals(
    planRun(changed).plugins.map(({ name }) => name),
    planRun(config).plugins.map(({ name }) => name),
  );
});

Deno.test("the given config stays as it was", () => {
  const changed = set("plugins.ewc.weight=1e4", "seed=9");
  assertEquals(plugin(changed, "ewc") === plugin(config, "ewc"), false);
  assertEquals([config.seed, plugin(config, "ewc")?.weight], [undefined, 1e7]);
});

Deno.test("all of a plugin's options are set at once, and false leaves it out", () => {
  assertEquals(plugin(set('plugins.ewc={"weight":2}'), "ewc")?.options, { weight: 2, samples: 64 });
  assertEquals(plugin(set("plugins.fade=false"), "fade"), undefined);
});

Deno.test("the optimizer is made anew, the default one too", () => {
  const rate = (given: Config) => describeConfig(planRun(given).config)["optimizer"];
  const expected = { adam: { learningRate: 0.01, beta1: 0, beta2: 0.99, epsilon: 1e-8 } };
  assertEquals(rate(set("optimizer.learningRate=0.01")), expected);
  const other = assign({ ...config, optimizer: adam({ beta1: 0.5 }) }, [
    { path: "optimizer.learningRate", value: 0.01 },
  ]);
  assertEquals(rate(other), { adam: { ...expected.adam, beta1: 0.5 } });
});

Deno.test("programs set what no command line could: sources, functions, lists of plugins", () => {
  const generator = toyGenerator(5), weight = (step: number) => step;
  const changed = assign(config, [
    { path: "generator", value: generator },
    { path: "plugins.ewc.weight", value: weight },
    { path: "plugins.checkpoint", value: false },
  ]);
  assertEquals(changed.generator === generator, true);
  assertEquals(plugin(changed, "ewc")?.weight === weight, true);
  assertEquals(assign(config, [{ path: "plugins", value: [] }]).plugins, []);
});

Deno.test("what cannot be set is named, with what there is and what comes near", () => {
  assertEquals(said(config, "sead=3"), [
    '--set sead=3: the config has no member "sead". Did you mean "seed"? It has seed, generator, encoder, prompts, ' +
    "steps, batch, chunk, encoderChunk, optimizer, noise, mixing, truncation, trainable, plugins",
  ]);
  assertEquals(said(config, "prompts.traget=fox"), [
    '--set prompts.traget=fox: prompts has no member "traget". Did you mean "target"? It has source, target, templates',
  ]);
  assertEquals(said(config, "plugins.ecw.weight=1"), [
    '--set plugins.ecw.weight=1: the config has no plugin "ecw". Did you mean "ewc"? It has text-variations, ' +
    "directional-moment, ewc, relation-consistency, fade, checkpoint",
  ]);
  assertEquals(
    said(config, "plugins.relationConsistency.weight=1")[0]?.includes('mean "relation-consistency"?'),
    true,
  );
  assertEquals(said(config, "plugins.ewc.wieght=1"), [
    '--set plugins.ewc.wieght=1: plugin "ewc" has no option "wieght". Did you mean "weight"? It has name, weight, samples',
  ]);
  assertEquals(said(config, "seed.x=1"), [
    "--set seed.x=1: seed has no members. It must be a whole number",
  ]);
});

Deno.test("a value that is not allowed is named with what is, and all that is wrong is said at once", () => {
  assertEquals(
    said(config, "seed=x", "plugins.ewc.samples=0", "prompts.target=", "noise=shard", "plugins.ewc=5"),
    [
      '--set seed=x: seed is "x". It must be a whole number',
      "--set plugins.ewc.samples=0: samples is 0. It must be a whole number of at least 1",
      '--set prompts.target=: target is "". It must be a text that is not empty',
      '--set noise=shard: noise is "shard". It must be one of "shared", "independent", "stored", "none". ' +
      'Did you mean "shared"?',
      '--set plugins.ewc=5: plugin "ewc" must be an object of name, weight, samples, or false to leave it out',
    ],
  );
  assertEquals(said(config, "seed=3", "seed=4"), ['--set seed=4: "seed" is set twice. Set it once']);
  assertEquals(
    assertThrows(() => assign(config, [{ path: "seed", value: "x" }]), ConfigError).problems,
    ['seed="x": seed is "x". It must be a whole number'],
  );
});

Deno.test("an assignment without a value is refused with an example", () => {
  const { problems } = assertThrows(() => readAssignment("seed"), ConfigError);
  assertEquals(problems, ['--set seed names no value. Give --set prompts.target="a fox"']);
});

Deno.test("what is made by code is not set by a word, and the way is said", () => {
  const [problem] = said(config, "generator=cat.pkl");
  assertEquals(
    problem,
    '--set generator=cat.pkl: "generator" is made by code, not by a value. Give --generator, or have the config be ' +
      "a function, export default defineConfig(({ generator }) => ({ … })), and give it words by --arg",
  );
});

Deno.test("what does not say how it was made, or was changed since, is not made anew without that", () => {
  const mine = definePlugin({ name: "mine", options: { strength: 1 }, penalty: () => null as never });
  const changed = { ...ewc(), penalty: () => null as never };
  const chained = chain(adam());
  for (
    const [given, word, what] of [
      [{ ...config, plugins: [mine] }, "plugins.mine.strength=2", 'plugin "mine"'],
      [{ ...config, plugins: [changed] }, "plugins.ewc.weight=2", 'plugin "ewc"'],
      [{ ...config, optimizer: chained }, "optimizer.learningRate=1", "the optimizer"],
    ] as const
  ) {
    const [problem] = said(given, word);
    assertEquals(
      problem?.startsWith(`--set ${word}: ${what} does not say how it was made, so`),
      true,
      problem,
    );
  }
});

Deno.test("a loss of a user's own is made anew by the name it was given", () => {
  const glow = defineLoss("glow", () => null as never);
  const changed = assign({
    ...config,
    plugins: [glow({ name: "first" }), glow({ name: "second", weight: 2 })],
  }, [
    { path: "plugins.second.weight", value: 7 },
  ]);
  assertEquals(changed.plugins.map((some) => (some as Plugin).weight), [1, 7]);
  assertEquals(plugin(changed, "second")?.name, "second");
});
