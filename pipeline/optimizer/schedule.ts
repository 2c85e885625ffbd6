/** Functions of the step, for weights and learning rates. */
import { checkArgument, number, whole } from "../../models/options/mod.ts";

/**
 * From 0 up to `value` over the first `steps` steps, then `value`.
 *
 * @throws {TypeError} where the value is not finite, or the steps are no whole number
 */
export function warmup(value: number, steps: number): (step: number) => number {
  checkArgument("warmup", "value", value, number());
  checkArgument("warmup", "steps", steps, whole(0));
  return (step) => value * Math.min(1, (step + 1) / steps);
}

/**
 * From `value` down to `end` along half a cosine over `steps` steps, then `end`.
 *
 * @throws {TypeError} where a value is not finite, or the steps are no whole number
 */
export function cosineDecay(value: number, steps: number, end = 0): (step: number) => number {
  checkArgument("cosineDecay", "value", value, number());
  checkArgument("cosineDecay", "steps", steps, whole(0));
  checkArgument("cosineDecay", "end", end, number());
  return (step) => {
    const progress = step < steps ? step / steps : 1;
    return end + (value - end) * (1 + Math.cos(Math.PI * progress)) / 2;
  };
}
