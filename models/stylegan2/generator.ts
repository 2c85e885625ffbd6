import * as tf from "@tensorflow/tfjs";
import { drawNoise, noiseMapShapes } from "../random/noise.ts";
import { Random } from "../random/random.ts";
import {
  multipliedConvolutions,
  MULTIPLIER_METADATA,
  multiplierTensors,
  PARENT_DIGEST,
  PARENT_LABEL,
} from "./channel_multipliers.ts";
import type { Generator, GeneratorFile, Latents, Noise, WeightGroup } from "../generator.ts";
import type { HostTensor } from "../weights/types.ts";
import {
  architectureTensors,
  imageSize,
  latentCount,
  noiseShapes,
  type StyleGAN2Architecture,
} from "./architecture.ts";
import { toFile } from "./layouts.ts";
import { kernelTensor } from "./stream_weights.ts";
import { mapLatents } from "./mapping.ts";
import { type NoiseMaps, synthesis } from "./synthesis.ts";
import { checkLatents, checkNoise } from "./inputs.ts";
import { weightGroups } from "./weight_groups.ts";
import { SETTINGS, settingsTensor, type StyleGAN2Settings, USUAL_SETTINGS } from "./settings.ts";
import type { Tensor, Tensor1D, Tensor2D, Tensor4D, Variable } from "../tensors.ts";

const NOTHING: ReadonlyMap<string, Tensor> = new Map();

/** What a generator is made of. It takes ownership of all tensors. */
export interface StyleGAN2Parts {
  /** For people. */
  readonly label: string;
  /** Its sizes. */
  readonly architecture: StyleGAN2Architecture;
  /** By rosinality's names, in memory order (see tensors.ts). */
  readonly parameters: Map<string, Variable>;
  /** What it computes with beside its tensors. Default what published networks have. */
  readonly settings?: StyleGAN2Settings;
  /** [1, height, width, 1] each, in the order of `noiseShapes`. */
  readonly noises: readonly Tensor4D[];
  /** [styleDim] */
  readonly latentAverage: Tensor1D;
  /** SHA-256 of the weights as loaded, and of settings that are not the usual ones. */
  readonly digest: () => Promise<string>;
  /** The digest of the generator that channel multipliers change, where it has some from a file. Default its own. */
  readonly parentDigest?: string;
  /** As in `StyleGAN2Options`. */
  readonly recompute?: boolean;
  /** As in `Generator`. */
  readonly notes?: readonly string[];
}

/** A StyleGAN2 generator, as published or with other settings: see `StyleGAN2Settings` and `StyleGAN2Architecture`. */
export class StyleGAN2 implements Generator {
  /** Its sizes. */
  readonly architecture: StyleGAN2Architecture;
  /** What it computes with beside its tensors. */
  readonly settings: StyleGAN2Settings;
  readonly height: number;
  readonly width: number;
  readonly channels: 1 | 3 | 4;
  readonly notes: readonly string[];
  readonly noiseShapes: readonly (readonly [height: number, width: number])[];
  readonly #parts: StyleGAN2Parts;
  #groups: readonly WeightGroup[] | undefined;
  #adaptable: ReadonlySet<string> | undefined;

  /** Takes ownership of all tensors. `stylegan2()` is the usual way to one. */
  constructor(parts: StyleGAN2Parts) {
    this.#parts = parts;
    this.architecture = parts.architecture;
    this.settings = parts.settings ?? USUAL_SETTINGS;
    [this.height, this.width] = imageSize(parts.architecture);
    this.channels = parts.architecture.imageChannels as 1 | 3 | 4;
    this.notes = parts.notes ?? [];
    this.noiseShapes = noiseShapes(parts.architecture);
  }

  get label(): string {
    return this.#parts.label;
  }

  get zDim(): number {
    return this.architecture.zDim;
  }

  get latentDim(): number {
    return this.architecture.styleDim;
  }

  get latentCount(): number {
    return latentCount(this.architecture.size);
  }

  get parameters(): ReadonlyMap<string, Variable> {
    return this.#parts.parameters;
  }

  get latentAverage(): Tensor1D {
    return this.#parts.latentAverage;
  }

  get weightGroups(): readonly WeightGroup[] {
    return this.#groups ??= weightGroups(this.architecture, this.parameters);
  }

