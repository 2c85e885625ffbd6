import { elementCount } from "../../shape.ts";
import { type TensorInfo, WeightsError } from "../../weights/types.ts";
import { listed } from "../../wording.ts";
import type { ImageTowerKind, ImageTowerSizes } from "../towers/image_tower.ts";
import { IMAGE_TOWERS } from "../towers/image_towers.ts";
import type { TextSizes, TextTowerKind } from "../towers/text_tower.ts";
import { TEXT_TOWERS } from "../towers/text_towers.ts";
import { chooseNamed } from "./choose_named.ts";
import { type Conclusion, conclusionsOf } from "./conclusions.ts";
import type { EncoderFacts, TowerFacts } from "./facts.ts";
import { factsOfOpenAi } from "./known_networks.ts";
import { firstStated, laidOver } from "./lay_over.ts";
import { factsOfMetadata, type Heads } from "./metadata.ts";
import type { Naming } from "./naming_scheme.ts";
import { factsOfOptions } from "./options.ts";
import { PublishedTensors } from "./published_tensors.ts";
import { UnstatedError, unstatedOf } from "./unstated.ts";

/** What a file is, by the names and shapes of its tensors and by what is stated besides. */
export interface ClipDescription {
  /** Whose names the file uses. */
  readonly naming: Naming;
  /** Width of the features. */
  readonly dim: number;
  /** The image tower's kind and sizes. */
  readonly image: ImageTowerSizes;
  /** The text tower's sizes; undefined where the file holds an image tower alone. */
  readonly text: TextSizes | undefined;
  /** How many numbers its networks hold. */
  readonly parameterCount: number;
  /** What the tensors do not tell, and who said it. */
  readonly conclusions: readonly Conclusion[];
  /** Tensors that it lacks, by the file's own naming. */
  readonly missing: readonly string[];
  /** Tensors that a network of this kind does not have. */
  readonly unexpected: readonly string[];
  /** Tensors whose shape does not fit the others', one sentence for each. */
  readonly misshapen: readonly string[];
}

