import { assert, assertEquals } from "@std/assert";
import { Random } from "../../../models/random/random.ts";
import type { BytePictures } from "../../../tasks/pretrain/fixed_features.ts";
import { principalLatents } from "../../../tasks/pretrain/principal_latents.ts";

const random = new Random("principal latents");

/** Pictures of 16 px whose left and right halves each have one random gray: two components, and no third. */
function halves(count: number): BytePictures {
  const size = 16, bytes = new Uint8Array(count * size * size * 3), grays = random.uniforms(2 * count);
  for (let at = 0; at < count * size * size; at++) {
    const side = at % size < size / 2 ? 0 : 1, number = Math.floor(at / size ** 2);
    bytes.fill(Math.floor(256 * grays[2 * number + side]!), 3 * at, 3 * at + 3);
  }
  return { count, size, bytes };
}

/** The numbers of one component. */
function component({ width, rows }: ReturnType<typeof principalLatents>, k: number): number[] {
  return Array.from({ length: rows.length / width }, (_, i) => rows[i * width + k]!);
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (x: readonly number[]) => x.reduce((sum, value) => sum + value, 0) / x.length;
  const [ma, mb] = [mean(a), mean(b)], cov = mean(a.map((value, i) => (value - ma) * (b[i]! - mb)));
  return cov / Math.sqrt(mean(a.map((x) => (x - ma) ** 2)) * mean(b.map((x) => (x - mb) ** 2)));
}

Deno.test("each number of a latent is normally distributed", () => {
  const latents = principalLatents(halves(500), false, random);
  assertEquals([latents.width, latents.rows.length], [32, 500 * 32]);
  for (let k = 0; k < latents.width; k++) {
    const values = component(latents, k).sort((a, b) => a - b);
    // quantiles of N(0, 1), whose estimates from 500 draws have deviations of about 0.06 and 0.08
    const quantiles = [[0.1587, -1], [0.5, 0], [0.8413, 1]] as const;
    for (const [share, wanted] of quantiles) {
      const found = values[Math.floor(500 * share)]!;
      assert(Math.abs(found - wanted) < 0.3, `component ${k}: ${found}, not ${wanted}`);
    }
  }
});

Deno.test("the first numbers follow the directions in which pictures differ most", () => {
  const pictures = halves(400), latents = principalLatents(pictures, false, random);
  const gray = (number: number, column: number) => pictures.bytes[3 * (number * 256 + column)]!;
  const left = Array.from({ length: 400 }, (_, i) => gray(i, 0));
  const right = Array.from({ length: 400 }, (_, i) => gray(i, 15));
  const [first, second, third] = [0, 1, 2].map((k) => component(latents, k)) as [
    number[],
    number[],
    number[],
  ];
  const explained = (gray: number[]) => correlation(gray, first) ** 2 + correlation(gray, second) ** 2;
  assert(explained(left) > 0.9 && explained(right) > 0.9, `${explained(left)}, ${explained(right)}`);
  assert(Math.abs(correlation(first, second)) < 0.1);
  assert(Math.abs(correlation(left, third)) < 0.2, "a component without variance follows the pictures");
});

Deno.test("mirror images have latents of their own, which those of mirrored pictures are", () => {
  const pictures = halves(60), { width, rows } = principalLatents(pictures, true, random);
  assertEquals(rows.length, 2 * 60 * width);
  const mirrored = pictures.bytes.slice();
  for (let i = 0; i < 60 * 16; i++) {
    const row = mirrored.subarray(48 * i, 48 * (i + 1)),
      pixels = Array.from({ length: 16 }, (_, x) => row[3 * x]!);
    pixels.reverse().forEach((value, x) => row.fill(value, 3 * x, 3 * x + 3));
  }
  const swapped = principalLatents({ ...pictures, bytes: mirrored }, true, random);
  // the same 120 pictures in another order: the same components, up to their signs
  const rank = (values: readonly number[]) =>
    values.map((value) => values.filter((other) => other < value).length);
  for (const k of [0, 1]) {
    const before = rank(component({ width, rows }, k)), after = rank(component(swapped, k));
    const exchanged = [...after.slice(60), ...after.slice(0, 60)];
    const reversed = exchanged.map((place) => 119 - place);
    const apart = (other: number[]) => Math.max(...before.map((place, i) => Math.abs(place - other[i]!)));
    assert(Math.min(apart(exchanged), apart(reversed)) <= 1, `component ${k}`); // ties may change places
  }
});

Deno.test("few pictures, or small ones, have shorter latents", () => {
  assertEquals(principalLatents(halves(9), true, random).width, 9);
  const tiny = { count: 40, size: 2, bytes: new Uint8Array(40 * 12).map((_, i) => (i * i * 7) % 251) };
  assertEquals(principalLatents(tiny, false, random).width, 12);
});
