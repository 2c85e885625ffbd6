/** What `inspect` says of encoders. */
import { type ClipWeights, examineClip } from "../../models/encoders/files/clip_file.ts";
import { linesOf } from "../../models/encoders/files/conclusions.ts";
import type { ClipDescription } from "../../models/encoders/files/description.ts";
import { UnstatedError } from "../../models/encoders/files/unstated.ts";
import { type WeightFile, WeightsError } from "../../models/weights/types.ts";
import { counted } from "../../models/wording.ts";
import { type Content, tensorLines } from "./content.ts";

/** @throws {UnstatedError} where the file leaves open what only its owner can say */
export async function describeEncoder(
  file: WeightFile,
  beside: Omit<ClipWeights, "weights">,
): Promise<Content> {
  try {
    return describeClip((await examineClip(file, beside)).description);
  } catch (error) {
    if (!(error instanceof WeightsError) || error instanceof UnstatedError) throw error;
    return { facts: { kind: "clip", complete: false, problem: error.message }, lines: [error.message] };
  }
}

function describeClip(
  { naming, dim, image, text, parameterCount, conclusions, missing, misshapen, unexpected }: ClipDescription,
): Content {
  const lines = [
    `CLIP under ${naming}'s names, features of ${dim}`,
    `images: ${image.summary}, ${image.size} px`,
    text
      ? `texts: ${counted(text.layers, "layer")} of width ${text.width}, ${counted(text.heads, "head")}, ` +
        `${counted(text.vocabularySize, "token")}, at most ${text.contextLength} a text`
      : "texts: none, it encodes images alone",
    counted(parameterCount, "parameter"),
    ...linesOf(conclusions),
    ...tensorLines(missing, unexpected, misshapen),
  ];
  const facts = {
    kind: "clip",
    names: naming,
    dim,
    image,
    text,
    parameters: parameterCount,
    conclusions,
    complete: missing.length + misshapen.length + unexpected.length === 0,
    missing,
    misshapen,
    unexpected,
  };
  return { facts, lines };
}
