/** A site's generators on the current backend, and what they draw. */
import * as tf from "@tensorflow/tfjs";
import {
  architectureTensors,
  buildGenerator,
  decodeSafetensors,
  drawLatents,
  type HostTensor,
  type Latents,
  latentSeed,
  mixStyles,
  type ReadGenerator,
  rgbValues,
  type StyleGAN2,
  toBytes,
} from "../../../models/browser/mod.ts";
import type { Picture } from "./messages.ts";
import type { Site } from "./site.ts";
import type { Numbers } from "./state.ts";

type Tensors = ReadonlyMap<string, HostTensor>;

/** A generator in memory, and how much of it is the adapted one's. */
interface Built {
  readonly generator: StyleGAN2;
  readonly mix: number;
}

/** Draws the generators of a site. */
export class Generators {
  readonly site: Site;
  /** The source's tensors, and for each other generator those that differ. */
  readonly #tensors: readonly Tensors[];
  readonly #built: (Built | undefined)[] = [];

  /** @param files safetensors, by the names that the site has for them */
  constructor(site: Site, files: Readonly<Record<string, ArrayBuffer>>) {
    this.site = site;
    this.#tensors = site.generators.map(({ file }) => decodeSafetensors(file, new Uint8Array(files[file]!)));
  }

  /** Draws one generator. @param index in the site; the source, 0, is drawn as it is whatever the mix */
  async draw(index: number, numbers: Numbers): Promise<Picture> {
    const { width, height, channels } = this.generator(index, numbers.mix);
    const values = await this.values(index, numbers);
    return { width, height, pixels: opaque(toBytes(rgbValues(values, channels))) };
  }

  /** As `draw`, what the generator makes: [height, width, channels], nominally in [-1, 1]. */
  async values(index: number, numbers: Numbers): Promise<Float32Array> {
    const generator = this.generator(index, numbers.mix);
    const image = tf.tidy(() => generator.synthesize(latentsOf(generator, numbers), "stored"));
    const values = (await image.data<"float32">()).slice();
    image.dispose();
    return values;
  }

  /** A generator, or what lies between the source and it; it stays this object's. */
  generator(index: number, asked: number): StyleGAN2 {
    const mix = index === 0 ? 0 : asked;
    const built = this.#built[index];
    if (built?.mix === mix) return built.generator;
    built?.generator.dispose();
    const generator = buildGenerator(this.#weights(index, mix), {
      label: this.site.generators[index]!.name,
      scope: `${index}`,
      digest: () => Promise.reject(new Error("A page computes no digests")),
    });
    this.#built[index] = { generator, mix };
    return generator;
  }

  /** Frees what is in the backend's memory; it is made again when it is asked for. */
  unload(): void {
    for (const built of this.#built) built?.generator.dispose();
    this.#built.length = 0;
  }

  #weights(index: number, mix: number): ReadGenerator {
    const { architecture, generators } = this.site, { settings } = generators[index]!;
    const source = this.#tensors[0]!,
      own = index === 0 ? new Map<string, HostTensor>() : this.#tensors[index]!;
    const read = (name: string) => {
      const before = source.get(name), after = own.get(name);
      const values = after ? mixed(before, after, mix) : before;
      return values as { readonly shape: readonly number[]; readonly data: Float32Array } | undefined;
    };
    const tensors = architectureTensors(architecture).filter(({ role }) => role !== "kernel")
      .map((spec) => [spec.name, { spec, values: read(spec.name)! }] as const);
    const multipliers: Float32Array[] = [];
    for (let i = 0, values; (values = read(`heads.conv_${i}.params_in`)); i++) multipliers.push(values.data);
    return {
      architecture,
      settings: { ...settings, clamp: settings.clamp },
      tensors: new Map(tensors),
      latentAverage: read("latent_avg")!.data,
      notes: [],
      ...(multipliers.length > 0 && { multipliers }),
    };
  }
}

/**
 * (1 − m) a + m b, computed in double precision as `blendWeights` does; a and b themselves at the ends. What the source does not
 * have, multipliers, is 0 there.
 */
export function mixed(a: HostTensor | undefined, b: HostTensor, mix: number): HostTensor {
  if (mix === 1) return b;
  const from = a?.data ?? new Float32Array(b.data.length), to = b.data, data = new Float32Array(to.length);
  if (mix === 0) return { shape: b.shape, data: from };
  for (let i = 0; i < data.length; i++) data[i] = (1 - mix) * Number(from[i]) + mix * Number(to[i]);
  return { shape: b.shape, data };
}

/** w of the state's seeds: [1, dim], or [1, layers, dim] where two are mixed. */
function latentsOf(generator: StyleGAN2, { seed, truncation, second, crossover }: Numbers): Latents {
  const first = between(generator, seed, truncation), { latentCount } = generator;
  if (crossover === latentCount) return first;
  return mixStyles(first, between(generator, second, truncation), crossover, latentCount);
}

/** w of a seed; between two whole seeds, what lies between their w. */
function between(generator: StyleGAN2, seed: number, truncation: number): tf.Tensor2D {
  const whole = Math.floor(seed), rest = seed - whole;
  const of = (seed: number) => drawLatents(generator, latentSeed(seed), 1, { truncation });
  return rest === 0 ? of(whole) : tf.add(tf.mul(of(whole), 1 - rest), tf.mul(of(whole + 1), rest));
}

/** RGB samples with an opacity of 255 each. */
function opaque(samples: Uint8Array): Uint8ClampedArray<ArrayBuffer> {
  const count = samples.length / 3, pixels = new Uint8ClampedArray(4 * count).fill(255);
  for (let i = 0; i < count; i++) {
    for (let c = 0; c < 3; c++) pixels[4 * i + c] = samples[3 * i + c]!;
  }
  return pixels;
}
