/** The formulas of all elementwise kernels, by the kernels' names. */
import { constantVector } from "./assembler.ts";
import {
  add,
  divide,
  exponential,
  greater,
  multiply,
  squareRoot,
  subtract,
  type Vectors,
  whereAboveZero,
} from "./expressions.ts";
import type { ElementwiseFormula } from "./elementwise_kernel.ts";

/** Slope of StyleGAN's activation below zero. */
const SLOPE = 0.2;

/** 1 / (1 + e^(−slope · x)) */
const gate = (vectors: Vectors) =>
  divide(
    constantVector(1),
    add(
      constantVector(1),
      exponential(multiply(vectors.get("x"), vectors.get("minusSlope")), vectors, ["s", "t"]),
    ),
  );

/** (x − mean) / σ */
const standard = ({ get }: Vectors) => multiply(subtract(get("x"), get("mean")), get("inverse"));
const MOMENTS = ["mean", "inverse"];

/** max(v, 0.2 v) of v = gain · x + shift, to which noise may be added. */
const activated = (noise: boolean): ElementwiseFormula => ({
  images: ["x"],
  channels: ["gain", "shift"],
  ...(noise && { pixels: ["noise"], numbers: ["strength"] }),
  scratch: ["v"],
  results: {
    y: ({ get, set }) => {
      const scaled = add(multiply(get("x"), get("gain")), get("shift"));
      const v = noise ? add(scaled, multiply(get("noise"), get("strength"))) : scaled;
      return [...set("v", v), ...greater(get("v"), multiply(get("v"), constantVector(SLOPE)))];
    },
  },
});

/** From dv = dy · slope(y): gain · dv, and what is summed for gain, shift and strength. */
const activationGradient = (noise: boolean): ElementwiseFormula => ({
  images: ["dy", "x", "y"],
  channels: ["gain"],
  ...(noise && { pixels: ["noise"] }),
  scratch: ["dv"],
  results: {
    dx: ({ get, set }) => {
      const below = multiply(get("dy"), constantVector(SLOPE));
      return [...set("dv", whereAboveZero(get("y"), get("dy"), below)), ...multiply(get("dv"), get("gain"))];
    },
  },
  sums: {
    ofGain: ({ get }) => multiply(get("dv"), get("x")),
    ofShift: ({ get }) => get("dv"),
    ...(noise && { ofStrength: ({ get }: Vectors) => multiply(get("dv"), get("noise")) }),
  },
});

/** Each kernel's formula; the operation in models/ops that it serves states the equation. */
export const ELEMENTWISE_FORMULAS = {
  activation: activated(false),
  activationWithNoise: activated(true),
  activationGradient: activationGradient(false),
  activationGradientWithNoise: activationGradient(true),
  sum: { images: ["x"], sums: { sum: ({ get }) => get("x") } },
  productSum: { images: ["x", "y"], sums: { sum: ({ get }) => multiply(get("x"), get("y")) } },
  squaresAround: {
    images: ["x"],
    numbers: ["mean"],
    scratch: ["d"],
    sums: {
      sum: ({ get, set }) => [
        ...set("d", subtract(get("x"), get("mean"))),
        ...multiply(get("d"), get("d")),
      ],
    },
  },
  standardize: { images: ["x"], numbers: MOMENTS, results: { y: standard } },
  standardizeSums: {
    images: ["dy", "x"],
    numbers: MOMENTS,
    sums: { sum: ({ get }) => get("dy"), along: (vectors) => multiply(vectors.get("dy"), standard(vectors)) },
  },
  standardizeGradient: {
    images: ["dy", "x"],
    numbers: [...MOMENTS, "meanSum", "meanAlong"],
    results: {
      dx: (vectors) => {
        const { get } = vectors;
        const along = multiply(standard(vectors), get("meanAlong"));
        return multiply(subtract(subtract(get("dy"), get("meanSum")), along), get("inverse"));
      },
    },
  },
  swish: {
    images: ["x"],
    numbers: ["minusSlope"],
    scratch: ["s", "t"],
    results: { y: (vectors) => multiply(vectors.get("x"), gate(vectors)) },
  },
  swishGradient: {
    images: ["dy", "x"],
    numbers: ["minusSlope"],
    scratch: ["s", "t"],
    results: {
      dx: (vectors) => {
        const { get, set } = vectors;
        const falls = multiply(get("minusSlope"), get("x"), subtract(constantVector(1), get("s")));
        return [
          ...set("s", gate(vectors)),
          ...multiply(get("dy"), get("s"), subtract(constantVector(1), falls)),
        ];
      },
    },
  },
  adam: {
    images: ["weight", "m", "v", "gradient"],
    numbers: ["beta1", "rest1", "beta2", "rest2", "epsilon", "rate", "correction"],
    results: {
      nextM: ({ get }) => add(multiply(get("beta1"), get("m")), multiply(get("rest1"), get("gradient"))),
      nextV: ({ get }) =>
        add(
          multiply(get("beta2"), get("v")),
          multiply(get("rest2"), get("gradient"), get("gradient")),
        ),
      nextWeight: ({ get }) =>
        add(
          get("weight"),
          divide(
            multiply(get("rate"), get("nextM")),
            add(squareRoot(multiply(get("correction"), get("nextV"))), get("epsilon")),
          ),
        ),
    },
  },
  weightedDistance: {
    images: ["x", "reference", "factors"],
    scratch: ["d"],
    sums: {
      sum: ({ get, set }) => [
        ...set("d", subtract(get("x"), get("reference"))),
        ...multiply(get("factors"), get("d"), get("d")),
      ],
    },
  },
  weightedDistanceGradient: {
    images: ["x", "reference", "factors"],
    numbers: ["twice"],
    results: {
      dx: ({ get }) => multiply(get("twice"), get("factors"), subtract(get("x"), get("reference"))),
    },
  },
} satisfies Record<string, ElementwiseFormula>;

/** The name of an elementwise kernel. */
export type ElementwiseName = keyof typeof ELEMENTWISE_FORMULAS;
