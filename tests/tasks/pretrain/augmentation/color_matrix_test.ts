import { assertAlmostEquals } from "@std/assert";
import {
  brightening,
  type ColorMatrix,
  composeColors,
  contrast,
  hueRotation,
  lumaFlip,
  saturation,
  UNCHANGED,
} from "../../../../tasks/pretrain/augmentation/color_matrix.ts";

type Color = readonly [number, number, number];

const GREYS: readonly Color[] = [[-1, -1, -1], [-0.3, -0.3, -0.3], [0.7, 0.7, 0.7]];
const ORANGE: Color = [0.9, 0.2, -0.6];

function apply(matrix: ColorMatrix, color: Color): number[] {
  return matrix.map((row) => row[0] * color[0] + row[1] * color[1] + row[2] * color[2] + row[3]);
}

function assertColor(actual: readonly number[], expected: readonly number[]) {
  expected.forEach((value, i) => assertAlmostEquals(actual[i]!, value, 1e-12));
}

Deno.test("brightening() adds and contrast() scales, the same in all channels", () => {
  assertColor(apply(brightening(0.25), ORANGE), [1.15, 0.45, -0.35]);
  assertColor(apply(contrast(2), ORANGE), [1.8, 0.4, -1.2]);
});

Deno.test("hueRotation() and saturation() keep greys", () => {
  for (const grey of GREYS) {
    for (const angle of [-2, 0.5, 3]) assertColor(apply(hueRotation(angle), grey), grey);
    for (const factor of [0, 0.5, 4]) assertColor(apply(saturation(factor), grey), grey);
  }
});

Deno.test("hueRotation() by a third of a turn makes red green, green blue, blue red; a whole turn changes nothing", () => {
  const third = hueRotation(2 * Math.PI / 3);
  assertColor(apply(third, [1, 0, 0]), [0, 1, 0]);
  assertColor(apply(third, [0, 1, 0]), [0, 0, 1]);
  assertColor(apply(third, ORANGE), [-0.6, 0.9, 0.2]);
  for (const turns of [-1, 1, 2]) assertColor(apply(hueRotation(2 * Math.PI * turns), ORANGE), ORANGE);
});

Deno.test("saturation() scales the distance from grey, down to grey at 0", () => {
  const grey = (0.9 + 0.2 - 0.6) / 3;
  assertColor(apply(saturation(0), ORANGE), [grey, grey, grey]);
  assertColor(apply(saturation(2), ORANGE), ORANGE.map((value) => grey + 2 * (value - grey)));
});

Deno.test("lumaFlip() turns greys into their opposite and keeps the distance from grey", () => {
  for (const grey of GREYS) assertColor(apply(lumaFlip(), grey), grey.map((value) => -value));
  const grey = (0.9 + 0.2 - 0.6) / 3;
  assertColor(apply(lumaFlip(), ORANGE), ORANGE.map((value) => value - 2 * grey));
  assertColor(apply(composeColors(lumaFlip(), lumaFlip()), ORANGE), ORANGE);
});

Deno.test("composeColors() applies the second map to what the first one gives", () => {
  const both = composeColors(contrast(3), brightening(0.1));
  assertColor(apply(both, ORANGE), apply(contrast(3), apply(brightening(0.1), ORANGE) as unknown as Color));
  const [first, second] = [hueRotation(0.7), composeColors(brightening(-0.2), saturation(1.7))] as const;
  const expected = apply(second, apply(first, ORANGE) as unknown as Color);
  assertColor(apply(composeColors(second, first), ORANGE), expected);
  assertColor(apply(composeColors(second, UNCHANGED), ORANGE), apply(second, ORANGE));
});
