/** Beside the story: what a run is given by the program that hosts it. */
import type { Repeater } from "../models/repeatable.ts";
import type { WrittenFile } from "./plugin/report.ts";
import type { Cache } from "./storage/cache.ts";
import type { RunFolder } from "./storage/run_folder.ts";

/** The program around a run, as far as the run needs it. Everything may be left out. */
export interface Host {
  /** What the run runs on, for its records. */
  readonly device?: string;
  /** What config and plugins may do beyond their sandbox, for its records: hosts that they may reach, and variables. */
  readonly grants?: { readonly net: readonly string[]; readonly env: readonly string[] };
  /** Where files go; without it they go nowhere. */
  readonly folder?: RunFolder;
  /** Where `prepare` finds what an earlier run has computed. */
  readonly cache?: Cache;
  /** Whether the frozen generator's features are kept there, too, for runs of the same draws. @default {false} */
  readonly sharesFeatures?: boolean;
  /** Abort it to stop after the current step. */
  readonly signal?: AbortSignal;
  /** Takes what the run has to say. */
  log?(message: string): void;
  /** Takes what its user would regret not to know. @default {log} */
  warn?(message: string): void;
  /** Shows a line that the next one replaces. */
  progress?(line: string): void;
  /** Called at the end of a run, before its folder counts as complete: what is written there now belongs to the run. */
  ending?(): Promise<void>;
  /** Told of each file that a plugin has written, with its bytes, before other plugins are. Fails never. */
  fileWritten?(file: WrittenFile, bytes: Uint8Array): void;
  /** Called every twenty steps: what a GPU leaves behind waits for V8 to collect it, and V8 sees no need to. */
  collectGarbage?(): void;
  /** Called after every step: waits until the device is not far behind. */
  pace?(): Promise<void>;
  /** Repeats steps instead of computing each anew. For one run at a time, with which its memory ends. */
  readonly repeater?: Repeater;
}

/** @deprecated The former name of `Host`. */
export type Surroundings = Host;
