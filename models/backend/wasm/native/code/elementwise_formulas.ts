/** The formulas of all elementwise kernels, by the kernels' names. */
import type * as tf from "@tensorflow/tfjs";
import { TANH_GELU } from "../../../../ops/gelu.ts";
import {
  activated,
  activationGradient,
  even,
  normalDistribution,
  normalized,
  ONE,
  sigmoidOfMinus,
  standard,
  swishGradient,
  tanhGate,
} from "./activation_expressions.ts";
import type { ElementwiseFormula } from "./elementwise_kernel.ts";
import { after, squareRoot } from "./expressions.ts";
import type { VectorLocal } from "./function_body.ts";
import { lanes, type Vector } from "./values.ts";

/** Each kernel's formula; the operation in models/ops that it serves states the equation. */
export const ELEMENTWISE_FORMULAS = {
  activation: formula({
    images: ["x"],
    channels: ["gain", "shift"],
    scratch: ["v"],
    results: { y: ({ x, gain, shift, v }) => activated(x.times(gain).plus(shift), v) },
  }),
  activationWithNoise: formula({
    images: ["x"],
    channels: ["gain", "shift"],
    pixels: ["noise"],
    numbers: ["strength"],
    scratch: ["v"],
    results: {
      y: ({ x, gain, shift, noise, strength, v }) =>
        activated(x.times(gain).plus(shift).plus(noise.times(strength)), v),
    },
  }),
  activationGradient: formula({
    images: ["dy", "x", "y"],
    channels: ["gain"],
    scratch: ["dv"],
    results: { dx: ({ dy, y, dv, gain }) => activationGradient(dy, y, dv, gain) },
    sums: { ofGain: ({ dv, x }) => dv.times(x), ofShift: ({ dv }) => dv },
  }),
  activationGradientWithNoise: formula({
    images: ["dy", "x", "y"],
    channels: ["gain"],
    pixels: ["noise"],
    scratch: ["dv"],
    results: { dx: ({ dy, y, dv, gain }) => activationGradient(dy, y, dv, gain) },
    sums: {
      ofGain: ({ dv, x }) => dv.times(x),
      ofShift: ({ dv }) => dv,
      ofStrength: ({ dv, noise }) => dv.times(noise),
    },
  }),
  sum: formula({ images: ["x"], sums: { sum: ({ x }) => x } }),
  productSum: formula({ images: ["x", "y"], sums: { sum: ({ x, y }) => x.times(y) } }),
  squaresAround: formula({
    images: ["x"],
    numbers: ["mean"],
    scratch: ["d"],
    sums: { sum: ({ x, mean, d }) => after([d.becomes(x.minus(mean))], d.times(d)) },
  }),
  standardize: formula({
    images: ["x"],
    numbers: ["mean", "inverse"],
    results: { y: ({ x, mean, inverse }) => standard(x, mean, inverse) },
  }),
  standardizeSums: formula({
    images: ["dy", "x"],
    numbers: ["mean", "inverse"],
    sums: { sum: ({ dy }) => dy, along: ({ dy, x, mean, inverse }) => dy.times(standard(x, mean, inverse)) },
  }),
  standardizeGradient: formula({
    images: ["dy", "x"],
    numbers: ["mean", "inverse", "meanSum", "meanAlong"],
    results: {
      dx: ({ dy, x, mean, inverse, meanSum, meanAlong }) =>
        dy.minus(meanSum).minus(standard(x, mean, inverse).times(meanAlong)).times(inverse),
    },
  }),
  swish: formula({
    images: ["x"],
    numbers: ["minusSlope"],
    scratch: ["s", "t"],
    results: { y: ({ x, minusSlope, s, t }) => x.times(sigmoidOfMinus(x.times(minusSlope), s, t)) },
  }),
  swishGradient: formula({
    images: ["dy", "x"],
    numbers: ["minusSlope"],
    scratch: ["s", "t"],
    results: { dx: ({ dy, x, minusSlope, s, t }) => swishGradient(dy, x, minusSlope, s, t) },
  }),
  normalizedSilu: formula({
    images: ["x"],
    channels: ["weight", "shift"],
    numbers: ["mean", "inverse"],
    scratch: ["z", "s", "t"],
    results: {
      y: ({ z, s, t, ...reads }) =>
        after([z.becomes(normalized(reads))], z.times(sigmoidOfMinus(z.times(lanes(-1)), s, t))),
    },
  }),
  /** dx̂ */
  normalizedSiluGradient: formula({
    images: ["dy", "x"],
    channels: ["weight", "shift"],
    numbers: ["mean", "inverse"],
    scratch: ["z", "s", "t"],
    results: {
      dx: ({ dy, z, s, t, weight, ...reads }) =>
        after(
          [z.becomes(normalized({ weight, ...reads }))],
          swishGradient(dy, z, lanes(-1), s, t).times(weight),
        ),
    },
  }),
  gelu: formula({
    images: ["x"],
    scratch: ["e", "s", "t"],
    results: { y: ({ x, e, s, t }) => normalDistribution(x, e, s, t).times(x) },
  }),
  geluGradient: formula({
    images: ["dy", "x"],
    scratch: ["e", "s", "t"],
    results: {
      dx: ({ dy, x, e, s, t }) => {
        const density = e.times(lanes(1 / Math.sqrt(2 * Math.PI)));
        return normalDistribution(x, e, s, t).plus(density.times(x)).times(dy);
      },
    },
  }),
  tanhGelu: formula({
    images: ["x"],
    scratch: ["s", "t"],
    results: { y: ({ x, s, t }) => x.times(tanhGate(x, s, t)) },
  }),
  tanhGeluGradient: formula({
    images: ["dy", "x"],
    scratch: ["s", "t"],
    results: {
      dx: ({ dy, x, s, t }) => {
        const slope = even(TANH_GELU.slope, 3 * TANH_GELU.cube, x);
        const rises = slope.times(x).times(ONE.minus(s));
        return after([s.becomes(tanhGate(x, s, t))], dy.times(s).times(ONE.plus(rises)));
      },
    },
  }),
  adam: formula({
    images: ["weight", "m", "v", "gradient"],
    numbers: ["beta1", "rest1", "beta2", "rest2", "epsilon", "rate", "correction"],
    results: {
      nextM: ({ beta1, m, rest1, gradient }) => beta1.times(m).plus(rest1.times(gradient)),
      nextV: ({ beta2, v, rest2, gradient }) => beta2.times(v).plus(rest2.times(gradient).times(gradient)),
      nextWeight: ({ weight, rate, nextM, correction, nextV, epsilon }) =>
        weight.plus(rate.times(nextM).dividedBy(squareRoot(correction.times(nextV)).plus(epsilon))),
    },
  }),
  weightedDistance: formula({
    images: ["x", "reference", "factors"],
    scratch: ["d"],
    sums: {
      sum: ({ x, reference, factors, d }) =>
        after([d.becomes(x.minus(reference))], factors.times(d).times(d)),
    },
  }),
  weightedDistanceGradient: formula({
    images: ["x", "reference", "factors"],
    numbers: ["twice"],
    results: {
      dx: ({ twice, factors, x, reference }) => twice.times(factors).times(x.minus(reference)),
    },
  }),
};

