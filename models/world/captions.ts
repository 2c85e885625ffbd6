import type { Random } from "../random/random.ts";
import { ATTRIBUTES } from "./attributes.ts";
import { type Attribute, attributeIndex, type AttributeVector } from "./attributes.ts";
import { BACKGROUND_NAMES, EYE_NAMES, FOX_FUR_NAMES, FUR_NAMES, nameAt, PIG_FUR_NAMES } from "./colors.ts";
import type { Picture, Species, Style } from "./picture.ts";

/** Words for each species; the first is its name, the likeliest. */
export const SPECIES_WORDS: Readonly<Record<Species, readonly string[]>> = {
  dog: ["dog", "puppy", "doggy"],
  cat: ["cat", "kitten", "kitty"],
  rabbit: ["rabbit", "bunny"],
  bear: ["bear", "teddy bear", "bear cub"],
  fox: ["fox"],
  pig: ["pig", "piglet"],
};

/** Words for each style, as they stand alone; the first is its name, the likeliest. */
export const STYLE_WORDS: Readonly<Record<Style, readonly string[]>> = {
  "photo": ["photo", "photograph", "realistic photo", "snapshot", "picture taken with a camera"],
  "sketch": ["sketch", "pencil sketch", "pencil drawing", "hand drawn sketch", "black and white drawing"],
  "watercolor": ["watercolor", "watercolor painting", "soft watercolor", "painting in watercolor"],
  "pixel art": ["pixel art", "8 bit pixel art", "pixel art picture", "mosaic"],
  "neon": ["neon sign", "neon", "neon light", "glowing neon sign"],
  "cartoon": ["cartoon", "cartoon drawing", "comic cartoon", "flat cartoon"],
};

const FRAMES = [
  "a {style} of a {animal}",
  "{style} of a {animal}",
  "a {style} of the {animal}",
  "a {animal} as a {style}",
];
const PLAIN = ["a {animal}", "the head of a {animal}", "an image of a {animal}", "{animal}"];

/** A trait that captions may name: which word, where the attribute is far from its middle. */
interface Trait {
  readonly attribute: Attribute;
  readonly low?: readonly string[];
  readonly high?: readonly string[];
  readonly only?: readonly Species[];
}

const MOODS: readonly Trait[] = [
  {
    attribute: "mouth",
    low: ["sad", "grumpy"],
    high: ["smiling", "happy"],
    only: ["dog", "cat", "rabbit", "bear", "pig"],
  },
];

const FEATURES: readonly Trait[] = [
  { attribute: "eyeSize", low: ["small eyes"], high: ["big eyes", "large eyes"] },
  { attribute: "earSize", low: ["small ears"], high: ["big ears", "large ears"] },
  { attribute: "earFold", low: ["floppy ears", "hanging ears"], high: ["raised ears"], only: ["dog"] },
  {
    attribute: "patch",
    high: ["an eye patch", "a patch on one eye"],
    only: ["dog", "cat", "rabbit", "bear"],
  },
  { attribute: "markings", high: ["stripes"], only: ["cat"] },
  { attribute: "open", high: ["its tongue out"], only: ["dog"] },
  { attribute: "muzzle", low: ["a small nose"], high: ["a big nose"], only: ["dog", "bear", "pig"] },
];

const COLORFUL: readonly Style[] = ["photo", "watercolor", "pixel art", "cartoon"];
const FAR = 0.2; // how near to an end of its range an attribute must lie to be named

/** The word for the fur of a picture. */
export function furName(species: Species, fur: number): string {
  return nameAt(species === "fox" ? FOX_FUR_NAMES : species === "pig" ? PIG_FUR_NAMES : FUR_NAMES, fur);
}

/**
 * One way to say what a picture shows: always true, never everything.
 *
 *   a pencil sketch of a smiling dog with floppy ears
 *   brown kitten with green eyes in front of a blue background
 */
