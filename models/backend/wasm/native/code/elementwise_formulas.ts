/** The formulas of all elementwise kernels, by the kernels' names. */
import { NORMAL_TAIL, TANH_GELU } from "../../../../ops/gelu.ts";
import { type Code, constantVector } from "./assembler.ts";
import {
  add,
  divide,
  exponential,
  greater,
  multiply,
  polynomial,
  squareRoot,
  subtract,
  type Vectors,
  whereAboveZero,
} from "./expressions.ts";
import type { ElementwiseFormula } from "./elementwise_kernel.ts";

/** Slope of StyleGAN's activation below zero. */
const SLOPE = 0.2;

const ONE = constantVector(1);

/** 1 / (1 + e^v) */
const sigmoidOfMinus = (v: Code, vectors: Vectors) =>
  divide(ONE, add(ONE, exponential(v, vectors, ["s", "t"])));

/** 1 / (1 + e^(−slope · x)) */
const gate = (vectors: Vectors) =>
  sigmoidOfMinus(multiply(vectors.get("x"), vectors.get("minusSlope")), vectors);

/** a + b x² */
const even = (a: number, b: number, { get }: Vectors) =>
  add(constantVector(a), multiply(constantVector(b), get("x"), get("x")));

/** 1 / (1 + e^(−u(x))) of the GELU by tanh */
const tanhGate = (vectors: Vectors) =>
  sigmoidOfMinus(multiply(vectors.get("x"), even(-TANH_GELU.slope, -TANH_GELU.cube, vectors)), vectors);

/** Φ(x), of N(0, 1); leaves e^(−x²/2) in "e". */
const normalDistribution = (vectors: Vectors) => {
  const { get, set } = vectors, size = greater(get("x"), subtract(constantVector(0), get("x")));
  return [
    ...set("e", exponential(multiply(get("x"), get("x"), constantVector(-0.5)), vectors, ["s", "t"])),
    ...set("t", divide(ONE, add(ONE, multiply(size, constantVector(NORMAL_TAIL.rate))))),
    ...set("s", multiply(get("e"), get("t"), polynomial(get("t"), NORMAL_TAIL.coefficients))),
    ...whereAboveZero(get("x"), subtract(ONE, get("s")), get("s")),
  ];
};

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
        const falls = multiply(get("minusSlope"), get("x"), subtract(ONE, get("s")));
        return [...set("s", gate(vectors)), ...multiply(get("dy"), get("s"), subtract(ONE, falls))];
      },
    },
  },
  gelu: {
    images: ["x"],
    scratch: ["e", "s", "t"],
    results: { y: (vectors) => multiply(normalDistribution(vectors), vectors.get("x")) },
  },
  geluGradient: {
    images: ["dy", "x"],
    scratch: ["e", "s", "t"],
    results: {
      dx: (vectors) => {
        const { get } = vectors, density = multiply(get("e"), constantVector(1 / Math.sqrt(2 * Math.PI)));
        return multiply(add(normalDistribution(vectors), multiply(density, get("x"))), get("dy"));
      },
    },
  },
  tanhGelu: {
    images: ["x"],
    scratch: ["s", "t"],
    results: { y: (vectors) => multiply(vectors.get("x"), tanhGate(vectors)) },
  },
  tanhGeluGradient: {
    images: ["dy", "x"],
    scratch: ["s", "t"],
    results: {
      dx: (vectors) => {
        const { get, set } = vectors, slope = even(TANH_GELU.slope, 3 * TANH_GELU.cube, vectors);
        const rises = multiply(slope, get("x"), subtract(ONE, get("s")));
        return [...set("s", tanhGate(vectors)), ...multiply(get("dy"), get("s"), add(ONE, rises))];
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
