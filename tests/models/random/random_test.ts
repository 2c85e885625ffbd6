import { assert, assertEquals, assertNotEquals, assertThrows } from "@std/assert";
import { Random } from "../../../models/random/random.ts";
import { startBackend } from "../../../models/backend/mod.ts";

await startBackend({ backend: "wasm" });

const mean = (values: ArrayLike<number>, f: (value: number, i: number) => number) =>
  Array.from(values).reduce((sum, value, i) => sum + f(value, i), 0) / values.length;

Deno.test("the same path draws the same numbers, however often", () => {
  const one = new Random(2).fork("latents").fork(3), same = new Random("2").fork("latents").fork("3");
  assertEquals(one.normals(5), same.normals(5));
  assertEquals(one.normals(5), one.normals(5));
  assertEquals(one.uniforms(5), same.uniforms(5));
  assertEquals(one.normals(3), one.normals(5).slice(0, 3));
});

Deno.test("draws never change from one version to the next: old runs must go on", () => {
  assertEquals(
    new Random(2).fork("latents").fork(0).uniforms(2),
    Float64Array.of(0.8611175122205168, 0.3315132516436279),
  );
  assertEquals(
    new Random(2).fork("latents").fork(0).normals(3),
    Float32Array.of(-0.9737671613693237, 1.7320599555969238, 0.5230276584625244),
  );
});

Deno.test("every label and every step draws numbers of its own", () => {
  const seeds = [new Random(2), new Random(3)].flatMap((root) =>
    ["latents", "noise"].flatMap((purpose) =>
      [1, 11, 111].map((step) => root.fork(purpose).fork(step).normals(4).join())
    )
  );
  assertEquals(new Set(seeds).size, seeds.length);
});

Deno.test("draws of neighbouring steps are not correlated", () => {
  const count = 20_000;
  for (const [a, b] of [[0, 1], [1, 11], [9, 10]] as const) {
    const [x, y] = [a, b].map((step) => new Random(2).fork("latents").fork(step).normals(count));
    const correlation = mean(x!, (value, i) => value * y![i]!);
    assert(Math.abs(correlation) < 4 / Math.sqrt(count), `steps ${a} and ${b}: ${correlation}`);
  }
});

Deno.test("the first draws of many forks are normal and uniform too", () => {
  const firsts = Array.from({ length: 4000 }, (_, step) => new Random(2).fork("mixing").fork(step));
  const uniforms = firsts.map((seed) => seed.uniforms(1)[0]!);
  assert(Math.abs(mean(uniforms, (u) => u) - 0.5) < 4 / Math.sqrt(12 * 4000));
  const normals = firsts.map((seed) => seed.normals(1)[0]!);
  assert(Math.abs(mean(normals, (x) => x)) < 4 / Math.sqrt(4000));
  assert(Math.abs(mean(normals, (x) => x * x) - 1) < 4 * Math.sqrt(2 / 4000));
});

Deno.test("normals() has the moments of N(0, 1)", () => {
  const count = 100_000, x = new Random("moments").normals(count);
  const expected = [0, 1, 0, 3], variances = [1, 2, 15, 96];
  for (const [i, moment] of expected.entries()) {
    const actual = mean(x, (value) => value ** (i + 1));
    assert(Math.abs(actual - moment) < 4 * Math.sqrt(variances[i]! / count), `moment ${i + 1}: ${actual}`);
  }
  assert(x.every(Number.isFinite));
});

Deno.test("uniforms() stays in [0, 1) and fills it evenly", () => {
  const count = 100_000, u = new Random("even").uniforms(count);
  assert(u.every((value) => value >= 0 && value < 1));
  const bins = new Array(10).fill(0);
  for (const value of u) bins[Math.floor(value * 10)]++;
  const chiSquared = bins.reduce((sum, bin) => sum + (bin - count / 10) ** 2 / (count / 10), 0);
  assert(chiSquared < 33.7, `χ² ${chiSquared}`); // 9 degrees of freedom, p = 1e-4
});

Deno.test("normal() is a tensor of the same draws", async () => {
  const seed = new Random(2), tensor = seed.normal([2, 3]);
  assertEquals(tensor.shape, [2, 3]);
  assertEquals(await tensor.data(), seed.normals(6));
  tensor.dispose();
});

Deno.test("a seed is recorded as its path", () => {
  assertEquals(JSON.stringify({ seed: new Random(2).fork("ewc").fork(1) }), '{"seed":"2/ewc/1"}');
  assertNotEquals(new Random(2).fork("a").toJSON(), new Random(2).fork("b").toJSON());
});

Deno.test("what is no seed is refused: it would draw like one", () => {
  for (const seed of [NaN, Infinity, 0.5, undefined, null, {}]) {
    assertThrows(() => new Random(seed as number), TypeError, "It must be a whole number, or a text");
  }
  assertEquals(new Random(-1).toJSON(), "-1");
});
