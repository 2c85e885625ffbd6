import * as tf from "@tensorflow/tfjs";
import { drawNoise, noiseMapShapes } from "../../models/random/noise.ts";
import { checkOptions, flag, type OptionTable, such, whole } from "../../models/options/mod.ts";
import { Random } from "../../models/random/random.ts";
import type {
  Generator,
  GeneratorFile,
  GeneratorSource,
  Latents,
  Noise,
  WeightGroup,
} from "../../models/generator.ts";
import { digestOf } from "../../models/weights/digest.ts";
import type { HostTensor } from "../../models/weights/types.ts";

const LATENT_DIM = 6, LATENT_COUNT = 3;

/** How a toy generator differs from the usual one. */
export interface ToyGeneratorOptions {
  /** Of its images, in pixels. @default {4} */
  readonly height?: number;
  /** Of its images, in pixels. @default {4} */
  readonly width?: number;
  /** 1 for grey images, 3 for RGB, 4 for RGB and opacity. @default {3} */
  readonly channels?: 1 | 3 | 4;
  /** Whether it takes noise. @default {true} */
  readonly noise?: boolean;
}

/** What they may be. */
export const TOY_GENERATOR: OptionTable<ToyGeneratorOptions> = {
  height: whole(1),
  width: whole(1),
  channels: such<1 | 3 | 4>("1, 3 or 4", (value) => value === 1 || value === 3 || value === 4),
  noise: flag,
};

/** The toy generator's weights: their shapes, and how widely they are drawn. */
function weightShapes(
  { height, width, channels, noise }: Required<ToyGeneratorOptions>,
): Record<string, readonly [shape: readonly number[], deviation: number]> {
  const pixels = height * width;
  return {
    "style.weight": [[LATENT_DIM, LATENT_DIM], 0.6],
    "conv1.weight": [[LATENT_DIM, 8], 0.5],
    "conv1.bias": [[8], 0.5],
    ...(noise && { "conv1.noise.weight": [[1], 0.3] }),
    "convs.0.weight": [[8, pixels], 0.5],
    "convs.0.modulation.weight": [[LATENT_DIM, pixels], 0.4],
    ...(noise && { "convs.0.noise.weight": [[1], 0.3] }),
    "to_rgb1.modulation.weight": [[LATENT_DIM, channels], 0.5],
    "to_rgb1.bias": [[channels], 0.3],
  };
}

/** Its channel multipliers, where it has been given some, and how many. */
const OFFSETS: Readonly<Record<string, number>> = {
  "conv1.input_offsets": LATENT_DIM,
  "convs.0.input_offsets": 8,
};

/** Its modules in the order in which they run. */
const MODULES: readonly Omit<WeightGroup, "weights">[] = [
  { name: "style", kind: "mapping" },
  { name: "conv1", kind: "convolution", style: 0 },
  { name: "convs.0", kind: "convolution", style: 1 },
  { name: "to_rgb1", kind: "to-rgb", style: 2 },
];

/**
 * A generator of 339 numbers for tests: RGB images of 4 by 4 pixels unless the options say otherwise, three w
 * to an image, two noise maps.
 *
 *   w = tanh(z M)                                                        z, w [n, 6]
 *   a = tanh(w₀ A + b + s₀ ε₀)                                           ε₀ [n, 2, 2, 1], a [n, 2, 2, 2]
 *   x = tanh((a U) ∘ (1 + w₁ B) + s₁ ε₁)                                 ε₁ and x [n, height, width, 1]
 *   image = tanh(x (1 + w₂ C) + d)                                       [n, height, width, channels]
 *
 * with w₀ ∘ (1 + δ₀) and a ∘ (1 + δ₁) in place of w₀ and a where it has channel multipliers δ.
 *
 * It has all that makes a loss hard to get right: every w enters at its own place, and noise enters twice. Its
 * weights go by names like the published ones.
 *
 * @param seed Generators of the same seed are the same.
 */
export function toyGenerator(seed: number | string = 0, options: ToyGeneratorOptions = {}): GeneratorSource {
  checkOptions("toyGenerator", options, TOY_GENERATOR);
  const given = { height: 4, width: 4, channels: 3, noise: true, ...options } as const;
  return {
    label: `toy generator ${seed}`,
    load: (scope) => Promise.resolve(new ToyGenerator(seed, scope, given)),
  };
}

class ToyGenerator implements Generator {
  readonly label: string;
  readonly height: number;
  readonly width: number;
  readonly channels: 1 | 3 | 4;
  readonly latentDim = LATENT_DIM;
  readonly latentCount = LATENT_COUNT;
  readonly noiseShapes: readonly (readonly [height: number, width: number])[];
  readonly parameters: Map<string, tf.Variable>;
  readonly latentAverage: tf.Tensor1D;
  readonly #stored: readonly tf.Tensor4D[];
  readonly #digest: Promise<string>;