/** What is known of a file besides its tensors. */
export interface DescriptionOptions {
  /** The file that errors name. */
  readonly path?: string;
  /** By default what `metadata` says, else one for every 64 of a tower's width, as in OpenAI's networks. */
  readonly heads?: Heads;
  /** What the file says of itself. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/**
 * What CLIP the tensors make up. Complete or not, as long as the tensors that tell its sizes are there. What neither
 * they nor the options tell is taken to be as in OpenAI's networks.
 *
 * @throws {WeightsError} where the tensors are no CLIP's
 */
export function describeClip(
  tensors: ReadonlyMap<string, TensorInfo>,
  { path = "weights", heads = {}, metadata = {} }: DescriptionOptions = {},
): ClipDescription {
  const published = new PublishedTensors(path, tensors, chooseNamed(path, tensors));
  const facts = firstStated([
    factsOfOptions({ heads }),
    factsOfMetadata(path, metadata),
    factsOfOpenAi(published, "the rule for OpenAI's networks"),
  ]);
  return describePublished(published, facts).description;
}

/** The kinds of an encoder's two towers. */
export interface TowerKinds {
  readonly image: ImageTowerKind;
  /** Undefined where there is none. */
  readonly text: TextTowerKind | undefined;
}

/** What was found of an encoder. */
export interface Described {
  readonly description: ClipDescription;
  readonly kinds: TowerKinds;
  /** What is stated, laid over the kinds' rules. */
  readonly facts: EncoderFacts;
}

/**
 * As `describeClip`, with the kinds of towers found.
 *
 * @throws {UnstatedError} where something is needed that is neither stated nor a rule
 */
export function describePublished(published: PublishedTensors, stated: EncoderFacts): Described {
  const kinds = kindsOf(published);
  const laid = {
    ...stated,
    image: laidOver(stated.image, kinds.image.rules(published)),
    text: kinds.text ? laidOver(stated.text, kinds.text.rules(published)) : {},
    pixels: laidOver(stated.pixels, pixelRules(kinds.image)),
  };
  const unstated = [
    ...unstatedOf("image", kinds.image.needs, laid.image),
    ...(kinds.text ? unstatedOf("text", kinds.text.needs, laid.text) : []),
  ];
  if (unstated.length > 0) throw new UnstatedError(published.path, unstated);
  const image = kinds.image.describe(published, laid.image);
  const text = kinds.text?.describe(published, laid.text);
  const facts = {
    ...laid,
    image: withCount(laid.image, image.heads),
    text: withCount(laid.text, text?.heads),
  };
  const expected = new Map(shapesOf(kinds, { image, text }));
  const description = {
    naming: published.naming,
    dim: image.dim,
    image,
    text,
    parameterCount: [...expected.values()].reduce((sum, shape) => sum + elementCount(shape), 0),
    conclusions: conclusionsOf(facts),
    ...compare(published, expected),
  };
  return { description, kinds, facts };
}

/** The facts with the number of heads that a stated width comes to. */
function withCount<F extends TowerFacts>(facts: F, count: number | undefined): F {
  return facts.heads && count !== undefined ? { ...facts, heads: { ...facts.heads, value: count } } : facts;
}

function pixelRules(
  { pixels: { mean, deviation, interpolation, resizeMode } }: ImageTowerKind,
): EncoderFacts["pixels"] {
  const fact = <T>(value: T) => ({ value, source: "the rule for its kind of image tower" });
  return {
    mean: fact(mean),
    deviation: fact(deviation),
    interpolation: fact(interpolation),
    resizeMode: fact(resizeMode),
  };
}

/** The published name and shape of every tensor of both towers, the image tower's first. */
export function shapesOf(
  kinds: TowerKinds,
  { image, text }: Pick<ClipDescription, "image" | "text">,
): [string, number[]][] {
  return [...kinds.image.shapes(image), ...(kinds.text && text ? kinds.text.shapes(text) : [])];
}

/** @throws {WeightsError} where there is no image tower of a known kind, or a text tower of an unknown one */
function kindsOf({ path, tensors }: PublishedTensors): TowerKinds {
  const names = [...tensors.keys()];
  const image = IMAGE_TOWERS.find((kind) => kind.recognizes(names));
  if (!image) throw new WeightsError(path, "holds CLIP's text tower without an image tower of a known kind");
  const text = TEXT_TOWERS.find((kind) => kind.recognizes(names));
  if (text || names.every((name) => name.startsWith("visual.") || BESIDE_TOWERS.includes(name))) {
    return { image, text };
  }
  throw new WeightsError(path, "holds an image tower without a text tower of a known kind");
}

/** Tensors that belong to neither tower. */
const BESIDE_TOWERS: readonly string[] = ["logit_scale", "logit_bias"];

function compare(published: PublishedTensors, expected: ReadonlyMap<string, readonly number[]>) {
  const missing: string[] = [], misshapen: string[] = [];
  for (const [name, shape] of expected) {
    const found = published.tensors.get(name)?.shape, absent = published.absent(name);
    missing.push(...absent);
    if (absent.length === 0 && String(found) !== String(shape)) {
      misshapen.push(
        `"${name}" has ${found ? `the shape [${found}]` : "parts of several shapes"}, not [${shape}]`,
      );
    }
  }
  const known = (name: string) => expected.has(name) || BESIDE_TOWERS.includes(name);
  const unexpected = [...published.tensors.keys()].filter((name) => !known(name))
    .flatMap((name) => published.stored(name));
  return { missing, misshapen, unexpected: [...unexpected, ...published.foreign] };
}

/** How many names a sentence lists. */
const LISTED = 4;

/** @throws {WeightsError} where the tensors are not those of one whole CLIP */
export function checkComplete(
  path: string,
  { image, text, missing, misshapen, unexpected }: ClipDescription,
): void {
  const problems = [
    missing.length && `lacks ${listed(missing, LISTED)}`,
    misshapen.length && `holds tensors that do not fit each other: ${listed(misshapen, LISTED)}`,
    unexpected.length && `holds tensors that its kind of CLIP does not have: ${listed(unexpected, LISTED)}`,
    text && image.dim !== text.dim &&
    `has image features of width ${image.dim}, but text features of width ${text.dim}`,
  ].filter((problem) => typeof problem === "string");
  if (problems.length) {
    throw new WeightsError(path, `cannot be used as a CLIP (${image.summary}): it ${problems.join("; it ")}`);
  }
}
