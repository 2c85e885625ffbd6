import { createHash } from "node:crypto";
import * as tf from "@tensorflow/tfjs";

/** Rows and columns of the matrices of the probe. */
const PROBE = 40;

/**
 * A digest of what this machine makes of a product of matrices, in which rounding tells processors and devices apart that
 * multiply and add at once, or in another order: what one has computed is another's only where they agree to the bit.
 */
export async function probeRounding(): Promise<string> {
  const values = (step: number) =>
    Float32Array.from({ length: PROBE ** 2 }, (_, i) => Math.fround(((i * step) % 997) / 991 - 0.5));
  const product = tf.tidy(() => {
    const [a, b] = [7919, 6007].map((step) => tf.tensor2d(values(step), [PROBE, PROBE]));
    return tf.exp(tf.matMul(a!, b!));
  });
  const bits = await product.data<"float32">();
  product.dispose();
  return createHash("sha256").update(new Uint8Array(bits.buffer, bits.byteOffset, bits.byteLength)).digest(
    "hex",
  ).slice(0, 16);
}
