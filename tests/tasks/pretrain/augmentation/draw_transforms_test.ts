import { assert, assertAlmostEquals, assertEquals, assertNotEquals, assertThrows } from "@std/assert";
import { Random } from "../../../../models/random/random.ts";
import { type Affine, compose, IDENTITY, rotation } from "../../../../tasks/pretrain/augmentation/affine.ts";
import { UNCHANGED } from "../../../../tasks/pretrain/augmentation/color_matrix.ts";
import { drawTransforms } from "../../../../tasks/pretrain/augmentation/draw_transforms.ts";

const MANY = { batch: 4000, height: 64, width: 32 };

/** The share of the values for which it holds, within three standard errors of `expected`. */
function assertShare<T>(values: readonly T[], holds: (value: T) => boolean, expected: number, what: string) {
  const share = values.filter(holds).length / values.length;
  const error = Math.sqrt(expected * (1 - expected) / values.length);
  assert(Math.abs(share - expected) <= 3 * error + 1e-9, `${what}: ${share}, expected ${expected}`);
}

/** How a map distorts: its singular values' product with a sign, and their ratio. */
function shapeOf([a, b, , d, e]: Affine): { area: number; stretch: number } {
  const area = a * e - b * d, sum = a * a + b * b + d * d + e * e;
  const root = Math.sqrt(Math.max(0, sum * sum - 4 * area * area));
  return { area, stretch: Math.sqrt((sum + root) / Math.max(1e-300, sum - root)) };
}

Deno.test("compose() applies the second map to what the first one gives", () => {
  const quarter = rotation(Math.PI / 2);
  const [a, b, c, d, e, f] = compose([2, 0, 5, 0, 3, 7], quarter);
  const at = (x: number, y: number) => [a * x + b * y + c, d * x + e * y + f];
  at(1, 4).forEach((value, i) => assertAlmostEquals(value, [2 * -4 + 5, 3 * 1 + 7][i]!, 1e-12));
});

Deno.test("drawTransforms() changes nothing at p = 0", () => {
  const { maps, colors } = drawTransforms(new Random(1), MANY, 0);
  assert(maps.every((map) => map === IDENTITY) && colors.every((color) => color === UNCHANGED));
});

Deno.test("drawTransforms() draws the same from one seed, and each image its own", () => {
  const shape = { batch: 6, height: 16, width: 16 };
  const draw = (seed: string, p: number, batch = 6) =>
    drawTransforms(new Random(seed), { ...shape, batch }, p);
  assertEquals(draw("a", 0.7), draw("a", 0.7));
  assertNotEquals(draw("a", 0.7), draw("b", 0.7));
  assertEquals(draw("a", 0.7, 4).maps, draw("a", 0.7).maps.slice(0, 4));
  assertEquals(new Set(draw("a", 1).maps.map(String)).size, 6);
  const order = Array.from({ length: 6 }, (_, i) => i);
  const untouched = (p: number) => order.filter((i) => draw("a", p).maps[i] === IDENTITY);
  assert(untouched(0.05).length > 0);
  assert(untouched(0.1).every((i) => untouched(0.05).includes(i)), "a larger p lets more be");
});

Deno.test("drawTransforms() refuses what is no probability", () => {
  for (const p of [-0.1, 1.1, NaN]) {
    assertThrows(
      () => drawTransforms(new Random(1), MANY, p),
      RangeError,
      `Cannot augment with a probability of ${p}: expected a number from 0 to 1`,
    );
  }
});

Deno.test("drawTransforms() applies each transform with probability p", () => {
  for (const p of [0.2, 0.6]) {
    const { maps, colors } = drawTransforms(new Random(`shares ${p}`), MANY, p);
    const shapes = maps.map(shapeOf), close = (a: number, b: number) => Math.abs(a - b) < 1e-9;
    assertShare(shapes, ({ area }) => area < 0, p / 2, "mirrored");
    assertShare(shapes, ({ area }) => !close(Math.abs(area), 1), p, "scaled");
    assertShare(shapes, ({ stretch }) => !close(stretch, 1), p, "stretched");
    // Without a stretch, what is no multiple of a right angle has been turned once or twice.
    const unstretched = maps.filter((map) => close(shapeOf(map).stretch, 1));
    const isTurned = ([a, b]: Affine) => Math.abs(a * b) > 1e-12;
    assertShare(unstretched, isTurned, p, "turned");
    const rigid = maps.filter((map) =>
      close(Math.abs(shapeOf(map).area), 1) && close(shapeOf(map).stretch, 1) && !isTurned(map)
    );
    assertShare(rigid, ([a]) => Math.abs(a) < 0.5, p / 2, "turned by an odd number of right angles");
    assertShare(rigid, ([, , c]) => !Number.isInteger(c), p, "moved by a fraction");
    // Nine of 32 pixels' widths are as likely to be drawn, but for the outer two, which are half as likely.
    const whole = rigid.filter(([, , c, , , f]) => Number.isInteger(c) && Number.isInteger(f));
    assertShare(whole, ([, , c, , , f]) => c !== 0 || f !== 0, p * (1 - 1 / 8 / 16), "moved by whole pixels");
    const moved = (colors: readonly (readonly number[])[]) => colors.some((row) => row[3] !== 0);
    assertShare(colors, moved, p, "brightened");
    assertShare(
      colors,
      (color) => String(color) === String(UNCHANGED),
      (1 - p) ** 4 * (1 - p / 2),
      "left as they are",
    );
  }
});

Deno.test("drawTransforms() stays within the paper's ranges at p = 1", () => {
  const { maps, colors } = drawTransforms(new Random("ranges"), MANY, 1);
  const logs = maps.map((map) => Math.log2(Math.abs(shapeOf(map).area)) / 2);
  const stretches = maps.map((map) => Math.log2(shapeOf(map).stretch) / 2);
  const deviation = (values: readonly number[]) => Math.hypot(...values) / Math.sqrt(values.length);
  assertAlmostEquals(deviation(logs), 0.2, 0.01);
  assertAlmostEquals(deviation(stretches), 0.2, 0.01);
  // Greys go to (added + factor · grey) in each channel, with a factor of contrast and a sign.
  const factors = colors.map((rows) => rows[0][0] + rows[0][1] + rows[0][2]);
  assertAlmostEquals(deviation(factors.map((factor) => Math.log2(Math.abs(factor)))), 0.5, 0.025);
  assertShare(factors, (factor) => factor < 0, 0.5, "light and dark exchanged");
  const added = colors.map((rows, i) => rows[0][3] / factors[i]!);
  assertAlmostEquals(deviation(added), 0.2, 0.01);
});
