/** Emits an elementwise kernel: one that reads each value of its images once, and computes what a formula says. */
import { FLOAT_BYTES } from "../../heap.ts";
import type { KernelCode } from "./assembler.ts";
import { FunctionBody, type IntegerLocal, type VectorLocal } from "./function_body.ts";
import { LANES } from "./micro_kernel.ts";
import { type Integer, lanes, loadAllLanes, loadFirstLane, loadVector, type Vector } from "./values.ts";

/**
 * What an elementwise kernel reads, computes and writes, by name. All parameters are addresses of floats.
 *
 * @typeParam Reads Images, channels and pixels
 * @typeParam Numbers Numbers
 * @typeParam Results Results
 * @typeParam Sums Sums
 */
export interface ElementwiseFormula<
  Reads extends string = string,
  Numbers extends string = string,
  Results extends string = string,
  Sums extends string = string,
> {
  /** Images [rows, width, channels]. */
  readonly images: readonly Reads[];
  /** A number for each channel. */
  readonly channels: readonly Reads[];
  /** A number for each pixel. */
  readonly pixels: readonly Reads[];
  /** Numbers, one after the other. */
  readonly numbers: readonly Numbers[];
  /** Names of vectors for intermediate values. */
  readonly scratch: readonly string[];
  /** Images [rows, width, channels] that are written, in this order: expressions of what is read and of earlier results. */
  readonly results: Readonly<Record<Results, Expression>>;
  /** Numbers for each channel, to which an expression's sum over all pixels is added. */
  readonly sums: Readonly<Record<Sums, Expression>>;
}

/** A vector, from the vectors of the same channels of one pixel: of images, results and scratch. */
// deno-lint-ignore no-explicit-any -- of each formula its own names
type Expression = (vectors: any) => Vector;

/** The names of a formula's addresses, in their order. */
export function addressNames(
  { numbers, images, channels, pixels, results, sums }: ElementwiseFormula,
): string[] {
  const all = [...images, ...channels, ...pixels, ...Object.keys(results), ...Object.keys(sums)];
  return numbers.length > 0 ? ["numbers", ...all] : all;
}

/**
 * The kernel of a formula. Its parameters are (rows, width, channels, ...) and those that `addressNames` names. Along a
 * row of pixels the sums of a few channels stay in registers; each row's sums are then added to the whole, so that
 * rounding errors grow with height + width.
 */
export function elementwiseCode(formula: ElementwiseFormula): KernelCode {
  const { images, channels: ofChannels, pixels, numbers, scratch, results, sums } = formula;
  const addressOf = (name: string) => `${name} address`;
  const code = new FunctionBody(["rows", "width", "channels", ...addressNames(formula).map(addressOf)]);
  const { rows, width, channels } = code.parameters as Readonly<
    Record<"rows" | "width" | "channels", IntegerLocal>
  >;
  const { row, c, x, at, channel } = code.integers("row", "c", "x", "at", "channel");
  const { pixel, line, firstPixel } = code.integers("pixel", "line", "firstPixel");
  const vectors: Readonly<Record<string, VectorLocal>> = code.vectors(
    ...[...images, ...ofChannels, ...pixels, ...numbers, ...scratch, ...Object.keys(results)],
  );
  const added = Object.keys(sums).map((name) => ({ name, sum: code.vector(`${name} sum`) }));
  const place = (name: string, offset: Integer) => code.parameters[addressOf(name)]!.plus(offset);

  /** Computes four channels along a row of pixels, or one. */
  const computeChannels = (count: typeof LANES | 1) => {
    const isVector = count === LANES, load = isVector ? loadVector : loadFirstLane;
    const store = (address: Integer, value: Vector) =>
      isVector ? code.store(address, value) : code.storeFirstLane(address, value);
    at.set(line.plus(channel));
    pixel.set(firstPixel);
    for (const name of ofChannels) vectors[name]!.set(load(place(name, channel)));
    for (const { sum } of added) sum.set(lanes(0));
    code.for(x, width, 1, () => {
      for (const name of images) vectors[name]!.set(load(place(name, at)));
      for (const name of pixels) vectors[name]!.set(loadAllLanes(place(name, pixel)));
      for (const [name, expression] of Object.entries(results)) {
        vectors[name]!.set(expression(vectors));
        store(place(name, at), vectors[name]!);
      }
      for (const { name, sum } of added) sum.set(sum.plus(sums[name]!(vectors)));
      at.increase(channels.times(FLOAT_BYTES));
      pixel.increase(FLOAT_BYTES);
    });
    for (const { name, sum } of added) {
      store(place(name, channel), load(place(name, channel)).plus(sum));
    }
    channel.increase(count * FLOAT_BYTES);
  };

  const whole = channels.and(-LANES), rest = channels.and(LANES - 1);
  for (const [i, name] of numbers.entries()) {
    vectors[name]!.set(loadAllLanes(code.parameters[addressOf("numbers")]!, i * FLOAT_BYTES));
  }
  code.for(row, rows, 1, () => {
    channel.set(0);
    code.if(whole, () => code.for(c, whole, LANES, () => computeChannels(LANES)));
    code.if(rest, () => code.for(c, rest, 1, () => computeChannels(1)));
    line.increase(width.times(channels).times(FLOAT_BYTES));
    firstPixel.increase(width.times(FLOAT_BYTES));
  });
  return code.finish();
}
