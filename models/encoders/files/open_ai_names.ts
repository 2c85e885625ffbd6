import type { NamingScheme } from "./naming_scheme.ts";

/** A tensor that the image tower of every kind has under OpenAI's or timm's names. */
export const IMAGE_ANCHORS: readonly string[] = [
  "visual.conv1.weight",
  "visual.stem.weight",
  "visual.trunk.patch_embed.proj.weight",
  "visual.trunk.stem.0.weight",
];

/** OpenAI's names, which are the published ones; of EVA02 and ConvNeXt timm's. */
export const OPENAI: NamingScheme = {
  naming: "OpenAI",
  anchors: [...IMAGE_ANCHORS, "token_embedding.weight"],
  parts: (name) => [name],
  published: (name) => name,
};

/** What stands beside both towers. */
const BESIDE = /^logit_(scale|bias)$/;

/** open_clip's names for what it calls custom text: the text tower under "text.". */
export const OPEN_CLIP: NamingScheme = {
  naming: "open_clip",
  anchors: ["text.token_embedding.weight"],
  parts: (name) => [name.startsWith("visual.") || BESIDE.test(name) ? name : `text.${name}`],
  published: (name) =>
    name.startsWith("visual.") || BESIDE.test(name)
      ? name
      : name.startsWith("text.")
      ? name.slice(5)
      : undefined,
};

/** TinyCLIP's own files: each tower under a name of its own, at times inside DistributedDataParallel's. */
export function tinyClip(inner: "" | "module."): NamingScheme {
  const image = `_image_encoder.${inner}`, text = `_text_encoder.${inner}`, scale = `_logit_scale.${inner}`;
  const prefixOf = (name: string) => name.startsWith("visual.") ? image : BESIDE.test(name) ? scale : text;
  return {
    naming: "TinyCLIP",
    anchors: [`${image}visual.conv1.weight`],
    parts: (name) => [prefixOf(name) + name],
    published: (name) =>
      [image, text, scale].filter((prefix) => name.startsWith(prefix))
        .map((prefix) => name.slice(prefix.length))[0],
  };
}
