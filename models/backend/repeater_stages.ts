import type { Recording } from "./recording.ts";

/** A computation that was recorded once, and has not been compared yet. */
export interface Recorded {
  readonly is: "recorded" | "verified";
  readonly recording: Recording;
  /** What it gave beside tensors. */
  readonly rest: unknown;
}

/** A computation that did the same when it was compared last. */
export interface Verified extends Recorded {
  readonly is: "verified";
  /** Since the last comparison. */
  readonly repetitions: number;
}

/** What is known of the computations of one key. */
export type Stage =
  | { readonly is: "seen" }
  | Recorded & { readonly is: "recorded" }
  | Verified
  | { readonly is: "given up" };

/** Recordings at a time: each takes the memory of its computation. */
const RECORDINGS = 2;

/** Keys remembered at a time: those of weights on a schedule never come back. */
const KEYS = 64;

/** The stages of the keys that were used last. Owns their recordings, and frees those that make room for others. */
export class Stages {
  /** The one used last is last. */
  readonly #stages = new Map<string, Stage>();

  get(key: string): Stage | undefined {
    return this.#stages.get(key);
  }

  set(key: string, stage: Stage): void {
    this.#forget(key, "recording" in stage ? stage.recording : undefined);
    this.#stages.set(key, stage);
    if (this.#stages.size > KEYS) {
      this.#forget([...this.#stages].find(([, stage]) => !("recording" in stage))![0]);
    }
    const recorded = [...this.#stages].filter(([, stage]) => "recording" in stage);
    if (recorded.length > RECORDINGS) this.set(recorded[0]![0], { is: "given up" });
  }

  clear(): void {
    for (const key of [...this.#stages.keys()]) this.#forget(key);
  }

  /** @param kept A recording that is still to be used */
  #forget(key: string, kept?: Recording): void {
    const stage = this.#stages.get(key);
    if (stage && "recording" in stage && stage.recording !== kept) stage.recording.dispose();
    this.#stages.delete(key);
  }
}
