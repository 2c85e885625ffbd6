import { join } from "@std/path";
import { removeAbandonedParts, writeAtomically } from "../../models/weights/atomic_write.ts";
import { type HostTensor, WeightsError } from "../../models/weights/types.ts";
import { encodeTreeFile, readTreeFile } from "../../pipeline/storage/tree_file.ts";

/** What results follow from: an inversion goes on only where all of it is the same. */
export type Recipe = Readonly<Record<string, string | number | boolean>>;

/** Tensors by their names. */
export type Tensors = ReadonlyMap<string, HostTensor>;

/** What files of states end in. */
const EXTENSION = ".safetensors";

/** Where an inversion keeps how far it came: a folder beside its result, which goes when the result is whole. */
export class InversionState {
  readonly #folder: string;
  readonly #recipe: Recipe;

  constructor(folder: string, recipe: Recipe) {
    this.#folder = folder;
    this.#recipe = recipe;
  }

  /** The folder beside a result: `me.inversion` for me.safetensors. */
  static folderOf(out: string): string {
    return out.replace(/\.[^./\\]+$/, "") + ".inversion";
  }

  /** Takes away what was left half written. */
  async tidy(): Promise<void> {
    await removeAbandonedParts(this.#folder);
  }

  /**
   * What `write` left under a name; undefined where it left nothing.
   *
   * @throws {WeightsError} where it is damaged, or of another inversion
   */
  async read(name: string): Promise<Tensors | undefined> {
    const path = this.#path(name);
    if (!await isThere(path)) return undefined;
    const { tree } = await readTreeFile(path);
    const { recipe, tensors } = tree as {
      readonly recipe?: Recipe;
      readonly tensors?: Record<string, HostTensor>;
    };
    if (!recipe || !tensors) throw new WeightsError(path, "is no state of an inversion: give another --out");
    const difference = differenceOf(recipe, this.#recipe);
    if (difference === undefined) return new Map(Object.entries(tensors));
    throw new WeightsError(
      path,
      `is the state of another inversion: ${difference}. Give another --out, or remove "${this.#folder}"`,
    );
  }

  /** Writes it whole or not at all. */
  async write(name: string, tensors: Tensors): Promise<void> {
    const tree = { recipe: this.#recipe, tensors: Object.fromEntries(tensors) };
    await writeAtomically(this.#path(name), [encodeTreeFile(tree)]);
  }

  /** Removes what was written under a name, if anything was. */
  async remove(name: string): Promise<void> {
    if (await isThere(this.#path(name))) await Deno.remove(this.#path(name));
  }

  /** Removes all that was written. */
  async clear(): Promise<void> {
    for await (const { name, isFile } of Deno.readDir(this.#folder)) {
      if (isFile && name.endsWith(EXTENSION)) await Deno.remove(join(this.#folder, name));
    }
  }

  #path(name: string): string {
    return join(this.#folder, name + EXTENSION);
  }
}

function differenceOf(saved: Recipe, wanted: Recipe): string | undefined {
  const names = [...new Set([...Object.keys(saved), ...Object.keys(wanted)])];
  const said = (value: Recipe[string] | undefined) => value === undefined ? "not given" : `${value}`;
  const differences = names.filter((name) => saved[name] !== wanted[name])
    .map((name) => `its ${name} is ${said(saved[name])}, not ${said(wanted[name])}`);
  return differences.length > 0 ? differences.join(", ") : undefined;
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isFile;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
