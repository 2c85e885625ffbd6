import type { Scalar } from "../../models/tensors.ts";
import { definePlugin, type Plugin, type Weight } from "./plugin.ts";
import { madeBy, optionsIn, type OptionTable, text } from "../../models/options/mod.ts";
import { termWeight } from "./term_weight.ts";
import type { StepView } from "./views.ts";

/** What the factories made by `defineLoss` accept. */
export interface LossOptions {
  /** Factor of the loss in the total. @default {1} */
  readonly weight?: Weight;
  /** Needed only to use the same loss twice. */
  readonly name?: string;
}

/** What they may be. */
export const LOSS_OPTIONS: OptionTable<LossOptions> = { weight: termWeight, name: text };

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
  const factory = (given: LossOptions = {}): Plugin => {
    const { name: ownName = name, weight = 1 } = optionsIn(given);
    return definePlugin({
      name: ownName,
      weight,
      options: { weight },
      made: madeBy(factory, given, LOSS_OPTIONS),
      loss: (step) => loss(step),
    });
  };
  return factory;
}
