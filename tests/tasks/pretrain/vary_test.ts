import * as tf from "@tensorflow/tfjs";
import { assert, assertAlmostEquals } from "@std/assert";
import { Random } from "../../../models/random/random.ts";
import { colorMatrix, vary } from "../../../tasks/pretrain/vary.ts";
import { testOnBackends } from "../../support/backends.ts";

const times = (matrix: readonly number[], color: readonly number[]) =>
  [0, 1, 2].map((column) => color.reduce((sum, value, row) => sum + value * matrix[3 * row + column]!, 0));

Deno.test("colorMatrix() keeps greys, turns red into green by a third of the circle, and fades to grey", () => {
  for (const value of times(colorMatrix(1.2, 0.7), [0.4, 0.4, 0.4])) assertAlmostEquals(value, 0.4, 1e-12);
  const turned = times(colorMatrix(2 * Math.PI / 3, 1), [1, 0, 0]);
  [0, 1, 0].forEach((value, channel) => assertAlmostEquals(turned[channel]!, value, 1e-12));
  for (const value of times(colorMatrix(1, 0), [1, 0, 0.5])) assertAlmostEquals(value, 0.5, 1e-12);
});

testOnBackends(
  "vary() leaves the colours of those with fixed ones in proportion, and changes others'",
  async () => {
    const colors = [[0.6, 0, 0], [0, 0, 0]].flat(); // a red and a black pixel
    const images = tf.tensor4d([...colors, ...colors], [2, 1, 2, 3]);
    const varied = vary(images, [true, false], new Random(2));
    const values = await varied.data<"float32">();
    const spread = (picture: number) =>
      [0, 1, 2].map((channel) => values[6 * picture + channel]! - values[6 * picture + 3 + channel]!);
    const [red, green, blue] = spread(0) as [number, number, number];
    assert(red >= 0.29 && red <= 0.85);
    assertAlmostEquals(green, 0, 1e-6);
    assertAlmostEquals(blue, 0, 1e-6);
    assert(Math.abs(spread(1)[1]! - spread(1)[2]!) > 0.01);
    tf.dispose([images, varied]);
  },
);
