import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { Random } from "../../../../models/random/random.ts";
import {
  type Affine,
  compose,
  IDENTITY,
  quarterTurns,
  rotation,
  scaling,
  translation,
} from "../../../../tasks/pretrain/augmentation/affine.ts";
import { augment, resample, transformColors } from "../../../../tasks/pretrain/augmentation/augment.ts";
import {
  brightening,
  composeColors,
  hueRotation,
  saturation,
  UNCHANGED,
} from "../../../../tasks/pretrain/augmentation/color_matrix.ts";
import { balanced } from "../../../models/stylegan2/support.ts";
import { testOnBackends } from "../../../support/backends.ts";
import { assertClose } from "../../../support/fixtures.ts";

const FLIP = scaling(-1, 1);

function imagesOf(shape: [number, number, number, number], seed = "images"): tf.Tensor4D {
  return new Random(seed).normal(shape);
}

async function valuesOf(x: tf.Tensor): Promise<Float32Array> {
  return await x.data() as Float32Array;
}

/** The first image's pixel, however far outside: mirrored about the outermost pixels, step by step. */
function pixelAt(values: Float32Array, [height, width]: [number, number], y: number, x: number): number[] {
  const inside = (place: number, size: number) => {
    while (place < 0 || place >= size) place = place < 0 ? -place : 2 * (size - 1) - place;
    return place;
  };
  const at = 3 * (inside(y, height) * width + inside(x, width));
  return [...values.subarray(at, at + 3)];
}

/** Keys' kernel as he writes it, a = −1/2. */
function keys(x: number): number {
  const d = Math.abs(x);
  if (d <= 1) return 1.5 * d ** 3 - 2.5 * d ** 2 + 1;
  return d < 2 ? -0.5 * d ** 3 + 2.5 * d ** 2 - 4 * d + 2 : 0;
}

/** What resample() defines, by the double sum over all pixels near by. */
function expectedSamples(values: Float32Array, shape: [number, number], map: Affine): number[] {
  const [height, width] = shape, [a, b, c, d, e, f] = map, result: number[] = [];
  for (let i = 0; i < height; i++) {
    for (let j = 0; j < width; j++) {
      const x = j - (width - 1) / 2, y = i - (height - 1) / 2, sum = [0, 0, 0];
      const [u, v] = [a * x + b * y + c + (width - 1) / 2, d * x + e * y + f + (height - 1) / 2];
      for (let row = Math.floor(v) - 3; row <= v + 3; row++) {
        for (let column = Math.floor(u) - 3; column <= u + 3; column++) {
          const weight = keys(v - row) * keys(u - column);
          pixelAt(values, shape, row, column).forEach((value, k) => sum[k]! += weight * value);
        }
      }
      result.push(...sum);
    }
  }
  return result;
}

testOnBackends("resample() shows the places that the map names", async (t) => {
  const maps: Record<string, Affine> = {
    "the image itself": [1, 0, 0, 0, 1, 0],
    "mirrored": FLIP,
    "moved by whole pixels, beyond the edge": translation(3, -2),
    "moved by a fraction along one axis": translation(0.3, 0),
    "turned a little": rotation(0.4),
    "turned, stretched and moved far": compose(
      rotation(2),
      compose(scaling(0.6, 1.7), compose(rotation(-1), translation(-4.2, 9.9))),
    ),
  };
  for (const [name, map] of Object.entries(maps)) {
    await t.step(name, () =>
      balanced(async () => {
        const images = imagesOf([1, 5, 7, 3]), result = resample(images, [map]);
        assertEquals(result.shape, images.shape);
        await assertClose(result, expectedSamples(await valuesOf(images), [5, 7], map), 2e-6);
        tf.dispose([images, result]);
      }));
  }
});

testOnBackends("resample() moves whole pixels without touching their values", () =>
  balanced(async () => {
    const images = imagesOf([1, 6, 6, 3]), values = await valuesOf(images);
    const exactly = async (map: Affine, from: (row: number, column: number) => [number, number]) => {
      const result = resample(images, [map]);
      const expected = Array.from({ length: 36 }, (_, i) =>
        pixelAt(values, [6, 6], ...from(Math.floor(i / 6), i % 6)));
      assertEquals([...await valuesOf(result)], expected.flat());
      result.dispose();
    };
    await exactly(FLIP, (row, column) => [row, 5 - column]);
    await exactly(quarterTurns(1), (row, column) => [column, 5 - row]);
    await exactly(quarterTurns(2), (row, column) => [5 - row, 5 - column]);
    await exactly(quarterTurns(3), (row, column) => [5 - column, row]);
    await exactly(translation(2, -1), (row, column) => [row - 1, column + 2]);
    await exactly(compose(FLIP, translation(1, 0)), (row, column) => [row, 5 - (column + 1)]);

    const twice = tf.tidy(() =>
      resample(resample(images, [FLIP]), [FLIP])
    );
    assertEquals(await valuesOf(twice), values);
    tf.dispose([images, twice]);
  }));

