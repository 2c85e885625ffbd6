import { dirname } from "@std/path";
import { digestOf } from "../../weights/digest.ts";
import { dtypeOf } from "../../weights/dtypes.ts";
import { openWeights } from "../../weights/open.ts";
import { type HostTensor, type WeightFile, WeightsError } from "../../weights/types.ts";
import {
  checkComplete,
  type ClipDescription,
  describePublished,
  shapesOf,
  type TowerKinds,
} from "./description.ts";
import { float32 } from "../../weights/host_tensors.ts";
import { readJson } from "./json_file.ts";
import { PublishedTensors } from "./published_tensors.ts";
import {
  factsBeside,
  factsOfConfig,
  factsOfMetadata,
  factsOfOption,
  firstStated,
  type Heads,
  type StatedFacts,
} from "./settings.ts";

/** Where a CLIP's weights are, and what they do not tell. */
export interface ClipWeights {
  /**
   * A file in any of the formats in which CLIPs are published, under OpenAI's or Hugging Face's names; or
   * such tensors in memory.
   */
  readonly weights: string | ReadonlyMap<string, HostTensor>;
  /**
   * Attention heads of the towers. By default what `config` says, else the file's metadata (`vision_heads`,
   * `transformer_heads`), else a config.json beside a Hugging Face file, else one for every 64 of the width.
   */
  readonly heads?: Heads;
  /** A JSON file that states the heads, under OpenAI's or Hugging Face's names. */
  readonly config?: string;
}

/** An open file that holds a whole CLIP. Close it when done. */
export interface ClipFile {
  /** What the file says of itself. */
  readonly metadata: Readonly<Record<string, string>>;
  /** The file that errors name. */
  readonly path: string;
  /** The folder it lies in; undefined for weights in memory. */
  readonly folder: string | undefined;
  readonly description: ClipDescription;
  readonly kinds: TowerKinds;
  /** The published names of both towers' tensors. */
  readonly names: readonly string[];
  /** Whether the file holds the tensor of that published name. */
  has(name: string): boolean;
  /** Reads a tensor by its published name. @throws {WeightsError} where it cannot be used */
  read(name: string): Promise<HostTensor>;
  close(): void;
}

/** @throws {WeightsError} where the file is damaged, or holds no whole CLIP */
export async function openClip(source: ClipWeights): Promise<ClipFile> {
  const { weights } = source;
  const file = typeof weights === "string" ? await openWeights(weights) : inMemory(weights);
  const folder = typeof weights === "string" ? dirname(weights) : undefined;
  try {
    const { published, kinds, description } = await examineClip(file, source, folder);
    checkComplete(file.path, description);
    return {
      metadata: file.metadata,
      path: file.path,
      folder,
      description,
      kinds,
      names: shapesOf(kinds, description).map(([name]) => name),
      has: (name) => published.tensors.has(name),
      read: async (name) => finite(file.path, name, await published.read(file, name)),
      close: () => file.close(),
    };
  } catch (error) {
    file.close();
    throw error;
  }
}

/**
 * What CLIP an open file holds, complete or not, with the heads that it, or a config.json beside it, states.
 *
 * @throws {WeightsError} where it holds none, or one that cannot be used
 */
export async function examineClip(
  file: WeightFile,
  stated: Pick<ClipWeights, "heads" | "config"> = {},
  folder: string | undefined = dirname(file.path),
): Promise<{ published: PublishedTensors; description: ClipDescription; kinds: TowerKinds }> {
  const published = new PublishedTensors(file.path, file.tensors);
  const beside = published.naming === "Hugging Face" && folder !== undefined ? folder : undefined;
  return { published, ...describePublished(published, await findFacts(stated, file, beside)) };
}

/** SHA-256 over the weights under their published names, the same whatever the container and its naming. */
export async function digestOfClip(source: ClipWeights): Promise<string> {
  const { names, read, close } = await openClip(source);
  try {
    const tensors = new Map<string, HostTensor>();
    for (const name of names) tensors.set(name, await read(name));
    return await digestOf(tensors);
  } finally {
    close();
  }
}

/** What is stated of a file, the caller's word first. @param folder That of a config.json which belongs to it */
async function findFacts(
  { heads = {}, config }: Pick<ClipWeights, "heads" | "config">,
  { path, metadata }: WeightFile,
  folder: string | undefined,
): Promise<StatedFacts> {
  const beside = folder === undefined ? [] : [await factsBeside(folder)];
  const own = factsOfMetadata(path, metadata);
  const given = config === undefined ? [] : [factsOfConfig(config, await readJson(config))];
  return firstStated([factsOfOption(heads), ...given, own, ...beside]);
}

/** @throws {WeightsError} where a value is not finite: every feature would be NaN */
function finite(path: string, name: string, tensor: HostTensor): HostTensor {
  if (float32(tensor).every(Number.isFinite)) return tensor;
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
