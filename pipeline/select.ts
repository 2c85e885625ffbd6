/** Inside the loop of train.ts, before each step. */
import type * as tf from "@tensorflow/tfjs";
import { ConfigError } from "./errors.ts";
import type { Host } from "./host.ts";
import { lend } from "./lend.ts";
import { selectionContext } from "./make_contexts.ts";
import { artifactsFor, type Session } from "./session.ts";
import { maskProblem, type Masks } from "./step/masks.ts";

/** What learns in a step: some weights, and of some of them a part. */
export interface Learning {
  readonly weights: Readonly<Record<string, tf.Variable>>;
  readonly masks: Masks;
}

/** The weights that learn in the next step: those that every selecting plugin names, all where none selects. */
export async function selectLearning(session: Session, host: Host): Promise<Learning> {
  let weights = session.trainable;
  const masks = new Map<string, readonly tf.Tensor[]>();
  for (const plugin of session.plan.plugins) {
    if (!plugin.selectWeights) continue;
    const context = selectionContext(session, host, plugin);
    const chosen = await lend(session, plugin, "selectWeights", session.step, async () => {
      const selected = await plugin.selectWeights!(context, artifactsFor(session, plugin));
      const named = new Map<string, tf.Tensor | undefined>();
      for (const one of selected) typeof one === "string" ? named.set(one, undefined) : named.set(...one);
      if (![...named.keys()].some((name) => name in session.trainable)) {
        throw new RangeError("selectWeights() names no weight that the config trains");
      }
      for (const [name, mask] of named) {
        const weight = session.trainable[name];
        const problem = mask && weight && maskProblem(name, mask, weight);
        if (problem) throw new TypeError(`selectWeights(): ${problem}`);
      }
      return named;
    });
    weights = Object.fromEntries(Object.entries(weights).filter(([name]) => chosen.has(name)));
    for (const [name, mask] of chosen) if (mask) masks.set(name, [...masks.get(name) ?? [], mask]);
  }
  if (Object.keys(weights).length === 0) {
    throw new ConfigError(
      [`No weight is selected by all plugins at step ${session.step}`],
      "Cannot continue the run",
    );
  }
  return { weights, masks };
}
