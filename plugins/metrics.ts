import { definePlugin, type Plugin, type StepReport, unknownOptions } from "../pipeline/mod.ts";

/** What `metrics` takes. */
export interface MetricsOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Steps between two records. Reading numbers makes a GPU wait. @default {10} */
  readonly every?: number;
}

/**
 * Appends the terms by name to `metrics.jsonl`, one record a line, and shows where the run is.
 *
 *   {"step":10,"total":1.93,"terms":{"directional-moment":0.98},"recorded":{…},"seconds_per_step":0.41}
 *
 * Values are those before the weights; `total` is the weighted sum that is minimised.
 */
export function metrics({ name = "metrics", every = 10, ...unknown }: MetricsOptions = {}): Plugin {
  const options = { every };
  let last: { readonly step: number; readonly time: number } | undefined;
  return definePlugin({
    name,
    options,
    validate: () => unknownOptions(unknown, options),
    stepEnd: {
      every,
      async handler(report, run) {
        const now = { step: report.step, time: performance.now() };
        const seconds = last ? (now.time - last.time) / 1000 / (now.step - last.step) : undefined;
        last = now;
        run.progress(progressLine(report, run.steps, seconds));
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

function progressLine(
  { step, total, terms }: StepReport,
  steps: number,
  seconds: number | undefined,
): string {
  const width = 20, filled = Math.round(width * step / steps);
  const bar = "█".repeat(filled) + "░".repeat(width - filled);
  const values = terms.map(({ plugin, value }) => `${plugin} ${value.toPrecision(3)}`).join("  ");
  const pace = seconds === undefined
    ? ""
    : `  ${seconds.toFixed(2)} s/step, ${duration(seconds * (steps - step))} left`;
  return `${bar} ${step}/${steps}  total ${total.toPrecision(4)}  ${values}${pace}`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
