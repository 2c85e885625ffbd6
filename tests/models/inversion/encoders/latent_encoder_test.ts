import * as tf from "@tensorflow/tfjs";
import { assertEquals, assertRejects } from "@std/assert";
import type { BackendName } from "../../../../models/backend/mod.ts";
import { invertByEncoder, loadLatentEncoder } from "../../../../models/inversion/mod.ts";
import { adaptiveMean } from "../../../../models/ops/adaptive_mean.ts";
import { drawLatents } from "../../../../models/random/draw_latents.ts";
import { Random } from "../../../../models/random/random.ts";
import { initialiseStyleGAN2, stylegan2 } from "../../../../models/stylegan2/mod.ts";
import { writeSafetensors } from "../../../../models/weights/safetensors.ts";
import { WeightsError } from "../../../../models/weights/types.ts";
import { readAll } from "../../../support/weights.ts";
import { testOnBackends } from "../../../support/backends.ts";
import { assertClose, type Fixture } from "../../../support/fixtures.ts";
import { hashFill } from "../../../support/hash_fill.ts";
import { inversionPath, readInversion, readInversionJson } from "../../../support/inversion.ts";
import { balanced } from "../../stylegan2/support.ts";

const io = await readInversion("encoders_io");
const facts = await readInversionJson<
  { seed_image: number; seed_image_192x256: number; acts: Record<string, string> }
>("encoders_io");
const CHECKPOINT = inversionPath("e4e_tiny_zip.pt");

function picture(seed: number, count: number, height: number, width: number): tf.Tensor4D {
  return tf.tidy(() =>
    tf.transpose(tf.tensor4d(hashFill(count * 3 * height * width, seed), [count, 3, height, width]), [
      0,
      2,
      3,
      1,
    ])
  );
}

function published(x: tf.Tensor4D): tf.Tensor {
  return tf.transpose(x, [0, 3, 1, 2]);
}

/** pSp's class differs from e4e's in sums alone, and ReStyle's two likewise: one of each runs on both backends. */
const BOTH: BackendName[] = ["wasm", "webgpu"], ONE: BackendName[] = ["wasm"];

const TYPES = { e4e: undefined, psp: "GradualStyleEncoder" };

for (const [name, type] of Object.entries(TYPES)) {
  testOnBackends(`A whole encoder agrees with the reference, ${name}`, () =>
    balanced(async () => {
      const encoder = await loadLatentEncoder({ weights: CHECKPOINT, ...(type !== undefined && { type }) });
      const generator = await stylegan2(CHECKPOINT).load(name),
        [count] = io.host(`out.${name}.encoder`).shape;
      const images = picture(facts.seed_image, count!, 256, 256), codes = await encoder.encode(images);
      await assertClose(codes, io.host(`out.${name}.encoder`));
      const [latents] = await invertByEncoder(encoder, generator, images);
      await assertClose(latents!, io.host(`out.${name}.wplus`));
      if (io.tensors.has(`out.${name}.image`)) {
        const made = tf.tidy(() => published(generator.synthesize(latents!, "stored")));
        await assertClose(made, io.host(`out.${name}.image`));
        made.dispose();
      }
      if (io.tensors.has(`out.${name}.encoder_192x256`)) {
        const [count] = io.host(`out.${name}.encoder_192x256`).shape;
        const wide = picture(facts.seed_image_192x256, count!, 192, 256), ofWide = await encoder.encode(wide);
        await assertClose(ofWide, io.host(`out.${name}.encoder_192x256`));
        tf.dispose([wide, ofWide]);
      }
      tf.dispose([images, codes, latents!]);
      encoder.dispose();
      generator.dispose();
    }), name === "e4e" ? BOTH : ONE);
}

testOnBackends("The trunk's blocks agree with the reference", () =>
  balanced(async () => {
    const encoder = await loadLatentEncoder(CHECKPOINT);
    const image = tf.tidy(() => tf.slice(picture(facts.seed_image, 2, 256, 256), 0, 1));
    let x = encoder.trunk.stem(image), compared = 0;
    for (const [i, block] of encoder.trunk.blocks.entries()) {
      const next = block(x);
      x.dispose();
      x = next;
      const every = Number(/every (\d+)-th/.exec(facts.acts[`body.${i}`] ?? "")?.[1]);
      if (!every) continue;
      const seen = tf.tidy(() =>
        published(tf.stridedSlice(x, [0, 0, 0, 0], x.shape, [1, every, every, 1]) as tf.Tensor4D)
      );
      await assertClose(seen, io.host(`act.body.${i}`), 1e-4, `body.${i}`);
      seen.dispose();
      compared++;
    }
    assertEquals(compared, Object.keys(facts.acts).length);
    tf.dispose([image, x]);
    encoder.dispose();
  }), ["wasm"]);

