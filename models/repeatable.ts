/** Computing the same again and again: what a step computes, and who may repeat it. */
import type { Tensor } from "./tensors.ts";

/** What was computed. */
export interface Repeatable<T> {
  /** The results. */
  readonly tensors: Tensor[];
  /** What does not depend on the inputs' values. */
  readonly rest: T;
  /** Why a repetition would not compute the same, if so. */
  readonly problem?: string;
}

/** Computes, or repeats what the device was told when the same was computed before. */
export interface Repeater {
  /**
   * Computes, or repeats a computation of the same key.
   *
   * @param key stands for all that decides what is computed, but for the inputs' values
   * @param inputs of the same shapes for the same key. Variables may be given new buffers
   * @param compute depends on nothing that changes but for the key and the inputs; its tensors are the caller's
   */
  run<T>(key: string, inputs: readonly Tensor[], compute: () => Repeatable<T>): Repeatable<T>;
  /** Forgets everything, and frees what is kept. */
  end(): void;
}
