/** Emits an elementwise kernel: one that reads each value of its images once, and computes what a formula says. */
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
import type { Vectors } from "./expressions.ts";
import { LANES } from "./micro_kernel.ts";

/** What an elementwise kernel reads, computes and writes, by name. All parameters are addresses of floats. */
export interface ElementwiseFormula {
  /** Images [rows, width, channels]. */
  readonly images: readonly string[];
  /** A number for each channel. */
  readonly channels?: readonly string[];
  /** A number for each pixel. */
  readonly pixels?: readonly string[];
  /** Numbers, one after the other. */
  readonly numbers?: readonly string[];
  /** Names of vectors for intermediate values. */
  readonly scratch?: readonly string[];
  /** Images [rows, width, channels] that are written, in this order: expressions of what is read and of earlier results. */
  readonly results?: Readonly<Record<string, Expression>>;
  /** Numbers for each channel, to which an expression's sum over all pixels is added. */
  readonly sums?: Readonly<Record<string, Expression>>;
}

/** Code for a vector, from the vectors of the same channels of one pixel: of images, results and scratch. */
type Expression = (vectors: Vectors) => Code;

/**
 * The kernel of a formula. Its parameters are (rows, width, channels, numbers, ...images, ...channels, ...pixels,
 * ...results, ...sums), without `numbers` where the formula has none. Along a row of pixels the sums of a few channels
 * stay in registers; each row's sums are then added to the whole, so that rounding errors grow with height + width.
 */
export function elementwiseCode(formula: ElementwiseFormula): KernelCode {
  const { images, channels = [], pixels = [], numbers = [], scratch = [], results = {}, sums = {} } = formula;
  const parameters = [
    ...["rows", "width", "channels", ...(numbers.length > 0 ? ["numbers"] : [])],
    ...[...images, ...channels, ...pixels, ...Object.keys(results), ...Object.keys(sums)].map(pointerOf),
  ];
  const f = new FunctionBody(parameters);
  for (const name of ["row", "c", "x", "at", "channel", "pixel", "line", "firstPixel"]) f.local(name);
  for (const name of [...images, ...channels, ...pixels, ...numbers, ...scratch, ...Object.keys(results)]) {
    f.local(valueOf(name), "v128");
  }
  for (const name of Object.keys(sums)) f.local(`${name} sum`, "v128");

  const vectors: Vectors = {
    get: (name) => f.get(valueOf(name)),
    set: (name, value) => f.set(valueOf(name), value),
  };
  const at = (name: string, offset: string) => binary("i32.add", f.get(pointerOf(name)), f.get(offset));
  const someChannels = (lanes: number): Code => {
    const read = lanes === LANES ? "v128.load" : "v128.load32_zero";
    const write = lanes === LANES ? "v128.store" : "v128.store32_lane";
    const onePixel: Code = [
      ...images.flatMap((name) => f.set(valueOf(name), load(read, at(name, "at")))),
      ...pixels.flatMap((name) => f.set(valueOf(name), load("v128.load32_splat", at(name, "pixel")))),
      ...Object.entries(results).flatMap(([name, expression]) => [
        ...f.set(valueOf(name), expression(vectors)),
        ...store(write, at(name, "at"), vectors.get(name)),
      ]),
      ...Object.entries(sums).flatMap(([name, expression]) =>
        f.set(`${name} sum`, binary("f32x4.add", f.get(`${name} sum`), expression(vectors)))
      ),
      ...f.increase("at", binary("i32.mul", f.get("channels"), constant(FLOAT_BYTES))),
      ...f.increase("pixel", constant(FLOAT_BYTES)),
    ];
    return [
      ...f.set("at", binary("i32.add", f.get("line"), f.get("channel"))),
      ...f.set("pixel", f.get("firstPixel")),
      ...channels.flatMap((name) => f.set(valueOf(name), load(read, at(name, "channel")))),
      ...Object.keys(sums).flatMap((name) => f.set(`${name} sum`, constantVector(0))),
      ...f.loop("x", f.get("width"), 1, onePixel),
      ...Object.keys(sums).flatMap((name) => {
        const place = at(name, "channel");
        return store(write, place, binary("f32x4.add", load(read, place), f.get(`${name} sum`)));
      }),
      ...f.increase("channel", constant(lanes * FLOAT_BYTES)),
    ];
  };
  const whole = binary("i32.and", f.get("channels"), constant(-LANES));
  const rest = binary("i32.and", f.get("channels"), constant(LANES - 1));
  const bytes = (count: Code) => binary("i32.mul", count, constant(FLOAT_BYTES));
  const oneRow: Code = [
    ...f.set("channel", constant(0)),
    ...when(whole, f.loop("c", whole, LANES, someChannels(LANES))),
    ...when(rest, f.loop("c", rest, 1, someChannels(1))),
    ...f.increase("line", bytes(binary("i32.mul", f.get("width"), f.get("channels")))),
    ...f.increase("firstPixel", bytes(f.get("width"))),
  ];
  const body = f.encode(
    numbers.flatMap((name, i) =>
      f.set(valueOf(name), load("v128.load32_splat", f.get("numbers"), i * FLOAT_BYTES))
    ),
    f.loop("row", f.get("rows"), 1, oneRow),
  );
  return { parameters: parameters.length, body };
}

function pointerOf(name: string): string {
  return `${name} address`;
}

function valueOf(name: string): string {
  return `${name} value`;
}