export function writeCaption(picture: Picture, random: Random): string {
  const draws = random.uniforms(24);
  let used = 0;
  const chance = (probability: number) => draws[used++]! < probability;
  const choose = <T>(list: readonly T[]): T => list[Math.floor(draws[used++]! * list.length)]!;
  // A synonym half of the time, else the name.
  const word = (list: readonly string[]) => chance(0.5) ? list[0]! : choose(list);
  const { species, style, attributes } = picture;
  const colorful = COLORFUL.includes(style);

  if (chance(0.05)) return word(STYLE_WORDS[style]);
  const frame = chance(0.78) ? choose(FRAMES) : choose(PLAIN);
  const adjectives: string[] = [];
  if (chance(0.25)) adjectives.push(...trait(MOODS, picture, choose));
  if (chance(0.35) && colorful) adjectives.push(furName(species, value(attributes, "fur")));
  let animal = [...adjectives, word(SPECIES_WORDS[species])].join(" ");
  const features: string[] = [];
  if (chance(0.3)) features.push(...trait(FEATURES, picture, choose));
  if (chance(0.2) && colorful) features.push(`${nameAt(EYE_NAMES, value(attributes, "eyeColor"))} eyes`);
  if (features.length > 0) animal += ` with ${features.join(" and ")}`;
  let caption = frame.replace("{style}", word(STYLE_WORDS[style])).replace("{animal}", animal);
  if (chance(0.3) && colorful) {
    const background = nameAt(BACKGROUND_NAMES, value(attributes, "backgroundHue"));
    caption += choose([" on a ", " in front of a "]) + `${background} background`;
  }
  return caption.replace(/\ba (?=[aeio8])/g, "an ");
}

const COLOR_WORDS = new Set(
  [...FUR_NAMES, ...FOX_FUR_NAMES, ...PIG_FUR_NAMES, ...EYE_NAMES, ...BACKGROUND_NAMES].flatMap((name) =>
    name.split(" ")
  ),
);

/** Whether a caption would no longer be true if the picture's colours were changed. */
export function namesColor(caption: string): boolean {
  return caption.split(" ").some((word) => COLOR_WORDS.has(word));
}

/** Every word that a caption can hold, sorted: the vocabulary of an encoder that knows this world. */
export function captionVocabulary(): readonly string[] {
  const phrases = [
    ...Object.values(SPECIES_WORDS).flat(),
    ...Object.values(STYLE_WORDS).flat(),
    ...FRAMES,
    ...PLAIN,
    ...[...MOODS, ...FEATURES].flatMap(({ low = [], high = [] }) => [...low, ...high]),
    ...FUR_NAMES,
    ...FOX_FUR_NAMES,
    ...PIG_FUR_NAMES,
    ...EYE_NAMES,
    ...BACKGROUND_NAMES,
    "an in front of on with and background",
  ];
  const words = phrases.flatMap((phrase) => phrase.replace(/\{\w+\}/g, " ").split(/\s+/)).filter(Boolean);
  return [...new Set(words)].sort();
}

/** A phrase for one trait that the picture clearly has, or none. */
function trait(
  traits: readonly Trait[],
  { species, attributes }: Picture,
  choose: <T>(list: readonly T[]) => T,
): string[] {
  const phrases = traits.flatMap(({ attribute, low, high, only }) => {
    if (only && !only.includes(species)) return [];
    const amount = value(attributes, attribute);
    const words = amount < FAR ? low : amount > 1 - FAR ? high : undefined;
    return words ? [words] : [];
  });
  return phrases.length === 0 ? [] : [choose(choose(phrases))];
}

function value(attributes: AttributeVector, name: Attribute): number {
  if (attributes.length !== ATTRIBUTES.length) {
    throw new RangeError(`A picture has ${ATTRIBUTES.length} attributes, got ${attributes.length}`);
  }
  return attributes[attributeIndex(name)]!;
}
