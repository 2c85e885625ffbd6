/**
 * Stage 1 of the method, in plain double-precision arithmetic: a few rows of a few hundred numbers are less
 * work than the dispatches that a GPU would need for them, and come out the same on every backend.
 */

/** Rows of numbers, row-major. */
export interface Rows {
  readonly count: number;
  readonly dim: number;
  readonly data: Float64Array;
}

/** The objective of stage 1 at one z, and its gradient. */
export interface VariationObjective {
  /** L_cons = (1/K) Σᵢ [1 − cos(e, vⁱ)]. */
  readonly consistency: number;
  /** L_div = mean over pairs i < j of |cos(zⁱ, zʲ)|; 0 for a single row. */
  readonly diversity: number;
  /** ∂(L_cons + λ_div L_div) / ∂z, as z is laid out. */
  readonly gradient: Float64Array;
}

export interface ExploreOptions {
  /** λ_div. */
  readonly diversityWeight: number;
  /** ε / ‖e‖: how far from the target text the variations lie, in its own length. */
  readonly radius: number;
  readonly steps: number;
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
}

/** vⁱ = e + ε · zⁱ / ‖zⁱ‖ with ε = radius · ‖e‖. */
export function variationsOf(e: Float64Array, z: Rows, radius: number): Float64Array {
  const epsilon = radius * lengthOf(e);
  const unit = unitRowsOf(z).data;
  return unit.map((value, i) => e[i % z.dim]! + epsilon * value);
}

/**
 * Value and gradient of stage 1. With r the radius and c = cos(e, zⁱ),
 *
 *   cos(e, vⁱ) = (1 + rc) / √(1 + r² + 2rc),   its derivative by c is r²(r + c) / (1 + r² + 2rc)^{3/2},
 *
 * and the derivative of a cosine cos(a, z) by z is (â − cos · ẑ) / ‖z‖.
 */
export function variationObjective(
  e: Float64Array,
  z: Rows,
  { radius, diversityWeight }: Pick<ExploreOptions, "radius" | "diversityWeight">,
): VariationObjective {
  const { count, dim } = z;
  const anchor = e.map((value) => value / lengthOf(e));
  const { data: unit, lengths } = unitRowsOf(z);
  const row = (i: number) => unit.subarray(i * dim, (i + 1) * dim);
  const gradient = new Float64Array(count * dim);
  const addCosineGradient = (i: number, towards: Float64Array, cosine: number, factor: number) => {
    const own = row(i), scale = factor / lengths[i]!;
    for (let d = 0; d < dim; d++) gradient[i * dim + d]! += scale * (towards[d]! - cosine * own[d]!);
  };

  let consistency = 0;
  for (let i = 0; i < count; i++) {
    const c = dot(anchor, row(i));
    const squared = 1 + radius ** 2 + 2 * radius * c;
    if (squared <= 0) continue; // v is zero: it points nowhere
    consistency += (1 - (1 + radius * c) / Math.sqrt(squared)) / count;
    addCosineGradient(i, anchor, c, -(radius ** 2) * (radius + c) / squared ** 1.5 / count);
  }

  let diversity = 0;
  const pairs = count * (count - 1) / 2;
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const c = dot(row(i), row(j));
      diversity += Math.abs(c) / pairs;
      const factor = diversityWeight * Math.sign(c) / pairs;
      addCosineGradient(i, row(j), c, factor);
      addCosineGradient(j, row(i), c, factor);
    }
  }
  return { consistency, diversity, gradient };
}

/** z after `steps` updates of Adam (ε = 1e-8 outside the root) from the given one, which stays as it is. */
export function exploreVariations(e: Float64Array, start: Rows, options: ExploreOptions): Rows {
  const { steps, learningRate, beta1, beta2 } = options;
  const z = { ...start, data: start.data.slice() };
  const m = new Float64Array(z.data.length), v = new Float64Array(z.data.length);
  for (let t = 1; t <= steps; t++) {
    const { gradient } = variationObjective(e, z, options);
    const mScale = 1 / (1 - beta1 ** t), vScale = 1 / (1 - beta2 ** t);
    for (let i = 0; i < gradient.length; i++) {
      const g = gradient[i]!;
      m[i] = beta1 * m[i]! + (1 - beta1) * g;
      v[i] = beta2 * v[i]! + (1 - beta2) * g * g;
      z.data[i]! -= learningRate * m[i]! * mScale / (Math.sqrt(v[i]! * vScale) + 1e-8);
    }
  }
  return z;
}

function unitRowsOf({ count, dim, data }: Rows): { readonly data: Float64Array; readonly lengths: number[] } {
  const lengths = Array.from({ length: count }, (_, i) => lengthOf(data.subarray(i * dim, (i + 1) * dim)));
  return { data: data.map((value, i) => value / lengths[Math.floor(i / dim)]!), lengths };
}

function lengthOf(x: Float64Array): number {
  return Math.sqrt(dot(x, x));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
