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

/** Pictures of 8 px, every number of which is drawn. */
function speckles(count: number): BytePictures {
  const draws = random.fork("speckles").uniforms(count * 192);
  return { count, size: 8, bytes: Uint8Array.from(draws, (draw) => Math.floor(256 * draw)) };
}

Deno.test("each number of a latent is normally distributed, and nearly independent of the others", () => {
  const latents = principalLatents(speckles(500), false, random);
  assertEquals([latents.width, latents.rows.length], [32, 500 * 32]);
  for (let k = 0; k < latents.width; k++) {
    const values = component(latents, k), ascending = values.toSorted((a, b) => a - b);
    // quantiles of N(0, 1), whose estimates from 500 draws have deviations of about 0.06 and 0.08
    for (const [share, wanted] of [[0.1587, -1], [0.5, 0], [0.8413, 1]] as const) {
      const found = ascending[Math.floor(500 * share)]!;
      assert(Math.abs(found - wanted) < 0.3, `component ${k}: ${found}, not ${wanted}`);
    }
    for (let other = 0; other < k; other++) {
      const r = correlation(values, component(latents, other));
      assert(Math.abs(r) < 0.1, `components ${other} and ${k}: ${r}`);
    }
  }
});

Deno.test("a latent has a number for each way in which the pictures differ", () => {
  const pictures = halves(400), latents = principalLatents(pictures, false, random);
  assertEquals(latents.width, 2);
  const gray = (number: number, column: number) => pictures.bytes[3 * (number * 256 + column)]!;
  const left = Array.from({ length: 400 }, (_, i) => gray(i, 0));
  const right = Array.from({ length: 400 }, (_, i) => gray(i, 15));
  const [first, second] = [0, 1].map((k) => component(latents, k)) as [number[], number[]];
  const explained = (gray: number[]) => correlation(gray, first) ** 2 + correlation(gray, second) ** 2;
  assert(explained(left) > 0.9 && explained(right) > 0.9, `${explained(left)}, ${explained(right)}`);
  assert(Math.abs(correlation(first, second)) < 0.1);

  const same = { count: 9, size: 8, bytes: new Uint8Array(9 * 192).fill(70) };
  assertEquals(principalLatents(same, true, random), { width: 0, rows: new Float32Array(0) });
  assertEquals(principalLatents(speckles(9), false, random).width, 8, "one fewer than pictures");
  assertEquals(principalLatents({ ...speckles(64), size: 2, count: 1024 }, false, random).width, 12);
});

Deno.test("copies of a picture are ranked by chance", () => {
  const { bytes } = speckles(10), copied = new Uint8Array(200 * 192);
  for (let i = 0; i < 200; i++) copied.set(bytes.subarray(192 * (i % 10), 192 * (i % 10 + 1)), 192 * i);
  const latents = principalLatents({ count: 200, size: 8, bytes: copied }, false, random);
  assertEquals(latents.width, 9);
  const ofFirst = (k: number) => component(latents, k).filter((_, i) => i % 10 === 0);
  for (let k = 1; k < latents.width; k++) {
    const r = correlation(ofFirst(0), ofFirst(k));
    assert(Math.abs(r) < 0.75, `components 0 and ${k} of copies: ${r}`); // of 20 draws: 0.22 is a deviation
  }
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
