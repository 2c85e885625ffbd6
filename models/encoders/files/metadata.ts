/** What an encoder's file says of itself, in a safetensors file's metadata. */
import { WeightsError } from "../../weights/types.ts";
import { ACTIVATION_NAMES } from "./activation_names.ts";
import type { Activation, EncoderFacts, Fact, HeadCount } from "./facts.ts";
import { JsonMembers } from "./json_members.ts";

/** Attention heads, which no tensor's shape tells. */
export interface Heads {
  /** Of the image tower. */
  readonly image?: number | undefined;
  /** Of the text tower. */
  readonly text?: number | undefined;
}

/** What a safetensors file is to say of itself. */
export interface ClipMetadataOptions {
  /** Attention heads of the towers. */
  readonly heads?: Heads;
  /** The activation in both towers' transformers. */
  readonly activation?: Activation;
  /** The vocabulary of whole words. */
  readonly words?: readonly string[];
}

/** The metadata with which a safetensors file says of itself what `clip` reads from it. */
export function clipMetadata({ heads = {}, activation, words }: ClipMetadataOptions): Record<string, string> {
  const fact = <T>(value: T | undefined) => value === undefined ? undefined : { value, source: "" };
  const metadata = metadataOf({
    image: { heads: fact(heads.image), activation: fact(activation) },
    text: { heads: fact(heads.text), activation: fact(activation) },
    pixels: {},
    tokenizer: {},
  });
  if (words) metadata["vocabulary"] = JSON.stringify(words);
  return metadata;
}

/** A fact's name in the metadata, and how it is read. The first two are those of OpenAI's constructor. */
interface Field {
  readonly name: string;
  readonly part: Exclude<keyof EncoderFacts, "tokenizer">;
  readonly member: string;
  read(members: JsonMembers, name: string): unknown;
}

const heads = (members: JsonMembers, name: string) => headCount(members.path, members.value(name));
const activation = (members: JsonMembers, name: string) => members.choice(name, ACTIVATION_NAMES);
const positive = (members: JsonMembers, name: string) => members.positive(name);
const whole = (members: JsonMembers, name: string) => members.whole(name);
const colors = (members: JsonMembers, name: string) => members.colors(name);
const positiveColors = (members: JsonMembers, name: string) => members.positiveColors(name);
const oneOf = (...words: readonly string[]) => (members: JsonMembers, name: string) =>
  members.choice(name, Object.fromEntries(words.map((word) => [word, word])));

const FIELDS: readonly Field[] = [
  { name: "vision_heads", part: "image", member: "heads", read: heads },
  { name: "transformer_heads", part: "text", member: "heads", read: heads },
  { name: "vision_activation", part: "image", member: "activation", read: activation },
  { name: "transformer_activation", part: "text", member: "activation", read: activation },
  { name: "vision_epsilon", part: "image", member: "epsilon", read: positive },
  { name: "transformer_epsilon", part: "text", member: "epsilon", read: positive },
  { name: "vision_size", part: "image", member: "size", read: whole },
  { name: "vision_rotary_grid", part: "image", member: "rotaryGrid", read: positive },
  { name: "transformer_mask", part: "text", member: "mask", read: oneOf("causal", "none") },
  {
    name: "transformer_pooling",
    part: "text",
    member: "pooling",
    read: oneOf("end token", "largest id", "last", "first"),
  },
  { name: "end_token", part: "text", member: "endToken", read: whole },
  { name: "pad_token", part: "text", member: "padToken", read: whole },
  { name: "image_mean", part: "pixels", member: "mean", read: colors },
  { name: "image_std", part: "pixels", member: "deviation", read: positiveColors },
  {
    name: "image_interpolation",
    part: "pixels",
    member: "interpolation",
    read: oneOf("bicubic", "bilinear"),
  },
  { name: "image_resize_mode", part: "pixels", member: "resizeMode", read: oneOf("shortest", "squash") },
];

/** What a file says of itself. @throws {WeightsError} where that makes no sense */
export function factsOfMetadata(path: string, metadata: Readonly<Record<string, string>>): EncoderFacts {
  const values = Object.fromEntries(
    FIELDS.filter(({ name }) => metadata[name] !== undefined).map((
      { name },
    ) => [name, parsed(metadata[name]!)]),
  );
  return factsOfFields(new JsonMembers(path, values), "its metadata");
}

/** What a JSON file states under the same names. @throws {WeightsError} */
export function factsOfFields(members: JsonMembers, source: string): EncoderFacts {
  const facts: Record<Field["part"], Record<string, Fact<unknown>>> = { image: {}, text: {}, pixels: {} };
  for (const { name, part, member, read } of FIELDS) {
    const value = read(members, name);
    if (value !== undefined) facts[part][member] = { value, source };
  }
  return { ...facts, tokenizer: {} } as EncoderFacts;
}

/** The metadata that states those facts. */
export function metadataOf(facts: EncoderFacts): Record<string, string> {
  const metadata: Record<string, string> = {};
  for (const { name, part, member } of FIELDS) {
    const fact = (facts[part] as Readonly<Record<string, Fact<unknown> | undefined>>)[member];
    if (fact) metadata[name] = typeof fact.value === "string" ? fact.value : JSON.stringify(fact.value);
  }
  return metadata;
}

/** Numbers and lists are written as JSON; words as they are. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function headCount(path: string, value: unknown): HeadCount | undefined {
  if (value === undefined || value === null) return undefined;
  const count = Number(value);
  if (Number.isInteger(count) && count > 0) return count;
  throw new WeightsError(path, `states ${JSON.stringify(value)} attention heads`);
}
