import type { HostTensor, TensorInfo } from "../../weights/types.ts";
import type { TowerFacts } from "../files/facts.ts";

/** What the tensors of a file are, under published names, whichever names the file itself uses. */
export interface TensorShapes {
  /** The file that errors name. */
  readonly path: string;
  readonly tensors: ReadonlyMap<string, TensorInfo>;
  /** @throws {WeightsError} where the tensor is absent or has another rank */
  shape(name: string, rank: number): number[];
  /** How many different numbers follow `prefix` in the names, e.g. the blocks of a transformer. */
  count(prefix: string): number;
}

/** Reads a tensor by its published name. */
export type ReadTensor = (name: string) => Promise<HostTensor>;

/** How a kind of tower is told from others by the names in a file, and what it is made of. */
export interface TowerKind<S, F extends TowerFacts = TowerFacts> {
  /** Whether names like these are of this kind. */
  recognizes(names: Iterable<string>): boolean;
  /** What holds for towers of this kind where nothing else is stated; each `source` says why it does. */
  rules(tensors: TensorShapes): F;
  /** What a tower of this kind cannot do without: what is neither stated nor a rule is asked of the user. */
  readonly needs: readonly (keyof F)[];
  /**
   * The sizes that the tensors' shapes imply, with what is stated besides.
   *
   * @param facts What is stated, laid over the rules: all that it needs.
   * @throws {WeightsError} where a tensor that tells is absent, or what is stated does not fit
   */
  describe(tensors: TensorShapes, facts: F): S;
  /** The published name and shape of every tensor it needs. */
  shapes(sizes: S): Iterable<[string, number[]]>;
  /** The tensors that are to be put on the device: those read, as they are or combined. */
  read(read: ReadTensor, sizes: S): AsyncIterable<[string, HostTensor]>;
}
