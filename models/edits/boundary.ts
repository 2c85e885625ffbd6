/** InterFaceGAN's boundaries: unit normals of hyperplanes that tell an attribute. */
import type { Direction } from "./direction.ts";

/** What is left of a condition below this share of its length lies in the span of the others. */
const LEAST = 1e-6;

/**
 * A direction that leaves conditions as they are: what is left of it outside their span, at length 1. InterFaceGAN's
 * conditional manipulation, for any number of conditions.
 *
 *   n′ = (n − P n) / ‖n − P n‖,   P the projection onto the span of the conditions
 *
 * Shen et al., "Interpreting the Latent Space of GANs for Semantic Face Editing", CVPR 2020, section 3.2.
 *
 * @throws {RangeError} where nothing is left, or directions are of different sizes
 */
export function conditioned(direction: Direction, conditions: readonly Direction[]): Direction {
  const basis: Float64Array[] = [];
  for (const { values, label } of conditions) {
    if (values.length !== direction.values.length) {
      throw new RangeError(
        `The condition "${label}" has ${values.length} numbers, and "${direction.label}" ${direction.values.length}: ` +
          "both must be for one generator",
      );
    }
    const rest = withoutSpan(values, basis), size = lengthOf(rest);
    if (size > LEAST * lengthOf(values)) basis.push(rest.map((value) => value / size));
  }
  const rest = withoutSpan(direction.values, basis), size = lengthOf(rest);
  if (size > LEAST * lengthOf(direction.values)) {
    return { ...direction, values: rest.map((value) => value / size) };
  }
  throw new RangeError(
    `Nothing is left of "${direction.label}" without ${
      conditions.map(({ label }) => `"${label}"`).join(", ")
    }: it lies in their span`,
  );
}

/** x less what lies along orthonormal vectors; twice, against rounding. */
function withoutSpan(x: Float64Array, basis: readonly Float64Array[]): Float64Array {
  let rest = x;
  for (let pass = 0; pass < 2; pass++) {
    for (const unit of basis) {
      const along = dot(rest, unit);
      rest = rest.map((value, i) => value - along * unit[i]!);
    }
  }
  return rest;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

function lengthOf(x: Float64Array): number {
  return Math.sqrt(dot(x, x));
}
