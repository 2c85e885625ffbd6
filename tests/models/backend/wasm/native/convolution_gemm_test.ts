/** wasm's own convolution kernels against sums written out, at shapes on which tiles and phases do not come out even. */
import * as tf from "@tensorflow/tfjs";
import { assert } from "@std/assert";
import { range } from "../../../../../models/range.ts";
import { Random } from "../../../../../models/random/random.ts";
import { assertClose } from "../../../../support/fixtures.ts";
import { testOnBackends } from "../../../../support/backends.ts";

interface Shape {
  readonly size: number;
  readonly channels: number;
  readonly outputs: number;
  readonly taps: number;
  readonly stride: number;
  readonly pad: number;
}

const SHAPES: readonly Shape[] = [
  { size: 8, channels: 8, outputs: 16, taps: 3, stride: 1, pad: 1 },
  { size: 7, channels: 12, outputs: 10, taps: 3, stride: 1, pad: 1 },
  { size: 9, channels: 9, outputs: 8, taps: 3, stride: 2, pad: 0 },
  { size: 13, channels: 16, outputs: 24, taps: 4, stride: 2, pad: 1 },
  { size: 14, channels: 8, outputs: 9, taps: 5, stride: 3, pad: 2 },
  { size: 8, channels: 3, outputs: 8, taps: 2, stride: 2, pad: 0 },
  { size: 9, channels: 3, outputs: 16, taps: 3, stride: 1, pad: 1 }, // fewer channels than a tile has columns
  { size: 11, channels: 1, outputs: 8, taps: 5, stride: 2, pad: 2 },
  { size: 5, channels: 16, outputs: 8, taps: 1, stride: 1, pad: 0 },
  { size: 1, channels: 8, outputs: 8, taps: 3, stride: 1, pad: 1 }, // fewer pixels than a tile has rows
  { size: 3, channels: 8, outputs: 16, taps: 3, stride: 1, pad: 3 }, // a rim that sees padding alone
  { size: 7, channels: 8, outputs: 8, taps: 2, stride: 3, pad: 0 }, // pixels that no tap reaches
  { size: 10, channels: 12, outputs: 16, taps: 6, stride: 1, pad: 2 },
  { size: 48, channels: 72, outputs: 8, taps: 3, stride: 1, pad: 1 }, // more than stays in the level-2 cache
  { size: 24, channels: 88, outputs: 64, taps: 3, stride: 1, pad: 1 }, // a tap is shared among threads
  { size: 21, channels: 40, outputs: 16, taps: 3, stride: 2, pad: 0 }, // pixels far apart by their stride
  { size: 60, channels: 64, outputs: 64, taps: 1, stride: 1, pad: 12 }, // parts that see padding alone
];
const BATCH = 2;

for (const shape of SHAPES) {
  const { size, channels, outputs, taps, stride, pad } = shape;
  const what =
    `${size} px, ${channels} to ${outputs} channels, ${taps} taps, stride ${stride}, padding ${pad}`;
  testOnBackends(`convolution and gradients are the sums that define them: ${what}`, async () => {
    const before = tf.memory().numTensors;
    const outSize = Math.floor((size + 2 * pad - taps) / stride) + 1;
    const random = new Random(what);
    const x = random.fork("x").normals(BATCH * size * size * channels);
    const w = random.fork("w").normals(taps * taps * channels * outputs);
    const dy = random.fork("dy").normals(BATCH * outSize * outSize * outputs);
    const sums = summed(shape, outSize, x, w, dy);
    const image = tf.tensor4d(x, [BATCH, size, size, channels]);
    const filter = tf.tensor4d(w, [taps, taps, channels, outputs]);
    const gradient = tf.tensor4d(dy, [BATCH, outSize, outSize, outputs]);
    const { value, grads } = tf.valueAndGrads((x, w) =>
      tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, stride, pad)
    )(
      [image, filter],
      gradient,
    );
    await assertClose(value, { shape: value.shape, data: sums.y }, 1e-5, "the value");
    await assertClose(grads[0]!, { shape: image.shape, data: sums.dx }, 1e-5, "the gradient of x");
    await assertClose(grads[1]!, { shape: filter.shape, data: sums.dw }, 1e-5, "the gradient of the filter");
    tf.dispose([image, filter, gradient, value, ...grads]);
    assert(tf.memory().numTensors === before);
  });
}

function summed(
  { size, channels, outputs, taps, stride, pad }: Shape,
  outSize: number,
  x: Float32Array,
  w: Float32Array,
  dy: Float32Array,
) {
  const y = new Float64Array(dy.length), dx = new Float64Array(x.length), dw = new Float64Array(w.length);
  for (const b of range(BATCH)) {
    for (const [i, j, k, l] of product(range(outSize), range(outSize), range(taps), range(taps))) {
      const row = stride * i! + k! - pad, column = stride * j! + l! - pad;
      if (row < 0 || row >= size || column < 0 || column >= size) continue;
      for (let c = 0; c < channels; c++) {
        const from = ((b * size + row) * size + column) * channels + c;
        for (let o = 0; o < outputs; o++) {
          const to = ((b * outSize + i!) * outSize + j!) * outputs + o;
          const weight = ((k! * taps + l!) * channels + c) * outputs + o;
          y[to]! += x[from]! * w[weight]!;
          dx[from]! += dy[to]! * w[weight]!;
          dw[weight]! += dy[to]! * x[from]!;
        }
      }
    }
  }
  return { y: Float32Array.from(y), dx: Float32Array.from(dx), dw: Float32Array.from(dw) };
}

/** Every choice of one value from each list. */
function product(...lists: readonly number[][]): number[][] {
  return lists.reduce<number[][]>(
    (all, list) => all.flatMap((head) => list.map((value) => [...head, value])),
    [[]],
  );
}
