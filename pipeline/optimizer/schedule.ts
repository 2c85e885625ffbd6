/** From 0 up to `value` over the first `steps` steps, then `value`. For weights and learning rates. */
export function warmup(value: number, steps: number): (step: number) => number {
  return (step) => value * Math.min(1, (step + 1) / steps);
}

/** From `value` down to `end` along half a cosine over `steps` steps, then `end`. */
export function cosineDecay(value: number, steps: number, end = 0): (step: number) => number {
  return (step) => {
    const progress = step < steps ? step / steps : 1;
    return end + (value - end) * (1 + Math.cos(Math.PI * progress)) / 2;
  };
}
