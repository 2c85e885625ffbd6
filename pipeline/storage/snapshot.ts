import { type HostTensor, WeightsError } from "../../models/weights/types.ts";
import { encodeTreeFile, readTreeFile, topOfTree } from "./tree_file.ts";
import { type HostTree, isHostTensor } from "./host_tree.ts";

/** The layout of snapshots; another number is refused by name. */
const VERSION = 1;

/** All that is needed to go on with a run: random numbers are not, since each follows from seed and step. */
export interface Snapshot {
  /** How many updates have been made. */
  readonly step: number;
  /** What the run was made of, as plain JSON: compared on resume. */
  readonly identity: RunIdentity;
  /** The trained weights by name. */
  readonly weights: Readonly<Record<string, HostTensor>>;
  /** The optimizer's state. */
  readonly optimizer: HostTree;
  /** Artifacts by id. */
  readonly artifacts: Readonly<Record<string, HostTree>>;
  /** Plugins' own state by plugin name. */
  readonly plugins: Readonly<Record<string, HostTree>>;
}

/** What must be the same when a run is resumed, and what is worth a word if it is not. */
export interface RunIdentity {
  /** SHA-256 of the weights that the generators were loaded with. */
  readonly generatorDigest: string;
  /** SHA-256 of the encoder's weights. */
  readonly encoderDigest: string;
  /** The resolved config, as `describeConfig` has it. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Each plugin's options by plugin name. */
  readonly plugins: Readonly<Record<string, unknown>>;
  /** What was said beside the config; missing where nothing was. */
  readonly overrides?: Overrides;
}

/** What was said beside a config: on a command line, or by a sweep. Plain JSON. */
export interface Overrides {
  /** Members that were set, by their paths. */
  readonly set: Readonly<Record<string, unknown>>;
  /** Arguments that the config was given, by their names. */
  readonly args: Readonly<Record<string, unknown>>;
}

/** Where in a run folder the snapshot of a step is kept. */
export function snapshotPath(step: number): string {
  return `snapshots/${String(step).padStart(6, "0")}.safetensors`;
}

/** A snapshot as the bytes of a safetensors file. */
export function encodeSnapshot({ identity, ...rest }: Snapshot): Uint8Array {
  return encodeTreeFile({ version: VERSION, identity: JSON.stringify(identity), ...rest });
}

/**
 * Reads a snapshot.
 *
 * @param digested whether a file that states no digest of itself is refused: those of version 0.1 do not
 * @param warn told where none is stated, and it is read all the same
 * @throws {WeightsError} where the file is damaged or of another kind
 */
export async function readSnapshot(
  path: string,
  { digested = false, warn }: { readonly digested?: boolean; warn?(message: string): void } = {},
): Promise<Snapshot> {
  const { tree, verified } = await readTreeFile(path);
  if (!verified && digested) {
    throw new WeightsError(path, "is damaged: its digest is gone, which the run's manifest says it has");
  }
  if (!verified) {
    warn?.(`"${path}" is of version 0.1, which wrote no digests: whether it is whole cannot be checked`);
  }
  if (!isRecord(tree) || !("version" in tree)) throw new WeightsError(path, "holds no snapshot of a run");
  const { version, identity: text, ...rest } = tree;
  if (version !== VERSION) {
    throw new WeightsError(path, `is a snapshot of version ${version}; this program reads ${VERSION}`);
  }
  const identity = parsedIdentity(text);
  const { step, weights, artifacts, plugins } = rest;
  const whole = Number.isSafeInteger(step) && [weights, artifacts, plugins].every(isRecord);
  if (!identity || !whole || !Object.values(weights as object).every(isHostTensor)) {
    throw new WeightsError(path, "is damaged: it lacks a part of a snapshot");
  }
  return { identity, ...rest } as unknown as Snapshot;
}

/** The step at which a snapshot stands, told from its file's metadata alone; undefined where the file is none. */
export function snapshotStep(metadata: Readonly<Record<string, string>>): number | undefined {
  const top = topOfTree(metadata), step = top?.get("step");
  return top?.has("optimizer") && typeof step === "number" ? step : undefined;
}

function parsedIdentity(text: HostTree | undefined): RunIdentity | undefined {
  try {
    const identity = JSON.parse(String(text)) as RunIdentity;
    return isRecord(identity?.config) && isRecord(identity.plugins) ? identity : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, HostTree> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
