import type { TensorInfo } from "../types.ts";

/** A kind of weight file that is known, and is no generator that can be used. */
export interface KnownFile {
  /** For programs: "lpips-heads". */
  readonly kind: string;
  /** Completes "It holds …". */
  readonly name: string;
  /** What it is for, or what to give in its place. */
  readonly use: string;
}

/** A tensor that a kind has: the end of its name, from a dot on, and its shape, in which null is any size. */
export type Need = readonly [name: RegExp, shape?: Shape];
export type Shape = readonly (number | null)[];

export interface Signature extends KnownFile {
  /** Tensors that it has, all of them. */
  readonly needs: readonly Need[];
  /** Shapes that it has under whatever names. */
  readonly shapes?: readonly Shape[];
  /** Of how many tensors it consists at the most. */
  readonly most?: number;
}

/** The way out where there is none. */
export const NOTHING = "no command has a use for it";

/** A tensor under this name, whatever stands before it. */
export const at = (name: string): RegExp => new RegExp(`(?:^|\\.)${name}$`);
/** A tensor under this name and no other. */
export const alone = (name: string): RegExp => new RegExp(`^${name}$`);

/** Tensors of a file, by name. */
export type Tensors = ReadonlyMap<string, Pick<TensorInfo, "shape">>;

/** Whether a file is of a kind. */
export function fits({ needs, shapes = [], most = Infinity }: Signature, tensors: Tensors): boolean {
  if (tensors.size > most) return false;
  const entries = [...tensors];
  return needs.every(([name, shape]) =>
    entries.some(([own, info]) => name.test(own) && (!shape || isShape(info.shape, shape)))
  ) && shapes.every((shape) => entries.some(([, info]) => isShape(info.shape, shape)));
}

function isShape(actual: readonly number[], expected: Shape): boolean {
  return actual.length === expected.length &&
    expected.every((size, axis) => size === null || size === actual[axis]);
}
