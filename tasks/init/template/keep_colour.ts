import { defineLoss, tf } from "variegate";

/** Keeps each image's average colour: the mean over the batch of (mean adapted − mean source)². */
export const keepColour = defineLoss("keep-colour", ({ source, adapted }) => {
  const average = (images: tf.Tensor4D) => tf.mean(images, [1, 2]); // [batch, 3]
  return tf.mean(tf.squaredDifference(average(adapted.images), average(source.images)));
});
