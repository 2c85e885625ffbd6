/** Every family in every layout in which it is published, against the reference. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals } from "@std/assert";
import { type Clip, clip } from "../../../models/encoders/clip.ts";
import { openClip } from "../../../models/encoders/files/clip_file.ts";
import { fromDevice, parameter, toDevice } from "../../../models/encoders/towers/parameters.ts";
import { TEXT_TOWERS } from "../../../models/encoders/towers/text_towers.ts";
import { float32, transposed } from "../../../models/weights/host_tensors.ts";
import type { HostTensor } from "../../../models/weights/types.ts";
import { unitRows } from "../../../models/ops/unit_rows.ts";
import { testOnBackends } from "../../support/backends.ts";
import {
  FACTS,
  NETWORKS,
  publishedFolder,
  type PublishedNetwork,
  readEncoderFixture,
  tokenIdsOf,
} from "../../support/encoder_fixtures.ts";
import { assertClose, type Fixture, relativeError } from "../../support/fixtures.ts";

/** In relative error: the difference of the two exact GELUs in SigLIP costs ten times as much. */
const FEATURES = 2e-5, GRADIENTS = 1e-4;

for (const network of NETWORKS) {
  testOnBackends(`${network.name} as ${network.layout} publishes it equals the reference`, async (t) => {
    const before = tf.memory().numTensors;
    const { encoder, table } = await load(network), io = await readEncoderFixture(network.name);
    const image = io.image("in.image");
    assertEquals(encoder.imageTower.sizes.size, image.shape[1]);
    await t.step("image features", () => checkImages(encoder, io, image));
    if (encoder.textTower) await t.step("text features and logits", () => checkTexts(encoder, io, image));
    if (encoder.imageTower.sizes.kind === "vit") { // of the others towers/families_test.ts tests them
      await t.step("gradients of the image tower", () => checkImageGradients(encoder, io, image));
      await t.step("gradients of the text tower", () => checkTextGradients(encoder, table!, io));
    }
    image.dispose();
    encoder.dispose();
    assertEquals(tf.memory().numTensors, before);
  });
}

/** By each mistake, what a file's metadata says that makes it. */
const MISTAKES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  quick_gelu_instead: { vision_activation: "quick_gelu", transformer_activation: "quick_gelu" },
  erf_gelu_instead: { vision_activation: "gelu", transformer_activation: "gelu" },
  erf_gelu_in_image_tower_instead: { vision_activation: "gelu" },
  one_head_instead: { vision_heads: "1", transformer_heads: "1" },
  "eps_1e-5_instead": { vision_epsilon: "1e-5", transformer_epsilon: "1e-5" },
  argmax_pooling_instead: { transformer_pooling: "largest id" },
};

for (const network of NETWORKS) {
  for (const [mistake, cost] of Object.entries(FACTS[network.name]?.error_if_wrong ?? {})) {
    const metadata = MISTAKES[mistake];
    testOnBackends(
      `${network.name} as ${network.layout} shows what ${mistake} costs${
        metadata ? "" : ": no way to make it"
      }`,
      async () => {
        const { encoder } = await load(network, metadata), io = await readEncoderFixture(network.name);
        const image = io.image("in.image"), features = encoder.imageTower.encode(image);
        const errors = [relativeError(await features.data(), float32(io.host("out.image_features")))];
        const texts = encoder.textTower?.encode(tokenIdsOf(io));
        if (texts) errors.push(relativeError(await texts.data(), float32(io.host("out.text_features"))));
        const worst = Math.max(...errors);
        assert(worst > cost / 2 && worst > 2 * FEATURES, `it costs ${worst}, and ${cost} was expected`);
        tf.dispose([image, features, ...(texts ? [texts] : [])]);
        encoder.dispose();
      },
      metadata ? ["wasm"] : [],
    );
  }
}

