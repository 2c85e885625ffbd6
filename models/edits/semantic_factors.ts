import type { Generator } from "../generator.ts";
import { type HostTensor, WeightsError } from "../weights/types.ts";
import type { Direction } from "./direction.ts";
import { gramOfRows, symmetricEigen } from "./symmetric_eigen.ts";

/** What SeFa looks at, and how. */
export interface SemanticFactorOptions {
  /**
   * Convolutions by their number in the order of synthesis, 0 the one at 4 × 4. The rows that a published edit moves are
   * those that drive these layers. @default {all}
   */
  readonly layers?: readonly number[];
  /** Whether each channel counts the same: rows of A are scaled to length 1, as SeFa's code does. @default {true} */
  readonly normalise?: boolean;
  /** Whether the first layer to RGB counts too, as in rosinality's closed_form_factorization.py. @default {false} */
  readonly firstRgb?: boolean;
}

/** Directions, the strongest first. */
export interface SemanticFactors {
  /** Unit eigenvectors of AᵀA. */
  readonly directions: readonly Direction[];
  /** Their eigenvalues: ‖A n‖². */
  readonly values: Float64Array;
}

/**
 * SeFa: the directions that move the styles of chosen layers most,
 *
 *   n_k = argmax ‖A n‖², ‖n‖ = 1,   n_k ⊥ n_1 … n_{k−1}
 *
 * with A [channels, dim] the weights from w to styles, one layer under the other. Shen and Zhou, "Closed-Form
 * Factorization of Latent Semantics in GANs", CVPR 2021, equation 7. Signs are arbitrary. With `normalise: false` and
 * `firstRgb` these are rosinality's `eigvec`, in rows.
 *
 * @throws {RangeError} where a layer does not exist
 */
export async function semanticFactors(
  generator: Generator,
  { layers, normalise = true, firstRgb = false }: SemanticFactorOptions = {},
): Promise<SemanticFactors> {
  const dim = generator.latentDim, gram = new Float64Array(dim * dim);
  for (const name of modulations(generator, layers, firstRgb)) {
    const rows = rowsOf(await generator.parameters.get(name)!.data<"float32">(), dim);
    if (normalise) normaliseRows(rows, dim);
    gramOfRows(rows, dim).forEach((value, i) => gram[i]! += value);
  }
  const { values, vectors } = symmetricEigen(gram, dim);
  return {
    values,
    directions: Array.from(values, (_, k) => ({
      label: `${generator.label}, factor ${k}`,
      rows: 1,
      values: vectors.slice(k * dim, (k + 1) * dim),
    })),
  };
}

/** Names of the weights from w to styles, of the chosen layers. */
function modulations(
  generator: Generator,
  layers: readonly number[] | undefined,
  firstRgb: boolean,
): string[] {
  const named = (kind: "convolution" | "to-rgb") =>
    generator.weightGroups.filter((group) => group.kind === kind)
      .map(({ weights }) => weights.find((name) => name.endsWith("modulation.weight")));
  const convolutions = named("convolution"), [rgb] = named("to-rgb");
  const chosen = (layers ?? convolutions.map((_, i) => i)).map((layer) => {
    const name = convolutions[layer];
    if (name !== undefined) return name;
    throw new RangeError(
      `"${generator.label}" has no layer ${layer} that styles drive: expected 0 to ${
        convolutions.length - 1
      }`,
    );
  });
  return firstRgb && rgb !== undefined ? [...chosen, rgb] : chosen;
}

/** [dim, channels] in memory to [channels, dim]. */
function rowsOf(weight: Float32Array, dim: number): Float64Array {
  const channels = weight.length / dim;
  return Float64Array.from(weight, (_, i) => weight[(i % dim) * channels + Math.floor(i / dim)]!);
}

function normaliseRows(rows: Float64Array, dim: number): void {
  for (let begin = 0; begin < rows.length; begin += dim) {
    const row = rows.subarray(begin, begin + dim), size = Math.hypot(...row);
    if (size > 0) row.forEach((value, i) => row[i] = value / size);
  }
}

/** The columns of rosinality's `eigvec` [dim, dim] as directions, in its order. @throws {WeightsError} for another shape */
export function factorsOf(path: string, { shape, data }: HostTensor): Direction[] {
  const [dim, count] = shape as [number, number];
  if (shape.length !== 2) {
    throw new WeightsError(path, `holds eigvec of shape [${shape.join(", ")}], expected two axes`);
  }
  return Array.from({ length: count }, (_, k) => ({
    label: `${path}, factor ${k}`,
    rows: 1,
    values: Float64Array.from({ length: dim }, (_, i) => Number(data[i * count + k])),
  }));
}
