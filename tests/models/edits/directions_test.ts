import * as tf from "@tensorflow/tfjs";
import { assertAlmostEquals, assertEquals, assertRejects, assertThrows } from "@std/assert";
import {
  conditioned,
  type Direction,
  directionTensors,
  latentComponents,
  mixRows,
  moveLatents,
  moveToDeviations,
  readChannelDirections,
  readDirections,
  semanticFactors,
  walkToDistances,
} from "../../../models/edits/mod.ts";
import { pNorm, undoActivation } from "../../../models/inversion/mod.ts";
import { drawLatents } from "../../../models/random/draw_latents.ts";
import { Random } from "../../../models/random/random.ts";
import { initialiseStyleGAN2, stylegan2 } from "../../../models/stylegan2/mod.ts";
import { writeSafetensors } from "../../../models/weights/safetensors.ts";
import { WeightsError } from "../../../models/weights/types.ts";
import { testOnBackends } from "../../support/backends.ts";
import { balanced } from "../stylegan2/support.ts";

const along = (...values: number[]): Direction => ({
  label: "along",
  rows: 1,
  values: Float64Array.from(values),
});

testOnBackends("A direction moves the rows of its range, and no others", () =>
  balanced(async () => {
    const latents = tf.zeros<tf.Rank.R3>([2, 3, 2]),
      moved = moveLatents(latents, along(1, -1), 2, { begin: 1 });
    assertEquals(await moved.array(), [0, 1].map(() => [[0, 0], [2, -2], [2, -2]]));
    const rows: Direction = { label: "rows", rows: 3, values: Float64Array.of(1, 0, 2, 0, 3, 0) };
    const each = moveLatents(latents, rows, 1, { begin: 0, end: 2 });
    assertEquals((await each.array())[1], [[1, 0], [2, 0], [0, 0]]);
    const half = mixRows(latents, moved, { begin: 2, end: 3 }, 0.5);
    assertEquals((await half.array())[0], [[0, 0], [0, 0], [1, -1]]);
    assertThrows(
      () => moveLatents(latents, along(1, 2, 3), 1),
      RangeError,
      "it was made for another generator",
    );
    assertThrows(
      () => moveLatents(latents, along(1, 2), 1, { end: 4 }),
      RangeError,
      "Cannot change rows 0 to 4 of 3",
    );
    tf.dispose([latents, moved, each, half]);
    const w = tf.tensor1d([1, 2]);
    assertThrows(() => walkToDistances(w, rows), RangeError, "expected 2 in one");
    w.dispose();
  }), ["wasm"]);

Deno.test("What lies in the span of its conditions cannot be conditioned", () => {
  const left = conditioned(along(1, 1, 1), [along(2, 0, 0), along(4, 0, 0), along(1, 1, 0)]);
  assertEquals([...left.values].map((value) => Math.round(value * 1e9) / 1e9), [0, 0, 1]);
  assertThrows(
    () => conditioned(along(1, 1), [along(1, 0), along(1, 1)]),
    RangeError,
    "it lies in their span",
  );
  assertThrows(() => conditioned(along(1, 1), [along(1)]), RangeError, "both must be for one generator");
});

testOnBackends(
  "Components of a generator's latents are where its latents scatter",
  () =>
    balanced(async () => {
      const weights = initialiseStyleGAN2({
        size: 8,
        styleDim: 6,
        mappingDepth: 2,
        channels: [4, 4],
        seed: 1,
      });
      const generator = await stylegan2({ weights, label: "small" }).load("small"),
        seed = new Random("components");
      const found = await latentComponents(generator, { seed, samples: 4500, count: 3 });
      assertEquals([found.components.length, found.deviations.length], [18, 3]);
      const latents = tf.tidy(() => tf.expandDims(drawLatents(generator, seed, 4500), 1) as tf.Tensor3D);
      const still = moveToDeviations(latents, found, 1, 0),
        average = tf.tidy(() => tf.mean(tf.squeeze(still, [1]), 0));
      // Moved to 0 deviations they keep their mean, and have no spread along the component.
      (await average.data()).forEach((value, i) => assertAlmostEquals(value, found.mean[i]!, 1e-4));
      const spread = tf.tidy(() => {
        const axis = tf.tensor1d(Float32Array.from(found.components.subarray(6, 12)));
        const along = (x: tf.Tensor3D) => tf.moments(tf.sum(tf.mul(x, axis), 2)).variance;
        return tf.stack([along(latents), along(still)]);
      });
      const [before, after] = await spread.data();
      assertAlmostEquals(Math.sqrt(before!), found.deviations[1]!, 1e-3);
      assertAlmostEquals(after!, 0, 1e-6);
      assertThrows(() => moveToDeviations(latents, found, 3, 1), RangeError, "There is no component 3");

      tf.dispose([latents, still, average, spread]);
      await assertRejects(() => semanticFactors(generator, { layers: [9] }), RangeError, "has no layer 9");
      generator.dispose();
    }),
  ["wasm"],
);

