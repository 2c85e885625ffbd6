import type { EncoderFacts, PixelFacts } from "./facts.ts";
import { JsonMembers } from "./json_members.ts";
import { NOTHING_STATED } from "./lay_over.ts";
import { factMaker } from "./statement.ts";

/**
 * What a Hugging Face `preprocessor_config.json` states. Its "size" is a number or { shortest_edge }, where the short
 * side is to fit, or { height, width }, where both are.
 *
 * @throws {WeightsError} where it states what is not implemented
 */
export function readPreprocessorConfig(path: string, json: unknown): EncoderFacts {
  const whole = new JsonMembers(path, json), { stated } = factMaker(path, "transformers'");
  const factor = whole.positive("rescale_factor");
  if (factor !== undefined && Math.abs(factor * 255 - 1) > 1e-4) whole.refuse("rescale_factor");
  for (const step of ["do_rescale", "do_resize"]) if (whole.flag(step) === false) whole.refuse(step);
  const plain = whole.flag("do_normalize") === false;
  const pixels: PixelFacts = {
    mean: stated(plain ? [0, 0, 0] as const : whole.colors("image_mean")),
    deviation: stated(plain ? [1, 1, 1] as const : whole.positiveColors("image_std")),
    interpolation: stated(whole.choice("resample", { 3: "bicubic", 2: "bilinear" } as const)),
    resizeMode: stated(resizeMode(whole)),
  };
  return { ...NOTHING_STATED, pixels };
}

function resizeMode(whole: JsonMembers): "shortest" | "squash" | undefined {
  const size = whole.value("size");
  if (size === undefined) return undefined;
  if (typeof size === "number") return "shortest";
  const { names } = whole.object("size");
  if (names.includes("shortest_edge")) return "shortest";
  if (names.includes("height") && names.includes("width")) return "squash";
  return whole.refuse("size", 'and only a number, "shortest_edge", or "height" and "width" can be used');
}
