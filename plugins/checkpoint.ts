import {
  definePlugin,
  encodeSafetensors,
  encodeSnapshot,
  optionProblems,
  optionsIn,
  type OptionTable,
  type Plugin,
  type RunContext,
  snapshotPath,
  text,
  whole,
} from "../pipeline/mod.ts";

/** What `checkpoint` takes. */
export interface CheckpointOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Steps between two snapshots. @default {100} */
  readonly every?: number;
  /** How many snapshots to keep; older ones are removed. @default {2} */
  readonly keep?: number;
}

/** What they may be. */
export const OPTIONS: OptionTable<CheckpointOptions> = { name: text, every: whole(1), keep: whole(1) };

/**
 * Saves the run every `every` steps, after the last, and when it is stopped: the snapshot from which it can
 * go on, and `generator.safetensors`, the adapted generator under its published key names.
 */
export function checkpoint(given: CheckpointOptions = {}): Plugin {
  const { name = "checkpoint", every = 100, keep = 2 } = optionsIn(given);
  let kept: number[] = [], exported = -1; // the step of generator.safetensors, as far as this process has written it
  const saveGenerator = async (run: RunContext, step: number) => {
    await run.write("generator.safetensors", encodeSafetensors(await run.adapted.exportWeights()));
    exported = step;
  };
  const save = async (run: RunContext, step: number) => {
    kept = [...kept.filter((other) => other !== step), step];
    const dropped = kept.splice(0, Math.max(0, kept.length - keep));
    await run.write(snapshotPath(step), encodeSnapshot(await run.snapshot()));
    await saveGenerator(run, step);
    for (const old of dropped) await run.remove(snapshotPath(old));
  };
  return definePlugin({
    name,
    enforce: "post", // after the others have changed their state
    options: { every, keep },
    validate: () => optionProblems(given, OPTIONS),
    stepEnd: { every, handler: async ({ step }, run) => await save(run, step) },
    async runEnd({ kind, step }, run) {
      if (kind === "stopped" && step > 0 && kept.at(-1) !== step) await save(run, step);
      // a run may have been killed between its last snapshot and its generator
      if (kind === "completed" && exported !== step) await saveGenerator(run, step);
    },
    state: {
      save: () => ({ kept }),
      load: (state) => {
        kept = [...(state as { readonly kept: readonly number[] }).kept];
      },
    },
  });
}
