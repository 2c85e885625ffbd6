/** Edits against the references' numbers. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals } from "@std/assert";
import {
  channelDirection,
  conditioned,
  type Direction,
  globalDirection,
  moveLatents,
  moveToDeviations,
  principalComponents,
  readChannelDirections,
  readDirections,
  semanticFactors,
  walkToDistances,
} from "../../../models/edits/mod.ts";
import { openWeights } from "../../../models/weights/open.ts";
import { stylegan2 } from "../../../models/stylegan2/mod.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";
import { inversionPath, networkPath, readInversion, readInversionJson } from "../../support/inversion.ts";
import { balanced } from "../stylegan2/support.ts";

const fixture = await readInversion("edits");
const facts = await readInversionJson<Record<string, unknown>>("edits");

function keys(prefix: string): string[] {
  return [...fixture.tensors.keys()].filter((name) => name.startsWith(prefix));
}

function values(name: string): Float64Array {
  return Float64Array.from(fixture.host(name).data as Float32Array);
}

function boundary(name: string): Direction {
  return { label: name, rows: 1, values: values(name) };
}

Deno.test("Boundaries are conditioned as InterFaceGAN does", async () => {
  const [primal, ...conditions] = keys("interfacegan.in.boundary.").map(boundary);
  const outputs = keys("interfacegan.out.projected.");
  assert(outputs.length > 0);
  for (const name of outputs) {
    const count = Number(name.split(".").at(-1));
    await assertClose(
      conditioned(primal!, conditions.slice(0, count)).values,
      fixture.host(name),
      1e-4,
      name,
    );
  }
});

testOnBackends(
  "Latents walk along a boundary as InterFaceGAN does, in W and in W+",
  () =>
    balanced(async () => {
      const direction = boundary("interfacegan.in.boundary.0"),
        expected = fixture.host("interfacegan.out.walk_w");
      const w = tf.tidy(() => tf.reshape<tf.Rank.R1>(fixture.tensor("interfacegan.in.w"), [-1]));
      const steps = expected.shape[0]!, walk = walkToDistances(w, direction, { steps });
      await assertClose(walk, expected);
      const plus = fixture.tensor<tf.Rank.R3>("interfacegan.in.wplus");
      const strengths = Array.from({ length: steps }, (_, i) => -3 + 6 * i / (steps - 1));
      const moved = strengths.map((strength) => moveLatents(plus, direction, strength));
      const all = tf.concat(moved, 0);
      await assertClose(all, fixture.host("interfacegan.out.walk_wplus"));
      tf.dispose([w, walk, plus, all, ...moved]);
    }),
);

testOnBackends("Latents move to deviations along components as e4e's edits do", () =>
  balanced(async () => {
    const components = {
      mean: values("ganspace.in.mean"),
      components: values("ganspace.in.comp"),
      deviations: values("ganspace.in.std"),
    };
    const latents = fixture.tensor<tf.Rank.R3>("ganspace.in.wplus");
    const edits = facts.ganspace_directions as [number, number, number, number][];
    const moved = edits.map(([index, begin, end, strength]) =>
      moveToDeviations(latents, components, index, strength, { begin, end })
    );
    // The reference edits one image after the other.
    const all = tf.tidy(() =>
      tf.reshape(tf.stack(moved, 1), fixture.host("ganspace.out.wplus").shape as number[])
    );
    await assertClose(all, fixture.host("ganspace.out.wplus"));
    tf.dispose([latents, all, ...moved]);
  }));

/** Fails unless rows point the expected way, up to sign, wherever neighbouring values are apart. */
function assertAligned(found: readonly ArrayLike<number>[], expected: Float64Array, spread: Float64Array) {
  const dim = found[0]!.length;
  let compared = 0;
  for (const [k, row] of found.entries()) {
    if (k >= expected.length / dim) break;
    const near = (other: number | undefined) =>
      other !== undefined && Math.abs(other / spread[k]! - 1) <= 0.01;
    if (near(spread[k - 1]) || near(spread[k + 1]) || spread[k]! <= 1e-6 * spread[0]!) continue;
    let cosine = 0;
    for (let i = 0; i < dim; i++) cosine += row[i]! * expected[k * dim + i]!;
    assert(Math.abs(cosine) >= 1 - 1e-4, `direction ${k} has the cosine ${cosine}`);
    compared++;
  }
  assert(compared > 0);
}

testOnBackends("Principal components are those of an exact decomposition", () =>
  balanced(async () => {
    const samples = fixture.tensor<tf.Rank.R2>("pca.in.samples"), expected = values("pca.out.components");
    const deviations = values("pca.out.stdev"), dim = samples.shape[1];
    const found = await principalComponents(samples, deviations.length);
    await assertClose(found.mean, values("pca.out.mean"));
    await assertClose(found.deviations, deviations);
    const rows = Array.from(found.deviations, (_, k) => found.components.subarray(k * dim, (k + 1) * dim));
    assertAligned(rows, expected, deviations);
    samples.dispose();
  }));

