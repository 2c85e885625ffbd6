/** Third: what is done once, before step 0. Then comes train.ts. */
import { cutNote } from "../models/text_readings.ts";
import type { Host } from "./host.ts";
import { lend } from "./lend.ts";
import { prepareContext } from "./make_contexts.ts";
import { artifactProblem } from "./plugin/artifact.ts";
import type { Plugin } from "./plugin/plugin.ts";
import { artifactsFor, type Session } from "./session.ts";
import { disposeTree, keepTree, type Tree } from "./storage/tree.ts";

/** Runs the plugins' work before step 0, providers first; what a snapshot brought along is not made again. */
export async function preparePlugins(session: Session, host: Host): Promise<void> {
  warnOfCutPrompts(session, host);
  for (const plugin of session.plan.preparing) {
    host.signal?.throwIfAborted();
    const provided = Object.entries(plugin.provides ?? {});
    if (provided.length > 0 && provided.every(([, { id }]) => session.artifacts.has(id))) continue;
    const values = await lend(session, plugin, "prepare", undefined, async () => {
      const context = prepareContext(session, host, plugin);
      const made = await plugin.prepare!(context, artifactsFor(session, plugin)) as unknown as MadeValues;
      return checked(plugin, made, session);
    });
    for (const [key, { id }] of provided) {
      disposeTree(session.artifacts.get(id) ?? null); // restored, but beside others that were not
      session.artifacts.set(id, keepTree(values[key]!));
    }
  }
}

function warnOfCutPrompts({ encoder, plan }: Session, host: Host): void {
  const { source, target, templates } = plan.config.prompts, warn = host.warn ?? host.log;
  for (const prompt of [source, target]) {
    for (const note of cutNote(encoder, prompt, templates)) warn?.(`The prompt ${note}`);
  }
}

type MadeValues = Readonly<Record<string, Tree>>;

function checked({ provides }: Plugin, made: MadeValues | undefined, session: Session): MadeValues {
  for (const [key, artifact] of Object.entries(provides ?? {})) {
    const value = made?.[key];
    if (value === undefined) throw new TypeError(`prepare() must return "${key}", which the plugin provides`);
    const problem = artifactProblem(artifact, value, session);
    if (problem === undefined) continue;
    disposeTree(made as Tree);
    throw new TypeError(problem);
  }
  return made ?? {};
}