  get adaptable(): ReadonlySet<string> {
    return this.#adaptable ??= new Set(
      this.weightGroups.flatMap(({ kind, weights }) => kind === "mapping" ? [] : weights),
    );
  }

  map(z: Tensor2D): Tensor2D {
    if (z.rank !== 2 || z.shape[1] !== this.zDim) {
      throw new TypeError(`Cannot map z of shape [${z.shape}]: expected [batch, ${this.zDim}]`);
    }
    const { architecture: { mappingDepth }, settings: { mappingActivation } } = this;
    return tf.tidy(() => mapLatents(z, this.parameters, mappingDepth, mappingActivation));
  }

  synthesize(latents: Latents, noise: Noise): Tensor4D {
    return this.synthesizeWith(NOTHING, latents, noise);
  }

  /**
   * As `synthesize`, with other weights in place of some: edits of styles, which move what a layer's modulation adds.
   *
   * @param replaced By the parameters' names, in their shapes; they stay the caller's
   */
  synthesizeWith(replaced: ReadonlyMap<string, Tensor>, latents: Latents, noise: Noise): Tensor4D {
    return tf.tidy(() => {
      let features: Tensor4D | undefined, image: Tensor4D | undefined;
      for (const [name, output] of this.#modules(replaced, latents, noise)) {
        if (name.startsWith("to_rgb")) {
          image?.dispose(); // large images: what is not needed again must not wait for the end
          image = output;
        } else {
          features?.dispose();
          features = output;
        }
      }
      return image!;
    });
  }

  featureMaps(latents: Latents, noise: Noise): readonly Tensor4D[] {
    return tf.tidy(() =>
      [...this.#modules(NOTHING, latents, noise)].flatMap(([name, output]) =>
        /^conv/.test(name) ? output : []
      )
    );
  }

  async exportWeights(
    replaced: ReadonlyMap<string, Tensor> = NOTHING,
  ): Promise<ReadonlyMap<string, HostTensor>> {
    const exported = new Map<string, HostTensor>();
    const { parameters, noises, latentAverage } = this.#parts;
    let noise = 0;
    for (const spec of architectureTensors(this.architecture)) {
      if (spec.role === "kernel") {
        exported.set(spec.name, kernelTensor(this.settings));
        continue;
      }
      const values = spec.role === "noise"
        ? noises[noise++]!
        : replaced.get(spec.name) ?? parameters.get(spec.name)!;
      exported.set(spec.name, toFile(spec, await values.data() as Float32Array));
    }
    exported.set("latent_avg", {
      shape: [this.latentDim],
      data: (await latentAverage.data()).slice() as Float32Array,
    });
    const settings = settingsTensor(this.settings);
    if (settings) exported.set(SETTINGS, settings);
    for (const [name, tensor] of await this.#multipliers(replaced)) exported.set(name, tensor);
    return exported;
  }

  addChannelMultipliers(): readonly string[] {
    this.#groups = this.#adaptable = undefined; // there are more from here on
    return multipliedConvolutions(this.architecture).map(({ name, inputs }) => {
      if (!this.parameters.has(name)) {
        this.#parts.parameters.set(name, tf.tidy(() => tf.variable(tf.zeros([inputs]))));
      }
      return name;
    });
  }

  async exportChannelMultipliers(replaced: ReadonlyMap<string, Tensor> = NOTHING): Promise<GeneratorFile> {
    const metadata = {
      ...MULTIPLIER_METADATA,
      [PARENT_DIGEST]: this.#parts.parentDigest ?? await this.digest(),
      [PARENT_LABEL]: this.label,
    };
    return { tensors: await this.#multipliers(replaced), metadata };
  }

  digest(): Promise<string> {
    return this.#parts.digest();
  }

  /** Frees parameters, noise maps and the average latent. */
  dispose(): void {
    const { parameters, noises, latentAverage } = this.#parts;
    tf.dispose([...parameters.values(), ...noises, latentAverage]);
  }

  /** What each module makes. */
  #modules(
    replaced: ReadonlyMap<string, Tensor>,
    latents: Latents,
    noise: Noise,
  ): IterableIterator<[name: string, output: Tensor4D]> {
    checkLatents(latents, this);
    const { recompute = false } = this.#parts, { architecture, settings } = this;
    const weights = replaced.size ? new Map([...this.parameters, ...replaced]) : this.parameters;
    const maps = this.#noiseMaps(noise, latents.shape[0]);
    return synthesis(latents, maps, weights, architecture, { recompute, settings });
  }

  /** Under the names of files; none where there are none. */
  async #multipliers(replaced: ReadonlyMap<string, Tensor>): Promise<Map<string, HostTensor>> {
    const own = multipliedConvolutions(this.architecture).flatMap(({ name }) =>
      replaced.get(name) ?? this.parameters.get(name) ?? []
    );
    return multiplierTensors(
      await Promise.all(own.map(async (offsets) => (await offsets.data<"float32">()).slice())),
    );
  }

  #noiseMaps(noise: Noise, batch: number): NoiseMaps {
    if (noise === "none") return () => undefined;
    if (noise === "stored") return (layer) => this.#parts.noises[layer]!;
    if (noise instanceof Random) {
      const maps = drawNoise(noise, noiseMapShapes(this, batch));
      return (layer) => maps[layer]!;
    }
    checkNoise(noise, this.noiseShapes, batch);
    return (layer) => noise[layer]!;
  }
}
