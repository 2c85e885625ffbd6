import * as tf from "@tensorflow/tfjs";
import { assertEquals, assertNotEquals } from "@std/assert";
import { drawNoise, noiseMapShapes, type NoiseShape } from "../../../models/random/noise.ts";
import { Random } from "../../../models/random/random.ts";
import { normalsOf } from "../../../models/random/threefry.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";

const SHAPES: NoiseShape[] = [[1, 1, 1, 1], [3, 1, 1, 1], [2, 4, 4, 1], [1, 300, 500, 1]];

testOnBackends("drawNoise() draws what its seeds' counters say", async () => {
  const before = tf.memory().numTensors, seed = new Random(5).fork("noise");
  const maps = drawNoise(seed, SHAPES);
  assertEquals(maps.map(({ shape }) => shape), SHAPES.map((shape) => [...shape]));
  for (const [i, map] of maps.entries()) {
    const [first, second] = seed.fork(i).uniforms(2);
    const words = [first! * 2 ** 32 | 0, second! * 2 ** 32 | 0] as const;
    await assertClose(map, { shape: map.shape, data: normalsOf(words, map.size) }, 1e-6, "a map");
  }
  tf.dispose(maps);
  assertEquals(tf.memory().numTensors, before);
});

testOnBackends("a map's noise depends on its seed and place, not on its company", async () => {
  const values = (seed: Random, shapes: readonly NoiseShape[], i: number) => {
    const maps = drawNoise(seed, shapes);
    return maps[i]!.data().finally(() => tf.dispose(maps));
  };
  const seed = new Random(5), alone = await values(seed, SHAPES.slice(0, 3), 2);
  assertEquals(await values(seed, SHAPES, 2), alone);
  assertNotEquals(await values(new Random(6), SHAPES, 2), alone);
  assertNotEquals(await values(seed, [...SHAPES.slice(0, 3), SHAPES[2]!], 3), alone);
});

Deno.test("a batch has maps of its own for each image, in the sizes that the generator reads", () => {
  assertEquals(noiseMapShapes({ noiseShapes: [[4, 4], [8, 8]] }, 3), [[3, 4, 4, 1], [3, 8, 8, 1]]);
});
