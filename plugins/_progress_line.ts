/** The line that says where a run is: for every plugin that shows it. */
import { termShares } from "./_term_shares.ts";
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

/**
 * A line of which the first 80 columns say most: when it will be over, how far it is, and what the total is made of. A term's
 * share stands before its name, so that it is there where the name is cut.
 */
function progressLine(report: StepReport, steps: number, seconds: number | undefined): string {
  const { step, total } = report;
  const shares = Object.entries(termShares(report)).map(([term, share]) => `${percent(share)} ${term}`);
  return [
    ...seconds === undefined ? [] : [`${duration(seconds * (steps - step))} left`],
    `${step}/${steps}`,
    `total ${total.toPrecision(4)}: ${shares.join(", ")}`,
    ...seconds === undefined ? [] : [`${seconds.toFixed(2)} s/step`],
  ].join("  ");
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0).replace("-0", "0")} %`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
