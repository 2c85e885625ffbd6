import { digestOfJson } from "./digest.ts";
import { type ClipFile, type ClipWeights, digestOfClip } from "./files/clip_file.ts";
import type { EncoderFacts, Fact } from "./files/facts.ts";
import { OPENAI_PIXELS } from "./preprocessing/settings.ts";
import { OPENAI_TEXT } from "./towers/text_transformer.ts";
import { defaultHeads } from "./towers/transformer.ts";

/** What is as in OpenAI's networks adds nothing to a digest: theirs is that of the weights. */
const { mean, deviation, interpolation, resizeMode } = OPENAI_PIXELS;
const OPENAI: Readonly<Record<string, unknown>> = {
  ...OPENAI_TEXT,
  ...{ mean, deviation, interpolation, resizeMode },
};

/** Facts that count by their value. */
const COUNTED: readonly string[] = [...Object.keys(OPENAI), "rotaryGrid"];

/**
 * SHA-256 of the weights; together with what changes what they compute, where that is not as in OpenAI's
 * networks: nothing that was computed with another activation may be taken for what is computed with this one.
 */
export async function digestOfUse(
  options: ClipWeights & { readonly antialias?: boolean },
  { kinds, description: { image, text }, facts }: ClipFile,
): Promise<string> {
  const weights = await digestOfClip(options);
  const { heads, config, antialias = kinds.image.pixels.antialias } = options;
  const counts = heads || config || hasOtherHeads(facts.image, image) ||
    (text && hasOtherHeads(facts.text, text));
  const stated = counts ? { image: image.heads, text: text?.heads } : undefined;
  const others = otherFacts(facts);
  if (antialias === kinds.image.pixels.antialias && !stated && others.length === 0) return weights;
  return digestOfJson({ weights, antialias, heads: stated, ...(others.length > 0 && { facts: others }) });
}

/** Whether a tower has other heads than OpenAI's rule gives; those of its own metadata are part of the file. */
function hasOtherHeads(
  { heads }: EncoderFacts["image"],
  sizes: { readonly heads?: number; readonly width?: number },
): boolean {
  if (!heads || sizes.width === undefined || heads.source === "its metadata") return false;
  return sizes.heads !== defaultHeads(sizes.width);
}

function otherFacts(facts: EncoderFacts): [string, unknown][] {
  return (["image", "text", "pixels"] as const).flatMap((part) =>
    Object.entries(facts[part] as Readonly<Record<string, Fact<unknown> | undefined>>)
      .flatMap(([member, fact]): [string, unknown][] =>
        fact && COUNTED.includes(member) && JSON.stringify(fact.value) !== JSON.stringify(OPENAI[member])
          ? [[`${part}.${member}`, fact.value]]
          : []
      )
  );
}
