import { elementCount } from "../../shape.ts";
import { type TensorInfo, WeightsError } from "../../weights/types.ts";
import { listed } from "../../wording.ts";
import type { ImageTowerKind, ImageTowerSizes } from "../towers/image_tower.ts";
import { IMAGE_TOWERS } from "../towers/image_towers.ts";
import type { TextSizes, TextTowerKind } from "../towers/text_tower.ts";
import { TEXT_TOWERS } from "../towers/text_towers.ts";
import type { Naming } from "./naming_scheme.ts";
import { PublishedTensors } from "./published_tensors.ts";
import { factsOfMetadata, factsOfOption, firstStated, type Heads, type StatedFacts } from "./settings.ts";

/** What a file is, read from the names and shapes of its tensors alone. */
export interface ClipDescription {
  /** Whose names the file uses. */
  readonly naming: Naming;
  /** Width of the features. */
  readonly dim: number;
  /** The image tower's kind and sizes. */
  readonly image: ImageTowerSizes;
  /** The text tower's sizes. */
  readonly text: TextSizes;
  /** How many numbers its networks hold. */
  readonly parameterCount: number;
  /** Tensors that it lacks, by the file's own naming. */
  readonly missing: readonly string[];
  /** Tensors that a CLIP of this kind does not have. */
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
 * What CLIP the tensors make up. Complete or not, as long as the tensors that tell its sizes are there.
 *
 * @throws {WeightsError} where the tensors are no CLIP's
 */
export function describeClip(
  tensors: ReadonlyMap<string, TensorInfo>,
  { path = "weights", heads = {}, metadata = {} }: DescriptionOptions = {},
): ClipDescription {
  const facts = firstStated([factsOfOption(heads), factsOfMetadata(path, metadata)]);
  return describePublished(new PublishedTensors(path, tensors), facts).description;
}

/** The kinds of an encoder's two towers. */
export interface TowerKinds {
  readonly image: ImageTowerKind;
  readonly text: TextTowerKind;
}

/** As `describeClip`, with the kinds of towers found. */
export function describePublished(
  published: PublishedTensors,
  facts: StatedFacts,
): { description: ClipDescription; kinds: TowerKinds } {
  const kinds = {
    image: kindOf(published, IMAGE_TOWERS, "CLIP's text tower without an image tower"),
    text: kindOf(published, TEXT_TOWERS, "an image tower without a text tower"),
  };
  const image = kinds.image.describe(published, laidOver(facts.image, kinds.image.rules(published)));
  const text = kinds.text.describe(published, laidOver(facts.text, kinds.text.rules(published)));
  const expected = new Map(shapesOf(kinds, { image, text }));
  const description = {
    naming: published.naming,
    dim: text.dim,
    image,
    text,
    parameterCount: [...expected.values()].reduce((sum, shape) => sum + elementCount(shape), 0),
    ...compare(published, expected),
  };
  return { description, kinds };
}

/** Of each member the first that is stated. */
function laidOver<F extends object>(facts: F, rules: F): F {
  return { ...rules, ...Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) };
}

/** The published name and shape of every tensor of both towers, the image tower's first. */
export function shapesOf(
  kinds: TowerKinds,
  { image, text }: Pick<ClipDescription, "image" | "text">,
): [string, number[]][] {
  return [...kinds.image.shapes(image), ...kinds.text.shapes(text)];
}

function kindOf<K extends ImageTowerKind | TextTowerKind>(
  { path, tensors }: PublishedTensors,
  kinds: readonly K[],
  otherwise: string,
): K {
  const kind = kinds.find((kind) => kind.recognizes(tensors.keys()));
  if (kind) return kind;
  throw new WeightsError(path, `holds ${otherwise} of a known kind`);
}

/** Tensors that belong to neither tower. */
const BESIDE_TOWERS: readonly string[] = ["logit_scale"];

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
    image.dim !== text.dim &&
    `has image features of width ${image.dim}, but text features of width ${text.dim}`,
  ].filter((problem) => typeof problem === "string");
  if (problems.length) {
    throw new WeightsError(path, `cannot be used as a CLIP (${image.summary}): it ${problems.join("; it ")}`);
  }
}