/** The weights of a ReStyle encoder with the decoder's average, as its checkpoint would hold them. */
function restyleWeights(fixture: Fixture, average: Fixture["tensors"]) {
  const own = [...fixture.tensors].filter(([name]) => name.startsWith("w."))
    .map(([name, tensor]) => [name.slice("w.".length), tensor] as const);
  return new Map([...own, ["latent_avg", average.get("latent_avg")!]]);
}

const RESTYLE_TYPES = { e4e: "ProgressiveBackboneEncoder", psp: "BackboneEncoder" };

for (const [name, type] of Object.entries(RESTYLE_TYPES)) {
  testOnBackends(`ReStyle's passes agree with the reference, ${name}`, () =>
    balanced(async () => {
      const restyle = await readInversion("restyle_tiny");
      const { seed_image } = await readInversionJson<{ seed_image: number }>("restyle_tiny");
      const [count, passes] = restyle.host(`out.${name}.wplus`).shape as [number, number];
      const average = await readCheckpointAverage();
      const encoder = await loadLatentEncoder({ weights: restyleWeights(restyle, average), type });
      const generator = await stylegan2(CHECKPOINT).load(name), images = picture(seed_image, count, 256, 256);
      const latents = await invertByEncoder(encoder, generator, images, passes);
      const all = tf.stack(latents, 1),
        made = tf.tidy(() => published(generator.synthesize(latents.at(-1)!, "stored")));
      await assertClose(all, restyle.host(`out.${name}.wplus`));
      await assertClose(made, restyle.host(`out.${name}.image_last`));
      tf.dispose([images, all, made, ...latents]);
      encoder.dispose();
      generator.dispose();
    }), name === "psp" ? BOTH : ONE);
}

async function readCheckpointAverage() {
  const encoder = await loadLatentEncoder(CHECKPOINT), average = (await encoder.average())!;
  const host = { shape: average.shape, data: (await average.data()).slice() as Float32Array };
  average.dispose();
  encoder.dispose();
  return new Map([["latent_avg", host]]);
}

testOnBackends("An encoder is refused a generator that it was not trained with", () =>
  balanced(async () => {
    const encoder = await loadLatentEncoder(CHECKPOINT), images = picture(1, 1, 64, 48);
    const weights = initialiseStyleGAN2({ size: 8, styleDim: 8, mappingDepth: 1, channels: [8, 8], seed: 1 });
    const other = await stylegan2({ weights, label: "other" }).load("other");
    await assertRejects(
      () => invertByEncoder(encoder, other, images),
      RangeError,
      "give the generator that it was trained with",
    );
    const prepared = encoder.prepare(images);
    assertEquals(prepared.shape, [1, ...encoder.description.inputSize, 3]);
    tf.dispose([images, prepared]);
    encoder.dispose();
    other.dispose();
  }), ["wasm"]);

testOnBackends(
  "Where a checkpoint has no average, ReStyle begins at the generator's mean",
  () =>
    balanced(async () => {
      const restyle = await readInversion("restyle_tiny");
      const weights = new Map([...restyleWeights(restyle, await readCheckpointAverage())]);
      weights.delete("latent_avg");
      const encoder = await loadLatentEncoder({ weights, type: "BackboneEncoder" });
      const generator = await stylegan2(CHECKPOINT).load("mean"), images = picture(1, 1, 256, 256);
      const [latents] = await invertByEncoder(encoder, generator, images, 1);
      const mean = tf.tidy(() => {
        const w = tf.mean(drawLatents(generator, new Random("inversion/latent-average"), 10_000), 0, true);
        return tf.tile(tf.expandDims(w, 1), [1, generator.latentCount, 1]) as tf.Tensor3D;
      });
      const both = tf.tidy(() =>
        tf.concat([images, adaptiveMean(generator.synthesize(mean, "stored"), 256, 256)], 3) as tf.Tensor4D
      );
      const codes = await encoder.encode(both), expected = tf.add(mean, codes);
      await assertClose(latents!, await expected.data(), 1e-5);
      tf.dispose([images, latents!, mean, both, codes, expected]);
      encoder.dispose();
      generator.dispose();
    }),
  ["wasm"],
);

testOnBackends(
  "A checkpoint that lacks a weight, or does not say what it is, is refused and let go of",
  () =>
    balanced(async () => {
      const tensors = await readAll(CHECKPOINT), folder = await Deno.makeTempDir();
      try {
        const path = `${folder}/encoder.safetensors`, type = "Encoder4Editing";
        await writeSafetensors(path, tensors);
        await assertRejects(
          () => loadLatentEncoder(path),
          WeightsError,
          "does not say which encoder it holds",
        );
        const [missing] = [...tensors.keys()].filter((name) =>
          name.endsWith("body.9.res_layer.4.running_var")
        );
        await writeSafetensors(path, new Map([...tensors].filter(([name]) => name !== missing)));
        await assertRejects(
          () => loadLatentEncoder({ weights: path, type }),
          WeightsError,
          `lacks ${missing}`,
        );
      } finally {
        await Deno.remove(folder, { recursive: true });
      }
    }),
  ["wasm"],
);
