/** Which channels of weights learn. */
import * as tf from "@tensorflow/tfjs";
import type { Generator, Tensors } from "../pipeline/mod.ts";

/** The axis of each weight that counts its output channels. */
export function outputAxes({ weightGroups }: Pick<Generator, "weightGroups">): ReadonlyMap<string, number> {
  return new Map(weightGroups.flatMap(({ outputAxes = {} }) => Object.entries(outputAxes)));
}

/**
 * Masks of 1 where a channel learns, and of 0 where its importance lies above a percentile of those of its kind:
 *
 *   I_c = mean of F over all of the weight that belongs to channel c
 *
 * Of one kind are weights of as many axes: kernels, matrices and vectors, whose F differ in size. The caller owns them.
 *
 * @param fisher F by weight, in its shape
 * @param axes Where the channels are not on the last one
 * @param percentile From 0, where none but the least important learns, to 100, where all do; between two values it lies on
 *   their line
 * @returns of size 1 in all axes but the channels'
 */
export async function channelMasks(
  fisher: Tensors,
  axes: ReadonlyMap<string, number>,
  percentile: number,
): Promise<Tensors> {
  const importances = Object.entries(fisher).map(([name, f]) => {
    const channels = axes.get(name) ?? f.rank - 1;
    const others = f.shape.map((_, axis) => axis).filter((axis) => axis !== channels);
    return { name, kind: f.rank, importance: tf.tidy(() => tf.mean(f, others, true)) };
  });
  try {
    const masks: Record<string, tf.Tensor> = {};
    for (const alike of Map.groupBy(importances, ({ kind }) => kind).values()) {
      const values = await Promise.all(alike.map(({ importance }) => importance.data()));
      const limit = quantile(values.flatMap((some) => [...some]), percentile / 100);
      for (const { name, importance } of alike) {
        masks[name] = tf.tidy(() => tf.cast(tf.lessEqual(importance, limit), "float32"));
      }
    }
    return masks;
  } finally {
    tf.dispose(importances.map(({ importance }) => importance));
  }
}

/** A quantile as NumPy has it: on the line between the two values around it. */
function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b), place = part * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return low + (high - low) * (place - Math.floor(place));
}
