/** The line that says where a run is: for every plugin that shows it. */
import type { Generator, RunContext, StepReport } from "../pipeline/mod.ts";

/** The step that each run's line shows, by its adapted generator: no two runs share one. */
const shown = new WeakMap<Generator, number>();

/**
 * Shows where a run is. Of several plugins that would show the same step, the first does.
 *
 * @param seconds Per step, where it is known
 */
export function showProgress(report: StepReport, run: RunContext, seconds: number | undefined): void {
  if (shown.get(run.adapted) === report.step) return;
  shown.set(run.adapted, report.step);
  run.progress(progressLine(report, run.steps, seconds));
}

/** A clock that is asked now and then: how many seconds a step took since it was last asked, if it was. */
export function stepClock(): (step: number) => number | undefined {
  let last: { readonly step: number; readonly time: number } | undefined;
  return (step) => {
    const now = { step, time: performance.now() };
    const seconds = last ? (now.time - last.time) / 1000 / (now.step - last.step) : undefined;
    last = now;
    return seconds;
  };
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
