/** The gradient of mirrorPad. tfjs-core's own forgets that the mirrored values are the image's too. */
import * as tf from "@tensorflow/tfjs";

export function registerPaddingGradients(): void {
  tf.registerGradient({
    kernelName: "MirrorPad",
    inputsToSave: ["x"],
    gradFunc: (dy, [x], attributes) => {
      const { paddings, mode } = attributes as unknown as {
        paddings: [number, number][];
        mode: "reflect" | "symmetric";
      };
      const edge = mode === "reflect" ? 1 : 0; // the outermost value itself is not repeated
      return {
        x: () =>
          paddings.reduce(
            (gradient, [before, after], axis) => fold(gradient, axis, x!.shape[axis]!, before, after, edge),
            dy as tf.Tensor,
          ),
      };
    },
  });
}

/** Turns the margins along one axis over and adds them to the values that they mirror. */
function fold(
  x: tf.Tensor,
  axis: number,
  size: number,
  before: number,
  after: number,
  edge: number,
): tf.Tensor {
  const part = (begin: number, length: number) =>
    tf.slice(
      x,
      x.shape.map((_, i) => i === axis ? begin : 0),
      x.shape.map((all, i) => i === axis ? length : all),
    );
  const mirrored = (begin: number, length: number, to: number) =>
    tf.pad(
      tf.reverse(part(begin, length), axis),
      x.shape.map((_, i) => i === axis ? [to, size - length - to] : [0, 0]),
    );
  const parts = [part(before, size)];
  if (before > 0) parts.push(mirrored(0, before, edge));
  if (after > 0) parts.push(mirrored(before + size, after, size - after - edge));
  return tf.addN(parts);
}
