import * as tf from "@tensorflow/tfjs";

/** A number to be raised, of pictures [batch, size, size, 3]; pictures do not influence each other's share. */
export type Objective = (images: tf.Tensor4D) => tf.Scalar;

export interface AscentOptions {
  readonly steps: number;
  /** One for all, or each picture's own [batch, 1, 1, 1]. */
  readonly stepSize: number | tf.Tensor4D;
  /** One for all, or each picture's own [batch, 1, 1, 1]. @default none */
  readonly radius?: number | tf.Tensor4D;
  /** Side in pixels of the squares within which a step is even; 1 for none. */
  grain?(step: number): number;
}

/**
 * Projected gradient ascent: moves each picture by `steps` steps of length `stepSize` up the objective, never
 * further than `radius` from where it began. Lengths are L2 norms over a picture's values in [-1, 1].
 *
 * Madry et al., 2018, https://arxiv.org/abs/1706.06083. The caller owns the result.
 */
export function ascend(
  images: tf.Tensor4D,
  objective: Objective,
  { steps, stepSize, radius, grain = () => 1 }: AscentOptions,
): tf.Tensor4D {
  return tf.tidy(() => {
    const gradient = tf.grad((x) => objective(x as tf.Tensor4D));
    let x = images;
    for (let step = 0; step < steps; step++) {
      const uphill = smooth(gradient(x) as tf.Tensor4D, grain(step));
      const moved = tf.add<tf.Tensor4D>(x, tf.mul(direction(uphill), stepSize));
      x = radius === undefined ? moved : tf.add(images, shorten(tf.sub(moved, images), radius));
    }
    return x === images ? tf.clone(x) : x;
  });
}

/** A random point at most `radius` from each picture, as likely near as far. `noise` and `shares` are drawn alike. */
export function scatter(images: tf.Tensor4D, noise: tf.Tensor4D, lengths: tf.Tensor4D): tf.Tensor4D {
  return tf.tidy(() => tf.add(images, tf.mul(direction(noise), lengths)));
}

/** Means over squares of `side` pixels, and smoothly between them. */
function smooth(x: tf.Tensor4D, side: number): tf.Tensor4D {
  if (side === 1) return x;
  const [, height, width] = x.shape;
  return tf.image.resizeBilinear(tf.avgPool(x, side, side, "valid"), [height, width], false, true);
}

function norms(x: tf.Tensor4D): tf.Tensor4D {
  const [batch] = x.shape;
  const squares = tf.sum(tf.square(tf.reshape(x, [batch, -1])), 1);
  return tf.reshape(tf.sqrt(tf.add(squares, 1e-16)), [batch, 1, 1, 1]); // where the objective is flat
}

function direction(x: tf.Tensor4D): tf.Tensor4D {
  return tf.div(x, norms(x));
}

function shorten(x: tf.Tensor4D, radius: number | tf.Tensor4D): tf.Tensor4D {
  return tf.mul(x, tf.minimum(1, tf.div(radius, norms(x))));
}
