/** SigLIP, EVA02 and ConvNeXt against their references, and what a mistake would cost. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals } from "@std/assert";
import { join } from "@std/path";
import { clip } from "../../../../models/encoders/clip.ts";
import { type ClipFile, openClip } from "../../../../models/encoders/files/clip_file.ts";
import { findNetworks } from "../../../../models/encoders/files/namings.ts";
import type { ImageTower } from "../../../../models/encoders/towers/image_tower.ts";
import {
  fromDevice,
  loadParameters,
  type Parameters,
} from "../../../../models/encoders/towers/parameters.ts";
import type { SiglipVit } from "../../../../models/encoders/towers/siglip_vit.ts";
import type { TextTower } from "../../../../models/encoders/towers/text_tower.ts";
import { float32 } from "../../../../models/weights/host_tensors.ts";
import { unitRows } from "../../../../models/ops/unit_rows.ts";
import { testOnBackends } from "../../../support/backends.ts";
import {
  encoderFixture,
  readEncoderConfig,
  readEncoderFixture,
  tokenIdsOf,
} from "../../../support/encoder_fixtures.ts";
import { assertClose, type Fixture } from "../../../support/fixtures.ts";

/** How far features may be off: by a tenth of what the wrong GELU costs. And gradients. */
const FEATURES = 2e-5, GRADIENTS = 1e-4;

const NETWORKS = [
  ["siglip", "hf"],
  ["siglip", "open_clip"],
  ["eva02", "open_clip"],
  ["convnext", "open_clip"],
] as const;

for (const [network, layout] of NETWORKS) {
  testOnBackends(`${network} in the layout ${layout} reproduces features and gradients`, async (t) => {
    const before = tf.memory().numTensors;
    const io = await readEncoderFixture(network), towers = await loadTowers(`${network}_${layout}`);
    const image = io.image("in.image");
    await t.step("features of images", () => checkImageFeatures(towers.image, io, image));
    await t.step("gradients of images", () => checkImageGradients(towers, io, image));
    if (io.tensors.has("act.vision.post_layernorm")) {
      await t.step("tokens before the pool", () => checkTokens(towers.image as SiglipVit, io, image));
    }
    if (towers.text) {
      await t.step("features of texts", () => checkTextFeatures(towers.text!, io));
      await t.step("logits", () => checkLogits(towers, io, image));
      await t.step("gradients of texts", () => checkTextGradients(towers, io));
    }
    tf.dispose([image, ...towers.parameters.values()]);
    towers.file.close();
    assertEquals(tf.memory().numTensors, before);
  });
}

/** An encoder's parts, loaded as `clip` does. */
interface Towers {
  readonly file: ClipFile;
  readonly parameters: Parameters;
  readonly image: ImageTower;
  readonly text: TextTower | undefined;
}

/** What files of open_clip's leave to the names of timm's models, which networks this small do not have, is stated. */
async function loadTowers(name: string): Promise<Towers> {
  const { heads_not_stated_by_this_layout: heads, not_stated_by_this_layout: others } =
    await readEncoderConfig(name);
  const imageHeads = heads?.["vision_heads"] ?? others?.["heads"], rotaryGrid = others?.["ref_feat_shape"];
  const file = await openClip({
    weights: encoderFixture(`${name}.safetensors`),
    config: encoderFixture(`${name}_config.json`),
    heads: { image: imageHeads },
  });
  const { kinds, description: { image, text }, read } = file;
  const imageSizes = rotaryGrid === undefined ? image : { ...image, rotaryGrid };
  const parameters = new Map([
    ...await loadParameters(kinds.image.read(read, imageSizes)),
    ...(kinds.text && text ? await loadParameters(kinds.text.read(read, text)) : []),
  ]);
  return {
    file,
    parameters,
    image: kinds.image.build(parameters, imageSizes),
    text: kinds.text && text && kinds.text.build(parameters, text, await read(kinds.text.tokenTable)),
  };
}

async function checkImageFeatures(tower: ImageTower, io: Fixture, image: tf.Tensor4D) {
  const raw = tower.encode(image), unit = unitRows(raw);
  await assertClose(raw, io.host("out.image_features"), FEATURES, "image features");
  await assertClose(unit, io.host("out.image_features_normalised"), FEATURES, "unit image features");
  tf.dispose([raw, unit]);
}

async function checkTextFeatures(tower: TextTower, io: Fixture) {
  const features = tower.encode(tokenIdsOf(io));
  await assertClose(features, io.host("out.text_features"), FEATURES, "text features");
  features.dispose();
}

/** exp(logit_scale) cos + logit_bias */
async function checkLogits({ file, image: tower, text }: Towers, io: Fixture, image: tf.Tensor4D) {
  const [scale, bias] = await Promise.all(
    ["logit_scale", "logit_bias"].map(async (name) => float32(await file.read(name))[0]!),
  );
  const logits = tf.tidy(() => {
    const cosines = tf.matMul(
      unitRows(tower.encode(image)),
      unitRows(text!.encode(tokenIdsOf(io))),
      false,
      true,
    );
    return tf.add(tf.mul(cosines, Math.exp(scale!)), bias!);
  });
  await assertClose(logits, io.host("out.logits_per_image"), FEATURES, "logits per image");
  logits.dispose();
}