/** The encoder, and the table of its tokens where it has any. */
async function load(
  network: PublishedNetwork,
  metadata?: Readonly<Record<string, string>>,
): Promise<{ encoder: Clip; table: HostTensor | undefined }> {
  const folder = await publishedFolder(network, metadata);
  try {
    const { kinds, read, close } = await openClip({ weights: folder });
    const table = kinds.text && await read(kinds.text.tokenTable);
    close();
    return { encoder: await clip(folder).load(), table };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function checkImages({ imageTower }: Clip, io: Fixture, image: tf.Tensor4D) {
  const raw = imageTower.encode(image), normalised = unitRows(raw);
  await assertClose(raw, io.host("out.image_features"), FEATURES, "image features");
  await assertClose(normalised, io.host("out.image_features_normalised"), FEATURES, "unit image features");
  tf.dispose([raw, normalised]);
}

async function checkTexts(
  { imageTower, textTower, logitScale, logitBias = 0 }: Clip,
  io: Fixture,
  image: tf.Tensor4D,
) {
  const raw = textTower!.encode(tokenIdsOf(io));
  await assertClose(raw, io.host("out.text_features"), FEATURES, "text features");
  const logits = tf.tidy(() => {
    const cosines = tf.matMul(unitRows(imageTower.encode(image)), unitRows(raw), false, true);
    return tf.add(tf.mul(cosines, logitScale!), logitBias);
  });
  await assertClose(logits, io.host("out.logits_per_image"), GRADIENTS, "logits");
  tf.dispose([raw, logits]);
}

async function checkImageGradients({ imageTower }: Clip, io: Fixture, image: tf.Tensor4D) {
  const cotangent = io.tensor<tf.Rank.R2>("cot.image_features");
  for (
    const [name, encode] of [
      ["image.grad.image", imageTower.encode],
      ["image_normalised.grad.image", (x: tf.Tensor4D) => unitRows(imageTower.encode(x))],
    ] as const
  ) {
    const gradient = tf.tidy(() =>
      tf.transpose(tf.grad((x) => encode(x as tf.Tensor4D))(image, cotangent), [0, 3, 1, 2])
    );
    await assertClose(gradient, io.host(name), GRADIENTS, name);
    gradient.dispose();
  }
  const names = weightsOf(io, "image.grad.");
  const weights = names.map(({ published }) => parameter(imageTower.parameters, published));
  const gradients = tf.tidy(() => tf.grads(() => imageTower.encode(image))(weights, cotangent));
  await checkWeights(names, gradients, io);
  tf.dispose([cotangent, ...gradients]);
}

async function checkTextGradients(
  { textTower, description: { text } }: Clip,
  table: HostTensor,
  io: Fixture,
) {
  const { parameters } = textTower!, cotangent = io.tensor("cot.text_features");
  const kind = TEXT_TOWERS.find((kind) => kind.recognizes([...parameters.keys(), kind.tokenTable]))!;
  const trained = toDevice(kind.tokenTable, table) as tf.Tensor2D;
  const tower = kind.build(parameters, { ...text!, ...textTower }, trained);
  const names = weightsOf(io, "text.grad.");
  const weights = names.map(({ published }) =>
    published === kind.tokenTable ? trained : parameter(parameters, published)
  );
  const gradients = tf.tidy(() => tf.grads(() => tower.encode(tokenIdsOf(io)))(weights, cotangent));
  await checkWeights(names, gradients, io);
  tf.dispose([cotangent, trained, ...gradients]);
}

/** A weight of which the fixture holds the gradient. */
interface Weight {
  /** In the fixture. */
  readonly key: string;
  readonly published: string;
  readonly isTransposed: boolean;
}

function weightsOf(io: Fixture, prefix: string): Weight[] {
  const keys = [...io.tensors.keys()].filter((key) => key.startsWith(prefix) && key !== "image.grad.image");
  assert(keys.length > 0, `the fixture holds no ${prefix}*`);
  return keys.map((key) => {
    const stored = key.slice(prefix.length), plain = stored.replace(/_transposed$/, "");
    return { key, published: plain, isTransposed: plain !== stored };
  });
}

/** Gradients as they lie on the device, with those of the fixture. */
async function checkWeights(names: readonly Weight[], gradients: tf.Tensor[], io: Fixture) {
  for (const [i, { key, published, isTransposed }] of names.entries()) {
    const gradient = await fromDevice(published, gradients[i]!);
    await assertClose(
      float32(isTransposed ? transposed(gradient) : gradient),
      io.host(key),
      GRADIENTS,
      `gradient by ${published}`,
    );
  }
}
