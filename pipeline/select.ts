/** Inside the loop of train.ts, before each step. */
import type * as tf from "@tensorflow/tfjs";
import { ConfigError } from "./errors.ts";
import type { Host } from "./host.ts";
import { lend } from "./lend.ts";
import { selectionContext } from "./make_contexts.ts";
import { artifactsFor, type Session } from "./session.ts";

/** The weights that learn in the next step: those that every selecting plugin names, all where none selects. */
export async function selectLearning(
  session: Session,
  host: Host,
): Promise<Readonly<Record<string, tf.Variable>>> {
  let learning = session.trainable;
  for (const plugin of session.plan.plugins) {
    if (!plugin.selectWeights) continue;
    const context = selectionContext(session, host, plugin);
    const chosen = await lend(session, plugin, "selectWeights", session.step, async () => {
      const names = new Set(await plugin.selectWeights!(context, artifactsFor(session, plugin)));
      if (![...names].some((name) => name in session.trainable)) {
        throw new RangeError("selectWeights() names no weight that the config trains");
      }
      return names;
    });
    learning = Object.fromEntries(Object.entries(learning).filter(([name]) => chosen.has(name)));
  }
  if (Object.keys(learning).length === 0) {
    throw new ConfigError(
      [`No weight is selected by all plugins at step ${session.step}`],
      "Cannot continue the run",
    );
  }
  return learning;
}
