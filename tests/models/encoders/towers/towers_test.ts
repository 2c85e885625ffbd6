import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals } from "@std/assert";
import { type Clip, clip } from "../../../../models/encoders/clip.ts";
import { causalMask } from "../../../../models/ops/attention.ts";
import { layerNorm } from "../../../../models/ops/layer_norm.ts";
import { parameter } from "../../../../models/encoders/towers/parameters.ts";
import type { ModifiedResNet } from "../../../../models/encoders/towers/modified_resnet.ts";
import type { Vit } from "../../../../models/encoders/towers/vit.ts";
import { testOnBackends } from "../../../support/backends.ts";
import { assertClose, type Fixture, fixturePath, readFixture } from "../../../support/fixtures.ts";

const NETWORKS = ["vit_tiny", "vit_heads2", "rn_tiny"] as const;

for (const name of NETWORKS) {
  testOnBackends(`${name} reproduces features, logits, activations and gradients`, async (t) => {
    const before = tf.memory().numTensors;
    const encoder = await clip({
      weights: fixturePath(`clip/${name}_openai.safetensors`),
      config: fixturePath(`clip/${name}.json`),
    }).load();
    const io = await readFixture(`clip/${name}_io.safetensors`);
    const image = io.image("in.image");

    await t.step("features", () => checkFeatures(encoder, io, image));
    await t.step("activations of the image tower", () => checkImageActivations(encoder, io, image));
    await t.step("activations of the text tower", () => checkTextActivations(encoder, io));
    await t.step("gradients", () => checkGradients(encoder, io, image));

    image.dispose();
    encoder.dispose();
    assertEquals(tf.memory().numTensors, before);
  });
}

async function checkFeatures({ imageTower, textTower, logitScale }: Clip, io: Fixture, image: tf.Tensor4D) {
  const raw = imageTower.encode(image), text = textTower!.encode(tokenIds(io));
  const normalised = unit(raw), unitText = unit(text);
  const logits = tf.tidy(() => tf.mul(tf.matMul(normalised, unitText, false, true), logitScale!));
  const transposed = tf.transpose(logits);
  await assertClose(raw, io.host("out.image_features"), 1e-4, "image features");
  await assertClose(text, io.host("out.text_features"), 1e-4, "text features");
  await assertClose(normalised, io.host("out.image_features_normalised"), 1e-4, "unit image features");
  await assertClose(logits, io.host("out.logits_per_image"), 1e-4, "logits per image");
  await assertClose(transposed, io.host("out.logits_per_text"), 1e-4, "logits per text");
  tf.dispose([raw, text, normalised, unitText, logits, transposed]);
}

async function checkImageActivations({ imageTower }: Clip, io: Fixture, image: tf.Tensor4D) {
  const found = tf.tidy(() =>
    imageTower.sizes.kind === "vit"
      ? vitActivations(imageTower as Vit, image)
      : resNetActivations(imageTower as ModifiedResNet, image)
  );
  await checkActivations(found, io, "act.visual.");
}

function vitActivations(tower: Vit, image: tf.Tensor4D): Record<string, tf.Tensor> {
  const found: Record<string, tf.Tensor> = {};
  let tokens = found["ln_pre"] = tower.embed(image);
  tower.blocks.forEach((block, i) => tokens = found[`block${i}`] = block(tokens));
  const classes = tf.squeeze<tf.Tensor2D>(tf.slice(tokens, [0, 0, 0], [-1, 1, -1]), [1]);
  const get = (name: string) => parameter<tf.Rank.R1>(tower.parameters, `visual.ln_post.${name}`);
  found["ln_post"] = layerNorm(classes, get("weight"), get("bias"));
  return found;
}

function resNetActivations(tower: ModifiedResNet, image: tf.Tensor4D): Record<string, tf.Tensor> {
  const found: Record<string, tf.Tensor> = {};
  let x = tower.stem(image);
  found["avgpool"] = channelsFirst(x);
  tower.stages.forEach((stage, i) => {
    x = stage(x);
    found[`layer${i + 1}`] = channelsFirst(x);
  });
  return found;
}

async function checkTextActivations({ textTower }: Clip, io: Fixture) {
  const found = tf.tidy(() => {
    const found: Record<string, tf.Tensor> = {};
    let tokens = textTower!.embed(tokenIds(io).slice(0, 2)); // the fixture stores the first two texts
    const mask = causalMask(textTower!.contextLength);
    textTower!.blocks.forEach((block, i) => tokens = found[`block${i}`] = block(tokens, mask));
    return found;
  });
  await checkActivations(found, io, "act.text.");
}

async function checkActivations(found: Record<string, tf.Tensor>, io: Fixture, prefix: string) {
  assertEquals(
    Object.keys(found).map((name) => prefix + name).sort(),
    [...io.tensors.keys()].filter((key) => key.startsWith(prefix)).sort(),
  );
  for (const [name, tensor] of Object.entries(found)) {
    await assertClose(tensor, io.host(prefix + name), 1e-4, prefix + name);
    tensor.dispose();
  }
}

async function checkGradients({ imageTower, textTower }: Clip, io: Fixture, image: tf.Tensor4D) {
  const cotangent = io.tensor<tf.Rank.R2>("cot.image_features");
  const byImage = tf.tidy(() =>
    channelsFirst(tf.grad((x) => imageTower.encode(x as tf.Tensor4D))(image, cotangent))
  );
  const byImageOfUnit = tf.tidy(() =>
    channelsFirst(tf.grad((x) => unit(imageTower.encode(x as tf.Tensor4D)))(image, cotangent))
  );
  await assertClose(byImage, io.host("image.grad.image"), 1e-4, "gradient by image");
  await assertClose(byImageOfUnit, io.host("image_normalised.grad.image"), 1e-4, "gradient of unit features");
  const weights = ["text_projection", "positional_embedding"].map((name) =>
    parameter(textTower!.parameters, name)
  );
  const textCotangent = io.tensor("cot.text_features");
  const byWeights = tf.tidy(() => tf.grads(() => textTower!.encode(tokenIds(io)))(weights, textCotangent));
  await assertClose(byWeights[0]!, io.host("text.grad.text_projection"), 1e-4, "gradient by projection");
  await assertClose(byWeights[1]!, io.host("text.grad.positional_embedding"), 1e-4, "gradient by positions");
  tf.dispose([cotangent, textCotangent, byImage, byImageOfUnit, ...byWeights]);
}

function tokenIds(io: Fixture): number[][] {
  const { data, shape: [count, length] } = io.host("in.token_ids");
  assert(count && length);
  const ids = Array.from(data, Number);
  return Array.from({ length: count }, (_, i) => ids.slice(i * length, (i + 1) * length));
}

function unit(features: tf.Tensor2D): tf.Tensor2D {
  return tf.tidy(() => tf.div(features, tf.norm(features, "euclidean", -1, true)));
}

function channelsFirst(x: tf.Tensor): tf.Tensor {
  return tf.transpose(x, [0, 3, 1, 2]);
}
