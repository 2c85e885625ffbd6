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
  { name }: Plugin,
  hook: string,
  step: number | undefined,
  call: () => T | Promise<T>,
): Promise<T> {
  return await blame(name, hook, step, async () => {
    const backend = tf.getBackend(), check = rememberLent(lentBy(session));
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

/** The networks' weights and the artifacts, each with a name for messages. */
function* lentBy({ source, adapted, artifacts }: Session): Iterable<readonly [string, tf.Tensor]> {
  for (const [name, weight] of source.parameters) yield [`the source generator's weight "${name}"`, weight];
  for (const [name, weight] of adapted.parameters) yield [`the adapted generator's weight "${name}"`, weight];
  for (const [id, tree] of artifacts) {
    for (const tensor of tensorsOf(tree)) yield [`the artifact "${id}"`, tensor];
  }
}