/** The name of an elementwise kernel. */
export type ElementwiseName = keyof typeof ELEMENTWISE_FORMULAS;

/** The names of what an elementwise kernel reads, adds up and writes. */
type Names<Name extends ElementwiseName> = (typeof ELEMENTWISE_FORMULAS)[Name] extends
  ElementwiseFormula<infer Reads, infer Numbers, infer Results, infer Sums>
  ? { readonly reads: Reads; readonly numbers: Numbers; readonly results: Results; readonly sums: Sums }
  : never;

/** A number for each of a formula's numbers. */
export type NumbersOf<Name extends ElementwiseName> = Readonly<Record<Names<Name>["numbers"], number>>;

/** A number for each of a formula's sums. */
export type SumsOf<Name extends ElementwiseName> = Readonly<Record<Names<Name>["sums"], number>>;

/** An address for each tensor that a kernel reads or writes whole. */
export type TensorsOf<Name extends ElementwiseName> = Readonly<
  Record<Names<Name>["reads"] | Names<Name>["results"], number>
>;

/** A tensor for each that a kernel reads. */
export type InputsOf<Name extends ElementwiseName> = Readonly<Record<Names<Name>["reads"], tf.Tensor>>;

/** An address for each of a kernel's parameters; its numbers, if it has any, lie side by side. */
export type AddressesOf<Name extends ElementwiseName> =
  & TensorsOf<Name>
  & SumsOf<Name>
  & ([Names<Name>["numbers"]] extends [never] ? unknown : { readonly numbers: number });

/** A formula whose expressions know the names of what they are made of. */
function formula<
  const Reads extends string,
  const Results extends string = never,
  const Sums extends string = never,
  const Numbers extends string = never,
  const Scratch extends string = never,
>(
  parts: {
    readonly images: readonly Reads[];
    readonly channels?: readonly Reads[];
    readonly pixels?: readonly Reads[];
    readonly numbers?: readonly Numbers[];
    readonly scratch?: readonly Scratch[];
    readonly results?: {
      readonly [Name in Results]: (
        vectors: Readonly<Record<Reads | Numbers | Scratch | Results, VectorLocal>>,
      ) => Vector;
    };
    readonly sums?: {
      readonly [Name in Sums]: (
        vectors: Readonly<Record<Reads | Numbers | Scratch | Results, VectorLocal>>,
      ) => Vector;
    };
  },
): ElementwiseFormula<Reads, Numbers, Results, Sums> {
  const none = { channels: [], pixels: [], numbers: [], scratch: [], results: {}, sums: {} };
  return { ...none, ...parts } as unknown as ElementwiseFormula<Reads, Numbers, Results, Sums>;
}
