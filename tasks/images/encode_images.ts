import * as tf from "@tensorflow/tfjs";
import type { Encoder } from "../../mod.ts";
import type { Progress } from "../shell/progress.ts";
import type { HostImages } from "./host_images.ts";

/** Images that go through the encoder at a time. */
const ROWS = 8;

/** Features of images [count, dim], not normalised. @param encoder what they are handed to as they are */
export async function encodeImages(
  encoder: Pick<Encoder, "dim" | "encodeImage">,
  { data, count, height, width }: HostImages,
  progress: Progress,
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
    await progress(begin + length, "images");
  }
  return features;
}
