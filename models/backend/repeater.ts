import * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import type { Repeatable, Repeater } from "../repeatable.ts";
import type { RecordComputation } from "./recording.ts";
import { type Recorded, Stages, type Verified } from "./repeater_stages.ts";
import type { WasmHeap } from "./wasm/heap.ts";
import { WasmRecording } from "./wasm/recording.ts";
import { keepsBindings } from "./webgpu/recorder.ts";
import { WebGPURecording } from "./webgpu/recording.ts";

/** Repetitions after which a computation is compared again: it may do something else now and then. */
const TRUSTED = 64;

/**
 * A repeater. The first computation of a key is left alone, since it may fill caches; the second is recorded; the third is
 * compared with it; from the fourth on, if the two did the same, the recorded calls are repeated, and compared again now
 * and then. With tfjs' own way of recording dispatches (`stock`), everything is computed each time.
 *
 * @param log is told, once for each reason, why a computation is not repeated
 */
export function startRepeater(log: (message: string) => void = () => {}): Repeater {
  return new RecordingRepeater(log);
}

/** How the backend records; undefined if it cannot. */
function recordOf(backend: tf.KernelBackend): RecordComputation | undefined {
  if (tf.getBackend() === "wasm") {
    return (...given) => WasmRecording.record(backend as unknown as WasmHeap, ...given);
  }
  const webgpu = backend as unknown as WebGPUBackend;
  if (tf.getBackend() !== "webgpu" || !keepsBindings(webgpu)) return undefined;
  return (...given) => WebGPURecording.record(webgpu, ...given);
}

type Compute<T> = () => Repeatable<T>;

class RecordingRepeater implements Repeater {
  readonly #log: (message: string) => void;
  readonly #told = new Set<string>();
  readonly #stages = new Stages();
  #owner: tf.KernelBackend | undefined;

  constructor(log: (message: string) => void) {
    this.#log = log;
  }

  run<T>(key: string, inputs: readonly tf.Tensor[], compute: Compute<T>): Repeatable<T> {
    const backend = tf.backend(), record = recordOf(backend);
    if (!record) return compute();
    if (backend !== this.#owner) { // the device was lost, and all recordings with it
      this.end();
      this.#owner = backend;
    }
    const stage = this.#stages.get(key);
    switch (stage?.is) {
      case undefined:
        this.#stages.set(key, { is: "seen" });
        return compute();
      case "seen":
        return this.#record(record, key, inputs, compute);
      case "recorded":
        return this.#compare(key, stage, inputs, compute);
      case "verified":
        return this.#repeat(key, stage, inputs, compute);
      case "given up":
        return compute();
    }
  }

  end(): void {
    this.#stages.clear();
  }

  #record<T>(
    record: RecordComputation,
    key: string,
    inputs: readonly tf.Tensor[],
    compute: Compute<T>,
  ): Repeatable<T> {
    let computed: Repeatable<T>;
    const { recording, results } = record(inputs, () => (computed = compute()).tensors);
    const { rest, problem = recording.problem } = computed!;
    if (problem) {
      recording.dispose();
      this.#giveUp(key, problem);
    } else this.#stages.set(key, { is: "recorded", recording, rest });
    return { tensors: results, rest };
  }

  #compare<T>(
    key: string,
    { recording, rest }: Recorded,
    inputs: readonly tf.Tensor[],
    compute: Compute<T>,
  ): Repeatable<T> {
    let computed: Repeatable<T>;
    const { results, problem } = recording.compare(inputs, () => (computed = compute()).tensors);
    const reason = computed!.problem ?? problem;
    if (reason) this.#giveUp(key, reason);
    else this.#stages.set(key, { is: "verified", recording, rest, repetitions: 0 });
    return { tensors: results, rest: computed!.rest };
  }

  #repeat<T>(
    key: string,
    stage: Verified,
    inputs: readonly tf.Tensor[],
    compute: Compute<T>,
  ): Repeatable<T> {
    const { obstacle } = stage.recording;
    if (obstacle) {
      this.#giveUp(key, obstacle);
      return compute();
    }
    if (stage.repetitions === TRUSTED) return this.#compare(key, stage, inputs, compute);
    this.#stages.set(key, { ...stage, repetitions: stage.repetitions + 1 });
    return { tensors: stage.recording.replay(inputs), rest: stage.rest as T };
  }

  #giveUp(key: string, reason: string): void {
    if (!this.#told.has(reason)) this.#log(`Steps are computed anew each time: ${reason}`);
    this.#told.add(reason);
    this.#stages.set(key, { is: "given up" });
  }
}
