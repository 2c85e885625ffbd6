import type { StatedOptions } from "../../mod.ts";
import type { FoundSnapshot } from "../../pipeline/storage/run_state.ts";

/** What `adapt` hands to its worker. */
export interface AdaptInput {
  /** The config's file, beside which the process stands. */
  readonly config: string;
  /** Where the person stands, from which paths in a config were taken before version 0.2. */
  readonly formerly: string;
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
