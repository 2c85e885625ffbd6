import type { ArtifactMap, ValuesOf } from "./artifact.ts";
import type { Plan, PrepareContext, RunContext, SelectionContext, StepContext } from "./contexts.ts";
import type { Hook } from "./hook.ts";
import type { Outcome, StepReport, WrittenFile } from "./report.ts";
import type { Tree } from "../storage/tree.ts";
import type { StepView, WeightView } from "./views.ts";
import { asMade, type Making } from "../../models/options/mod.ts";
import type { Scalar, Tensor } from "../../models/tensors.ts";

/** A value, now or later. */
export type MaybePromise<T> = T | Promise<T>;

/**
 * A weight that learns: its name; or its name and a mask, by which its gradient is multiplied, of a shape that broadcasts to the
 * weight's. Where the mask is 0, what has never learnt stays.
 */
export type Selected = string | readonly [name: string, mask: Tensor];

/** A number, or a function of the step. */
export type Weight = number | ((step: number) => number);

/**
 * A plugin as its author writes it: a name and some hooks. Every member but the name is optional.
 *
 * | hook | when | sync | order |
 * |---|---|---|---|
 * | `validate` | while planning, before any file is opened | yes | list |
 * | `prepare` | once, before step 0; not where its artifacts came with a snapshot | may be async | providers before readers |
 * | `selectWeights` | before every step | may be async | list |
 * | `prepareStep` | then, before the step is computed | may be async | providers before readers |
 * | `loss`, `penalty` | every step, inside the gradient tape | yes, and pure | list |
 * | `stepEnd` | after the update, every `every` steps and after the last | may be async | pre, list, post |
 * | `fileWritten` | another plugin wrote a file | may be async | list |
 * | `runEnd` | once: completed, stopped or failed | may be async | reverse |
 *
 * Pure means that a term's value depends on its view and its artifacts alone. On WebGPU steps may then be repeated
 * from a recording, without a call of the hook; one that asks for the step's number is called each time.
 *
 * What a hook receives is borrowed. Tensors made in `loss` and `penalty` belong to the tape; those that
 * `prepare` returns are handed over to the pipeline; any other belongs to the plugin that made it.
 */
export interface PluginSpec<R extends ArtifactMap, P extends ArtifactMap> {
  /** Kebab-case and unique in a run; it prefixes errors, metrics and saved state. */
  readonly name: string;
  /** The version of this contract that it was written for (`PLUGIN_CONTRACT`): another one refuses it by name. Default any. */
  readonly contract?: number;
  /** Run this plugin's hooks before ("pre") or after ("post") the others'. */
  readonly enforce?: "pre" | "post";
  /** What the plugin was made with: recorded with the run, and compared when one is resumed. */
  readonly options?: Readonly<Record<string, unknown>>;
  /**
   * How it was made, by `madeBy`: planning then checks what it was given, and a command line can make it again with other
   * options.
   */
  readonly made?: Making<Plugin>;
  /** Artifacts that it reads; they arrive as the last argument of its hooks. */
  readonly requires?: R;
  /** Artifacts that `prepare` returns. */
  readonly provides?: P;
  /**
   * Factor of `loss` and `penalty` in the total; where it is 0 they are not called, and below 0 they are made
   * larger instead of smaller. Default 1.
   */
  readonly weight?: Weight;
  /** Says what is wrong with the plan; an empty answer means nothing is. */
  validate?(plan: Plan): Iterable<string>;
  /** Work before step 0. */
  prepare?(
    context: PrepareContext,
    artifacts: ValuesOf<R>,
  ): MaybePromise<[keyof P] extends [never] ? void : ValuesOf<P>>;
  /**
   * Names the weights that learn in this step, or channels of them by masks; the others keep their values, and the optimizer its
   * memory of them. Where several plugins select, those that all of them name, by the product of their masks. A mask stays the
   * plugin's, e.g. one of its artifacts.
   */
  selectWeights?(context: SelectionContext, artifacts: ValuesOf<R & P>): MaybePromise<Iterable<Selected>>;
  /**
   * Work before each step that no term can do: it sees the weights as the last update left them, and the latents of the step to
   * come. It may return new values for some of its own artifacts, which are handed over to the pipeline as those of `prepare`
   * are; the others stay as they are. Before the first step it is called more than once, and then must do the same each time.
   */
  prepareStep?(
    context: StepContext,
    artifacts: ValuesOf<R & P>,
  ): MaybePromise<Partial<ValuesOf<P>> | void>;
  /** A term of the objective over images: what they should look like. */
  loss?(step: StepView, artifacts: ValuesOf<R & P>): Scalar;
  /** A term of the objective over weights: where they may move. */
  penalty?(weights: WeightView, artifacts: ValuesOf<R & P>): Scalar;
  /** After the update, on the steps that it asks for. */
  readonly stepEnd?: Hook<(report: StepReport, run: RunContext) => MaybePromise<void>>;
  /** Another plugin wrote a file. */
  fileWritten?(file: WrittenFile, run: RunContext): MaybePromise<void>;
  /** The run is over, whatever happened. */
  runEnd?(outcome: Outcome, run: RunContext): MaybePromise<void>;
  /**
   * What must survive a restart. Tensors that `save` returns stay the plugin's, and those that `load` receives
   * become the plugin's.
   */
  readonly state?: { save(): Tree; load(state: Tree): void };
}

/** The members that a plugin may have. */
export const PLUGIN_MEMBERS: readonly (keyof PluginSpec<ArtifactMap, ArtifactMap>)[] = [
  "name",
  "contract",
  "enforce",
  "options",
  "made",
  "requires",
  "provides",
  "weight",
  "validate",
  "prepare",
  "selectWeights",
  "prepareStep",
  "loss",
  "penalty",
  "stepEnd",
  "fileWritten",
  "runEnd",
  "state",
];

/** A plugin as the pipeline sees it: the types of its artifacts are erased. */
// deno-lint-ignore no-explicit-any -- erasure is the point
export interface Plugin extends PluginSpec<any, any> {
  /** Artifacts that it reads. */
  readonly requires?: ArtifactMap;
  /** Artifacts that it makes. */
  readonly provides?: ArtifactMap;
}

/** What a config's `plugins` may hold: `condition && plugin()` and presets need no machinery. */
export type PluginOption = Plugin | false | null | undefined | readonly PluginOption[];

/** Types a plugin's hooks from its `requires` and `provides`. Returns its argument. */
export function definePlugin<
  // deno-lint-ignore ban-types -- {} is the map with no artifact
  const R extends ArtifactMap = {},
  // deno-lint-ignore ban-types
  const P extends ArtifactMap = {},
>(spec: PluginSpec<R, P>): Plugin {
  return asMade(spec as Plugin);
}
