import { WeightsError } from "../models/weights/types.ts";
import { encodeTreeFile, readTreeFile } from "./tree_file.ts";
import type { HostTree } from "./tree.ts";

/** The layout of snapshots; another number is refused by name. */
const VERSION = 1;

/** All that is needed to go on with a run: random numbers are not, since each follows from seed and step. */
export interface Snapshot {
  /** How many updates have been made. */
  readonly step: number;
  /** What the run was made of, as plain JSON: compared on resume. */
  readonly identity: RunIdentity;
  /** The trained weights by name. */
  readonly weights: HostTree;
  readonly optimizer: HostTree;
  /** Artifacts by id. */
  readonly artifacts: Readonly<Record<string, HostTree>>;
  /** Plugins' own state by plugin name. */
  readonly plugins: Readonly<Record<string, HostTree>>;
}

/** What must be the same when a run is resumed, and what is worth a word if it is not. */
export interface RunIdentity {
  readonly generatorDigest: string;
  readonly encoderDigest: string;
  readonly config: Readonly<Record<string, unknown>>;
  /** Each plugin's options by plugin name. */
  readonly plugins: Readonly<Record<string, unknown>>;
}

/** Where in a run folder the snapshot of a step is kept. */
export function snapshotPath(step: number): string {
  return `snapshots/${String(step).padStart(6, "0")}.safetensors`;
}

/** A snapshot as the bytes of a safetensors file. */
export function encodeSnapshot({ identity, ...rest }: Snapshot): Uint8Array {
  return encodeTreeFile({ version: VERSION, identity: JSON.stringify(identity), ...rest });
}

/** Reads a snapshot. @throws {WeightsError} where the file is damaged or of another kind */
export async function readSnapshot(path: string): Promise<Snapshot> {
  const tree = await readTreeFile(path) as Record<string, HostTree>;
  if (tree["version"] !== VERSION) {
    throw new WeightsError(
      path,
      `is a snapshot of version ${tree["version"]}; this program reads ${VERSION}`,
    );
  }
  const { version: _, identity, ...rest } = tree;
  return { identity: JSON.parse(identity as string), ...rest } as unknown as Snapshot;
}
