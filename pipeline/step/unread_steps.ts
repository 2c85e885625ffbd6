import * as tf from "@tensorflow/tfjs";
import type { StepReport } from "../plugin/report.ts";
import { reportOf, type StepValues } from "./step_values.ts";

/** Steps that may be left unread: then they are read although nobody asks, so that their memory stays small. */
const MOST = 64;

/**
 * The values of the steps since the last reading, still on the device: reading makes the host wait. All of them are kept,
 * for the first that is not finite names the culprit; one step later every term is spoilt.
 */
export class UnreadSteps {
  #steps: { readonly step: number; readonly values: StepValues }[] = [];

  /** Whether it is time to read. */
  get isFull(): boolean {
    return this.#steps.length >= MOST;
  }

  /** Adds a step, whose values are freed when they are read. @param step as of `readReport` */
  add(step: number, values: StepValues): void {
    this.#steps.push({ step, values });
  }

  /**
   * Reads all steps in one transfer.
   *
   * @returns their reports, in order
   * @throws {PluginError} naming the first term whose value is not finite
   * @throws {RunError} where no term of that step is
   */
  async read(): Promise<StepReport[]> {
    const steps = this.#steps;
    this.#steps = [];
    const vectors = steps.map(({ values }) => values.vector);
    if (vectors.length === 0) return [];
    const all = vectors.length === 1 ? vectors[0]! : tf.concat1d(vectors);
    try {
      const read = await all.data<"float32">();
      let begin = 0;
      return steps.map(({ step, values }) =>
        reportOf(step, values, read.subarray(begin, begin += values.vector.size))
      );
    } finally {
      tf.dispose([all, ...vectors]);
    }
  }

  /** Frees what was not read. */
  dispose(): void {
    tf.dispose(this.#steps.map(({ values }) => values.vector));
    this.#steps = [];
  }
}
