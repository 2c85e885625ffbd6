import * as tf from "@tensorflow/tfjs";
import {
  asRgb,
  ConfigError,
  definePlugin,
  type HostTensor,
  type Latents,
  madeBy,
  optionsIn,
  type OptionTable,
  type Plugin,
  required,
  type RgbImage,
  such,
  text,
} from "../pipeline/mod.ts";
import { fingerprint, imageTensor, recordOfImages, rgbImage } from "./_given_images.ts";
import { referenceImage } from "./artifacts.ts";

/** What `reference` takes. */
export interface ReferenceOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** y: an image of the target domain, as `decodePng` gives it; of any size. */
  readonly image: RgbImage;
  /**
   * w*: latents of an image of the source generator that is like y, [1, dim] or [1, rows, dim], e.g. what `inversion` finds,
   * read from a file by `readSafetensors`.
   */
  readonly latents: HostTensor;
}

/** What they may be. */
export const OPTIONS: OptionTable<ReferenceOptions> = {
  name: text,
  image: required(rgbImage),
  latents: required(
    such<HostTensor>("latents { shape, data }: w [1, dim] or w_plus [1, rows, dim]", (value) => {
      const { shape, data } = (value ?? {}) as Partial<HostTensor>;
      return Array.isArray(shape) && [2, 3].includes(shape.length) && shape[0] === 1 &&
        ArrayBuffer.isView(data);
    }),
  ),
};

/**
 * Provides one image of the target domain with its place among the source generator's: what `across()`, `within()`,
 * `referenceMatch()` and `reconstruction()` compare with.
 *
 * Zhu et al., 2021 (Mind the Gap), https://arxiv.org/abs/2110.08398. Differs: the source's image is made with stored noise,
 * where the published code draws new noise at each step.
 */
export function reference(given: ReferenceOptions): Plugin {
  const { name = "reference", image, latents } = optionsIn(given);
  const data = latents?.data;
  return definePlugin({
    name,
    options: {
      image: recordOfImages(image ? [image] : []),
      latents: ArrayBuffer.isView(data) ? `[${latents!.shape}], ${fingerprint(data)}` : undefined,
    },
    provides: { reference: referenceImage },
    made: madeBy(reference, given, OPTIONS),
    prepare({ source, encoder }) {
      const { shape, data } = latents!, { latentDim, latentCount } = source;
      if (shape.at(-1) !== latentDim || (shape.length === 3 && shape[1] !== latentCount)) {
        throw new ConfigError([
          `Plugin "${name}": latents are [${shape}]. "${source.label}" takes [1, ${latentDim}] or [1, ${latentCount}, ${latentDim}]`,
        ]);
      }
      const reference = tf.tidy(() => {
        const y = imageTensor(image!);
        const w = tf.tensor(
          Float32Array.from(data as ArrayLike<number>, Number),
          [...shape] as [number, number],
        ) as Latents;
        return {
          image: y,
          features: encoder.encodeImage(y),
          latents: w,
          sourceFeatures: encoder.encodeImage(asRgb(source.synthesize(w, "stored"))),
        };
      });
      return { reference };
    },
  });
}
