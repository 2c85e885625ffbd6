import type { StatedOptions } from "../../mod.ts";
import type { SweepSource } from "../../pipeline/plan/load_sweep.ts";
import type { Assignment } from "../../pipeline/plan/assignment.ts";
import type { ConfigArguments } from "../../pipeline/plan/config_arguments.ts";
import type { FoundSnapshot } from "../../pipeline/storage/run_state.ts";
import type { Grants } from "../shell/grants.ts";
import type { InPlace, NamedNetworks } from "./parameters.ts";

/** What `adapt` hands to its worker. */
export interface AdaptInput {
  /** The config's file; undefined where the command line stands for one. */
  readonly config: string | undefined;
  /** Which run of a sweep's, where the file is a sweep's. */
  readonly cell?: CellInput;
  /** Where the person stands, from which paths in a config were taken before version 0.2. */
  readonly formerly: string;
  /** What the config may do beyond its sandbox. */
  readonly grants: Grants;
  /** What stands in the config's place. */
  readonly inPlace: InPlace | undefined;
  /** Networks instead of the config's. */
  readonly networks: NamedNetworks;
  /** Members that are set. */
  readonly assignments: readonly Assignment[];
  /** What a config that is a function is given. */
  readonly args: ConfigArguments;
  /** What is said of the encoder. */
  readonly stated: StatedOptions;
  /** The words that must be said again for the run to go on. */
  readonly again: readonly string[];
  /** The run folder, which the command holds. */
  readonly folder: string;
  readonly cache: string;
  /** From which to go on. */
  readonly snapshot?: FoundSnapshot;
  /** Whether what is found in the folder decides: begin, go on, or nothing to do. */
  readonly continue: boolean;
  /** Whether each step is computed anew. */
  readonly eager: boolean;
  readonly check: boolean;
  /** Whether pictures are drawn in the terminal, too. */
  readonly preview: boolean;
  /** Whether the config is printed, and nothing else done. */
  readonly print: boolean;
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
