import { finiteOrNull, type Spread, type Summary } from "../../models/metrics/mod.ts";

/** A mean and its spread as a measurement has them. @param over what was averaged, plural: "images" */
export function valueAndSpread(
  { mean, count, populationDeviation }: Summary,
  over: string,
): { value: number | null; spread: Spread } {
  return {
    value: finiteOrNull(mean),
    spread: { deviation: count > 1 ? finiteOrNull(populationDeviation) : null, over, divisor: "n" },
  };
}
