import type * as tf from "@tensorflow/tfjs";
import { hookParts } from "../plugin/hook.ts";
import type { Plugin } from "../plugin/plugin.ts";
import type { StepView, WeightView } from "../plugin/views.ts";
import { tensorsOf, type Tree } from "../storage/tree.ts";

/** A plugin's hook, whichever. */
type AnyHook = (...args: unknown[]) => unknown;

/** Finds the tensors in one argument of a hook. */
type TensorsIn = (argument: unknown) => Iterable<tf.Tensor>;

/** Contexts hold networks alone, which are watched as a whole; reports and outcomes hold numbers. */
const nothing: TensorsIn = () => [];
const artifacts: TensorsIn = (argument) => tensorsOf(argument as Tree);
const stepView: TensorsIn = (argument) => {
  const { latents, source, adapted } = argument as StepView;
  return [latents, ...[source, adapted].flatMap((view) => [view.images, view.rawFeatures()])];
};
const weightView: TensorsIn = (argument) => {
  const { source, adapted } = argument as WeightView;
  return [...source.values(), ...adapted.values()];
};

/** What each hook is given, argument by argument. */
const GIVEN = {
  prepare: [nothing, artifacts],
  selectWeights: [nothing, artifacts],
  prepareStep: [nothing, nothing],
  loss: [stepView, artifacts],
  penalty: [weightView, artifacts],
  fileWritten: [nothing, nothing],
  runEnd: [nothing, nothing],
} as const satisfies Partial<Record<keyof Plugin, readonly TensorsIn[]>>;

/**
 * The same plugin, whose hooks fail where they dispose of, or assign to, a tensor that is not theirs.
 *
 * @param networks The tensors of the networks, at the time
 */
export function watched(plugin: Plugin, networks: () => readonly tf.Tensor[]): Plugin {
  const watch = (name: string, hook: AnyHook, tensorsIn: readonly TensorsIn[]): AnyHook => (...args) => {
    const given = [...networks(), ...tensorsIn.flatMap((find, i) => [...find(args[i])])];
    const values = given.map(({ dataId }) => dataId);
    const check = <T>(result: T): T => {
      for (const [i, tensor] of given.entries()) {
        if (tensor.isDisposed) throw new Error(`${name}() disposes of a tensor that it was given`);
        if (tensor.dataId !== values[i]) throw new Error(`${name}() assigns to a weight`);
      }
      return result;
    };
    const result = hook.apply(plugin, args);
    return result instanceof Promise ? result.then(check) : check(result);
  };
  const copy: Record<string, unknown> = { ...plugin };
  for (const name of Object.keys(GIVEN) as (keyof typeof GIVEN)[]) {
    if (plugin[name]) copy[name] = watch(name, plugin[name] as AnyHook, GIVEN[name]);
  }
  if (plugin.stepEnd) {
    const { handler, every } = hookParts(plugin.stepEnd);
    copy["stepEnd"] = { every, handler: watch("stepEnd", handler as AnyHook, [nothing, nothing]) };
  }
  return copy as unknown as Plugin;
}
