import * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import type { Repeatable, Repeater } from "../repeatable.ts";
import { type Recorded, Stages, type Verified } from "./repeater_stages.ts";
import { keepsBindings } from "./webgpu/recorder.ts";
import { Recording } from "./webgpu/recording.ts";

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
  return new RecordingRepeater(log);
}

type Compute<T> = () => Repeatable<T>;

class RecordingRepeater implements Repeater {
  readonly #log: (message: string) => void;
  readonly #told = new Set<string>();
  readonly #stages = new Stages();
  #owner: WebGPUBackend | undefined;

  constructor(log: (message: string) => void) {
    this.#log = log;
  }

  run<T>(key: string, inputs: readonly tf.Tensor[], compute: Compute<T>): Repeatable<T> {
    const backend = tf.backend() as unknown as WebGPUBackend;
    if (tf.getBackend() !== "webgpu" || !keepsBindings(backend)) return compute();
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
        return this.#record(backend, key, inputs, compute);
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
    backend: WebGPUBackend,
    key: string,
    inputs: readonly tf.Tensor[],
    compute: Compute<T>,
  ): Repeatable<T> {
    let computed: Repeatable<T>;
    const { recording, results } = Recording.record(backend, inputs, () => (computed = compute()).tensors);
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
    if (!stage.recording.isIntact) {
      this.#giveUp(key, "what a loss reads was freed or replaced");
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
