/** What a computation had its device do, on record: one notion for both backends, whose recordings differ in what they hold. */
import type * as tf from "@tensorflow/tfjs";

/**
 * The calls of a computation, with all memory that they use, to be repeated on other inputs of the same shapes, as CUDA
 * graphs are. A repetition spends no time of JavaScript on operations and tapes.
 *
 * The inputs of a repetition are copied to where those of the recording were, and the results are copied out of the memory
 * of the recorded ones. Whatever else the computation read must still exist, unchanged.
 */
export interface Recording {
  /** Why it cannot be repeated; undefined if it can. */
  readonly problem: string | undefined;
  /** Why it cannot be repeated any more; undefined while all that it read beside its inputs is where it was. */
  readonly obstacle: string | undefined;
  /** Computes once more, and compares what the device is told; the results are the caller's. */
  compare(inputs: readonly tf.Tensor[], compute: () => tf.Tensor[]): Compared;
  /** Repeats the calls on other inputs; the results are the caller's. */
  replay(inputs: readonly tf.Tensor[]): tf.Tensor[];
  /** Frees its memory. */
  dispose(): void;
}

/** What came of a comparison. */
export interface Compared {
  readonly results: tf.Tensor[];
  /** Why the computation cannot be repeated; undefined if it can. */
  readonly problem: string | undefined;
}

/** Computes once and records; the results are the caller's. */
export type RecordComputation = (
  inputs: readonly tf.Tensor[],
  compute: () => tf.Tensor[],
) => { readonly recording: Recording; readonly results: tf.Tensor[] };

/** Why a computation cannot be repeated that read what is not there any more. */
export const REPLACED = "what a loss reads was freed or replaced";

/** Why a computation that did something else when it was compared cannot be repeated. */
export const CHANGES = "what a loss computes, or what it reads, changes from step to step";
