/** Emits `filter`: weighted sums of rows of pixels, the step of a finite impulse response (FIR) filter. */
import { FLOAT_BYTES } from "../../heap.ts";
import {
  binary,
  type Code,
  constant,
  constantVector,
  FunctionBody,
  type KernelCode,
  load,
  store,
  when,
} from "./assembler.ts";
import { LANES, multiplyAddVectors } from "./micro_kernel.ts";

/** Taps of the filter that one call applies: rows that it reads. */
export const FILTER_TAPS = 4;

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
  const taps = Array.from({ length: FILTER_TAPS }, (_, tap) => tap);
  const sources = taps.map((tap) => `x${tap}`);
  const parameters = [
    ...["pixels", "channels", "step", "outStep", "weights", ...sources, "out", "overwrite"],
  ];
  const f = new FunctionBody(parameters);
  for (const name of ["m", "c", "channel", "at", "to"]) f.local(name);
  for (const tap of taps) f.local(`w${tap}`, "v128");
  f.local("sum", "v128");

  const someChannels = (lanes: number): Code => {
    const read = lanes === LANES ? "v128.load" : "v128.load32_zero";
    const write = lanes === LANES ? "v128.store" : "v128.store32_lane";
    const onePixel: Code = [
      ...when(f.get("overwrite"), f.set("sum", constantVector(0)), f.set("sum", load(read, f.get("to")))),
      ...taps.flatMap((tap) => {
        const value = load(read, binary("i32.add", f.get(sources[tap]!), f.get("at")));
        return f.set("sum", multiplyAddVectors(fusedMultiplyAdd, f.get(`w${tap}`), value, f.get("sum")));
      }),
      ...store(write, f.get("to"), f.get("sum")),
      ...f.increase("at", f.get("step")),
      ...f.increase("to", f.get("outStep")),
    ];
    return [
      ...f.set("at", f.get("channel")),
      ...f.set("to", binary("i32.add", f.get("out"), f.get("channel"))),
      ...f.loop("m", f.get("pixels"), 1, onePixel),
      ...f.increase("channel", constant(lanes * FLOAT_BYTES)),
    ];
  };
  const whole = binary("i32.and", f.get("channels"), constant(-LANES));
  const rest = binary("i32.and", f.get("channels"), constant(LANES - 1));
  const body = f.encode(
    taps.flatMap((tap) => f.set(`w${tap}`, load("v128.load32_splat", f.get("weights"), tap * FLOAT_BYTES))),
    when(whole, f.loop("c", whole, LANES, someChannels(LANES))),
    when(rest, f.loop("c", rest, 1, someChannels(1))),
  );
  return { parameters: parameters.length, body };
}
