import * as tf from "@tensorflow/tfjs";
import { asRgb, type Encoder, type Generator, type Noise, unitRows } from "../pipeline/mod.ts";

/** What the latents are moved by, and how far. */
export interface LatentMove {
  readonly generator: Generator;
  readonly encoder: Encoder;
  /** The feature of the target text, [1, dim]. */
  readonly text: tf.Tensor2D;
  /** Updates of gradient descent. */
  readonly iterations: number;
  readonly learningRate: number;
  /** The noise of each iteration, called in a tidy: what it makes is freed. */
  noise(iteration: number): Noise;
}

/**
 * How far each row of w_plus travels when the latents alone descend towards the target text:
 *
 *   w ← w − α ∂/∂w mean_b [1 − cos(E(G(w_b)), text)],   score_l = mean_{b,d} |w − w₀|       [latentCount]
 *
 * @param start w_plus [batch, latentCount, latentDim]
 */
export function latentScores(start: tf.Tensor3D, move: LatentMove): tf.Tensor1D {
  const { generator, encoder, text, iterations, learningRate } = move;
  const descend = (w: tf.Tensor3D, iteration: number) =>
    tf.tidy(() => {
      const noise = move.noise(iteration); // before the tape opens: the device draws only where none records
      const slope = tf.grad((latents: tf.Tensor) => {
        const images = generator.synthesize(latents as tf.Tensor3D, noise);
        const similarity = tf.sum(tf.mul(unitRows(encoder.encodeImage(asRgb(images))), unitRows(text)), 1);
        return tf.sub(1, tf.mean(similarity));
      });
      return tf.sub(w, tf.mul(slope(w), learningRate)) as tf.Tensor3D;
    });
  return tf.tidy(() => {
    let w = start;
    for (let i = 0; i < iterations; i++) w = descend(w, i);
    return tf.mean(tf.abs(tf.sub(w, start)), [0, 2]);
  });
}
