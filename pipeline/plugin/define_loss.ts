import type { Scalar } from "../../models/tensors.ts";
import { definePlugin, type Plugin, type Weight } from "./plugin.ts";
import { unknownOptions } from "./unknown_options.ts";
import type { StepView } from "./views.ts";

/** What the factories made by `defineLoss` accept. */
export interface LossOptions {
  /** Factor of the loss in the total. @default {1} */
  readonly weight?: Weight;
  /** Needed only to use the same loss twice. */
  readonly name?: string;
}

/**
 * The short form, for a loss without options of its own. Returns a factory.
 *
 *   const darken = defineLoss("darken", ({ adapted }) => tf.mean(adapted.images));
 *   // in a config: darken({ weight: 5 })
 */
export function defineLoss(
  name: string,
  loss: (step: StepView) => Scalar,
): (options?: LossOptions) => Plugin {
  return ({ name: ownName = name, weight = 1, ...unknown } = {}) => {
    const options = { weight };
    return definePlugin({
      name: ownName,
      weight,
      options,
      validate: () => unknownOptions(unknown, options),
      loss: (step) => loss(step),
    });
  };
}
