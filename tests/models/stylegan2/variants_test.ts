/**
 * Networks that differ from the published ones in what NVIDIA's code can be told, against numbers of an independent
 * implementation of it in double precision: settings that no shape shows, and shapes that are not usual.
 */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals } from "@std/assert";
import { join } from "@std/path";
import { type StyleGAN2, stylegan2, truncate } from "../../../models/stylegan2/mod.ts";
import { writeSafetensors } from "../../../models/weights/safetensors.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose, type Fixture, fixturePath, readFixture } from "../../support/fixtures.ts";
import { assertMatches, balanced } from "./support.ts";

/** Networks under prefixes, each with the records of its modules; the conditional one draws its class 1. */
const FILE = "stylegan2/variants.safetensors";

function source(weights: string, variant: string) {
  return stylegan2({ weights, key: variant, ...(variant === "conditional" && { class: 1 }) });
}

/** Compares an image with its noise maps, and one truncated by half without noise. */
async function assertDraws(generator: StyleGAN2, fixture: Fixture, variant: string): Promise<void> {
  const z = fixture.tensor<tf.Rank.R2>(`in.${variant}`);
  const [whole, half] = tf.tidy(() => {
    const w = generator.map(z);
    const near = truncate(w, generator.latentAverage, 0.5);
    return [generator.synthesize(w, "stored"), generator.synthesize(near, "none")];
  });
  assertEquals(whole!.shape, [2, generator.height, generator.width, generator.channels]);
  await assertMatches(whole!, fixture, `out.${variant}`, "image");
  await assertMatches(half!, fixture, `half.${variant}`, "image");
  tf.dispose([z, whole, half]);
}

async function variantsOf(): Promise<[fixture: Fixture, names: string[]]> {
  const fixture = await readFixture(FILE);
  return [fixture, [...fixture.tensors.keys()].flatMap((name) => /^in\.(.*)$/.exec(name)?.[1] ?? [])];
}

testOnBackends(
  "Whatever NVIDIA's code can be told, the images are its own, and stay so when exported",
  async (t) => {
    const [fixture, variants] = await variantsOf();
    assert(variants.length > 20);
    const folder = await Deno.makeTempDir();
    for (const variant of variants) {
      await t.step(variant, () =>
        balanced(async () => {
          const generator = await source(fixturePath(FILE), variant).load(variant);
          await assertDraws(generator, fixture, variant);
          const file = join(folder, `${variant}.safetensors`);
          await writeSafetensors(file, await generator.exportWeights());
          generator.dispose();
          const again = await stylegan2(file).load(`${variant} again`);
          await assertDraws(again, fixture, variant);
          again.dispose();
        }));
    }
  },
);

testOnBackends("Gradients go through every setting, recomputed or not", async (t) => {
  const [fixture] = await variantsOf();
  for (const variant of ["clamp", "clamped_swish", "relu", "resnet", "no_noise", "filter_5", "oblong"]) {
    await t.step(variant, () =>
      balanced(async () => {
        const z = fixture.tensor<tf.Rank.R2>(`in.${variant}`), gradients: Float32Array[] = [];
        for (const recompute of [false, true]) {
          const options = { weights: fixturePath(FILE), key: variant, recompute };
          const generator = await stylegan2(options).load(`${variant} ${recompute}`);
          gradients.push(await gradientAlongWhichTheLossGrows(generator, z));
          generator.dispose();
        }
        await assertClose(gradients[0]!, gradients[1]!, 1e-6, "recomputed");
        z.dispose();
      }));
  }
});

/** Along the gradient, the loss grows by the gradient's square, to first order. */
async function gradientAlongWhichTheLossGrows(generator: StyleGAN2, z: tf.Tensor2D): Promise<Float32Array> {
  const w = generator.map(z), weight = generator.parameters.get("convs.0.conv.weight")!;
  const loss = () => tf.tidy(() => tf.mean(tf.square(generator.synthesize(w, "stored"))) as tf.Scalar);
  const { value, grads } = tf.variableGrads(loss, [weight]);
  const gradient = grads[weight.name]!, values = await gradient.data<"float32">();
  const square = values.reduce((sum, x) => sum + x * x, 0), step = 1e-3 / Math.sqrt(square);
  const at = async (sign: number) => {
    move(weight, gradient, sign * step);
    const reached = loss(), [number] = await reached.data();
    reached.dispose();
    move(weight, gradient, -sign * step);
    return number!;
  };
  const slope = (await at(1) - await at(-1)) / (2 * step);
  assert(Math.abs(slope - square) < 0.02 * square, `${slope} for ${square}`);
  tf.dispose([w, value, grads]);
  return values;
}

function move(weight: tf.Variable, direction: tf.Tensor, by: number): void {
  const moved = tf.tidy(() => tf.add(weight, tf.mul(direction, by)));
  weight.assign(moved);
  moved.dispose();
}
