/** What a benchmark tells: the shape of its JSON. */
import type { BackendName } from "../../models/backend/types.ts";
import type { Ceilings } from "./ceilings.ts";
import type { Timing } from "./stopwatch.ts";
import type { Work } from "./trace.ts";

/** The kinds of pieces that are timed. */
export const PARTS = ["operations", "models", "step"] as const;
export type Part = (typeof PARTS)[number];

/** One piece of work, timed and counted. */
export interface Case {
  readonly part: Part;
  readonly name: string;
  readonly seconds: Timing;
  readonly work: Work;
}

/** Memory after one of a run's steps, in bytes. */
export interface MemorySample {
  readonly step: number;
  /** Of the process; it holds wasm's heap. */
  readonly resident: number;
  /** In live tensors. */
  readonly tensorBytes: number;
  /** What the device's memory holds. */
  readonly device: number;
}

/** What only whole runs tell. */
export interface RunFigures {
  /** Seconds from the start of the run to the end of its first step: loading, preparing and checking included. */
  readonly toFirstStep: number;
  /** After the warm-up and at about ten more steps. */
  readonly memory: readonly MemorySample[];
}

/** A part that could not be timed. */
export interface Missing {
  readonly part: Part;
  /** Of the backend: memory or a limit. */
  readonly reason: string;
}

/** All figures of one backend. */
export interface BackendFigures {
  readonly backend: BackendName;
  readonly device: string;
  readonly ceilings: Ceilings;
  readonly cases: readonly Case[];
  readonly missing: readonly Missing[];
  readonly run?: RunFigures;
}

/** The whole output. */
export interface BenchResult {
  readonly variegate: string;
  readonly machine: { readonly cores: number; readonly system: string; readonly deno: string };
  /** The config or the size that was timed. */
  readonly subject: string;
  readonly steps: number;
  readonly figures: BackendFigures;
}
