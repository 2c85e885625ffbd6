import type { HostTensor, TensorInfo } from "../../weights/types.ts";

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

/** Something that the shapes of tensors do not tell, and who says it. */
export interface Fact<T> {
  readonly value: T;
  /** For errors, e.g. `the option "heads"`. */
  readonly source: string;
}

/** What is stated of a tower besides its tensors. */
export interface TowerFacts {
  /** Heads of its attention. */
  readonly heads?: Fact<number> | undefined;
}

/** Reads a tensor by its published name. */
export type ReadTensor = (name: string) => Promise<HostTensor>;

/** How a kind of tower is told from others by the names in a file, and what it is made of. */
export interface TowerKind<S> {
  /** Whether names like these are of this kind. */
  recognizes(names: Iterable<string>): boolean;
  /**
   * The sizes that the tensors' shapes imply, with what is stated besides.
   *
   * @throws {WeightsError} where a tensor that tells is absent, or what is stated does not fit
   */
  describe(tensors: TensorShapes, facts: TowerFacts): S;
  /** The published name and shape of every tensor it needs. */
  shapes(sizes: S): Iterable<[string, number[]]>;
  /** The tensors that are to be put on the device: those read, as they are or combined. */
  read(read: ReadTensor, sizes: S): AsyncIterable<[string, HostTensor]>;
}