testOnBackends("SeFa's factors agree with both references", () =>
  balanced(async () => {
    const generator = await stylegan2(networkPath(facts.sefa_network as string)).load("sefa");
    const everyLayer = facts.sefa_normalised_all_keys as string[];
    const choices = Object.keys(facts).flatMap((key) => /^sefa_normalised_(\w+)_keys$/.exec(key)?.[1] ?? []);
    assert(choices.length > 1);
    for (const name of choices) {
      const layers = (facts[`sefa_normalised_${name}_keys`] as string[]).map((key) =>
        everyLayer.indexOf(key)
      );
      const found = await semanticFactors(generator, name === "all" ? {} : { layers });
      const eigenvalues = values(`sefa.out.normalised_${name}.eigenvalues`);
      await assertClose(found.values, eigenvalues);
      const rows = found.directions.map(({ values }) => values);
      assertAligned(rows, values(`sefa.out.normalised_${name}.directions`), eigenvalues);
    }
    const plain = await semanticFactors(generator, { normalise: false, firstRgb: true });
    const singular = values("sefa.out.rosinality.singular_values"),
      columns = fixture.host("sefa.out.rosinality.eigvec");
    await assertClose(plain.values.map((value) => Math.sqrt(Math.max(0, value))), singular);
    const [dim, count] = columns.shape as [number, number];
    const rows = Float64Array.from(
      { length: dim * count },
      (_, i) => Number(columns.data[(i % dim) * count + Math.floor(i / dim)]),
    );
    assertAligned(plain.directions.map(({ values }) => values), rows, singular.map((value) => value ** 2));
    generator.dispose();
  }), ["wasm"]);

testOnBackends(
  "What channels do, and what a text asks of them, agrees with StyleCLIP",
  () =>
    balanced(async () => {
      const features = fixture.tensor<tf.Rank.R4>("styleclip.in.features"),
        [channels, images, , dim] = features.shape;
      const rows: tf.Tensor1D[] = [];
      for (let channel = 0; channel < channels; channel++) {
        rows.push(tf.tidy(() => {
          const [low, high] = [0, 1].map((side) =>
            tf.reshape<tf.Rank.R2>(tf.slice(features, [channel, 0, side, 0], [1, images, 1, dim]), [
              images,
              dim,
            ])
          );
          return channelDirection(low!, high!);
        }));
      }
      const all = tf.stack(rows);
      await assertClose(all, fixture.host("styleclip.out.fs3"));

      const sizes = Object.entries(facts.styleclip_layers as Record<string, number>);
      const layers = sizes.filter(([name]) => !name.startsWith("toRGB")).map(([name, channels]) => ({
        name,
        channels,
      }));
      const deviations = new Map(sizes.map(([name]) => [name, values(`styleclip.in.std.${name}`)]));
      const fs3 = values("styleclip.out.fs3"), text = values("styleclip.in.dt");
      const betas = new Set(keys("styleclip.out.beta_").map((name) => /beta_([\d.]+)\./.exec(name)![1]!));
      assert(betas.size > 0);
      for (const beta of betas) {
        const shift = globalDirection({ layers, fs3 }, deviations, text, Number(beta));
        let moved = 0;
        for (const [name, values] of shift) {
          await assertClose(
            values,
            fixture.host(`styleclip.out.beta_${beta}.${name}`),
            1e-4,
            `${name}, beta ${beta}`,
          );
          moved += values.filter((value) => value !== 0).length;
        }
        assertEquals(moved, facts[`styleclip_channels_beta_${beta}`]);
      }
      tf.dispose([features, all, ...rows]);
    }),
);

Deno.test("Published files of directions are read: boundaries, components, channels", async () => {
  for (const name of ["boundary_tiny.npy", "boundary_tiny.pt"]) {
    const { kind, directions: [direction, ...others] } = await readDirections(inversionPath(name));
    const file = await openWeights(inversionPath(name)), [only] = file.tensors.keys();
    const { data } = await file.read(only!);
    file.close();
    assertEquals([kind, direction!.rows, others.length], ["a boundary", 1, 0]);
    assertEquals(direction!.values, Float64Array.from(data as Float32Array, Number));
  }
  const files = await Promise.all(
    ["npz", "pt"].map((kind) => readDirections(inversionPath(`ganspace_tiny.${kind}`))),
  );
  for (const { kind, directions, components } of files) {
    assertEquals([kind, directions.length], ["principal components", components!.deviations.length]);
    assertEquals(directions.at(-1)!.values, components!.components.slice(-components!.mean.length));
  }
  const layers = Object.entries(facts.styleclip_layers as Record<string, number>)
    .map(([name, channels], row) => ({ name, channels, row, rgb: name.startsWith("toRGB") }));
  const channels = await readChannelDirections(inversionPath("fs3_tiny.npy"), layers);
  assertEquals(channels.layers, layers.filter(({ rgb }) => !rgb));
  await assertClose(channels.fs3, fixture.host("styleclip.out.fs3"), 1e-6);
});
