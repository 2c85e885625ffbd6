import { type TensorInfo, WeightsError } from "../../weights/types.ts";
import type { ImageTowerKind, ImageTowerSizes } from "../towers/image_tower.ts";
import { IMAGE_TOWERS } from "../towers/image_towers.ts";
import { type Naming, PublishedTensors } from "./published_tensors.ts";
import { statedHeads } from "./settings.ts";
import { textShapes, type TextSizes } from "../towers/text_transformer.ts";
import { transformerSizes } from "../towers/transformer.ts";
import { listed } from "../../wording.ts";

/** Attention heads, which no tensor's shape tells. */
export interface Heads {
  /** Of the image tower. */
  readonly image?: number | undefined;
  /** Of the text tower. */
  readonly text?: number | undefined;
}

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
  const stated = statedHeads(path, metadata);
  const known = { image: heads.image ?? stated.image, text: heads.text ?? stated.text };
  return describePublished(new PublishedTensors(path, tensors), known).description;
}

/** As `describeClip`, with the kind of image tower found. */
export function describePublished(
  published: PublishedTensors,
  heads: Heads,
): { description: ClipDescription; kind: ImageTowerKind } {
  const kind = IMAGE_TOWERS.find((kind) => kind.recognizes(published.tensors.keys()));
  if (!kind) {
    throw new WeightsError(published.path, "holds CLIP's text tower without an image tower of a known kind");
  }
  const image = kind.describe(published, heads.image);
  const text = describeText(published, heads.text);
  const expected = new Map([...kind.shapes(image), ...textShapes(text)]);
  const description = {
    naming: published.naming,
    dim: text.dim,
    image,
    text,
    parameterCount: [...expected.values()].reduce((sum, shape) => sum + product(shape), 0),
    ...compare(published, expected),
  };
  return { description, kind };
}

function describeText(published: PublishedTensors, heads?: number): TextSizes {
  const [vocabularySize, width] = published.shape("token_embedding.weight", 2) as [number, number];
  const [contextLength] = published.shape("positional_embedding", 2) as [number, number];
  const [, dim] = published.shape("text_projection", 2) as [number, number];
  return { vocabularySize, contextLength, dim, ...transformerSizes(published, "transformer", width, heads) };
}

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
  const known = (name: string) => expected.has(name) || name === "logit_scale";
  const unexpected = [...published.tensors.keys()].filter((name) => !known(name))
    .flatMap((name) => published.stored(name));
  return { missing, misshapen, unexpected: [...unexpected, ...published.foreign] };
}

function product(shape: readonly number[]): number {
  return shape.reduce((count, size) => count * size, 1);
}

/** @throws {WeightsError} where the tensors are not those of one whole CLIP */
export function checkComplete(
  path: string,
  { image, text, missing, misshapen, unexpected }: ClipDescription,
): void {
  const problems = [
    missing.length && `lacks ${listed(missing, NAMED)}`,
    misshapen.length && `holds tensors that do not fit each other: ${listed(misshapen, NAMED)}`,
    unexpected.length && `holds tensors that its kind of CLIP does not have: ${listed(unexpected, NAMED)}`,
    image.dim !== text.dim &&
    `has image features of width ${image.dim}, but text features of width ${text.dim}`,
  ].filter((problem) => typeof problem === "string");
  if (problems.length) {
    throw new WeightsError(path, `cannot be used as a CLIP (${image.summary}): it ${problems.join("; it ")}`);
  }
}

/** How many tensors of a kind are named. */
const NAMED = 4;