testOnBackends("resample() moves each image of a batch by its own map", () =>
  balanced(async () => {
    const images = imagesOf([3, 5, 5, 3]), maps = [IDENTITY, FLIP, rotation(1)];
    const result = resample(images, maps), values = await valuesOf(images);
    const expected = maps.flatMap((map, i) =>
      expectedSamples(values.slice(75 * i, 75 * (i + 1)), [5, 5], map)
    );
    await assertClose(result, expected, 2e-6);
    tf.dispose([images, result]);
  }));

testOnBackends(
  "transformColors() sends each image's pixels through its own matrix",
  () =>
    balanced(async () => {
      const images = imagesOf([2, 3, 4, 3]), values = await valuesOf(images);
      const matrix = composeColors(brightening(0.3), composeColors(hueRotation(1), saturation(2)));
      const result = transformColors(images, [UNCHANGED, matrix]), expected = [...values];
      for (let at = 36; at < 72; at += 3) {
        matrix.forEach(([r, g, b, added], i) => {
          expected[at + i] = r * values[at]! + g * values[at + 1]! + b * values[at + 2]! + added;
        });
      }
      await assertClose(result, expected, 2e-6);
      tf.dispose([images, result]);
    }),
);

testOnBackends(
  "augment() gives the same images at p = 0, and others of the same shape at p = 1",
  () =>
    balanced(async () => {
      const images = imagesOf([2, 8, 8, 3]);
      const at = (p: number, seed = "a") => augment(images, new Random(seed), p);
      const results = [at(0), at(1), at(1), at(1, "b")];
      const [same, first, again, other] = await Promise.all(results.map(valuesOf));
      assertEquals(same, await valuesOf(images));
      assertEquals(first, again);
      assertNotEquals(first, other);
      assertEquals(results[1]!.shape, [2, 8, 8, 3]);
      tf.dispose([images, results]);
    }),
);

testOnBackends("augment() changes as many images as p says", () =>
  balanced(async () => {
    const images = imagesOf([400, 4, 4, 3]), values = await valuesOf(images);
    for (const p of [0.05, 0.2]) {
      const result = augment(images, new Random(`share ${p}`), p), changed = await valuesOf(result);
      let count = 0;
      for (let i = 0; i < 400; i++) {
        if (values.subarray(48 * i, 48 * (i + 1)).some((value, j) => value !== changed[48 * i + j])) count++;
      }
      // Whole pixels of four round to 0 half of the time along each axis.
      const expected = 1 - (1 - p) ** 8 * (1 - p / 2) ** 2 * (1 - 3 * p / 4) * (1 - 3 * p / 4);
      const error = Math.sqrt(expected * (1 - expected) / 400);
      assert(
        Math.abs(count / 400 - expected) < 3 * error,
        `${count} of 400 at p = ${p}, expected ${expected}`,
      );
      result.dispose();
    }
    images.dispose();
  }));

testOnBackends("The gradient of augment() is that of finite differences", () =>
  balanced(async () => {
    const images = imagesOf([2, 6, 6, 3]), direction = imagesOf([2, 6, 6, 3], "direction");
    const weights = imagesOf([2, 6, 6, 3], "weights");
    const loss = (x: tf.Tensor) =>
      tf.sum(tf.mul(weights, tf.square(augment(x as tf.Tensor4D, new Random("gradient"), 1)))) as tf.Scalar;
    const gradient = tf.grad(loss)(images);
    const slope = tf.tidy(() => tf.sum(tf.mul(gradient, direction)));
    const difference = tf.tidy(() =>
      // exact for a quadratic loss
      tf.div(tf.sub(loss(tf.add(images, direction)), loss(tf.sub(images, direction))), 2)
    );
    await assertClose(slope, await valuesOf(difference), 1e-4);
    tf.dispose([images, direction, weights, gradient, slope, difference]);
  }));

testOnBackends(
  "A penalty on the slope before augment(), as R1 is, has the right gradient",
  () =>
    balanced(async () => {
      const images = imagesOf([2, 6, 6, 3]), direction = imagesOf([3, 1, 1, 1] as never, "direction");
      const filter = imagesOf([3, 1, 1, 1], "filter");
      /** A discriminator of three weights. */
      const score = (x: tf.Tensor4D, weights: tf.Tensor) =>
        tf.sum(tf.softplus(tf.mul(x, tf.reshape(weights, [1, 1, 1, 3]))));
      const penalty = (weights: tf.Tensor) => {
        const slope = tf.grad((x) => score(augment(x as tf.Tensor4D, new Random("r1"), 1), weights))(images);
        return tf.sum(tf.square(slope)) as tf.Scalar;
      };
      const gradient = tf.grad(penalty)(filter);
      const slope = tf.tidy(() => tf.sum(tf.mul(gradient, direction)));
      const step = 0.02,
        at = (distance: number) => tf.tidy(() => penalty(tf.add(filter, tf.mul(direction, distance))));
      const points = [-2 * step, -step, step, 2 * step].map(at);
      const [a, b, c, d] = await Promise.all(points.map(async (point) => (await valuesOf(point))[0]!));
      await assertClose(slope, [(a! - 8 * b! + 8 * c! - d!) / (12 * step)], 1e-2);
      assert(Math.abs((await valuesOf(slope))[0]!) > 1e-2, "the penalty does not depend on the weights");
      tf.dispose([images, direction, filter, gradient, slope, ...points]);
    }),
);
