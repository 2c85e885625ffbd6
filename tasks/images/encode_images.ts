import * as tf from "@tensorflow/tfjs";
import type { Encoder } from "../../mod.ts";
import type { HostImages } from "./read_images.ts";

/** Told how many of what are done; may wait, and may throw to give up. */
export type Between = (done: number, of: string) => Promise<void>;

/** Images that go through the encoder at a time. */
const ROWS = 8;

/** Features of images [count, dim], not normalised. */
export async function encodeImages(
  encoder: Encoder,
  { data, count, height, width }: HostImages,
  between: Between,
): Promise<Float32Array> {
  const stride = height * width * 3, features = new Float32Array(count * encoder.dim);
  for (let begin = 0; begin < count; begin += ROWS) {
    const length = Math.min(ROWS, count - begin);
    const rows = tf.tidy(() => {
      const batch = data.subarray(begin * stride, (begin + length) * stride);
      return encoder.encodeImage(tf.tensor4d(batch, [length, height, width, 3]));
    });
    features.set(await rows.data<"float32">(), begin * encoder.dim);
    rows.dispose();
    await between(begin + length, "images");
  }
  return features;
}
