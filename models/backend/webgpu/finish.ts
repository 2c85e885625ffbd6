/** What becomes of a product when it is complete, before it is written: it is scaled, and a bias is added to its rows. */
import type * as tf from "@tensorflow/tfjs";
import { floats, type Uniform } from "./program.ts";

/** scale · C + biasScale · bias, of a row's length. */
export interface Finish {
  readonly scale: number;
  readonly bias?: tf.TensorInfo | undefined;
  readonly biasScale: number;
}

/** Which of it there is to do: shaders differ in it. */
export type Ending = "scaled" | "biased";

/** Undefined where C stays as it is. */
export function endingOf(finish: Finish | undefined): Ending | undefined {
  if (finish?.bias) return "biased";
  return finish && finish.scale !== 1 ? "scaled" : undefined;
}

/** WGSL of the result, of the WGSL of a part of C and of the bias at its columns. */
export function finished(ending: Ending | undefined, sum: string, bias: string): string {
  if (!ending) return sum;
  return `uniforms.finish.x * ${sum}${ending === "biased" ? ` + uniforms.finish.y * ${bias}` : ""}`;
}

/** The uniform that `finished` reads, and its value. */
export function finishUniforms(finish: Finish | undefined): { declaration: string; values: Uniform[] } {
  if (!endingOf(finish)) return { declaration: "", values: [] };
  return { declaration: "finish : vec2<f32>,", values: [floats(finish!.scale, finish!.biasScale)] };
}
