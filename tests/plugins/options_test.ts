/** Of every plugin and preset: what it says of options, made from its own table. */
import { assert, assertEquals } from "@std/assert";
import { defineLoss, type OptionTable, type Plugin, type Scalar } from "../../pipeline/mod.ts";
import { LOSS_OPTIONS } from "../../pipeline/plugin/define_loss.ts";
import { validationProblems } from "../../pipeline/plan/plugin_problems.ts";
import { OPTIONS as channelFreezing } from "../../plugins/channel_freezing.ts";
import { OPTIONS as checkpoint } from "../../plugins/checkpoint.ts";
import { OPTIONS as directionalLoss } from "../../plugins/directional_loss.ts";
import { OPTIONS as directionalMoment } from "../../plugins/directional_moment.ts";
import { OPTIONS as ewc } from "../../plugins/ewc.ts";
import { OPTIONS as layerSelection } from "../../plugins/layer_selection.ts";
import { OPTIONS as offsetPenalty } from "../../plugins/offset_penalty.ts";
import { OPTIONS as metrics } from "../../plugins/metrics.ts";
import { OPTIONS as across } from "../../plugins/across.ts";
import { OPTIONS as codeConsistency } from "../../plugins/code_consistency.ts";
import { OPTIONS as correspondence } from "../../plugins/correspondence.ts";
import { OPTIONS as collapseWatch } from "../../plugins/collapse_watch.ts";
import { OPTIONS as ema } from "../../plugins/ema.ts";
import { OPTIONS as globalClip } from "../../plugins/global_clip.ts";
import { OPTIONS as hybridDirection } from "../../plugins/hybrid_direction.ts";
import { OPTIONS as imageDirection } from "../../plugins/image_direction.ts";
import { OPTIONS as imagePrompts } from "../../plugins/image_prompts.ts";
import { OPTIONS as inDomain } from "../../plugins/in_domain.ts";
import { OPTIONS as iterativeRefinement } from "../../plugins/iterative_refinement.ts";
import { OPTIONS as targetProbability } from "../../plugins/target_probability.ts";
import { OPTIONS as localStyle } from "../../plugins/local_style.ts";
import { OPTIONS as selfSimilarity } from "../../plugins/self_similarity.ts";
import { OPTIONS as manifold } from "../../plugins/manifold.ts";
import { OPTIONS as patch } from "../../plugins/patch.ts";
import { OPTIONS as reconstruction } from "../../plugins/reconstruction.ts";
import { OPTIONS as reference } from "../../plugins/reference.ts";
import { OPTIONS as referenceMatch } from "../../plugins/reference_match.ts";
import { OPTIONS as tensorboard } from "../../plugins/tensorboard.ts";
import { OPTIONS as targetTarget } from "../../plugins/target_target.ts";
import { OPTIONS as within } from "../../plugins/within.ts";
import * as plugins from "../../plugins/mod.ts";
import {
  DIRECTIONAL as directional,
  SEMANTIC_VARIATIONS as semanticVariations,
} from "../../plugins/presets.ts";
import { OPTIONS as progress } from "../../plugins/progress.ts";
import { OPTIONS as relationConsistency } from "../../plugins/relation_consistency.ts";
import { OPTIONS as resampledDirection } from "../../plugins/resampled_direction.ts";
import { OPTIONS as samples } from "../../plugins/samples.ts";
import { OPTIONS as textDirection } from "../../plugins/text_direction.ts";
import { OPTIONS as textVariations } from "../../plugins/text_variations.ts";
import { NEVER, rightFor, wrongFor } from "../support/wrong_values.ts";

const PLUGINS: Readonly<Record<string, OptionTable<object>>> = {
  across,
  channelFreezing,
  collapseWatch,
  codeConsistency,
  correspondence,
  ema,
  globalClip,
  hybridDirection,
  imageDirection,
  imagePrompts,
  iterativeRefinement,
  targetProbability,
  inDomain,
  localStyle,
  selfSimilarity,
  manifold,
  patch,
  reconstruction,
  reference,
  referenceMatch,
  resampledDirection,
  targetTarget,
  within,
  checkpoint,
  directionalLoss,
  directionalMoment,
  ewc,
  layerSelection,
  metrics,
  offsetPenalty,
  progress,
  relationConsistency,
  samples,
  tensorboard,
  textDirection,
  textVariations,
};
const PRESETS: Readonly<Record<string, OptionTable<object>>> = { directional, semanticVariations };

