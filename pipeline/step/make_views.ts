/** What losses and penalties look at (plugin/views.ts), made of a step's images, features and weights. */
import type * as tf from "@tensorflow/tfjs";
import type { Generator, Latents } from "../../models/generator.ts";
import { asRgb } from "../../models/images/as_rgb.ts";
import type { FeatureMaps, ImageView, StepView, WeightView } from "../plugin/views.ts";
import { cropsOf, type Eyes, type ImagesOrRender, imageView, tokensOf } from "./image_view.ts";
import type { StepInput } from "./step_input.ts";

/** Images and raw features that need no gradient. */
export interface FixedImages {
  /** Rendered when a loss asks for them, where their features are known without. */
  readonly images: ImagesOrRender;
  readonly features: tf.Tensor2D;
}

/** Images that are there, with their raw features. */
export interface RenderedImages extends FixedImages {
  readonly images: tf.Tensor4D;
}

/** The encoder's features of any images, as it sees them in this step. */
export function encodeImages({ encoder, encoderSeed }: StepInput, images: tf.Tensor4D): tf.Tensor2D {
  return encoder.encodeImage(asRgb(images), encoderSeed);
}

function readTokens(
  { encoder, encoderSeed }: StepInput,
  images: tf.Tensor4D,
  block: number,
  space = 0,
): tf.Tensor3D {
  if (encoder.encodeTokens) return encoder.encodeTokens(asRgb(images), block, { random: encoderSeed, space });
  throw new RangeError(`"${encoder.label}" has no tokens: a vision transformer has`);
}

/** Any images with what the encoder makes of them, or has made of them before. */
export function encodedView(
  input: StepInput,
  images: ImagesOrRender,
  encode: (images: tf.Tensor4D) => tf.Tensor2D = (images) => encodeImages(input, images),
): ImageView {
  const eyes: Eyes = {
    encode: (parts) => encodeImages(input, parts),
    tokens: (parts, block, space) => readTokens(input, parts, block, space),
  };
  return imageView(
    images,
    () => encode(images as tf.Tensor4D),
    cropsOf(images, eyes),
    tokensOf(images, eyes),
  );
}

/** What losses look at, but for a plugin's own `record`: fixed source images beside adapted ones. */
export function stepView(
  input: StepInput,
  source: FixedImages,
  adapted: ImageView,
): Omit<StepView, "record"> {
  return {
    get step() {
      input.stepRead?.("the step's number");
      return input.step;
    },
    get seed() {
      input.stepRead?.("draws of its own");
      return input.lossSeed;
    },
    latents: input.draws.latents,
    source: encodedView(input, source.images, () => source.features),
    adapted,
    render: renderOnce(input),
    featureMaps: featureMapsOnce(input),
  };
}

/** What penalties look at. */
export function weightView(input: StepInput): WeightView {
  const { source, trainable } = input;
  const adapted = new Map(Object.entries(trainable));
  const before = new Map([...adapted.keys()].map((name) => [name, source.parameters.get(name)!]));
  return {
    get step() {
      input.stepRead?.("the step's number");
      return input.step;
    },
    source: before,
    adapted,
  };
}

/** The adapted generator's images of given latents, a view for each tensor. */
function renderOnce(input: StepInput): StepView["render"] {
  const views = new Map<Latents, ImageView>();
  return (latents) => {
    const known = views.get(latents);
    if (known) return known;
    const view = encodedView(input, input.adapted.synthesize(latents, "stored"));
    views.set(latents, view);
    return view;
  };
}

/** Both generators' feature maps of given latents, once for each tensor. */
function featureMapsOnce({ source, adapted }: StepInput): StepView["featureMaps"] {
  const known = new Map<Latents, FeatureMaps>();
  const of = (generator: Generator, latents: Latents) => {
    if (generator.featureMaps) return generator.featureMaps(latents, "stored");
    throw new TypeError(`"${generator.label}" offers no feature maps`);
  };
  return (latents) => {
    const maps = known.get(latents) ?? { source: of(source, latents), adapted: of(adapted, latents) };
    known.set(latents, maps);
    return maps;
  };
}
