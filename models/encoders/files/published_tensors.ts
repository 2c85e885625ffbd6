import { stacked, transposed } from "../../weights/host_tensors.ts";
import { type HostTensor, type TensorInfo, type WeightFile, WeightsError } from "../../weights/types.ts";
import type { TensorShapes } from "../towers/tower_kind.ts";
import type { NamedNetwork } from "./namings.ts";
import type { Naming, NamingScheme } from "./naming_scheme.ts";

/** Entries that some files carry beside the weights, and that the network does not need. */
const NOT_WEIGHTS =
  /^(input_resolution|context_length|vocab_size|attn_mask)$|(^|\.)(position_ids|num_batches_tracked|rope\.\w+)$/;

/**
 * The tensors of an encoder under the published names, which for CLIP are OpenAI's, whichever names the file uses:
 * what is stored in parts appears as one, what is stored transposed or behind an axis as it was published.
 */
export class PublishedTensors implements TensorShapes {
  readonly path: string;
  readonly tensors: ReadonlyMap<string, TensorInfo>;
  /** Names in the file that no tensor of such a network has, without the common prefix. */
  readonly foreign: readonly string[];
  readonly #scheme: NamingScheme;
  readonly #prefix: string;
  readonly #names: ReadonlySet<string>;

  /** @param network Which of the file's networks. */
  constructor(path: string, stored: ReadonlyMap<string, TensorInfo>, { scheme, prefix }: NamedNetwork) {
    this.path = path;
    this.#names = new Set(stored.keys());
    this.#scheme = scheme;
    this.#prefix = prefix;
    const names = [...stored.keys()].filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length)).filter((name) => !NOT_WEIGHTS.test(name));
    const tensors = new Map<string, TensorInfo>(), foreign: string[] = [];
    for (const name of names) {
      const published = scheme.published(name);
      const info = published && stackedInfo(this.stored(published).map((part) => stored.get(part)));
      if (published === undefined) foreign.push(name);
      else if (info) tensors.set(published, { ...info, shape: asPublished(scheme, published, info.shape) });
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
    const stored = this.stored(name).join('", "');
    throw new WeightsError(
      this.path,
      `is no whole CLIP: its sizes are read from "${stored}" of rank ${rank}, but the file ${problem}`,
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
    if (this.#scheme.stored?.(name) === "transposed") return transposed(whole);
    return { ...whole, shape: asPublished(this.#scheme, name, whole.shape) };
  }

  /**
   * Reads some rows of a tensor as published; undefined where it has to be read whole, since its format, or the way in which it
   * is stored, lets one read no less.
   */
  rowReader(file: Pick<WeightFile, "readRows">, name: string): ReadRows | undefined {
    const [stored, ...others] = this.stored(name);
    if (!file.readRows || others.length > 0 || this.#scheme.stored?.(name)) return undefined;
    return (rows) => file.readRows!(stored!, rows);
  }
}

/** Values at each of these indices of a tensor's first axis. */
export type ReadRows = (rows: readonly number[]) => HostTensor;

function asPublished(scheme: NamingScheme, name: string, shape: readonly number[]): readonly number[] {
  const stored = scheme.stored?.(name);
  if (stored === "transposed") return shape.toReversed();
  return stored === "behind an axis" && shape[0] === 1 ? shape.slice(1) : shape;
}

/** What stacking parts along their first axis gives; undefined where one is absent or they do not fit. */
function stackedInfo(parts: readonly (TensorInfo | undefined)[]): TensorInfo | undefined {
  const [first] = parts;
  if (!first || parts.length === 1) return first;
  let rows = 0;
  for (const part of parts) {
    if (!part || String(part.shape.slice(1)) !== String(first.shape.slice(1))) return undefined;
    rows += part.shape[0]!;
  }
  return { dtype: first.dtype, shape: [rows, ...first.shape.slice(1)] };
}
