import type * as tf from "@tensorflow/tfjs";
import { hookParts } from "../hooks.ts";
import type { Plugin } from "../plugin/plugin.ts";
import { tensorsOf, type Tree } from "../storage/tree.ts";
import type { ImageView, StepView, WeightView } from "../plugin/views.ts";

/** A plugin's hook, whichever. */
type AnyHook = (...args: unknown[]) => unknown;

const HOOKS = ["prepare", "selectWeights", "loss", "penalty", "fileWritten", "runEnd"] as const;

/**
 * The same plugin, whose hooks fail where they dispose of, or assign to, a tensor that is not theirs.
 *
 * @param networks The tensors of the networks, at the time
 */
export function watched(plugin: Plugin, networks: () => readonly tf.Tensor[]): Plugin {
  const watch = (name: string, hook: AnyHook): AnyHook => (...args) => {
    const given = [...networks(), ...args.flatMap((argument) => [...tensorsIn(argument)])];
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
  for (const name of HOOKS) if (plugin[name]) copy[name] = watch(name, plugin[name] as AnyHook);
  if (plugin.stepEnd) {
    const { handler, every } = hookParts(plugin.stepEnd);
    copy["stepEnd"] = { every, handler: watch("stepEnd", handler as AnyHook) };
  }
  return copy as unknown as Plugin;
}

/** The tensors in what a hook is given: a view, or artifacts. Contexts hold networks alone. */
function* tensorsIn(argument: unknown): Iterable<tf.Tensor> {
  if (typeof argument !== "object" || argument === null) return;
  if ("latents" in argument) yield* tensorsOfStep(argument as StepView);
  else if ("adapted" in argument && argument.adapted instanceof Map) {
    const { source, adapted } = argument as WeightView;
    yield* [...source.values(), ...adapted.values()];
  } else if (!("seed" in argument)) yield* tensorsOf(argument as Tree);
}

function* tensorsOfStep({ latents, source, adapted }: StepView): Iterable<tf.Tensor> {
  yield latents;
  for (const view of [source, adapted] as ImageView[]) yield* [view.images, view.rawFeatures()];
}
