import type { StepReport } from "../plugin/report.ts";

/** Steps whose totals say what is usual in a run. */
const FIRST = 10;

/** A total is absurd from so many times the largest of the first ones, or 1, on. */
const ABSURD = 1e6;

/**
 * Looks at every step's numbers for what does not end a run and should not pass in silence either. Each is said once.
 *
 * @param warn takes one sentence
 */
export function watchReports(warn: (message: string) => void): (report: StepReport) => void {
  let seen = 0, usual = 0, exploded = false;
  const said = new Set<string>();
  return ({ step, total, recorded }) => {
    const size = Math.abs(total);
    if (!exploded && seen > 0 && size > ABSURD * Math.max(1, usual)) {
      exploded = true;
      warn(
        `The total is ${total.toPrecision(3)} at step ${step}, and was ${
          usual.toPrecision(3)
        } at most in the first steps. ` +
          "The run goes on, and its generator is most likely lost: lower the learning rate, or clip gradients: " +
          "chain(clipGradients(1), adam({ … }))",
      );
    } else if (seen < FIRST) usual = Math.max(usual, size);
    seen++;
    for (const [name, value] of Object.entries(recorded)) {
      if (Number.isFinite(value) || said.has(name)) continue;
      said.add(name);
      warn(`The recorded "${name}" is ${value} at step ${step}. It trains nothing, and the run goes on`);
    }
  };
}
