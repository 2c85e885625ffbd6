import * as tf from "@tensorflow/tfjs";
import { drawNoise, noiseMapShapes } from "../../models/random/noise.ts";
import { Random } from "../../models/random/random.ts";
import type {
  Encoder,
  EncoderSource,
  Generator,
  GeneratorSource,
  Latents,
  Noise,
} from "../../models/types.ts";
import { digestOf } from "../../models/weights/digest.ts";
import type { HostTensor } from "../../models/weights/types.ts";

const LATENT_DIM = 6, LATENT_COUNT = 3, FEATURES = 8, NOISE_SIZES = [2, 4];

/** The toy generator's weights: their shapes, and how widely they are drawn. */
const SHAPES: Readonly<Record<string, readonly [shape: readonly number[], deviation: number]>> = {
  "style.weight": [[LATENT_DIM, LATENT_DIM], 0.6],
  "conv1.weight": [[LATENT_DIM, 8], 0.5],
  "conv1.bias": [[8], 0.5],
  "conv1.noise.weight": [[1], 0.3],
  "convs.0.weight": [[8, 16], 0.5],
  "convs.0.modulation.weight": [[LATENT_DIM, 16], 0.4],
  "convs.0.noise.weight": [[1], 0.3],
  "to_rgb1.modulation.weight": [[LATENT_DIM, 3], 0.5],
  "to_rgb1.bias": [[3], 0.3],
};

/**
 * A generator of 339 numbers for tests: images of 4 by 4 pixels, three w to an image, two noise maps.
 *
 *   w = tanh(z M)                                                        z, w [n, 6]
 *   a = tanh(w₀ A + b + s₀ ε₀)                                           ε₀ [n, 2, 2, 1], a [n, 2, 2, 2]
 *   h = tanh((a U) ∘ (1 + w₁ B) + s₁ ε₁)                                 ε₁ and h [n, 4, 4, 1]
 *   image = tanh(h (1 + w₂ C) + c)                                       [n, 4, 4, 3]
 *
 * It has all that makes a loss hard to get right: every w enters at its own place, and noise enters twice. Its
 * weights go by names like the published ones.
 *
 * @param seed Generators of the same seed are the same.
 */
export function toyGenerator(seed: number | string = 0): GeneratorSource {
  return { label: `toy generator ${seed}`, load: (scope) => Promise.resolve(new ToyGenerator(seed, scope)) };
}

class ToyGenerator implements Generator {
  readonly label: string;
  readonly size = 4;
  readonly latentDim = LATENT_DIM;
  readonly latentCount = LATENT_COUNT;
  readonly noiseSizes = NOISE_SIZES;
  readonly parameters: ReadonlyMap<string, tf.Variable>;
  readonly adaptable: ReadonlySet<string>;
  readonly latentAverage: tf.Tensor1D;
  readonly #stored: readonly tf.Tensor4D[];
  readonly #digest: Promise<string>;

