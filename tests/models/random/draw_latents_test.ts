import * as tf from "@tensorflow/tfjs";
import { assertEquals, assertNotEquals } from "@std/assert";
import { truncate } from "../../../models/latents.ts";
import { drawLatents, drawZ, type LatentDrawOptions } from "../../../models/random/draw_latents.ts";
import { Random } from "../../../models/random/random.ts";
import { toyGenerator } from "../../../pipeline/mod.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";

const SEED = new Random(7).fork("z");

/** The rows of some latents of a toy generator. */
async function rows(seed: Random, count: number, options?: LatentDrawOptions): Promise<number[][]> {
  const generator = await toyGenerator().load("latents");
  const before = tf.memory().numTensors, w = drawLatents(generator, seed, count, options);
  assertEquals(tf.memory().numTensors, before + 1);
  const values = await w.array();
  w.dispose();
  generator.dispose();
  return values;
}

testOnBackends("drawLatents() maps the z of each image, which its number alone decides", async () => {
  const generator = await toyGenerator().load("latents"), dim = generator.latentDim;
  const w = drawLatents(generator, SEED, 3, { begin: 2 });
  assertEquals(w.shape, [3, dim]);
  for (const i of [0, 1, 2]) {
    const expected = tf.tidy(() => generator.map(SEED.fork(2 + i).normal([1, dim])));
    await assertClose((await w.array())[i]!, await expected.data(), 1e-6, `row ${i}`);
    expected.dispose();
  }
  tf.dispose(w);
  generator.dispose();
});

testOnBackends("an image's latents do not depend on how many there are, or where they begin", async () => {
  const many = await rows(SEED, 6);
  for (const [begin, count] of [[0, 1], [0, 4], [2, 3], [5, 1]] as const) {
    const some = await rows(SEED, count, { begin });
    await assertClose(some.flat(), many.slice(begin, begin + count).flat(), 1e-6);
  }
  assertNotEquals(many[0], many[1]);
  assertNotEquals((await rows(SEED.fork("other"), 1))[0], many[0]);
});

testOnBackends("drawLatents() truncates towards the generator's average", async () => {
  const generator = await toyGenerator().load("latents");
  const w = drawLatents(generator, SEED, 4), half = drawLatents(generator, SEED, 4, { truncation: 0.5 });
  const expected = truncate(w, generator.latentAverage, 0.5);
  assertEquals(await half.array(), await expected.array());
  const none = drawLatents(generator, SEED, 4, { truncation: 1 });
  assertEquals(await none.array(), await w.array());
  tf.dispose([w, half, expected, none]);
  generator.dispose();
});

Deno.test("z never changes from one version to the next: old grids can be drawn again", () => {
  assertEquals(
    drawZ(new Random(2).fork("z"), 1, 3),
    Float32Array.of(0.3147820830345154, 1.0868417024612427, 0.4228604733943939),
  );
});
