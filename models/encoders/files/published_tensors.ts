import { type HostTensor, type TensorInfo, type WeightFile, WeightsError } from "../../weights/types.ts";
import { stacked, transposed } from "../../weights/host_tensors.ts";
import { huggingFaceNames, isTransposed, openAiName } from "./hugging_face_names.ts";

/** Whose names a file uses. */
export type Naming = "OpenAI" | "Hugging Face";

/** Entries that some files carry beside the weights, and that the network does not need. */
const NOT_WEIGHTS =
  /^(input_resolution|context_length|vocab_size|attn_mask)$|(^|\.)(position_ids|num_batches_tracked)$/;

/** Every CLIP has this tensor; what precedes it in a file precedes all (e.g. "module." or "state_dict."). */
const ANCHORS = {
  "Hugging Face": "text_model.embeddings.token_embedding.weight",
  OpenAI: "token_embedding.weight",
} as const;

/**
 * The tensors of a CLIP under OpenAI's names, whichever names the file uses: what is stored in parts appears
 * as one, what is stored transposed as it was published.
 */
export class PublishedTensors {
  readonly path: string;
  readonly naming: Naming;
  readonly tensors: ReadonlyMap<string, TensorInfo>;
  /** Names in the file that no tensor of CLIP's has, without the common prefix. */
  readonly foreign: readonly string[];
  readonly #prefix: string;
  readonly #names: ReadonlySet<string>;

  /** @throws {WeightsError} where there is no token embedding under either name */
  constructor(path: string, stored: ReadonlyMap<string, TensorInfo>) {
    this.path = path;
    this.#names = new Set(stored.keys());
    [this.naming, this.#prefix] = findNaming(path, stored.keys());
    const names = [...stored.keys()].filter((name) => name.startsWith(this.#prefix))
      .map((name) => name.slice(this.#prefix.length)).filter((name) => !NOT_WEIGHTS.test(name));
    const tensors = new Map<string, TensorInfo>(), foreign: string[] = [];
    for (const name of names) {
      const published = this.naming === "OpenAI" ? name : openAiName(name);
      const info = published && stackedInfo(this.stored(published).map((part) => stored.get(part)));
      if (published === undefined) foreign.push(name);
      else if (info) tensors.set(published, isTransposed(published) ? this.#turned(info) : info);
    }
    this.tensors = tensors;
    this.foreign = foreign;
  }

  /** Those of the tensors that make up `name` which the file lacks. */
  absent(name: string): readonly string[] {
    return this.stored(name).filter((part) => !this.#names.has(part));
  }

  /** The names in the file of what makes up a tensor. */
  stored(name: string): readonly string[] {
    const names = this.naming === "OpenAI" ? [name] : huggingFaceNames(name);
    return names.map((part) => this.#prefix + part);
  }

  /** @throws {WeightsError} where the tensor is absent or has another rank */
  shape(name: string, rank: number): number[] {
    const shape = this.tensors.get(name)?.shape;
    if (shape?.length === rank) return [...shape];
    const problem = shape ? `gives it the shape [${shape}]` : "lacks it";
    throw new WeightsError(
      this.path,
      `is no whole CLIP: its sizes are read from "${
        this.stored(name).join('", "')
      }" of rank ${rank}, but the ` +
        `file ${problem}`,
    );
  }

  /** How many different numbers follow `prefix` in the names, e.g. the blocks of a transformer. */
  count(prefix: string): number {
    const numbers = new Set<string>();
    for (const name of this.tensors.keys()) {
      const digits = name.startsWith(prefix) && /^\d+(?=\.)/.exec(name.slice(prefix.length));
      if (digits) numbers.add(digits[0]);
    }
    return numbers.size;
  }

  /** Reads a tensor, whole and as published, from the file that these are the tensors of. */
  async read(file: Pick<WeightFile, "read">, name: string): Promise<HostTensor> {
    const parts: HostTensor[] = [];
    for (const part of this.stored(name)) parts.push(await file.read(part));
    const whole = parts.length === 1 ? parts[0]! : stacked(parts);
    return this.naming === "Hugging Face" && isTransposed(name) ? transposed(whole) : whole;
  }

  #turned(info: TensorInfo): TensorInfo {
    return this.naming === "OpenAI" ? info : { ...info, shape: [...info.shape].reverse() };
  }
}

/** Whether a file with these names holds a CLIP, whole or not. */
export function holdsClip(names: Iterable<string>): boolean {
  return [...names].some((name) => /(^|\.)token_embedding\.weight$/.test(name));
}

function findNaming(path: string, names: Iterable<string>): [Naming, string] {
  for (const name of names) {
    for (const naming of ["Hugging Face", "OpenAI"] as const) {
      const anchor = ANCHORS[naming];
      if (name === anchor || name.endsWith(`.${anchor}`)) return [naming, name.slice(0, -anchor.length)];
    }
  }
  throw new WeightsError(
    path,
    `is no CLIP: it holds neither OpenAI's "${ANCHORS.OpenAI}" nor Hugging Face's "${
      ANCHORS["Hugging Face"]
    }"`,
  );
}

/** What stacking parts along their first axis gives; undefined where one is absent or they do not fit. */
function stackedInfo(parts: readonly (TensorInfo | undefined)[]): TensorInfo | undefined {
  const [first] = parts;
  if (!first || parts.length === 1) return first;
  if (parts.some((part) => String(part?.shape) !== String(first.shape))) return undefined;
  return { dtype: first.dtype, shape: [first.shape[0]! * parts.length, ...first.shape.slice(1)] };
}
