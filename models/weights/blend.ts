/** Mixtures of networks of one parent, number by number. */
import type { HostTensor } from "./types.ts";

/** A network's tensors by name, and how much of it is in the mixture. */
export interface BlendPart {
  /** As a file holds them. */
  readonly tensors: ReadonlyMap<string, HostTensor>;
  /** a_k, of either sign. */
  readonly weight: number;
}

/** How far from 1 weights may sum without a source: what decimal fractions lose. */
const ROUNDING = 1e-6;

/**
 * Interpolates networks, or adds what others learnt to one:
 *
 *   θ = Σ_k a_k θ_k, Σ_k a_k = 1,   or with a source   θ = θ_s + Σ_k a_k (θ_k − θ_s)
 *
 * Only networks that were trained from one parent have anything between them. Of channel multipliers, which are offsets from a
 * parent, the mixture is Σ_k a_k δ_k whatever the sum: give `{ source: "zero" }`. Computed in double precision; a tensor that is
 * the same in all parts stays as it is, bit for bit, and one of integers must be. Gal et al., 2021 (StyleGAN-NADA),
 * https://arxiv.org/abs/2108.00946; Alanov et al., 2022 (HyperDomainNet), https://arxiv.org/abs/2210.08884.
 *
 * @throws {RangeError} where there is no part, or weights without a source do not sum to 1
 * @throws {TypeError} where two have tensors of other names or shapes
 */
export function blendWeights(
  parts: readonly BlendPart[],
  { source }: { readonly source?: ReadonlyMap<string, HostTensor> | "zero" } = {},
): Map<string, HostTensor> {
  const [first, ...others] = parts;
  if (!first) throw new RangeError("Cannot blend nothing: give at least one network");
  const sum = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (!Number.isFinite(sum)) throw new RangeError(`Cannot blend by weights that sum to ${sum}`);
  if (!source && Math.abs(sum - 1) > ROUNDING) {
    throw new RangeError(
      `Weights of networks must sum to 1, and sum to ${
        Number(sum.toPrecision(7))
      }: change them, or give the source to which to add`,
    );
  }
  const isZero = source === "zero", start = isZero ? undefined : source;
  for (const { tensors } of [...others, ...start ? [{ tensors: start }] : []]) {
    checkAlike(first.tensors, tensors);
  }
  const all: readonly BlendPart[] = start ? [...parts, { tensors: start, weight: 1 - sum }] : parts;
  return new Map(
    [...first.tensors].map(([name, { shape }]) => {
      const values = all.map(({ tensors, weight }) => ({ data: tensors.get(name)!.data, weight }));
      return [name, { shape, data: isZero ? sumOf(name, values) : mixtureOf(name, values) }];
    }),
  );
}

interface WeightedValues {
  readonly data: HostTensor["data"];
  readonly weight: number;
}

function mixtureOf(name: string, parts: readonly WeightedValues[]): HostTensor["data"] {
  const { data: first } = parts[0]!;
  const isSame = parts.every(({ data }) => data === first || data.every((value, i) => value === first[i]));
  return isSame ? first : sumOf(name, parts);
}

function sumOf(name: string, parts: readonly WeightedValues[]): Float32Array {
  if (!parts.every(({ data }) => data instanceof Float32Array || data instanceof Float64Array)) {
    throw new TypeError(`Cannot blend "${name}": it holds no fractions, and differs`);
  }
  return Float32Array.from(
    { length: parts[0]!.data.length },
    (_, i) => parts.reduce((sum, { data, weight }) => sum + weight * Number(data[i]), 0),
  );
}

function checkAlike(a: ReadonlyMap<string, HostTensor>, b: ReadonlyMap<string, HostTensor>): void {
  for (const name of new Set([...a.keys(), ...b.keys()])) {
    const [one, other] = [a, b].map((tensors) => {
      const tensor = tensors.get(name);
      return tensor ? `of shape [${tensor.shape}]` : "missing";
    });
    if (one !== other) {
      throw new TypeError(
        `Cannot blend networks that are not alike: "${name}" is ${one} in one, and ${other} in another`,
      );
    }
  }
}
