import {
  definePlugin,
  madeBy,
  optionsIn,
  type OptionTable,
  type Plugin,
  type StepReport,
  text,
  whole,
} from "../pipeline/mod.ts";
import { showProgress, stepClock } from "./_progress_line.ts";

/** What `metrics` takes. */
export interface MetricsOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Steps between two records. Reading numbers makes a GPU wait. @default {10} */
  readonly every?: number;
}

/** What they may be. */
export const OPTIONS: OptionTable<MetricsOptions> = { name: text, every: whole(1) };

/**
 * Appends the terms by name to `metrics.jsonl`, one record a line, and shows where the run is, as `progress()` does.
 *
 *   {"step":10,"total":1.93,"terms":{"directional-moment":0.98},"recorded":{…},"seconds_per_step":0.41}
 *
 * Values are those before the weights; `total` is the weighted sum that is minimised.
 */
export function metrics(given: MetricsOptions = {}): Plugin {
  const { name = "metrics", every = 10 } = optionsIn(given);
  const secondsPerStep = stepClock();
  return definePlugin({
    name,
    options: { every },
    made: madeBy(metrics, given, OPTIONS),
    stepEnd: {
      every,
      async handler(report, run) {
        const seconds = secondsPerStep(report.step);
        showProgress(report, run, seconds);
        await run.appendRecord("metrics.jsonl", {
          step: report.step,
          total: report.total,
          terms: Object.fromEntries(
            report.terms.map(({ plugin, hook, value }) => [termName(report, plugin, hook), value]),
          ),
          recorded: report.recorded,
          ...(seconds === undefined ? {} : { seconds_per_step: Number(seconds.toPrecision(4)) }),
        });
      },
    },
  });
}

/** A term goes by its plugin's name, and by its hook's as well where the plugin has both. */
function termName({ terms }: StepReport, plugin: string, hook: string): string {
  return terms.filter((term) => term.plugin === plugin).length > 1 ? `${plugin}/${hook}` : plugin;
}