testOnBackends("Latents are white to the norm that is made of their components", () =>
  balanced(async () => {
    const deviations = [4, 2, 1, 0.5], latentAverage = tf.zeros<tf.Rank.R1>([4]);
    const activate = (x: tf.Tensor2D) => tf.where<tf.Tensor2D>(tf.less(x, 0), tf.mul(x, 0.2), x);
    const generator = {
      latentDim: 4,
      latentAverage,
      map: (z: tf.Tensor2D) => activate(tf.mul<tf.Tensor2D>(z, deviations)),
    };
    const options = { seed: new Random("white"), samples: 4500, transform: undoActivation<tf.Tensor2D> };
    const found = await latentComponents(generator, options);
    found.deviations.forEach((value, i) => assertAlmostEquals(value / deviations[i]!, 1, 0.05));
    const statistics = {
      mean: tf.tensor1d(Float32Array.from(found.mean)),
      components: tf.tensor2d(Float32Array.from(found.components), [4, 4]),
      deviations: tf.tensor1d(Float32Array.from(found.deviations)),
    };
    const norm = tf.tidy(() => {
      const w = drawLatents(generator, options.seed, 4500);
      return tf.mean(pNorm(statistics)(tf.expandDims(w, 1) as tf.Tensor3D));
    });
    assertAlmostEquals((await norm.data())[0]!, 4499 / 4500, 1e-5);
    tf.dispose([norm, latentAverage, ...Object.values(statistics)]);
  }), ["wasm"]);

Deno.test("Directions are read again as they were kept, and other files refused", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const path = `${folder}/directions.safetensors`;
    const components = {
      mean: Float64Array.of(1, 2),
      components: Float64Array.of(0, 1, 1, 0),
      deviations: Float64Array.of(3, 0.5),
    };
    const directions = [along(0, 1), along(1, 0)];
    await writeSafetensors(path, directionTensors(directions, components));
    const read = await readDirections(path);
    assertEquals([read.kind, read.components], ["principal components", components]);
    await writeSafetensors(path, directionTensors(directions));
    assertEquals((await readDirections(path)).directions.map(({ values }) => [...values]), [[0, 1], [1, 0]]);
    assertThrows(() => directionTensors([along(1), along(1, 2)]), RangeError, "of different sizes");

    const vector = { shape: [2], data: Float32Array.of(1, 2) };
    await writeSafetensors(path, new Map([["a", vector], ["b", vector]]));
    await assertRejects(() => readDirections(path), WeightsError, "holds no directions");
    await writeSafetensors(path, new Map([["a", { shape: [1, 1, 1, 2], data: vector.data }]]));
    await assertRejects(() => readDirections(path), WeightsError, "expected [1, dim] for W");
    await writeSafetensors(path, new Map([["a", { shape: [2], data: Float32Array.of(1, NaN) }]]));
    await assertRejects(() => readDirections(path), WeightsError, "not finite");
    await writeSafetensors(path, new Map([["eigvec", { shape: [2, 2], data: Float32Array.of(1, 2, 3, 4) }]]));
    assertEquals((await readDirections(path)).directions.map(({ values }) => [...values]), [[1, 3], [2, 4]]);

    const layers = [{ name: "conv1", channels: 2, row: 0, rgb: false }, {
      name: "rgb",
      channels: 3,
      row: 1,
      rgb: true,
    }];
    await writeSafetensors(path, new Map([["fs3", { shape: [1, 2], data: Float32Array.of(1, 2) }]]));
    await assertRejects(
      () => readChannelDirections(path, layers),
      WeightsError,
      "it was made for another generator",
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