  constructor(seed: number | string, scope: string, options: Required<ToyGeneratorOptions>) {
    const random = new Random(seed).fork("generator");
    const drawn = Object.entries(weightShapes(options)).map(([name, [shape, deviation]]) => {
      const data = random.fork(name).normals(tf.util.sizeFromShape([...shape]));
      return [name, { shape, data: data.map((value) => value * deviation) }] as const;
    });
    this.label = `toy generator ${seed}`;
    ({ height: this.height, width: this.width, channels: this.channels } = options);
    this.noiseShapes = options.noise ? [[2, 2], [options.height, options.width]] : [];
    this.parameters = new Map(
      drawn.map(([name, { shape, data }]) => [name, variable(data, shape, `${scope}/${name}`)]),
    );
    this.latentAverage = tf.keep(tf.tensor1d(random.fork("average").normals(LATENT_DIM)));
    this.#stored = this.noiseShapes.map((shape, i) =>
      tf.keep(random.fork("noise").fork(i).normal([1, ...shape, 1]))
    );
    this.#digest = digestOf(new Map(drawn));
  }

  get weightGroups(): readonly WeightGroup[] {
    const names = [...this.parameters.keys()];
    return MODULES.map((module) => ({
      ...module,
      weights: names.filter((name) => name.startsWith(`${module.name}.`)),
    }));
  }

  get adaptable(): ReadonlySet<string> {
    return new Set([...this.parameters.keys()].filter((name) => !name.startsWith("style.")));
  }

  addChannelMultipliers(): readonly string[] {
    for (const [name, inputs] of Object.entries(OFFSETS)) {
      if (this.parameters.has(name)) continue;
      this.parameters.set(name, tf.tidy(() => tf.variable(tf.zeros([inputs]))));
    }
    return Object.keys(OFFSETS);
  }

  async exportChannelMultipliers(replaced?: ReadonlyMap<string, tf.Tensor>): Promise<GeneratorFile> {
    const exported = await this.exportWeights(replaced);
    return { tensors: new Map([...exported].filter(([name]) => name in OFFSETS)), metadata: {} };
  }

  map(z: tf.Tensor2D): tf.Tensor2D {
    return tf.tidy(() => tf.tanh(tf.matMul(z, this.#weight<tf.Rank.R2>("style.weight"))));
  }

  synthesize(latents: Latents, noise: Noise): tf.Tensor4D {
    return this.synthesizeWith(new Map(), latents, noise);
  }

  synthesizeWith(replaced: ReadonlyMap<string, tf.Tensor>, latents: Latents, noise: Noise): tf.Tensor4D {
    return tf.tidy(() => this.#run(replaced, latents, noise).image);
  }

  featureMaps(latents: Latents, noise: Noise): readonly tf.Tensor4D[] {
    return tf.tidy(() => [...this.#run(new Map(), latents, noise).maps]);
  }

  async exportWeights(replaced?: ReadonlyMap<string, tf.Tensor>): Promise<ReadonlyMap<string, HostTensor>> {
    const exported = new Map<string, HostTensor>();
    for (const [name, parameter] of this.parameters) {
      const data = await (replaced?.get(name) ?? parameter).data<"float32">();
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

  /** The image, and what each convolution makes on the way to it. */
  #run(replaced: ReadonlyMap<string, tf.Tensor>, latents: Latents, noise: Noise) {
    const weight = <R extends tf.Rank = tf.Rank>(name: string) =>
      (replaced.get(name) ?? this.parameters.get(name)!) as tf.Tensor<R>;
    const scaled = (x: tf.Tensor2D, layer: string): tf.Tensor2D => {
      const name = `${layer}.input_offsets`;
      return this.parameters.has(name) ? tf.mul(x, tf.add(weight(name), 1)) : x;
    };
    const [start, grow, rgb] = rowsOf(latents);
    const count = latents.shape[0];
    const [coarse, fine] = this.#noises(noise, count);
    const withNoise = (y: tf.Tensor, map: tf.Tensor4D | undefined, layer: string): tf.Tensor =>
      map ? tf.add(y, tf.mul(map, weight(`${layer}.noise.weight`))) : y;
    let a: tf.Tensor = tf.add(
      tf.matMul(scaled(start!, "conv1"), weight<tf.Rank.R2>("conv1.weight")),
      weight("conv1.bias"),
    );
    a = withNoise(tf.reshape(a, [count, 2, 2, 2]), coarse, "conv1");
    const first = a as tf.Tensor4D;
    const modulation = tf.matMul(grow!, weight<tf.Rank.R2>("convs.0.modulation.weight"));
    const flat = tf.reshape(tf.tanh(a), [count, 8]) as tf.Tensor2D;
    let x: tf.Tensor = tf.matMul(scaled(flat, "convs.0"), weight<tf.Rank.R2>("convs.0.weight"));
    x = tf.reshape(tf.mul(x, tf.add(modulation, 1)), [count, this.height, this.width, 1]);
    x = tf.tanh(withNoise(x, fine, "convs.0"));
    const colors = tf.add(tf.matMul(rgb!, weight<tf.Rank.R2>("to_rgb1.modulation.weight")), 1);
    const image = tf.mul(x, tf.reshape(colors, [count, 1, 1, this.channels]));
    const out = tf.tanh(tf.add(image, weight("to_rgb1.bias"))) as tf.Tensor4D;
    return { image: out, maps: [first, x as tf.Tensor4D] };
  }

  #weight<R extends tf.Rank = tf.Rank>(name: string): tf.Tensor<R> {
    return this.parameters.get(name)! as tf.Tensor as tf.Tensor<R>;
  }

  #noises(noise: Noise, count: number): readonly tf.Tensor4D[] {
    if (noise === "stored") return this.#stored;
    if (noise === "none") return this.noiseShapes.map((shape) => tf.zeros([1, ...shape, 1]));
    if (noise instanceof Random) return drawNoise(noise, noiseMapShapes(this, count));
    return noise;
  }
}

function variable(data: Float32Array, shape: readonly number[], name: string): tf.Variable {
  return tf.tidy(() => tf.variable(tf.tensor(data, [...shape]), true, name));
}

/** One w [n, latentDim] for each place where a w enters. */
function rowsOf(latents: Latents): readonly tf.Tensor2D[] {
  if (latents.rank === 2) return new Array(LATENT_COUNT).fill(latents);
  return tf.unstack(latents as tf.Tensor3D, 1) as tf.Tensor2D[];
}

export { TOY_ENCODER, toyEncoder, type ToyEncoderOptions } from "./toy_encoder.ts";