  constructor(seed: number | string, scope: string) {
    const random = new Random(seed).fork("generator");
    const drawn = Object.entries(SHAPES).map(([name, [shape, deviation]]) => {
      const data = random.fork(name).normals(tf.util.sizeFromShape([...shape]));
      return [name, { shape, data: data.map((value) => value * deviation) }] as const;
    });
    this.label = `toy generator ${seed}`;
    this.parameters = new Map(
      drawn.map(([name, { shape, data }]) => [name, variable(data, shape, `${scope}/${name}`)]),
    );
    this.adaptable = new Set([...this.parameters.keys()].filter((name) => !name.startsWith("style.")));
    this.latentAverage = tf.keep(tf.tensor1d(random.fork("average").normals(LATENT_DIM)));
    this.#stored = NOISE_SIZES.map((size, i) =>
      tf.keep(random.fork("noise").fork(i).normal([1, size, size, 1]))
    );
    this.#digest = digestOf(new Map(drawn));
  }

  map(z: tf.Tensor2D): tf.Tensor2D {
    return tf.tidy(() => tf.tanh(tf.matMul(z, this.#weight<tf.Rank.R2>("style.weight"))));
  }

  synthesize(latents: Latents, noise: Noise): tf.Tensor4D {
    return tf.tidy(() => {
      const [start, grow, rgb] = rowsOf(latents);
      const count = latents.shape[0];
      const [coarse, fine] = this.#noises(noise, count);
      let a = tf.add(tf.matMul(start!, this.#weight<tf.Rank.R2>("conv1.weight")), this.#weight("conv1.bias"));
      a = tf.add(tf.reshape(a, [count, 2, 2, 2]), tf.mul(coarse!, this.#weight("conv1.noise.weight")));
      const modulation = tf.matMul(grow!, this.#weight<tf.Rank.R2>("convs.0.modulation.weight"));
      const flat = tf.reshape(tf.tanh(a), [count, 8]) as tf.Tensor2D;
      let h: tf.Tensor = tf.matMul(flat, this.#weight<tf.Rank.R2>("convs.0.weight"));
      h = tf.reshape(tf.mul(h, tf.add(modulation, 1)), [count, 4, 4, 1]);
      h = tf.tanh(tf.add(h, tf.mul(fine!, this.#weight("convs.0.noise.weight"))));
      const colors = tf.add(tf.matMul(rgb!, this.#weight<tf.Rank.R2>("to_rgb1.modulation.weight")), 1);
      const image = tf.mul(h, tf.reshape(colors, [count, 1, 1, 3]));
      return tf.tanh(tf.add(image, this.#weight("to_rgb1.bias"))) as tf.Tensor4D;
    });
  }

  async exportWeights(): Promise<ReadonlyMap<string, HostTensor>> {
    const exported = new Map<string, HostTensor>();
    for (const [name, parameter] of this.parameters) {
      const data = await parameter.data<"float32">();
      exported.set(name, { shape: parameter.shape, data: data.slice() });
    }
    return exported;
  }

  digest(): Promise<string> {
    return this.#digest;
  }

  dispose(): void {
    tf.dispose([...this.parameters.values(), this.latentAverage, ...this.#stored]);
  }

  #weight<R extends tf.Rank = tf.Rank>(name: string): tf.Tensor<R> {
    return this.parameters.get(name)! as tf.Tensor as tf.Tensor<R>;
  }

  #noises(noise: Noise, count: number): readonly tf.Tensor4D[] {
    if (noise === "stored") return this.#stored;
    if (noise === "none") return NOISE_SIZES.map((size) => tf.zeros([1, size, size, 1]));
    if (noise instanceof Random) return drawNoise(noise, noiseMapShapes(this, count));
    return noise;
  }
}

/** How a toy encoder is made. */
export interface ToyEncoderOptions {
  /** Encoders of the same seed are the same. @default {0} */
  readonly seed?: number | string;
  /** Whether it scales pixels by draws from the `random` that it is given. @default {false} */
  readonly draws?: boolean;
}

/**
 * An encoder of 384 numbers for tests. It takes images of 4 by 4 pixels, such as a toy generator's.
 *
 *   E(image) = tanh(flat(image) K) + ½,   K [48, 8]        E(text) drawn from N(0, 1), seeded by the text
 */
export function toyEncoder({ seed = 0, draws = false }: ToyEncoderOptions = {}): EncoderSource {
  const label = `toy encoder ${seed}`;
  return {
    label,
    load: () => Promise.resolve(loadToyEncoder(label, new Random(seed).fork("encoder"), draws)),
  };
}

function loadToyEncoder(label: string, seed: Random, draws: boolean): Encoder {
  const data = seed.fork("kernel").normals(48 * FEATURES).map((value) => value / 4);
  const kernel = tf.keep(tf.tensor2d(data, [48, FEATURES]));
  return {
    label,
    dim: FEATURES,
    encodeImage: (images, random) =>
      tf.tidy(() => {
        const flat = tf.reshape(images, [images.shape[0], 48]) as tf.Tensor2D;
        const scale = draws && random ? tf.add(tf.mul(random.normal([48]), 0.3), 1) : 1;
        return tf.add(tf.tanh(tf.matMul(tf.mul(flat, scale), kernel)), 0.5) as tf.Tensor2D;
      }),
    encodeText(texts) {
      const rows = texts.flatMap((text) => [...seed.fork("text").fork(text).normals(FEATURES)]);
      return tf.tensor2d(rows, [texts.length, FEATURES]);
    },
    digest: () => digestOf(new Map([["kernel", { shape: [48, FEATURES], data }]])),
    dispose: () => kernel.dispose(),
  };
}

function variable(data: Float32Array, shape: readonly number[], name: string): tf.Variable {
  return tf.tidy(() => tf.variable(tf.tensor(data, [...shape]), true, name));
}

/** One w [n, latentDim] for each place where a w enters. */
function rowsOf(latents: Latents): readonly tf.Tensor2D[] {
  if (latents.rank === 2) return new Array(LATENT_COUNT).fill(latents);
  return tf.unstack(latents as tf.Tensor3D, 1) as tf.Tensor2D[];
}
