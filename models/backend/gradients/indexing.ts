/** Gradients of operations that move values about, which tfjs-core lacks. */
import * as tf from "@tensorflow/tfjs";
import { sizeOf } from "../../shapes.ts";

export function registerIndexingGradients(): void {
  tf.registerGradient({
    kernelName: "GatherNd",
    inputsToSave: ["params", "indices"],
    gradFunc: (dy, [params, indices]) => ({
      params: () => tf.scatterND(indices!, dy as tf.Tensor, params!.shape),
    }),
  });

  tf.registerGradient({
    kernelName: "ScatterNd",
    inputsToSave: ["indices"],
    gradFunc: (dy, [indices]) => ({ updates: () => tf.gatherND(dy as tf.Tensor, indices!) }),
  });

  tf.registerGradient({
    kernelName: "DepthToSpace",
    gradFunc: (dy, _saved, { blockSize }) => ({
      x: () => spaceToDepth(dy as tf.Tensor4D, blockSize as number),
    }),
  });

  tf.registerGradient({
    kernelName: "StridedSlice",
    inputsToSave: ["x"],
    gradFunc: (dy, [x], attributes) => {
      const { begin, end, strides, beginMask, endMask, ellipsisMask, newAxisMask, shrinkAxisMask } =
        attributes as Record<string, number[]> & Record<`${string}Mask`, number>;
      const taken = tf.slice_util.sliceInfo(
        x!.shape,
        begin!,
        end!,
        strides!,
        beginMask!,
        endMask!,
        ellipsisMask!,
        newAxisMask!,
        shrinkAxisMask!,
      );
      return {
        x: () =>
          x!.shape.reduce(
            (gradient, size, axis) =>
              scatterAxis(gradient, axis, size, taken.begin[axis]!, taken.strides[axis]!),
            tf.reshape(dy as tf.Tensor, x!.shape.map((_, axis) => takenCount(taken, axis))),
          ),
      };
    },
  });
}

function takenCount(
  { begin, end, strides }: ReturnType<typeof tf.slice_util.sliceInfo>,
  axis: number,
): number {
  return Math.max(0, Math.ceil((end[axis]! - begin[axis]!) / strides[axis]!));
}

/** Puts the values that lie along `axis` to begin, begin + stride, ... of an axis of zeros. */
function scatterAxis(x: tf.Tensor, axis: number, size: number, begin: number, stride: number): tf.Tensor {
  const count = x.shape[axis]!;
  if (count === size && stride === 1) return x;
  if (stride < 0) return scatterAxis(tf.reverse(x, axis), axis, size, begin + (count - 1) * stride, -stride);
  const before = sizeOf(x.shape.slice(0, axis)),
    after = sizeOf(x.shape.slice(axis + 1));
  const apart = tf.pad(tf.reshape(x, [before * count, 1, after]), [[0, 0], [0, stride - 1], [0, 0]]);
  const room = Math.min(count * stride, size - begin); // the last value's rest may reach past the end
  const cut = tf.slice(tf.reshape(apart, [before, count * stride, after]), [0, 0, 0], [before, room, after]);
  const full = tf.pad(cut, [[0, 0], [begin, size - begin - room], [0, 0]]);
  return tf.reshape(full, [...x.shape.slice(0, axis), size, ...x.shape.slice(axis + 1)]);
}

/** The inverse of tf.depthToSpace, with no tensor above rank 4. */
function spaceToDepth(x: tf.Tensor4D, block: number): tf.Tensor {
  const [batch, height, width, channels] = x.shape;
  const rows = tf.reshape(x, [batch * height / block, block, width / block, block * channels]);
  return tf.reshape(tf.transpose(rows, [0, 2, 1, 3]), [
    batch,
    height / block,
    width / block,
    block * block * channels,
  ]);
}
