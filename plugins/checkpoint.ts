import {
  definePlugin,
  encodeSnapshot,
  madeBy,
  members,
  number,
  oneOf,
  optionsIn,
  type OptionTable,
  type Plugin,
  required,
  type RunContext,
  snapshotPath,
  type StepReport,
  text,
  whole,
} from "../pipeline/mod.ts";

const USUAL_NAME = "checkpoint";

/** What `checkpoint` takes. */
export interface CheckpointOptions {
  /**
   * Needed only to use the plugin twice, for a second `best`: under another name than the usual it is `best-NAME.safetensors`.
   * Snapshots are the same ones, and the smaller `keep` decides. @default {"checkpoint"}
   */
  readonly name?: string;
  /** Steps between two snapshots. @default {100} */
  readonly every?: number;
  /** How many snapshots to keep; older ones are removed. @default {2} */
  readonly keep?: number;
  /** Also keeps the generator of the best of those steps, as `best.safetensors`. @default {none} */
  readonly best?: BestOptions;
}

/** Which step is the best. */
export interface BestOptions {
  /**
   * What is looked at: `"total"`, a term by its plugin's name, what a term records as `"<plugin>/<name>"`, or what a plugin
   * measures, such as `"collapse-watch/target"`. A step at which it is not known is passed over.
   */
  readonly value: string;
  /** Whether the best has most or least of it. */
  readonly aim: "highest" | "lowest";
  /** Passes over steps at which another value, named likewise, is below a bound. @default {none} */
  readonly where?: {
    /** E.g. `"collapse-watch/spread"`. */
    readonly value: string;
    /** What it must be at least. */
    readonly least: number;
  };
}

const best: OptionTable<BestOptions> = {
  value: required(text),
  aim: required(oneOf("highest", "lowest")),
  where: members<NonNullable<BestOptions["where"]>>({ value: required(text), least: required(number()) }),
};

/** What they may be. */
export const OPTIONS: OptionTable<CheckpointOptions> = {
  name: text,
  every: whole(1),
  keep: whole(1),
  best: members(best),
};

/**
 * Saves the run every `every` steps, after the last, and when it is stopped: the snapshot from which it can
 * go on, and `generator.safetensors`, the adapted generator under its published key names, or what the
 * config trains in place of weights. With `best`, also
 * `best.safetensors`, the generator of the best step so far:
 *
 *   checkpoint({ every: 50, best: { value: "collapse-watch/target", aim: "highest",
 *                                   where: { value: "collapse-watch/spread", least: 0.7 } } })
 */
export function checkpoint(given: CheckpointOptions = {}): Plugin {
  const { name = USUAL_NAME, every = 100, keep = 2, best } = optionsIn(given);
  const bestFile = name === USUAL_NAME ? "best.safetensors" : `best-${name}.safetensors`;
  let record: { readonly step: number; readonly value: number } | null = null; // of the best step
  let kept: number[] = [], exported = -1; // the step of generator.safetensors, as far as this process has written it
  const saveGenerator = async (run: RunContext, step: number) => {
    await run.write("generator.safetensors", await run.generatorFile());
    exported = step;
  };
  const save = async (run: RunContext, step: number) => {
    kept = [...kept.filter((other) => other !== step), step];
    const dropped = kept.splice(0, Math.max(0, kept.length - keep));
    await run.write(snapshotPath(step), encodeSnapshot(await run.snapshot()));
    await saveGenerator(run, step);
    for (const old of dropped) await run.remove(snapshotPath(old));
  };
  const saveIfBest = async (report: StepReport, run: RunContext) => {
    if (!best) return;
    const value = valueOf(best.value, report, run), { where, aim } = best;
    const bound = where && valueOf(where.value, report, run);
    if (value === undefined || (where && !(bound! >= where.least))) return;
    if (record && (aim === "highest" ? value <= record.value : value >= record.value)) return;
    record = { step: report.step, value };
    await run.write(bestFile, await run.generatorFile());
    run.log(`${bestFile} is of step ${report.step}, where ${best.value} is ${value.toPrecision(4)}`);
  };
  return definePlugin({
    name,
    enforce: "post", // after the others have changed their state
    options: { every, keep, ...(best && { best }) },
    made: madeBy(checkpoint, given, OPTIONS),
    stepEnd: {
      every,
      async handler(report, run) {
        await saveIfBest(report, run);
        await save(run, report.step);
      },
    },
    async runEnd({ kind, step }, run) {
      if (kind === "stopped" && step > 0 && kept.at(-1) !== step) await save(run, step);
      // a run may have been killed between its last snapshot and its generator
      if (kind === "completed" && exported !== step) await saveGenerator(run, step);
      if (best && !record && kind !== "failed") {
        const bound = best.where ? `, with ${best.where.value} of at least ${best.where.least}` : "";
        run.warn(`There is no ${bestFile}: ${best.value} was known at no step that was saved${bound}`);
      }
    },
    state: {
      save: () => ({ kept, best: record }),
      load: (state) => {
        const saved = state as { readonly kept: readonly number[]; readonly best?: typeof record };
        kept = [...saved.kept];
        record = saved.best ?? null;
      },
    },
  });
}

/** A number of a step by its name, if it is known. */
function valueOf(
  name: string,
  { total, terms, recorded }: StepReport,
  { observed }: RunContext,
): number | undefined {
  if (name === "total") return total;
  return recorded[name] ?? observed[name] ?? terms.find(({ plugin }) => plugin === name)?.value;
}
