/** The native kernels that meet every value once, on the memory of tfjs' own native code. */
import { FLOAT, type WasmHeap } from "../heap.ts";
import { constantVector, encodeModule } from "./assembler.ts";
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
import { type Strip, stripCode } from "./strip_code.ts";
import { LANES } from "./tile.ts";
import type { Workspace } from "./workspace.ts";

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
const activated = (noise: boolean): Strip => ({
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
const activationGradient = (noise: boolean): Strip => ({
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

const STRIPS = {
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
    images: ["gradient", "m", "v"],
    numbers: ["beta1", "rest1", "beta2", "rest2", "epsilon", "minusRate", "correction"],
    results: {
      nextM: ({ get }) => add(multiply(get("beta1"), get("m")), multiply(get("rest1"), get("gradient"))),
      nextV: ({ get }) =>
        add(
          multiply(get("beta2"), get("v")),
          multiply(get("rest2"), get("gradient"), get("gradient")),
        ),
      update: ({ get }) =>
        divide(
          multiply(get("minusRate"), get("nextM")),
          add(squareRoot(multiply(get("correction"), get("nextV"))), get("epsilon")),
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
} satisfies Record<string, Strip>;

type StripName = keyof typeof STRIPS;

/** Rows, pixels in a row and channels. */
export type StripShape = readonly [rows: number, width: number, channels: number];

const instances = new WeakMap<object, Record<StripName, (...parameters: number[]) => void>>();

function stripsOn({ wasm }: WasmHeap) {
  const known = instances.get(wasm);
  if (known) return known;
  const functions = Object.entries<Strip>(STRIPS).map(([name, strip]) => [name, stripCode(strip)] as const);
  const module = new WebAssembly.Module(encodeModule(Object.fromEntries(functions)));
  const { exports } = new WebAssembly.Instance(module, { env: { memory: wasm.asm.memory } });
  const strips = exports as unknown as Record<StripName, (...parameters: number[]) => void>;
  instances.set(wasm, strips);
  return strips;
}

/**
 * Runs a kernel once over an image.
 *
 * @param addresses of everything that the kernel's parameters name, numbers first
 */
export function runStrip(
  heap: WasmHeap,
  name: StripName,
  [rows, width, channels]: StripShape,
  ...addresses: number[]
): void {
  if (rows * width * channels > 0) stripsOn(heap)[name](rows, width, channels, ...addresses);
}

/** Vectors that are summed up before they are added to the sums before them. */
const VECTORS_IN_ROW = 256;

/**
 * Runs a kernel that knows no channels over values in a row.
 *
 * @param numbers The kernel's, if it has any
 * @param tensors Addresses of what it reads and writes
 * @returns the sums that it makes, in their order
 */
export function runFlat(
  heap: WasmHeap,
  workspace: Workspace,
  name: StripName,
  count: number,
  tensors: readonly number[],
  numbers: readonly number[] = [],
): number[] {
  const sums = Object.keys((STRIPS[name] as Strip).sums ?? {});
  const places = sums.map(() => workspace.allocate(LANES));
  const table = numbers.length > 0 ? [workspace.numbers(numbers)] : [];
  const { HEAPF32 } = heap.wasm;
  for (const place of places) HEAPF32.fill(0, place / FLOAT, place / FLOAT + LANES);
  const rows = Math.floor(count / (VECTORS_IN_ROW * LANES)), inRows = rows * VECTORS_IN_ROW * LANES;
  const vectors = Math.floor((count - inRows) / LANES), inVectors = inRows + vectors * LANES;
  const parts: [number, StripShape][] = [
    [0, [rows, VECTORS_IN_ROW, LANES]],
    [inRows, [1, vectors, LANES]],
    [inVectors, [1, count - inVectors, 1]],
  ];
  for (const [begin, shape] of parts) {
    runStrip(heap, name, shape, ...table, ...tensors.map((address) => address + begin * FLOAT), ...places);
  }
  return places.map((place) =>
    HEAPF32.subarray(place / FLOAT, place / FLOAT + LANES).reduce((a, b) => a + b)
  );
}
