import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import {
  alignFace,
  cropTo,
  faceQuad,
  middleSquare,
  planAlignment,
  type Point,
} from "../../../models/alignment/mod.ts";
import type { RgbImage } from "../../../models/images/png.ts";
import { readInversion, readInversionJson } from "../../support/inversion.ts";

interface Case {
  readonly picture: readonly [width: number, height: number];
  readonly picture_formula: string;
  readonly landmarks: readonly Point[];
  readonly output_size: number;
  readonly transform_size: number;
  readonly quad: readonly Point[];
  readonly qsize: number;
  readonly shrink: number;
  readonly crop: readonly [number, number, number, number];
  readonly overhang: readonly number[];
  readonly pad: readonly number[];
  readonly quad_final: readonly Point[];
  readonly padded: boolean;
}

const cases = await readInversionJson<Record<string, Case>>("align"), fixture = await readInversion("edits");

/** The picture of a case, by its formula, of which the phase of the red waves differs. */
function draw({ picture: [width, height], picture_formula }: Case): RgbImage {
  const phase = Number(/sin\(x\/9\+(\d+)\)/.exec(picture_formula)![1]),
    data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colours = [
        127 + 100 * Math.sin(x / 9 + phase),
        127 + 90 * Math.cos(y / 7),
        (255 * x / width + 255 * y / height) / 2,
      ];
      colours.forEach((value, c) =>
        data[3 * (y * width + x) + c] = Math.min(255, Math.max(0, Math.round(value)))
      );
    }
  }
  return { width, height, data };
}

function assertNear(actual: Iterable<number>, expected: Iterable<number>): void {
  const [a, b] = [[...actual], [...expected]];
  assertEquals(a.length, b.length);
  a.forEach((value, i) => assertAlmostEquals(value, b[i]!, 1e-6));
}

for (const [name, facts] of Object.entries(cases)) {
  Deno.test(`A face is aligned as FFHQ's are: ${name}`, () => {
    const [width, height] = facts.picture, face = faceQuad(facts.landmarks);
    assertNear(face.quad.flat(), facts.quad.flat());
    assertAlmostEquals(face.side, facts.qsize, 1e-6);
    const plan = planAlignment({ width, height }, face, facts.output_size), { crop } = plan;
    assertEquals([plan.shrink, plan.padded], [facts.shrink, facts.padded]);
    assertEquals([crop.left, crop.top, crop.left + crop.width, crop.top + crop.height], [...facts.crop]);
    assertNear(plan.overhang, facts.overhang);
    assertNear(plan.pad, facts.pad);
    assertNear(plan.quad.flat(), facts.quad_final.flat());

    const aligned = alignFace(draw(facts), facts.landmarks, {
      size: facts.output_size,
      transformSize: facts.transform_size,
    });
    const expected = fixture.host(`align.out.${name}`);
    assertEquals([aligned.height, aligned.width, 3], [...expected.shape]);
    const differences = Array.from(aligned.data, (value, i) => Math.abs(value - Number(expected.data[i])));
    const mean = differences.reduce((sum, difference) => sum + difference, 0) / differences.length;
    const near = differences.filter((difference) => difference <= 3).length / differences.length;
    assert(mean <= 1 && near >= 0.99, `${mean} off in the mean, ${near} of the pixels within 3`);
  });
}

Deno.test("Points that are no face's, or another picture's, are refused", () => {
  const [{ landmarks }] = Object.values(cases) as [Case];
  const refused = (points: readonly Point[], message: string) =>
    assertThrows(
      () => alignFace({ width: 9, height: 9, data: new Uint8Array(243) }, points, { size: 8 }),
      RangeError,
      message,
    );
  refused(landmarks.slice(1), "by 68 points [x, y] in dlib's order, got 67");
  refused(landmarks.map(() => [3, 3]), "tell no direction");
  refused(landmarks.map(([x, y]) => [x + 5000, y]), "The face lies outside the picture");
});

Deno.test("A box is cut out and brought to a size, and none outside the picture", () => {
  const picture = { width: 5, height: 4, data: Uint8Array.from({ length: 60 }, (_, i) => Math.floor(i / 3)) };
  assertEquals(middleSquare(picture), { left: 0, top: 0, width: 4, height: 4 });
  const box = { left: 1, top: 2, width: 2, height: 1 };
  assertEquals([...cropTo(picture, box, { width: 2, height: 1 }).data], [11, 11, 11, 12, 12, 12]);
  const flat = { ...picture, data: picture.data.map(() => 77) };
  assert(cropTo(flat, box, { width: 7, height: 3 }).data.every((value) => value === 77));
  for (
    const wrong of [{ ...box, left: 4 }, { ...box, top: -1 }, { ...box, width: 0 }, { ...box, left: 0.5 }]
  ) {
    assertThrows(
      () => cropTo(picture, wrong, picture),
      RangeError,
      "does not lie in a picture of 5 x 4 pixels",
    );
  }
});
