import type { StatedOptions } from "../../mod.ts";
import type { SweepSource } from "../../pipeline/plan/load_sweep.ts";
import type { FoundSnapshot } from "../../pipeline/storage/run_state.ts";

/** What `adapt` hands to its worker. */
export interface AdaptInput {
  readonly config: string;
  /** Which run of a sweep's, where the file is a sweep's. */
  readonly cell?: CellInput;
  /** The run folder, which the command holds. */
  readonly folder: string;
  readonly cache: string;
  /** From which to go on. */
  readonly snapshot?: FoundSnapshot;
  /** Whether what is found in the folder decides: begin, go on, or nothing to do. */
  readonly continue: boolean;
  readonly steps?: number | undefined;
  /** What is said of the config's encoder. */
  readonly stated: StatedOptions;
  /** Whether each step is computed anew. */
  readonly eager: boolean;
  readonly check: boolean;
}

/** A run of a sweep. */
export interface CellInput {
  readonly sweep: SweepSource;
  readonly index: number;
  /** A part of the name of the adapter that it must compute on. */
  readonly adapter: string | undefined;
  /** The command that goes on with it. */
  readonly again: string;
}
