import * as tf from "@tensorflow/tfjs";
import { drawNoise, noiseMapShapes } from "../random/noise.ts";
import { Random } from "../random/random.ts";
import type { Generator, Latents, Noise, WeightGroup } from "../generator.ts";
import type { HostTensor } from "../weights/types.ts";
import { architectureTensors, latentCount, noiseShapes, type StyleGAN2Architecture } from "./architecture.ts";
import { toFile } from "./layouts.ts";
import { mapLatents } from "./mapping.ts";
import { type NoiseMaps, synthesis } from "./synthesis.ts";
import { weightGroups } from "./weight_groups.ts";
import { blurKernel } from "../ops/upfirdn2d.ts";
import type { Tensor, Tensor1D, Tensor2D, Tensor4D, Variable } from "../tensors.ts";

const NOTHING: ReadonlyMap<string, Tensor> = new Map();

/** What a generator is made of. It takes ownership of all tensors. */
export interface StyleGAN2Parts {
  /** For people. */
  readonly label: string;
  /** Its sizes. */
  readonly architecture: StyleGAN2Architecture;
  /** By rosinality's names, in memory order (see tensors.ts). */
  readonly parameters: ReadonlyMap<string, Variable>;
  /** [1, size, size, 1] each, in the order of `noiseShapes`. */
  readonly noises: readonly Tensor4D[];
  /** [styleDim] */
  readonly latentAverage: Tensor1D;
  /** SHA-256 of the weights as loaded. */
  readonly digest: () => Promise<string>;
  /** As in `StyleGAN2Options`. */
  readonly recompute?: boolean;
}

/** A StyleGAN2 generator with skip connections to RGB, as all published ones have. */
export class StyleGAN2 implements Generator {
  /** Its sizes. */
  readonly architecture: StyleGAN2Architecture;
  readonly channels = 3;
  readonly noiseShapes: readonly (readonly [height: number, width: number])[];
  readonly weightGroups: readonly WeightGroup[];
  readonly adaptable: ReadonlySet<string>;
  readonly #parts: StyleGAN2Parts;

  /** Takes ownership of all tensors. `stylegan2()` is the usual way to one. */
  constructor(parts: StyleGAN2Parts) {
    this.#parts = parts;
    this.architecture = parts.architecture;
    this.noiseShapes = noiseShapes(parts.architecture.size);
    this.weightGroups = weightGroups(parts.architecture);
    this.adaptable = new Set(
      this.weightGroups.flatMap(({ kind, weights }) => kind === "mapping" ? [] : weights),
    );
  }

  get label(): string {
    return this.#parts.label;
  }

  get height(): number {
    return this.architecture.size;
  }

  get width(): number {
    return this.architecture.size;
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

  map(z: Tensor2D): Tensor2D {
    if (z.rank !== 2 || z.shape[1] !== this.latentDim) {
      throw new TypeError(`Cannot map z of shape [${z.shape}]: expected [batch, ${this.latentDim}]`);
    }
    return tf.tidy(() => mapLatents(z, this.parameters, this.architecture.mappingDepth));
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
    const { latentDim, latentCount } = this;
    const shape = latents.shape;
    if (shape.at(-1) !== latentDim || (latents.rank === 3 ? shape[1] !== latentCount : latents.rank !== 2)) {
      throw new TypeError(
        `Cannot synthesize from latents of shape [${shape}]: expected [batch, ${latentDim}] or [batch, ${latentCount}, ${latentDim}]`,
      );
    }
    return tf.tidy(() => {
      let features: Tensor4D | undefined, image: Tensor4D | undefined;
      const noiseMaps = this.#noiseMaps(noise, shape[0]);
      const { recompute = false } = this.#parts;
      const weights = replaced.size ? new Map([...this.parameters, ...replaced]) : this.parameters;
      const modules = synthesis(latents, noiseMaps, weights, this.architecture.size, { recompute });
      for (const [name, output] of modules) {
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

  async exportWeights(): Promise<ReadonlyMap<string, HostTensor>> {
    const exported = new Map<string, HostTensor>();
    const { parameters, noises, latentAverage } = this.#parts;
    const kernel = Float32Array.from(blurKernel(4).flat());
    let noise = 0;
    for (const spec of architectureTensors(this.architecture)) {
      const values = spec.role === "kernel"
        ? kernel
        : await (spec.role === "noise" ? noises[noise++]! : parameters.get(spec.name)!)
          .data() as Float32Array;
      exported.set(spec.name, toFile(spec, values));
    }
    exported.set("latent_avg", {
      shape: [this.latentDim],
      data: (await latentAverage.data()).slice() as Float32Array,
    });
    return exported;
  }

  digest(): Promise<string> {
    return this.#parts.digest();
  }

  /** Frees parameters, noise maps and the average latent. */
  dispose(): void {
    const { parameters, noises, latentAverage } = this.#parts;
    tf.dispose([...parameters.values(), ...noises, latentAverage]);
  }

  #noiseMaps(noise: Noise, batch: number): NoiseMaps {
    if (noise === "none") return () => undefined;
    if (noise === "stored") return (layer) => this.#parts.noises[layer]!;
    if (noise instanceof Random) {
      const maps = drawNoise(noise, noiseMapShapes(this, batch));
      return (layer) => maps[layer]!;
    }
    const accepted = noise.length === this.noiseShapes.length &&
      noise.every(({ shape: [rows, ...map] }, layer) =>
        (rows === 1 || rows === batch) && String(map) === String([...this.noiseShapes[layer]!, 1])
      );
    if (!accepted) {
      throw new TypeError(
        `Cannot use noise maps of shapes ${
          noise.map(({ shape }) => `[${shape}]`).join(" ")
        }: expected [1 or ${batch}, size, size, 1] with sizes ${
          this.noiseShapes.map(([size]) => size).join(" ")
        }`,
      );
    }
    return (layer) => noise[layer]!;
  }
}
