import {
  definePlugin,
  madeBy,
  optionsIn,
  type OptionTable,
  type Plugin,
  text,
  whole,
} from "../pipeline/mod.ts";
import { showProgress, stepClock } from "./_progress_line.ts";
import { termName, termShares } from "./_term_shares.ts";

/** What `metrics` takes. */
export interface MetricsOptions {
  /** Needed only to use the plugin twice: its records are in NAME.jsonl, and `evaluate` and `collect` read metrics.jsonl. @default {"metrics"} */
  readonly name?: string;
  /** Steps between two records. Reading numbers makes a GPU wait. @default {10} */
  readonly every?: number;
}

/** What they may be. */
export const OPTIONS: OptionTable<MetricsOptions> = { name: text, every: whole(1) };

/**
 * Appends the terms by name to `metrics.jsonl`, one record a line, and shows where the run is, as `progress()` does.
 *
 *   {"step":10,"total":1.93,"terms":{"directional-moment":0.98,…},"shares":{"directional-moment":0.51,…},"recorded":{…},
 *    "seconds_per_step":0.41}
 *
 * `terms` are before the weights; `total` is the weighted sum that is minimised, and `shares` are each term's part of it. The
 * numbers are explained in docs/reading.md.
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
        await run.appendRecord(`${name}.jsonl`, {
          step: report.step,
          total: report.total,
          terms: Object.fromEntries(
            report.terms.map(({ plugin, hook, value }) => [termName(report, plugin, hook), value]),
          ),
          shares: Object.fromEntries(
            Object.entries(termShares(report)).map(([term, share]) => [term, Number(share.toFixed(4))]),
          ),
          recorded: report.recorded,
          ...(seconds === undefined ? {} : { seconds_per_step: Number(seconds.toPrecision(4)) }),
        });
      },
    },
  });
}
