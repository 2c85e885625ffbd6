import { type HostTensor, type TensorInfo, type WeightFile, WeightsError } from "../../weights/types.ts";
import { insteadOf } from "../../weights/known/known_file.ts";
import { stacked, transposed } from "../../weights/host_tensors.ts";
import type { TensorShapes } from "../towers/tower_kind.ts";
import { HUGGING_FACE } from "./hugging_face_names.ts";
import { type Naming, type NamingScheme, OPENAI } from "./naming_scheme.ts";

/** The namings in the order in which they are tried on each name. */
const NAMINGS: readonly NamingScheme[] = [HUGGING_FACE, OPENAI];

/** Entries that some files carry beside the weights, and that the network does not need. */
const NOT_WEIGHTS =
  /^(input_resolution|context_length|vocab_size|attn_mask)$|(^|\.)(position_ids|num_batches_tracked)$/;

/**
 * The tensors of an encoder under the published names, which for CLIP are OpenAI's, whichever names the file uses:
 * what is stored in parts appears as one, what is stored transposed as it was published.
 */
export class PublishedTensors implements TensorShapes {
  readonly path: string;
  readonly tensors: ReadonlyMap<string, TensorInfo>;
  /** Names in the file that no tensor of CLIP's has, without the common prefix. */
  readonly foreign: readonly string[];
  readonly #scheme: NamingScheme;
  readonly #prefix: string;
  readonly #names: ReadonlySet<string>;

  /** @throws {WeightsError} where there is no token embedding under either name */
  constructor(path: string, stored: ReadonlyMap<string, TensorInfo>) {
    this.path = path;
    this.#names = new Set(stored.keys());
    [this.#scheme, this.#prefix] = findNaming(path, stored);
    const names = [...stored.keys()].filter((name) => name.startsWith(this.#prefix))
      .map((name) => name.slice(this.#prefix.length)).filter((name) => !NOT_WEIGHTS.test(name));
    const tensors = new Map<string, TensorInfo>(), foreign: string[] = [];
    for (const name of names) {
      const published = this.#scheme.published(name);
      const info = published && stackedInfo(this.stored(published).map((part) => stored.get(part)));
      if (published === undefined) foreign.push(name);
      else if (info) tensors.set(published, this.#scheme.isTransposed(published) ? turned(info) : info);
    }
    this.tensors = tensors;
    this.foreign = foreign;
  }

  /** Whose names the file uses. */
  get naming(): Naming {
    return this.#scheme.naming;
  }

  /** Those of the tensors that make up `name` which the file lacks. */
  absent(name: string): readonly string[] {
    return this.stored(name).filter((part) => !this.#names.has(part));
  }

  /** The names in the file of what makes up a tensor. */
  stored(name: string): readonly string[] {
    return this.#scheme.parts(name).map((part) => this.#prefix + part);
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
    return this.#scheme.isTransposed(name) ? transposed(whole) : whole;
  }
}

/** Whether a file with these names holds a CLIP, whole or not. */
export function holdsClip(names: Iterable<string>): boolean {
  return [...names].some((name) => /(^|\.)token_embedding\.weight$/.test(name));
}

/** The first naming that fits a name, and what stands before every name. */
function findNaming(path: string, stored: ReadonlyMap<string, TensorInfo>): [NamingScheme, string] {
  for (const name of stored.keys()) {
    for (const scheme of NAMINGS) {
      const { anchor } = scheme;
      if (name === anchor || name.endsWith(`.${anchor}`)) return [scheme, name.slice(0, -anchor.length)];
    }
  }
  const wanted = NAMINGS.toReversed().map(({ naming, anchor }) => `${naming}'s "${anchor}"`);
  const instead = insteadOf({ path, tensors: stored }, "CLIP");
  throw new WeightsError(path, instead ?? `is no CLIP: it holds neither ${wanted.join(" nor ")}`);
}

function turned(info: TensorInfo): TensorInfo {
  return { ...info, shape: [...info.shape].reverse() };
}

/** What stacking parts along their first axis gives; undefined where one is absent or they do not fit. */
function stackedInfo(parts: readonly (TensorInfo | undefined)[]): TensorInfo | undefined {
  const [first] = parts;
  if (!first || parts.length === 1) return first;
  if (parts.some((part) => String(part?.shape) !== String(first.shape))) return undefined;
  return { dtype: first.dtype, shape: [first.shape[0]! * parts.length, ...first.shape.slice(1)] };
}
