import * as tf from "@tensorflow/tfjs";
import type { Tensor1D, Tensor2D, Tensor3D, Tensor4D } from "../tensors.ts";
import { embedFeatures, sumPositions } from "./embedding.ts";
import { type ConvolutionLayer, type Layer, smallestSides, type TrunkName, trunks } from "./trunks.ts";
import { type Filter, type LpipsWeightSource, readHeads, readTrunk } from "./weights.ts";

/** Where LPIPS comes from. */
export interface LpipsOptions {
  /** The classifier whose features are compared. */
  readonly trunk: TrunkName;
  /** Its weights under torchvision's names, e.g. vgg16-397923af.pth, or a whole LPIPS. */
  readonly trunkWeights: LpipsWeightSource;
  /** The learned heads, e.g. lpips/weights/v0.1/vgg.pth, or a whole LPIPS. */
  readonly weights: LpipsWeightSource;
}

/** Brings images in [-1, 1] to the trunk's scale: (x − shift) / scale, per channel. */
const SHIFT = [-0.030, -0.088, -0.188], SCALE = [0.458, 0.448, 0.450];

/**
 * Loads the learned perceptual image patch similarity, version 0.1 with linear heads (Zhang et al., CVPR 2018), onto
 * the current backend.
 *
 *   const metric = await loadLpips({ trunk: "vgg", trunkWeights: "vgg16.pth", weights: "vgg.pth" });
 *
 * @throws {WeightsError} where a file does not belong to the trunk
 */
export async function loadLpips({ trunk, trunkWeights, weights }: LpipsOptions): Promise<Lpips> {
  const filters = await readTrunk(trunkWeights, trunks[trunk]);
  const heads = await readHeads(weights, trunks[trunk]);
  return new Lpips(trunk, filters, heads);
}

/** A filter on the backend. */
interface DeviceFilter {
  readonly weight: tf.Tensor4D;
  readonly bias: tf.Tensor1D;
}

/**
 * The learned perceptual image patch similarity (Zhang et al., CVPR 2018), a distance between images that agrees with
 * people's judgement:
 *
 *   d(x, y) = Σ_l mean_hw Σ_c weight_lc · (f̂_l(x)_hwc − f̂_l(y)_hwc)²
 *
 * with f̂ the trunk's features at tap l, of unit length over channels, and learned weights of the channels, none
 * negative. The paper's equation 1 squares the weights; the reference code does not, and neither do we. Distances are 0
 * or more. They depend on the images' size: Ojha et al. and what followed resize to 256 × 256 first. Differentiable in
 * images; a position whose channels are all zero, behind a ReLU that is off, has no gradient.
 */
export class Lpips {
  /** The classifier whose features are compared. */
  readonly trunk: TrunkName;
  readonly #filters: ReadonlyMap<string, DeviceFilter>;
  readonly #heads: readonly tf.Tensor1D[];

  /** Moves weights to the backend; `loadLpips` reads them. */
  constructor(trunk: TrunkName, filters: ReadonlyMap<string, Filter>, heads: readonly Float32Array[]) {
    this.trunk = trunk;
    this.#filters = new Map([...filters].map(([name, { weight, bias }]) => [name, {
      weight: tf.tensor4d(weight.data as Float32Array, [...weight.shape] as [number, number, number, number]),
      bias: tf.tensor1d(bias.data as Float32Array),
    }]));
    this.#heads = heads.map((head) => tf.tensor1d(head));
  }

  /**
   * The trunk's features at each tap [n, h, w, channels].
   *
   * @param images [n, height, width, 3] in [-1, 1]
   * @throws {RangeError} where images are too small for the trunk
   */
  features(images: Tensor4D): Tensor4D[] {
    const [, height, width] = images.shape, least = smallestSides[this.trunk];
    if (Math.min(height, width) < least) {
      throw new RangeError(
        `LPIPS by ${this.trunk} takes images of at least ${least} x ${least} pixels, got ${width} x ${height}`,
      );
    }
    return tf.tidy(() => {
      const taps: tf.Tensor4D[] = [];
      let x: tf.Tensor4D = tf.div(tf.sub(images, SHIFT), SCALE);
      for (const layer of trunks[this.trunk]) {
        if (layer.kind === "tap") taps.push(x);
        else x = this.#apply(layer, x);
      }
      return taps;
    });
  }

  /**
   * Points whose squared Euclidean distances, summed over the taps, are the distances of the images.
   *
   * @param images [n, height, width, 3] in [-1, 1]
   * @returns [n, h · w, channels] for each tap
   * @throws {RangeError} where images are too small for the trunk
   */
  embed(images: Tensor4D): Tensor3D[] {
    return tf.tidy(() => this.features(images).map((tap, l) => embedFeatures(tap, this.#heads[l]!)));
  }

  /**
   * d(x_i, y_i) for pairs of images.
   *
   * @param x [n, height, width, 3] in [-1, 1]
   * @param y Of the same shape
   * @returns [n], none negative
   * @throws {RangeError} where images are too small for the trunk
   */
  distance(x: Tensor4D, y: Tensor4D): Tensor1D {
    return tf.tidy(() => tf.sum(this.distancePerTap(x, y), 1));
  }

  /** The terms of `distance` [n, taps]: one for each tap l. @throws {RangeError} as `distance` */
  distancePerTap(x: Tensor4D, y: Tensor4D): Tensor2D {
    return tf.tidy(() => {
      const ofY = this.embed(y);
      const terms = this.embed(x).map((tap, l) => sumPositions(tf.squaredDifference(tap, ofY[l]!)));
      return tf.stack(terms, 1) as tf.Tensor2D;
    });
  }

  /** Frees all of its tensors. */
  dispose(): void {
    for (const { weight, bias } of this.#filters.values()) tf.dispose([weight, bias]);
    tf.dispose([...this.#heads]);
  }

  #apply(layer: Exclude<Layer, { kind: "tap" }>, x: tf.Tensor4D): tf.Tensor4D {
    if (layer.kind === "pool") {
      return layer.ceil ? maxPoolCeil(x, layer.size) : tf.maxPool(x, layer.size, 2, 0);
    }
    if (layer.kind === "convolution") return this.#convolve(layer, x);
    const squeezed = this.#convolve(layer.squeeze, x);
    return tf.concat(layer.expand.map((half) => this.#convolve(half, squeezed)), 3);
  }

  #convolve({ name, stride, padding }: ConvolutionLayer, x: tf.Tensor4D): tf.Tensor4D {
    const { weight, bias } = this.#filters.get(name)!;
    return tf.relu(tf.add(tf.conv2d(x, weight, stride, padding), bias));
  }
}

/** Max pooling whose windows also cover the last row and column. The zeros added there do no harm: x is not negative. */
function maxPoolCeil(x: tf.Tensor4D, size: number): tf.Tensor4D {
  const [, height, width] = x.shape;
  const excess = (side: number) => (side - size) % 2 === 0 ? 0 : 1;
  return tf.maxPool(tf.pad(x, [[0, 0], [0, excess(height)], [0, excess(width)], [0, 0]]), size, 2, 0);
}