/** What must be given to those without which nothing goes. */
const image = { width: 1, height: 1, data: new Uint8Array(3) };
const NEEDED: Readonly<Record<string, object>> = {
  hybridDirection: { texts: [{ text: "cat", weight: 1 }] },
  imageDirection: { images: [image] },
  codeConsistency: { encoder: { label: "codes", load: () => null } },
  localStyle: { images: [image] },
  reference: { image, latents: { shape: [1, 6], data: new Float32Array(6) } },
  targetTarget: { targets: ["cat", "fox"] },
};

type Factory = (options?: unknown) => Plugin | readonly Plugin[];
const factories = Object.fromEntries(
  Object.entries(plugins).filter(([, value]) => typeof value === "function"),
) as unknown as Readonly<Record<string, Factory>>;
const mine = defineLoss("mine", () => null as unknown as Scalar) as Factory;

/** What planning would say. */
function problemsOf(factory: Factory, given: unknown): string[] {
  const plan = { steps: 1, batch: 4, plugins: [] };
  return [factory(given)].flat().flatMap((plugin) => [...validationProblems(plugin, plan)]);
}

Deno.test("every plugin and preset has a table of its options", () => {
  assertEquals(Object.keys(factories).sort(), Object.keys({ ...PLUGINS, ...PRESETS }).sort());
});

for (const [name, table] of Object.entries({ ...PLUGINS, mine: LOSS_OPTIONS as OptionTable<object> })) {
  const factory = factories[name] ?? mine, needed = NEEDED[name];
  for (const [option, check] of Object.entries(table)) {
    Deno.test(`${name}() refuses wrong values of ${option}, by plugin, option and value, and takes others`, () => {
      for (const value of wrongFor(check)) {
        const expected = [...check.problems(option, value)];
        assert(expected.length > 0, `${String(value)} is allowed`);
        const plugin = option === "name" ? String(value) : factoryName(factory);
        assertEquals(
          problemsOf(factory, { ...needed, [option]: value }),
          expected.map((p) => `Plugin "${plugin}": ${p}`),
        );
      }
      for (const value of rightFor(check)) {
        assertEquals(problemsOf(factory, { ...needed, [option]: value }), []);
      }
    });
  }
}

for (const [name, table] of Object.entries(PRESETS)) {
  for (const option of Object.keys(table)) {
    Deno.test(`${name}() refuses what is no options of ${option}`, () => {
      for (const value of [...NEVER, false, true, 0, 5, "x", [], () => 1]) {
        const [problem, ...others] = problemsOf(factories[name]!, { [option]: value });
        const plugin = factoryName(factories[option]!);
        assert(problem?.startsWith(`Plugin "${plugin}": takes options { name, `), `${problem}`);
        assertEquals(others, []);
      }
      assertEquals(problemsOf(factories[name]!, { [option]: {} }), []);
    });
  }
}

Deno.test("every plugin and preset names an option that it does not know, and what is no options at all", () => {
  for (const [name, factory] of Object.entries({ ...factories, mine })) {
    const needed = NEEDED[name] ?? {};
    const [problem, ...others] = problemsOf(factory, { ...needed, nonsense: 1 });
    assert(problem?.endsWith('has no option "nonsense"'), name);
    assertEquals(others, [], name);
    for (const given of [null, false, 5, "fast", []]) {
      assert(problemsOf(factory, given)[0]?.includes(": takes options { "), `${name}(${given})`);
    }
    if (name in NEEDED) assert(problemsOf(factory, {})[0]?.includes("is given n"), name);
    else assertEquals(problemsOf(factory, undefined), [], name);
    assertEquals(problemsOf(factory, needed), [], name);
  }
});

function factoryName(factory: Factory): string {
  return [factory({})].flat()[0]!.name;
}
