import * as tf from "@tensorflow/tfjs";
import { smoothedResize } from "../../ops/smoothed_resize.ts";
import { readFloats } from "../../stylegan2/read_floats.ts";
import type { WeightFile } from "../../weights/types.ts";
import type { Tensor2D, Tensor3D, Tensor4D } from "../../tensors.ts";
import type { LatentEncoderDescription } from "./description.ts";
import { featurePyramid, flatHead, meanHead, styleHead } from "./heads.ts";
import { NetworkReader } from "./network_reader.ts";
import { readTrunk, type Taps, type Trunk } from "./trunks.ts";

/** What a latent encoder is made of. It takes ownership of all. */
export interface LatentEncoderParts {
  /** For people. */
  readonly label: string;
  /** What the file holds. */
  readonly description: LatentEncoderDescription;
  /** Open: heads are read when they are used. */
  readonly file: WeightFile;
}

/**
 * An encoder of pSp, e4e or ReStyle: from pictures to latents in one pass.
 *
 * Its trunk stays on the device, its heads, four fifths of its weights, do not: a float32 pSp for 1024 pixels has a
 * gigabyte. Each is read from the file when it is used, and freed.
 *
 * Richardson et al., "Encoding in Style", CVPR 2021; Tov et al., "Designing an Encoder for StyleGAN Image Manipulation",
 * SIGGRAPH 2021; Alaluf et al., "ReStyle", ICCV 2021.
 */
export class LatentEncoder {
  /** For people: the file that it came from. */
  readonly label: string;
  /** What its file turned out to hold. */
  readonly description: LatentEncoderDescription;
  /** Pictures to features. */
  readonly trunk: Trunk;
  readonly #file: WeightFile;
  readonly #owner: NetworkReader;
  readonly #pyramid: ((taps: Taps) => Taps) | undefined;

  private constructor(
    parts: LatentEncoderParts,
    owner: NetworkReader,
    trunk: Trunk,
    pyramid?: (taps: Taps) => Taps,
  ) {
    this.label = parts.label;
    this.description = parts.description;
    this.trunk = trunk;
    this.#file = parts.file;
    this.#owner = owner;
    this.#pyramid = pyramid;
  }

  /** Moves the trunk to the device. `loadLatentEncoder` is the usual way to one. */
  static async from(parts: LatentEncoderParts): Promise<LatentEncoder> {
    const { file, description: { prefix, trunk, pyramid } } = parts, owner = new NetworkReader(file, prefix);
    try {
      const features = await readTrunk(trunk, owner);
      return new LatentEncoder(parts, owner, features, pyramid ? await featurePyramid(owner) : undefined);
    } catch (error) {
      owner.dispose();
      file.close();
      throw error;
    }
  }

  /**
   * What the network says of pictures, without the average: w_plus [batch, rows, dim], or one row for an encoder into W.
   * Rows that are differences are added to the first.
   *
   * @param pictures [batch, height, width, 3 or 6] in [-1, 1], of the size in `description`; see `prepare`
   */
  async encode(pictures: Tensor4D): Promise<Tensor3D> {
    const taps = tf.tidy(() => {
      const features = this.trunk.features(pictures);
      return this.#pyramid ? this.#pyramid(features) : features;
    });
    try {
      const { heads } = this.description;
      return await (heads === "styles" ? this.#rows(taps) : this.#inOne(heads, taps));
    } finally {
      tf.dispose(Object.values(taps));
    }
  }

  /** Images of any size to the encoder's, smoothed as Pillow's bilinear filter does; their shape is not kept. */
  prepare(images: Tensor4D): Tensor4D {
    const [height, width] = this.description.inputSize;
    return smoothedResize(images, height, width);
  }

  /** The average latent of its checkpoint, [1 or rows, dim], or undefined where it has none. The caller owns it. */
  async average(): Promise<Tensor2D | undefined> {
    const { average, latentDim } = this.description;
    if (average === undefined) return undefined;
    return tf.tensor2d(await readFloats(this.#file, average), [
      this.#file.tensors.get(average)!.shape.slice(0, -1).reduce((rows, size) => rows * size, 1),
      latentDim,
    ]);
  }

  /** Frees its tensors, and lets go of the file. */
  dispose(): void {
    this.#owner.dispose();
    this.#file.close();
  }

  async #rows(taps: Taps): Promise<Tensor3D> {
    const { levels, differences } = this.description, rows: Tensor2D[] = [];
    try {
      for (const [row, level] of levels.entries()) {
        rows.push(
          await this.#using(async (network) =>
            (await styleHead(network.under("styles").under(row)))(taps[level])
          ),
        );
      }
      return tf.tidy(() => {
        const summed = rows.map((row, i) => differences && i > 0 ? tf.add<Tensor2D>(rows[0]!, row) : row);
        return tf.stack(summed, 1) as Tensor3D;
      });
    } finally {
      tf.dispose(rows);
    }
  }

  #inOne(heads: "w" | "w+", taps: Taps): Promise<Tensor3D> {
    return this.#using(async (network) => (await (heads === "w" ? meanHead : flatHead)(network))(taps));
  }

  /** Reads weights, uses them, and frees them. */
  async #using<T>(use: (network: NetworkReader) => Promise<T>): Promise<T> {
    const network = new NetworkReader(this.#file, this.description.prefix);
    try {
      return await use(network);
    } finally {
      network.dispose();
    }
  }
}
