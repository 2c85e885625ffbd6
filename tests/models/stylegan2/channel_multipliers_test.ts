/** Channel multipliers in files: alone with a parent, within a whole generator, and as HyperDomainNet writes them. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertRejects } from "@std/assert";
import {
  initialiseStyleGAN2,
  layerPhase,
  openWeights,
  Random,
  stylegan2,
  WeightsError,
} from "../../../mod.ts";
import { multipliedConvolutions } from "../../../models/stylegan2/channel_multipliers.ts";
import { usualArchitecture } from "../../../models/stylegan2/architecture.ts";
import type { HostTensor } from "../../../models/weights/types.ts";
import { writeSafetensors } from "../../../models/weights/safetensors.ts";
import { startBackend } from "../../../models/backend/mod.ts";
import { assertClose } from "../../support/fixtures.ts";

await startBackend({ backend: "wasm" });

const folder = await Deno.makeTempDir();
const parent = initialiseStyleGAN2({ size: 16, channels: [6, 5, 4], styleDim: 8, mappingDepth: 2, seed: 1 });

/** The image of fixed latents. */
async function draw(
  weights: string | ReadonlyMap<string, HostTensor>,
  from?: typeof parent,
): Promise<Float32Array> {
  const generator = await stylegan2({ weights, ...(from && { parent: from }) }).load("drawn");
  const images = tf.tidy(() => generator.synthesize(new Random(3).normal([2, 8]) as tf.Tensor2D, "stored"));
  const values = await images.data<"float32">();
  images.dispose();
  generator.dispose();
  return values;
}

/** A generator with drawn multipliers: what its files hold, and its image. */
async function multiplied() {
  const generator = await stylegan2({ weights: parent, label: "parent.pt" }).load("multiplied");
  const names = generator.addChannelMultipliers();
  for (const name of names) {
    const offsets = generator.parameters.get(name)!;
    tf.tidy(() => offsets.assign(tf.mul(new Random(name).normal(offsets.shape as [number]), 0.3)));
  }
  const images = tf.tidy(() => generator.synthesize(new Random(3).normal([2, 8]) as tf.Tensor2D, "stored"));
  const image = await images.data<"float32">();
  const small = await generator.exportChannelMultipliers(), whole = await generator.exportWeights();
  const groups = generator.weightGroups.flatMap(({ weights }) => weights);
  for (const name of names) assert(groups.includes(name) && generator.adaptable.has(name), name);
  images.dispose();
  generator.dispose();
  return { small, whole, image };
}

Deno.test("channel multipliers are as many as HyperDomainNet says, for published networks", () => {
  const widths = { 256: 5760, 512: 5952, 1024: 6048 };
  for (const [size, expected] of Object.entries(widths)) {
    const channels = [512, 512, 512, 512, 512, 256, 128, 64, 32].slice(0, Math.log2(Number(size)) - 1);
    const of = usualArchitecture({ size: Number(size), styleDim: 512, mappingDepth: 8, channels });
    const count = multipliedConvolutions(of).reduce((sum, { inputs }) => sum + inputs, 0);
    assertEquals(count, expected, size);
  }
});

Deno.test("channel multipliers are read again with their parent, within a whole file, and under wrappers' names", async () => {
  const before = tf.memory().numTensors;
  const { small, whole, image } = await multiplied();
  assert((await draw(parent)).some((value, i) => value !== image[i]), "multipliers change nothing");
  const path = `${folder}/multipliers.safetensors`;
  await writeSafetensors(path, small.tensors, small.metadata);
  assert((await Deno.stat(path)).size < 4096);
  await assertClose(await draw(path, parent), image, 0);
  await assertClose(await draw(whole), image, 0);
  const theirs = new Map([...small.tensors].map(([name, tensor]) => [`state_dict.${name}`, tensor]));
  await assertClose(await draw(theirs, parent), image, 0);
  assertEquals(tf.memory().numTensors, before);
});

Deno.test("channel multipliers without their parent, or with another's, are refused in a sentence that says so", async () => {
  const { small } = await multiplied(), path = `${folder}/alone.safetensors`;
  await writeSafetensors(path, small.tensors, small.metadata);
  const refused = async (
    weights: Parameters<typeof draw>[0],
    from: typeof parent | undefined,
    words: string,
  ) => void await assertRejects(() => draw(weights, from), WeightsError, words);
  await refused(
    path,
    undefined,
    'which change another generator, "parent.pt": give it as well, by --parent FILE',
  );
  const other = initialiseStyleGAN2({ size: 16, channels: [6, 5, 4], styleDim: 8, mappingDepth: 2, seed: 2 });
  await refused(path, other, 'of another generator, "parent.pt"');
  const narrow = initialiseStyleGAN2({ size: 8, channels: [6, 5], styleDim: 8, mappingDepth: 2, seed: 1 });
  await refused(path, narrow, "holds multipliers for 5 convolutions of 6, 6, 5, 5, 4 inputs");
  await refused(parent, parent, "leave the parent away");
  const outputs = new Map(
    [...small.tensors].map(([name, t]) => [name.replace("params_in", "params_out"), t]),
  );
  await refused(new Map([...small.tensors, ...outputs]), parent, "only the multipliers of inputs (cin_mult)");
  const gap = new Map([...small.tensors].filter(([name]) => !name.includes("conv_1")));
  await refused(gap, parent, "lacks the multipliers heads.conv_1.params_in");
  (await openWeights(path)).close();
});

Deno.test("phases train the layers that published code trains", async () => {
  const large = initialiseStyleGAN2({
    size: 256,
    channels: [1, 1, 1, 1, 1, 1, 1],
    styleDim: 2,
    mappingDepth: 1,
    seed: 1,
  });
  const generator = await stylegan2({ weights: large }).load("phases");
  const layersOf = (phase: Parameters<typeof layerPhase>[0]) => {
    const names = [...generator.adaptable].filter(layerPhase(phase));
    return new Set(names.map((name) => /^(convs\.\d+|[^.]+)/.exec(name)![0]));
  };
  generator.dispose();
  const convs = (begin: number, end: number) =>
    Array.from({ length: end - begin }, (_, i) => `convs.${begin + i}`);
  const base = ["input", "conv1"];
  const expected = {
    default: [...base, ...convs(0, 12)],
    texture: [...base, ...convs(2, 10)],
    shape: [...base, ...convs(0, 2)],
    "shape-expanded": [...base, ...convs(0, 3)],
    "no-fine": [...base, ...convs(0, 10)],
    affine: convs(0, 12),
    "convolution-kernels": convs(0, 12),
  } as const;
  for (const [phase, layers] of Object.entries(expected)) {
    assertEquals(layersOf(phase as keyof typeof expected), new Set(layers), phase);
  }
  assert(layersOf("all").has("to_rgb1"));
});
