/** A mean and how far its members lie from it. */
export interface Summary {
  /** How many were averaged. */
  readonly count: number;
  /** NaN where there are none. */
  readonly mean: number;
  /** √(Σ (x − mean)² / n), as numpy.std by default. */
  readonly populationDeviation: number;
  /** √(Σ (x − mean)² / (n − 1)), as torch.std by default; NaN for a single one. */
  readonly sampleDeviation: number;
}

/** The mean of values, Σ x / n, and their spread, in float64. */
export function summarize(values: readonly number[]): Summary {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    count,
    mean,
    populationDeviation: Math.sqrt(squares / count),
    sampleDeviation: Math.sqrt(squares / (count - 1)),
  };
}
