import * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import type { Repeatable, Repeater } from "../repeatable.ts";
import { keepsBindings } from "./webgpu/recorder.ts";
import { Recording } from "./webgpu/recording.ts";

/** What is known of the computations of one key. */
type Stage =
  | { readonly is: "seen" }
  | { readonly is: "recorded"; readonly recording: Recording; readonly rest: unknown }
  | {
    readonly is: "verified";
    readonly recording: Recording;
    readonly rest: unknown;
    /** Since the last comparison. */
    readonly repetitions: number;
  }
  | { readonly is: "given up" };

type Recorded = Extract<Stage, { readonly recording: Recording }>;

/** Recordings at a time: each takes the memory of its computation. */
const RECORDINGS = 2;

/** Keys remembered at a time: those of weights on a schedule never come back. */
const KEYS = 64;

/** Repetitions after which a computation is compared again: it may do something else now and then. */
const TRUSTED = 64;

/**
 * A repeater for WebGPU. The first computation of a key is left alone, since it may fill caches; the second is
 * recorded; the third is compared with it; from the fourth on, if the two did the same, the commands are repeated,
 * and compared again now and then. On another backend everything is computed each time.
 *
 * @param log is told, once for each reason, why a computation is not repeated
 */
export function startRepeater(log: (message: string) => void = () => {}): Repeater {
  const stages = new Map<string, Stage>(); // the one used last is last
  const told = new Set<string>();
  let owner: WebGPUBackend | undefined;

  function set(key: string, stage: Stage): void {
    forget(key, "recording" in stage ? stage.recording : undefined);
    stages.set(key, stage);
    if (stages.size > KEYS) forget([...stages].find(([, stage]) => !("recording" in stage))![0]);
    const recorded = [...stages].filter(([, stage]) => "recording" in stage);
    if (recorded.length > RECORDINGS) set(recorded[0]![0], { is: "given up" });
  }

  /** @param kept A recording that is still to be used */
  function forget(key: string, kept?: Recording): void {
    const stage = stages.get(key);
    if (stage && "recording" in stage && stage.recording !== kept) stage.recording.dispose();
    stages.delete(key);
  }

  function giveUp(key: string, reason: string): void {
    if (!told.has(reason)) log(`Steps are computed anew each time: ${reason}`);
    told.add(reason);
    set(key, { is: "given up" });
  }

  function end(): void {
    for (const key of [...stages.keys()]) forget(key);
  }

  function record<T>(key: string, inputs: readonly tf.Tensor[], compute: () => Repeatable<T>): Repeatable<T> {
    let computed: Repeatable<T>;
    const { recording, results } = Recording.record(owner!, inputs, () => (computed = compute()).tensors);
    const { rest, problem = recording.problem } = computed!;
    if (problem) {
      recording.dispose();
      giveUp(key, problem);
    } else set(key, { is: "recorded", recording, rest });
    return { tensors: results, rest };
  }

  function compare<T>(
    key: string,
    { recording, rest }: Recorded,
    inputs: readonly tf.Tensor[],
    compute: () => Repeatable<T>,
  ): Repeatable<T> {
    let computed: Repeatable<T>;
    const { results, problem } = recording.compare(inputs, () => (computed = compute()).tensors);
    const reason = computed!.problem ?? problem;
    if (reason) giveUp(key, reason);
    else set(key, { is: "verified", recording, rest, repetitions: 0 });
    return { tensors: results, rest: computed!.rest };
  }

  function repeat<T>(
    key: string,
    stage: Extract<Stage, { readonly is: "verified" }>,
    inputs: readonly tf.Tensor[],
    compute: () => Repeatable<T>,
  ): Repeatable<T> {
    if (!stage.recording.isIntact) {
      giveUp(key, "what a loss reads was freed or replaced");
      return compute();
    }
    if (stage.repetitions === TRUSTED) return compare(key, stage, inputs, compute);
    set(key, { ...stage, repetitions: stage.repetitions + 1 });
    return { tensors: stage.recording.replay(inputs), rest: stage.rest as T };
  }

  return {
    run<T>(key: string, inputs: readonly tf.Tensor[], compute: () => Repeatable<T>): Repeatable<T> {
      const backend = tf.backend() as unknown as WebGPUBackend;
      if (tf.getBackend() !== "webgpu" || !keepsBindings(backend)) return compute();
      if (backend !== owner) { // the device was lost, and all recordings with it
        end();
        owner = backend;
      }
      const stage = stages.get(key);
      switch (stage?.is) {
        case undefined:
          set(key, { is: "seen" });
          return compute();
        case "seen":
          return record(key, inputs, compute);
        case "recorded":
          return compare(key, stage, inputs, compute);
        case "verified":
          return repeat(key, stage, inputs, compute);
        case "given up":
          return compute();
      }
    },
    end,
  };
}
