/** Which networks a file holds, and under whose names. */
import { HUGGING_FACE } from "./hugging_face_names.ts";
import type { NamingScheme } from "./naming_scheme.ts";
import { IMAGE_ANCHORS, OPEN_CLIP, OPENAI, tinyClip } from "./open_ai_names.ts";
import { TIMM_SIGLIP } from "./timm_siglip_names.ts";

/** The namings in the order in which they are tried on each name. */
const NAMINGS: readonly NamingScheme[] = [
  TIMM_SIGLIP,
  HUGGING_FACE,
  tinyClip("module."),
  tinyClip(""),
  OPEN_CLIP,
  OPENAI,
];

/** An encoder in a file, whole or not. */
export interface NamedNetwork {
  readonly scheme: NamingScheme;
  /** What stands before every name, with its final dot. */
  readonly prefix: string;
}

/** Every prefix behind which there is an image tower; where there is none, those of text towers alone. */
export function findNetworks(names: Iterable<string>): readonly NamedNetwork[] {
  const found = new Map<string, { scheme: NamingScheme; hasImages: boolean }>();
  for (const name of names) {
    const match = matchOf(name);
    if (!match) continue;
    const { scheme, prefix, anchor } = match, before = found.get(prefix);
    const better = !before || NAMINGS.indexOf(scheme) < NAMINGS.indexOf(before.scheme)
      ? scheme
      : before.scheme;
    found.set(prefix, { scheme: better, hasImages: before?.hasImages || isImageAnchor(anchor) });
  }
  const all = [...found].map(([prefix, { scheme, hasImages }]) => ({ prefix, scheme, hasImages }));
  const whole = all.filter(({ hasImages }) => hasImages);
  return (whole.length > 0 ? whole : all).map(({ prefix, scheme }) => ({ prefix, scheme }));
}

/** Whether a file with these names holds a CLIP, whole or not. */
export function holdsClip(names: Iterable<string>): boolean {
  return findNetworks(names).length > 0;
}

function matchOf(name: string): NamedNetwork & { anchor: string } | undefined {
  for (const scheme of NAMINGS) {
    const anchor = scheme.anchors.find((anchor) => name === anchor || name.endsWith(`.${anchor}`));
    if (anchor) return { scheme, anchor, prefix: name.slice(0, -anchor.length) };
  }
  return undefined;
}

function isImageAnchor(anchor: string): boolean {
  return IMAGE_ANCHORS.some((image) => anchor.endsWith(image)) || /^(vision_model|visual)\./.test(anchor);
}
