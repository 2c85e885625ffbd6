import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { disposeDraws, type DrawOptions, type Draws, drawStep } from "../../../pipeline/step/draws.ts";
import { type Generator, Random, toyGenerator } from "../../../pipeline/mod.ts";
import { assertClose } from "../../support/fixtures.ts";
import "../../support/toy_runs.ts";

const PLAIN = { batch: 3, mixing: 0, truncation: 1, noise: "shared" } as const;

type Options = Partial<DrawOptions>;

/** Draws for a step, looks at them, frees them, and counts. */
async function withDraws<T>(
  options: Options,
  step: number,
  look: (draws: Draws, source: Generator) => Promise<T> | T,
): Promise<T> {
  const source = await toyGenerator().load("source");
  const before = tf.memory().numTensors;
  const draws = drawStep(source, { ...PLAIN, ...options }, new Random(2), step);
  const seen = await look(draws, source);
  disposeDraws(draws);
  assertEquals(tf.memory().numTensors, before);
  source.dispose();
  return seen;
}

const latentsOf = (options: Options, step = 0) =>
  withDraws(options, step, async ({ latents }) => [...await latents.data()]);

Deno.test("a step's draws depend on seed and step alone", async () => {
  assertEquals(await latentsOf({}, 5), await latentsOf({ noise: "independent" }, 5));
  assertNotEquals(await latentsOf({}, 5), await latentsOf({}, 6));
});

Deno.test("an image's latents depend on its place in the batch, not on the batch's size", async () => {
  const many = await latentsOf({ batch: 5 }, 3);
  await assertClose(many.slice(0, 3 * 6), await latentsOf({}, 3), 1e-6);
});

Deno.test("shared noise is one set of maps for both generators, independent noise is two", async () => {
  await withDraws({}, 0, ({ sourceNoise, adaptedNoise }) => {
    assert(sourceNoise === adaptedNoise);
    const shapes = (sourceNoise as readonly tf.Tensor[]).map(({ shape }) => shape);
    assertEquals(shapes, [[3, 2, 2, 1], [3, 4, 4, 1]]);
  });
  await withDraws({ noise: "independent" }, 0, async ({ sourceNoise, adaptedNoise }) => {
    const [a, b] = await Promise.all(
      [sourceNoise, adaptedNoise].map(async (noise) =>
        await Promise.all((noise as readonly tf.Tensor[]).map((map) => map.data()))
      ),
    );
    assertEquals(a!.map(({ length }) => length), b!.map(({ length }) => length));
    a!.forEach((map, i) => assertNotEquals(map, b![i]!));
  });
});

Deno.test("stored noise and no noise are passed on", async () => {
  for (const noise of ["stored", "none"] as const) {
    await withDraws({ noise }, 0, ({ sourceNoise, adaptedNoise }) => {
      assertEquals([sourceNoise, adaptedNoise], [noise, noise]);
    });
  }
});

Deno.test("mixing joins two latents at a place of its own in each step", async () => {
  const crossovers = new Set<number>();
  for (let step = 0; step < 12; step++) {
    await withDraws({ mixing: 1 }, step, async ({ latents }) => {
      assertEquals(latents.shape, [3, 3, 6]);
      const rows = await latents.array() as number[][][];
      const crossover = rows[0]!.findIndex((row) => String(row) !== String(rows[0]![0]));
      assert(crossover === 1 || crossover === 2, `crossover at ${crossover}`);
      crossovers.add(crossover);
      for (const image of rows) {
        const [first, last] = [image[0]!, image[2]!];
        assertEquals(image, image.map((_, i) => i < crossover ? first : last));
        assertNotEquals(first, last);
      }
    });
  }
  assertEquals([...crossovers].sort(), [1, 2]);
});

Deno.test("mixing leaves the first latent what it is without mixing", async () => {
  const plain = await latentsOf({}, 4);
  const mixed = await withDraws(
    { mixing: 1 },
    4,
    async ({ latents }) => await latents.array() as number[][][],
  );
  assertEquals(mixed.flatMap((image) => image[0]!), plain);
});

Deno.test("steps mix about as often as the config asks", async () => {
  let mixed = 0;
  for (let step = 0; step < 200; step++) {
    await withDraws({ mixing: 0.25, batch: 1 }, step, ({ latents }) => void (mixed += latents.rank - 2));
  }
  assert(mixed > 30 && mixed < 70, `${mixed} of 200`); // 50 ± 3.3 deviations
});

Deno.test("truncation moves the latents towards the average", async () => {
  const plain = await latentsOf({}), half = await latentsOf({ truncation: 0.5 });
  const average = await withDraws({}, 0, async (_, { latentAverage }) => [...await latentAverage.data()]);
  await assertClose(half, plain.map((w, i) => (w + average[i % 6]!) / 2), 1e-6);
  await assertClose(await latentsOf({ truncation: 0 }), plain.map((_, i) => average[i % 6]!), 1e-6);
});
