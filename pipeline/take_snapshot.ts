/** Beside the story: the counterpart of restore.ts. */
import { areFinite } from "../models/weights/finite.ts";
import type { HostTensor } from "../models/weights/types.ts";
import { blame } from "./errors.ts";
import type { Session } from "./session.ts";
import type { Snapshot } from "./storage/snapshot.ts";
import { type HostTree, toHost, type Tree } from "./storage/tree.ts";

/**
 * Downloads all that is needed to go on from where a session is.
 *
 * @throws {RangeError} naming a weight that is no longer finite
 * @throws {PluginError} where a plugin cannot save its state
 */
export async function takeSnapshot(
  { plan, step, identity, trainable, optimizerState, artifacts }: Session,
): Promise<Snapshot> {
  const weights = await toHost(trainable) as Record<string, HostTensor>;
  throwUnlessFinite(weights);
  const stateful = plan.plugins.filter(({ state }) => state);
  const saved = stateful.map(({ name, state }) =>
    [name, blame(name, "state.save", step, () => state!.save())] as const
  );
  return {
    step,
    identity,
    weights,
    optimizer: await toHost(optimizerState),
    artifacts: await recordToHost(artifacts),
    plugins: await recordToHost(saved),
  };
}

async function recordToHost(
  entries: Iterable<readonly [string, Tree]>,
): Promise<Record<string, HostTree>> {
  return await toHost(Object.fromEntries(entries)) as Record<string, HostTree>;
}

function throwUnlessFinite(weights: Readonly<Record<string, HostTensor>>): void {
  for (const [name, { data }] of Object.entries(weights)) {
    if (areFinite(data as Float32Array)) continue;
    throw new RangeError(
      `Cannot save the weight "${name}": it holds a value that is not finite. Lower the learning rate, or ` +
        "clip gradients: chain(clipGradients(1), adam({ … }))",
    );
  }
}