async function checkTokens(tower: SiglipVit, io: Fixture, image: tf.Tensor4D) {
  const tokens = tf.tidy(() =>
    tower.normalise(tower.blocks.reduce((tokens, block) => block(tokens), tower.embed(image)))
  );
  await assertClose(tokens, io.host("act.vision.post_layernorm"), FEATURES, "tokens");
  tokens.dispose();
}

async function checkImageGradients(towers: Towers, io: Fixture, image: tf.Tensor4D) {
  const cotangent = io.tensor<tf.Rank.R2>("cot.image_features"), { encode } = towers.image;
  const byImage = tf.tidy(() => channelsFirst(tf.grad((x) => encode(x as tf.Tensor4D))(image, cotangent)));
  const byImageOfUnit = tf.tidy(() =>
    channelsFirst(tf.grad((x) => unitRows(encode(x as tf.Tensor4D)))(image, cotangent))
  );
  await assertClose(byImage, io.host("image.grad.image"), GRADIENTS, "gradient by image");
  await assertClose(byImageOfUnit, io.host("image_normalised.grad.image"), GRADIENTS, "of unit features");
  await checkWeightGradients(io, "image.grad.", towers.parameters, () => encode(image), cotangent);
  tf.dispose([cotangent, byImage, byImageOfUnit]);
}

async function checkTextGradients({ file, parameters, text }: Towers, io: Fixture) {
  const cotangent = io.tensor<tf.Rank.R2>("cot.text_features"), name = file.kinds.text!.tokenTable;
  const { data, shape } = await file.read(name);
  const table = tf.tensor2d(data as Float32Array, shape as [number, number]);
  const trained = file.kinds.text!.build(parameters, text!, table); // with its table on the device
  const all = new Map([...parameters, [name, table]]);
  await checkWeightGradients(io, "text.grad.", all, () => trained.encode(tokenIdsOf(io)), cotangent);
  tf.dispose([cotangent, table]);
}

/** Those by every weight that the fixture has one for. */
async function checkWeightGradients(
  io: Fixture,
  prefix: string,
  parameters: Parameters,
  encode: () => tf.Tensor,
  cotangent: tf.Tensor,
) {
  const keys = [...io.tensors.keys()].filter((key) => key.startsWith(prefix) && key !== `${prefix}image`);
  const { scheme } = findNetworks(keys.map((key) => key.slice(prefix.length)))[0]!;
  const names = keys.map((key) => scheme.published(key.slice(prefix.length))!);
  assert(names.length > 0);
  const weights = names.map((name) => parameters.get(name)!);
  const gradients = tf.tidy(() => tf.grads(() => encode())(weights, cotangent));
  for (const [i, gradient] of gradients.entries()) {
    const stored = await fromDevice(names[i]!, gradient);
    await assertClose(float32(stored), io.host(keys[i]!), GRADIENTS, keys[i]!);
  }
  tf.dispose(gradients);
}

function channelsFirst(x: tf.Tensor): tf.Tensor {
  return tf.transpose(x, [0, 3, 1, 2]);
}

testOnBackends(
  "an encoder of images alone is loaded by its configuration, and takes pictures of any size",
  async () => {
    const before = tf.memory().numTensors;
    const encoder = await clip({
      weights: encoderFixture("convnext_open_clip.safetensors"),
      config: encoderFixture("convnext_open_clip_config.json"),
    }).load();
    const { model_cfg } = await readEncoderConfig("convnext_open_clip");
    const image = tf.randomUniform<tf.Rank.R4>([2, 50, 70, 3], -1, 1), features = encoder.encodeImage(image);
    assertEquals(features.shape, [2, model_cfg!["embed_dim"]!]);
    assert((await features.data()).every(Number.isFinite));
    tf.dispose([image, features]);
    encoder.dispose();
    assertEquals(tf.memory().numTensors, before);
  },
);

testOnBackends(
  "pictures that leave a rest beside their patches have the size that config.json states",
  async () => {
    const folder = await Deno.makeTempDir();
    try {
      const { vision_config, ...others } = await readEncoderConfig("siglip_hf");
      const size = vision_config!["image_size"]! + 2; // less than another patch
      const config = { ...others, vision_config: { ...vision_config, image_size: size } };
      await Deno.writeTextFile(join(folder, "config.json"), JSON.stringify(config));
      await Deno.copyFile(encoderFixture("siglip_hf.safetensors"), join(folder, "model.safetensors"));
      const encoder = await clip(folder).load(), pixels = tf.randomUniform<tf.Rank.R4>([1, size, size, 3]);
      assertEquals(encoder.imageTower.sizes.size, size);
      const cut = tf.slice(pixels, [0, 0, 0, 0], [1, size - 2, size - 2, 3]);
      const [whole, part] = [pixels, cut].map((pixels) => encoder.imageTower.encode(pixels));
      await assertClose(whole!, await part!.data<"float32">(), 1e-6);
      tf.dispose([pixels, cut, whole!, part!]);
      encoder.dispose();
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
);
