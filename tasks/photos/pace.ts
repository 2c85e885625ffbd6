import { duration } from "../../models/wording.ts";
import { breathe } from "../shell/breathe.ts";
import type { Context } from "../shell/serve.ts";

/** Work was asked to stop, and has saved how far it came. */
export class Stopped extends Error {
  override readonly name = "Stopped";

  constructor(where: string) {
    super(`Stopped at ${where}: the same command goes on from there`);
  }
}

/** How long a step takes, and how long the rest will. */
export class Pace {
  readonly #begun = performance.now();
  readonly #steps: number;
  #made = 0;
  #skipped = 0;

  /** @param steps of the whole work */
  constructor(steps: number) {
    this.#steps = steps;
  }

  /** Counts steps that another process has made, or that need not be. */
  skip(steps: number): void {
    this.#skipped += steps;
  }

  /** Counts a step that was made. */
  count(): void {
    this.#made++;
  }

  /** Seconds that a step has taken. */
  get secondsPerStep(): number {
    return (performance.now() - this.#begun) / 1000 / Math.max(1, this.#made);
  }

  /** Seconds until the end. */
  get secondsLeft(): number {
    return this.secondsPerStep * Math.max(0, this.#steps - this.#skipped - this.#made);
  }
}

/** Steps until `steps`, shown, saved now and then, and when it is asked to stop. */
export interface SteppedWork {
  /** For people: "pictures 1 to 4 of 9". */
  readonly label: string;
  readonly steps: number;
  readonly saveEvery: number;
  /** Steps that were made. */
  step(): number;
  /** Makes one. @returns what to show of it, or "done" where no further one is needed */
  next(): Promise<string | "done">;
  save(): Promise<void>;
}

/** @throws {Stopped} once the signal says so and all is saved */
export async function workInSteps(
  work: SteppedWork,
  pace: Pace,
  { terminal, signal }: Pick<Context, "terminal" | "signal">,
): Promise<void> {
  pace.skip(work.step());
  while (work.step() < work.steps) {
    const shown = await work.next();
    if (shown === "done") {
      pace.skip(work.steps - work.step());
      return;
    }
    pace.count();
    const step = work.step(), where = `${work.label}, step ${step} of ${work.steps}`;
    terminal.progress(
      `${duration(pace.secondsLeft)} left, ${where}: ${shown}, ${pace.secondsPerStep.toFixed(2)} s/step`,
    );
    await breathe(); // whoever asks to stop is heard below, once all is saved
    const stops = signal.aborted && step < work.steps;
    if (stops || step % work.saveEvery === 0) await work.save();
    if (stops) throw new Stopped(where);
  }
}
