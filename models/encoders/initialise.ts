import { checkOptions, members, type OptionTable, required, seed as aSeed, whole } from "../options/mod.ts";
import { Random } from "../random/random.ts";
import type { HostTensor } from "../weights/types.ts";
import type { TextSizes } from "./towers/text_tower.ts";
import { causalText, OPENAI_TEXT } from "./towers/text_transformer.ts";
import { defaultHeads, OPENAI_BLOCKS } from "./towers/transformer.ts";
import { vit, type VitSizes, vitSizes } from "./towers/vit.ts";
import { elementCount } from "../shape.ts";

/** Sizes of a fresh CLIP. Heads are by default one for every 64 of the width, hidden layers 4 times as wide. */
export interface ClipInitialisationOptions {
  /** Width of the features. */
  readonly dim: number;
  /** Sizes of the vision transformer. */
  readonly image: {
    /** Height and width of its pictures, a multiple of `patchSize`. */
    readonly size: number;
    readonly patchSize: number;
    readonly width: number;
    readonly layers: number;
    readonly heads?: number;
    readonly hidden?: number;
  };
  /** Sizes of the text transformer. */
  readonly text: {
    readonly vocabularySize: number;
    /** The most tokens a text may have; by default 77. */
    readonly contextLength?: number;
    readonly width: number;
    readonly layers: number;
    readonly heads?: number;
    readonly hidden?: number;
  };
  /** From which all weights are drawn. */
  readonly seed: number | string;
}

const count = whole(1), needed = required(count);
/** What the image tower's sizes may be. */
export const CLIP_IMAGE: OptionTable<ClipInitialisationOptions["image"]> = {
  size: needed,
  patchSize: needed,
  width: needed,
  layers: needed,
  heads: count,
  hidden: count,
};
/** What the text tower's sizes may be. */
export const CLIP_TEXT: OptionTable<ClipInitialisationOptions["text"]> = {
  vocabularySize: needed,
  contextLength: count,
  width: needed,
  layers: needed,
  heads: count,
  hidden: count,
};

/** What they may be. */
export const CLIP_INITIALISATION: OptionTable<ClipInitialisationOptions> = {
  dim: needed,
  image: required(members(CLIP_IMAGE)),
  text: required(members(CLIP_TEXT)),
  seed: required(aSeed),
};

/** With which the temperature starts: exp(logit_scale) = 1 / 0.07. */
const TEMPERATURE = 0.07;

/**
 * Weights of an untrained CLIP with a vision transformer, under OpenAI's names, drawn as its published code
 * draws them (Radford et al. 2021; openai/CLIP, model.py). For `clip({ weights })` and `writeSafetensors`.
 *
 * @throws {TypeError} where an option is unknown, or is not what it must be
 * @throws {RangeError} where the sizes do not make a network
 */
export function initialiseClip(options: ClipInitialisationOptions): Map<string, HostTensor> {
  checkOptions("initialiseClip", options, CLIP_INITIALISATION);
  const { dim, image, text, seed } = options;
  const { width, size, patchSize } = image;
  if (!Number.isInteger(size / patchSize)) {
    throw new RangeError(`Cannot cut pictures of ${size} px into patches of ${patchSize}`);
  }
  const random = new Random(seed);
  const logitScale = { shape: [], data: Float32Array.of(Math.log(1 / TEMPERATURE)) };
  return new Map([
    ...initialiseVit(
      vitSizes({ ...OPENAI_BLOCKS, heads: defaultHeads(width), hidden: 4 * width, dim, ...image }),
      random.fork("image"),
    ),
    ...initialiseText(
      {
        ...OPENAI_TEXT,
        heads: defaultHeads(text.width),
        hidden: 4 * text.width,
        contextLength: 77,
        dim,
        ...text,
      },
      random.fork("text"),
    ),
    ["logit_scale", logitScale],
  ]);
}

/**
 * Text transformer: N(0, σ²) with σ = 0.02 for tokens, 0.01 for positions, width^(−1/2) for queries, keys,
 * values and the projection, (2 width)^(−1/2) into each hidden layer, and (2 width layers)^(−1/2) for what is
 * added to the residual stream.
 */
export function initialiseText(sizes: TextSizes, random: Random): Map<string, HostTensor> {
  const { width, layers } = sizes;
  return drawn(causalText.shapes(sizes), random, (name) => {
    if (name === "token_embedding.weight") return normal(0.02);
    if (name === "positional_embedding") return normal(0.01);
    if (name.endsWith("in_proj_weight") || name === "text_projection") return normal(width ** -0.5);
    if (name.endsWith("c_fc.weight")) return normal((2 * width) ** -0.5);
    if (name.endsWith("out_proj.weight") || name.endsWith("c_proj.weight")) {
      return normal((2 * width * layers) ** -0.5);
    }
    return undefined;
  });
}

/**
 * Vision transformer: N(0, 1/width) for the class token, the positions and the projection; else PyTorch's
 * defaults, U(±fan_in^(−1/2)), and Glorot's for queries, keys and values.
 */
function initialiseVit(sizes: VitSizes, random: Random): Map<string, HostTensor> {
  const { width } = sizes;
  return drawn(vit.shapes(sizes), random, (name) => {
    if (/(class_embedding|positional_embedding|proj)$/.test(name)) return normal(width ** -0.5);
    return name.endsWith("in_proj_weight") ? uniform(Math.sqrt(6 / (4 * width))) : undefined;
  });
}

/** Draws `count` values. */
type Distribution = (random: Random, count: number) => Float32Array;

const normal = (deviation: number): Distribution => (random, count) =>
  random.normals(count).map((value) => value * deviation);

const uniform = (bound: number): Distribution => (random, count) =>
  Float32Array.from(random.uniforms(count), (value) => (2 * value - 1) * bound);

/** Values for all shapes, from the distribution that `own` names, else from PyTorch's default for such a tensor. */
function drawn(
  shapes: Iterable<[string, number[]]>,
  random: Random,
  own: (name: string) => Distribution | undefined,
): Map<string, HostTensor> {
  const tensors = new Map<string, HostTensor>();
  for (const [name, shape] of shapes) {
    const count = elementCount(shape);
    const distribution = own(name) ?? byDefault(name, shape, tensors);
    tensors.set(name, { shape, data: distribution(random.fork(name), count) });
  }
  return tensors;
}

/** Ones and zeros for normalisations, zeros for attention's biases, U(±fan_in^(−1/2)) for all other layers. */
function byDefault(
  name: string,
  shape: readonly number[],
  before: ReadonlyMap<string, HostTensor>,
): Distribution {
  if (/(^|\.)ln_\w+\.weight$/.test(name)) return (_, count) => new Float32Array(count).fill(1);
  if (/(^|\.)ln_\w+\.bias$|attn\.(in_proj_|out_proj\.)bias$/.test(name)) {
    return (_, count) => new Float32Array(count);
  }
  const weight = name.endsWith(".bias") ? before.get(name.replace(/bias$/, "weight"))!.shape : shape;
  return uniform(elementCount(weight.slice(1)) ** -0.5);
}
