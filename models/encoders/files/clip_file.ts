import { dirname } from "@std/path";
import { elementCount } from "../../shape.ts";
import { digestOfPieces } from "../../weights/digest.ts";
import { dtypeOf } from "../../weights/dtypes.ts";
import { areFinite } from "../../weights/finite.ts";
import { float32 } from "../../weights/host_tensors.ts";
import { openWeights } from "../../weights/open.ts";
import { type HostTensor, type WeightFile, WeightsError } from "../../weights/types.ts";
import { chooseNamed } from "./choose_named.ts";
import { linesOf } from "./conclusions.ts";
import { checkComplete, type Described, describePublished, shapesOf } from "./description.ts";
import { checkSizes, findFacts, isOwnNetwork, type Stated } from "./find_facts.ts";
import { PublishedTensors, type ReadRows } from "./published_tensors.ts";
import { weightsAt } from "./weights_folder.ts";

/** Where an encoder's weights are, and what they do not tell. */
export interface ClipWeights extends Stated {
  /**
   * A file in any of the formats in which CLIPs are published, under OpenAI's, open_clip's or Hugging Face's names; a
   * folder that holds one; or such tensors in memory.
   */
  readonly weights: string | ReadonlyMap<string, HostTensor>;
  /** Which of the file's encoders, where it holds several: what stands before the names of its tensors. */
  readonly key?: string | undefined;
}

/** An open file that holds a whole CLIP. Close it when done. */
export interface ClipFile extends Described {
  /** What the file says of itself. */
  readonly metadata: Readonly<Record<string, string>>;
  /** The file that errors name. */
  readonly path: string;
  /** The folder it lies in; undefined for weights in memory. */
  readonly folder: string | undefined;
  /** What was concluded, and from where, a line each. */
  readonly notes: readonly string[];
  /** The published names of both towers' tensors. */
  readonly names: readonly string[];
  /** Whether the file holds the tensor of that published name. */
  has(name: string): boolean;
  /** Reads a tensor by its published name. @throws {WeightsError} where it cannot be used */
  read(name: string): Promise<HostTensor>;
  /**
   * Reads rows of a tensor by its published name while the file is open; undefined where it has to be read whole.
   *
   * @throws {WeightsError} where they cannot be used
   */
  rowReader(name: string): ReadRows | undefined;
  close(): void;
}

/** @throws {WeightsError} where the file is damaged, holds no whole CLIP, or does not state what is needed */
export async function openClip(source: ClipWeights): Promise<ClipFile> {
  const { weights } = source;
  const file = typeof weights === "string" ? await openWeights(await weightsAt(weights)) : inMemory(weights);
  const folder = typeof weights === "string" ? dirname(file.path) : undefined;
  try {
    const { published, notes, ...described } = await examineClip(file, source, folder);
    const { kinds, description } = described;
    checkComplete(file.path, description);
    return {
      ...described,
      metadata: file.metadata,
      path: file.path,
      folder,
      notes,
      names: shapesOf(kinds, description).map(([name]) => name),
      has: (name) => published.tensors.has(name),
      read: async (name) => finite(file.path, name, await published.read(file, name)),
      rowReader(name) {
        const read = published.rowReader(file, name);
        return read && ((rows) => finite(file.path, name, read(rows)));
      },
      close: () => file.close(),
    };
  } catch (error) {
    file.close();
    throw error;
  }
}

/** What an open file was found to hold. */
export interface Examined extends Described {
  readonly published: PublishedTensors;
  /** What was concluded, and from where, a line each. */
  readonly notes: readonly string[];
}

/**
 * What CLIP an open file holds, complete or not, with what it, and the configurations beside it, state.
 *
 * @throws {WeightsError} where it holds none, or one that cannot be used
 */
export async function examineClip(
  file: WeightFile,
  { key, ...stated }: Omit<ClipWeights, "weights"> = {},
  folder: string | undefined = dirname(file.path),
): Promise<Examined> {
  const { note, ...network } = chooseNamed(file.path, file.tensors, key);
  const published = new PublishedTensors(file.path, file.tensors, network);
  const { facts, statements } = await findFacts(stated, file, published, folder);
  const described = describePublished(published, facts);
  checkSizes(file.path, statements, described.description);
  const notes = [
    ...note === undefined ? [] : [note],
    ...isOwnNetwork(file) ? [] : linesOf(described.description.conclusions), // of ours nothing is concluded
  ];
  return { ...described, published, notes };
}

/** SHA-256 over the weights under their published names, the same whatever the container and its naming. */
export async function digestOfClip(source: ClipWeights): Promise<string> {
  const file = await openClip(source);
  try {
    const shapes = new Map(shapesOf(file.kinds, file.description));
    return await digestOfPieces(shapes.keys(), (name) => {
      const shape = shapes.get(name)!;
      return { shape, pieces: piecesOf(file, name, shape) };
    });
  } finally {
    file.close();
  }
}

/** Floats of a tensor that are read at a time, where they can be: 64 MiB. */
const FLOATS_PER_PIECE = 2 ** 24;

async function* piecesOf(
  { read, rowReader }: ClipFile,
  name: string,
  shape: readonly number[],
): AsyncGenerator<HostTensor> {
  const count = shape[0] ?? 1, most = Math.ceil(FLOATS_PER_PIECE * count / elementCount(shape));
  const readRows = most < count ? rowReader(name) : undefined;
  if (!readRows) return yield await read(name);
  for (let begin = 0; begin < count; begin += most) {
    yield readRows(Array.from({ length: Math.min(most, count - begin) }, (_, i) => begin + i));
  }
}

/** @throws {WeightsError} where a value is not finite: every feature would be NaN */
function finite(path: string, name: string, tensor: HostTensor): HostTensor {
  if (areFinite(float32(tensor))) return tensor;
  throw new WeightsError(
    path,
    `holds values in "${name}" that are not finite: it is damaged, or its training diverged`,
  );
}

function inMemory(tensors: ReadonlyMap<string, HostTensor>): WeightFile {
  const infos = Array.from(
    tensors,
    ([name, { data, shape }]) => [name, { dtype: dtypeOf(data), shape }] as const,
  );
  return {
    path: "weights in memory",
    format: "memory",
    tensors: new Map(infos),
    metadata: {},
    read: (name) => Promise.resolve(tensors.get(name)!),
    close() {},
  };
}
