/**
 * Emits `filter`: weighted sums of rows of pixels, the step of a finite impulse response (FIR) filter.
 *
 * listings/filter.snap lists what it emits, line by line.
 */
import { FLOAT_BYTES } from "../../heap.ts";
import type { KernelCode } from "./assembler.ts";
import { FunctionBody } from "./function_body.ts";
import { LANES, multiplyAdd } from "./micro_kernel.ts";
import { lanes, loadAllLanes, loadFirstLane, loadVector } from "./values.ts";

/** Taps of the filter that one call applies: rows that it reads. */
export const FILTER_TAPS = 4;

/** The parameters of `filter`. */
export const FILTER = [
  ...["pixels", "channels"], // how many there are
  ...["step", "outStep"], // bytes from pixel to pixel of what is read, and of out
  ...["weights", "x0", "x1", "x2", "x3", "out"], // addresses: of the four weights, of each tap's row, and of the result
  "overwrite",
] as const;

/**
 * A kernel that adds four rows of pixels [pixels, channels], each times a weight:
 *
 *   out[m, c] = Σ_t w_t x_t[m, c], or += if `overwrite` is 0
 *
 * Steps from pixel to pixel are in bytes.
 *
 * @param fusedMultiplyAdd Whether the engine has relaxed SIMD
 */
export function filterCode(fusedMultiplyAdd: boolean): KernelCode {
  const code = new FunctionBody(FILTER);
  const { pixels, channels, step, outStep, weights, x0, x1, x2, x3, out, overwrite } = code.parameters;
  const { m, c, channel, at, to } = code.integers("m", "c", "channel", "at", "to");
  const taps = [x0, x1, x2, x3].map((source, tap) => ({ source, weight: code.vector(`w${tap}`) }));
  const sum = code.vector("sum");

  /** Filters four channels of all pixels, or one. */
  const filterChannels = (count: typeof LANES | 1) => {
    const isVector = count === LANES, load = isVector ? loadVector : loadFirstLane;
    at.set(channel);
    to.set(out.plus(channel));
    code.for(m, pixels, 1, () => {
      code.if(overwrite, () => sum.set(lanes(0)), () => sum.set(load(to)));
      for (const { source, weight } of taps) {
        sum.set(multiplyAdd(fusedMultiplyAdd, weight, load(source.plus(at)), sum));
      }
      if (isVector) code.store(to, sum);
      else code.storeFirstLane(to, sum);
      at.increase(step);
      to.increase(outStep);
    });
    channel.increase(count * FLOAT_BYTES);
  };

  const whole = channels.and(-LANES), rest = channels.and(LANES - 1);
  for (const [tap, { weight }] of taps.entries()) weight.set(loadAllLanes(weights, tap * FLOAT_BYTES));
  code.if(whole, () => code.for(c, whole, LANES, () => filterChannels(LANES)));
  code.if(rest, () => code.for(c, rest, 1, () => filterChannels(1)));
  return code.finish();
}
