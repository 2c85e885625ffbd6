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

/** What `progress` takes. */
export interface ProgressOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Steps between two looks at the run. Reading numbers makes a GPU wait. @default {10} */
  readonly every?: number;
}

/** What they may be. */
export const OPTIONS: OptionTable<ProgressOptions> = { name: text, every: whole(1) };

/**
 * Shows where the run is, every `every` steps and after the last: one line, which the next one replaces.
 *
 *   61 s left  150/300  total 1.932: 51 % directional-moment, 1 % ewc, 48 % relation-consistency  0.41 s/step
 *
 * `total` is the weighted sum that is minimised, and the shares are its terms' parts of it. `metrics()` shows the same line
 * without it. Where both are listed a step is shown once: progress() is then for a line that moves more often than
 * numbers are recorded.
 */
export function progress(given: ProgressOptions = {}): Plugin {
  const { name = "progress", every = 10 } = optionsIn(given);
  const secondsPerStep = stepClock();
  return definePlugin({
    name,
    options: { every },
    made: madeBy(progress, given, OPTIONS),
    stepEnd: { every, handler: (report, run) => showProgress(report, run, secondsPerStep(report.step)) },
  });
}
