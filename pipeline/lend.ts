/** Beside the story: what hooks outside of the tape are lent, and whether they leave it as it was. */
import * as tf from "@tensorflow/tfjs";
import { blame } from "./errors.ts";
import type { Plugin } from "./plugin/plugin.ts";
import type { Session } from "./session.ts";
import { rememberLent } from "./step/lent.ts";
import { tensorsOf } from "./storage/tree.ts";

/** Calls a hook, signs what it throws, and holds against it what it has disposed, changed or switched. */
export async function lend<T>(
  session: Session,
  plugin: Plugin,
  hook: string,
  step: number | undefined,
  call: () => T | Promise<T>,
): Promise<T> {
  return await blame(plugin.name, hook, step, async () => {
    const backend = tf.getBackend(), check = rememberLent(lentBy(session, plugin));
    const result = await call();
    if (tf.getBackend() !== backend) {
      throw new Error(
        `it has switched from ${backend} to ${tf.getBackend()}. Leave the choice to the command: --backend`,
      );
    }
    check();
    return result;
  });
}

/** The networks' weights and the artifacts that others provide, each with a name for messages. */
function* lentBy(
  { source, adapted, artifacts }: Session,
  { provides = {} }: Plugin,
): Iterable<readonly [string, tf.Tensor]> {
  const own = new Set(Object.values(provides).map(({ id }) => id));
  for (const [name, weight] of source.parameters) yield [`the source generator's weight "${name}"`, weight];
  for (const [name, weight] of adapted.parameters) yield [`the adapted generator's weight "${name}"`, weight];
  for (const [id, tree] of artifacts) {
    for (const tensor of own.has(id) ? [] : tensorsOf(tree)) yield [`the artifact "${id}"`, tensor];
  }
}
