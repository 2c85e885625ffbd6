/** What a projection is for: pictures come back, alone or together, at once or in pieces. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  betweenLayers,
  pixelDistance,
  Projector,
  type ProjectorOptions,
  seededDraws,
} from "../../../models/inversion/mod.ts";
import type { Generator } from "../../../models/generator.ts";
import { initialiseStyleGAN2, stylegan2 } from "../../../models/stylegan2/mod.ts";
import { drawLatents } from "../../../models/random/draw_latents.ts";
import { Random } from "../../../models/random/random.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";
import { balanced } from "../stylegan2/support.ts";

const seed = new Random("projection");

async function small(): Promise<Generator> {
  const weights = initialiseStyleGAN2({
    size: 16,
    styleDim: 8,
    mappingDepth: 2,
    channels: [8, 8, 8],
    seed: "small",
  });
  return await stylegan2({ weights, label: "small" }).load("small");
}

/** Pictures that the generator can make, and the average as a start for each. */
function task(generator: Generator, pictures: number, { starts = 1, rows = 1 } = {}) {
  return tf.tidy(() => {
    const w = drawLatents(generator, seed, pictures);
    const start = tf.tile(tf.reshape(generator.latentAverage, [1, 1, -1]), [pictures * starts, rows, 1]);
    return { targets: generator.synthesize(w, "stored"), start: start as tf.Tensor3D };
  });
}

function options(generator: Generator, others: Partial<ProjectorOptions> = {}): ProjectorOptions {
  return {
    distance: pixelDistance(),
    steps: 12,
    deviation: 1,
    draws: seededDraws(generator, seed, { starts: others.starts ?? 1 }),
    ...others,
  };
}

function advance(projector: Projector, steps: number): void {
  for (let i = 0; i < steps; i++) tf.dispose(Object.values(projector.next()));
}

testOnBackends(
  "A projection comes nearer to its picture, and its noise maps with it",
  () =>
    balanced(async () => {
      const generator = await small(),
        { targets, start } = task(generator, 1, { rows: generator.latentCount });
      const projector = new Projector(generator, targets, start, {
        ...options(generator, { steps: 40 }),
        penalties: [{ weight: 1e-3, penalty: betweenLayers(1) }],
      });
      const before = await projector.result(), tensors = tf.memory().numTensors;
      advance(projector, 40);
      assertEquals(tf.memory().numTensors, tensors, "tensors after the steps");
      const after = await projector.result();
      assert(
        after.distances[0]! < 0.5 * before.distances[0]!,
        `${after.distances} after ${before.distances}`,
      );
      assertEquals(after.latents.shape, [1, generator.latentCount, generator.latentDim]);
      const again = tf.tidy(() => {
        const [mine, its] = [generator.synthesize(after.latents, after.noise), targets]
          .map((images) => pixelDistance().embed(images));
        return tf.addN(mine!.map((part, i) => tf.sum(tf.squaredDifference(part, its![i]!))));
      });
      await assertClose(again, after.distances, 1e-5, "the distance of the image that comes back");
      tf.dispose([
        targets,
        start,
        again,
        ...[before, after].flatMap(({ latents, noise }) => [latents, ...noise]),
      ]);
      projector.dispose();
      generator.dispose();
    }),
  ["wasm"],
);

testOnBackends("A picture comes out of a batch as it would alone", () =>
  balanced(async () => {
    const generator = await small(), { targets, start } = task(generator, 3);
    const batch = new Projector(generator, targets, start, options(generator));
    advance(batch, 5);
    const together = await batch.result();
    const [target, begin] = [tf.slice(targets, 2, 1), tf.slice(start, 2, 1)];
    const draws = seededDraws(generator, seed, { first: 2 });
    const single = new Projector(generator, target, begin, options(generator, { draws }));
    advance(single, 5);
    const alone = await single.result();
    const row = tf.slice(together.latents, [2, 0], [1, -1]), map = tf.slice(together.noise.at(-1)!, 2, 1);
    await assertClose(row, await alone.latents.data(), 1e-4, "w");
    await assertClose(map, await alone.noise.at(-1)!.data(), 1e-4, "the last noise map");
    tf.dispose([targets, start, target, begin, row, map]);
    tf.dispose([together, alone].flatMap(({ latents, noise }) => [latents, ...noise]));
    for (const owner of [batch, single, generator]) owner.dispose();
  }), ["wasm"]);

testOnBackends("A projection that is resumed gives the same bits", () =>
  balanced(async () => {
    const generator = await small(), { targets, start } = task(generator, 2);
    const whole = new Projector(generator, targets, start, options(generator));
    advance(whole, 4);
    const saved = await whole.state();
    advance(whole, 3);
    const resumed = new Projector(generator, targets, start, options(generator));
    resumed.restore(saved);
    assertEquals(resumed.step, 4);
    advance(resumed, 3);
    assertEquals(await resumed.state(), await whole.state());
    const other = new Projector(generator, targets, start, options(generator));
    assertThrows(
      () => other.restore(new Map([...saved].filter(([name]) => name !== "noise.1/m"))),
      TypeError,
      'The saved state has no "noise.1/m"',
    );
    assertThrows(() => other.restore(new Map()), TypeError, 'The saved state has no "step"');
    tf.dispose([targets, start]);
    for (const owner of [whole, resumed, other, generator]) owner.dispose();
  }), ["wasm"]);

testOnBackends("The best of several starts is kept for each picture", () =>
  balanced(async () => {
    const generator = await small(), { targets, start: averages } = task(generator, 2, { starts: 2 });
    // The second start of the first picture and the first of the second are hopeless.
    const start = tf.tidy(() => tf.add<tf.Tensor3D>(averages, tf.tensor3d([0, 50, 50, 0], [4, 1, 1])));
    const projector = new Projector(generator, targets, start, options(generator, { starts: 2 }));
    const tensors = tf.memory().numTensors;
    const { distance, loss } = projector.next();
    const all = await distance.data(), { latents, noise, distances } = await projector.result();
    assert(all[0]! < all[1]! && all[3]! < all[2]!);
    const rows = await latents.data(), average = await generator.latentAverage.data();
    assertEquals([...rows], [...average, ...average]); // the rate of the first step is 0
    assertEquals(distances.length, 2);
    tf.dispose([distance, loss, latents, ...noise]);
    assertEquals(tf.memory().numTensors, tensors);
    assertThrows(
      () => new Projector(generator, targets, start, options(generator)),
      TypeError,
      "Projector() takes start of shape [2, 1 or 6, 8], and got [4, 1, 8]",
    );
    tf.dispose([targets, averages, start]);
    projector.dispose();
    generator.dispose();
  }), ["wasm"]);
