import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertNotEquals, assertThrows } from "@std/assert";
import { join } from "@std/path";
import { clip, clipMetadata, initialiseClip } from "../../../models/encoders/mod.ts";
import { loadParameters } from "../../../models/encoders/towers/parameters.ts";
import { OPENAI_TEXT, textTransformer } from "../../../models/encoders/towers/text_transformer.ts";
import { writeSafetensors } from "../../../models/weights/safetensors.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose, fixturePath, readFixture } from "../../support/fixtures.ts";

const WORDS = ["a", "photo", "of", "cat", "dog", "sketch"];

/** Sizes unlike the fixtures': two heads at width 24, patches of 4, hidden layers of 40. */
const SIZES = {
  dim: 12,
  image: { size: 12, patchSize: 4, width: 24, layers: 2, heads: 2, hidden: 40 },
  text: { vocabularySize: WORDS.length + 2, contextLength: 7, width: 20, layers: 1, heads: 4, hidden: 32 },
  seed: 5,
};

const HEADS = { image: 2, text: 4 };

testOnBackends("Hugging Face's names give what OpenAI's give, bit for bit", async () => {
  const before = tf.memory().numTensors;
  const config = fixturePath("clip/vit_tiny.json");
  const [ours, theirs] = await Promise.all(
    ["openai", "hf"].map((naming) =>
      clip({ weights: fixturePath(`clip/vit_tiny_${naming}.safetensors`), config }).load()
    ),
  );
  const io = await readFixture("clip/vit_tiny_io.safetensors");
  const image = io.image("in.image"), ids = [[598, 5, 320, 599], [598, 599]];
  for (
    const encode of [
      (e: typeof ours) => e!.imageTower.encode(image),
      (e: typeof ours) => e!.textTower!.encode(ids),
    ]
  ) {
    const [a, b] = [encode(ours), encode(theirs)];
    assertEquals(await a.data(), await b.data());
    tf.dispose([a, b]);
  }
  assertEquals(await ours!.digest(), await theirs!.digest());
  image.dispose();
  ours!.dispose();
  theirs!.dispose();
  assertEquals(tf.memory().numTensors, before);
});

testOnBackends("an encoder takes images of any size and texts, and leaves no tensor behind", async () => {
  const before = tf.memory().numTensors;
  const encoder = await clip({ weights: initialiseClip(SIZES), heads: HEADS, tokenizer: tokenizer() }).load();
  assertEquals(encoder.dim, 12);
  for (const [batch, height, width] of [[1, 12, 12], [3, 16, 16], [2, 20, 31], [2, 9, 7]] as const) {
    const images = tf.randomUniform<tf.Rank.R4>([batch, height, width, 3], -1, 1, "float32", 3);
    const features = encoder.encodeImage(images);
    assertEquals(features.shape, [batch, 12]);
    assert((await features.data()).every(Number.isFinite));
    tf.dispose([images, features]);
  }
  const texts = encoder.encodeText(["a photo of a cat", "dog"]);
  assertEquals(texts.shape, [2, 12]);
  texts.dispose();
  const none = encoder.encodeText([]);
  assertEquals(none.shape, [0, 12]);
  none.dispose();
  encoder.dispose();
  assertEquals(tf.memory().numTensors, before);
});

testOnBackends("encoding an image is preprocessing and the tower", async () => {
  const encoder = await clip({ weights: initialiseClip(SIZES), heads: HEADS }).load();
  const images = tf.randomUniform<tf.Rank.R4>([2, 18, 14, 3], -1, 1, "float32", 3);
  const whole = encoder.encodeImage(images);
  const parts = tf.tidy(() => encoder.imageTower.encode(encoder.preprocess(images)));
  assertEquals(await whole.data(), await parts.data());
  encoder.dispose();
});

testOnBackends("a text's features do not depend on the texts beside it", async () => {
  const encoder = await clip({ weights: initialiseClip(SIZES), heads: HEADS, tokenizer: tokenizer() }).load();
  const together = encoder.encodeText(["dog", "a photo of a cat"]), alone = encoder.encodeText(["dog"]);
  await assertClose(tf.slice(together, [0, 0], [1, -1]), await alone.data<"float32">(), 1e-6);
  encoder.dispose();
});

testOnBackends("a file says its heads and words by itself", async () => {
  const folder = await Deno.makeTempDir();
  const path = join(folder, "small.safetensors");
  await writeSafetensors(path, initialiseClip(SIZES), clipMetadata({ heads: HEADS, words: WORDS }));
  const [told, given] = await Promise.all([
    clip(path).load(),
    clip({ weights: initialiseClip(SIZES), heads: HEADS, tokenizer: tokenizer() }).load(),
  ]);
  const [a, b] = [told, given].map((encoder) => encoder.encodeText(["A sketch of a dog."]));
  assertEquals(await a!.data(), await b!.data());
  assertEquals(told.label, path);
  told.dispose();
  given.dispose();
  await Deno.remove(folder, { recursive: true });
});

testOnBackends("the number of heads matters", async () => {
  const weights = initialiseClip(SIZES);
  const images = tf.randomUniform<tf.Rank.R4>([1, 12, 12, 3], -1, 1, "float32", 3);
  const features = [];
  for (const image of [1, 2]) {
    const encoder = await clip({ weights, heads: { image } }).load();
    features.push(await encoder.encodeImage(images).data());
    encoder.dispose();
  }
  assertNotEquals(features[0], features[1]);
});

testOnBackends(
  "half-precision archives of OpenAI's give what the same weights give in safetensors",
  async () => {
    const images = tf.randomUniform<tf.Rank.R4>([2, 32, 32, 3], -1, 1, "float32", 3);
    const ids = [[62, 7, 9, 63]];
    const found = [];
    for (const name of ["torchscript_clip_code_emptied.pt", "expected_torchscript_clip.safetensors"]) {
      const stated = name.endsWith(".pt") ? {} : { activation: "quick_gelu" as const }; // an archive tells it
      const encoder = await clip({ weights: fixturePath(`checkpoints/${name}`), ...stated }).load();
      found.push({
        image: await encoder.encodeImage(images).data(),
        text: await encoder.textTower!.encode(ids).data(),
        digest: await encoder.digest(),
      });
      encoder.dispose();
    }
    assertEquals(found[0], found[1]);
  },
);

testOnBackends("the digest is that of the weights, and of what is set beside them", async () => {
  const weights = initialiseClip(SIZES);
  const digest = async (options: object) => {
    const encoder = await clip({ weights, ...options }).load();
    const digest = await encoder.digest();
    encoder.dispose();
    return digest;
  };
  const plain = await digest({});
  assertEquals(plain, await digest({ label: "another name", antialias: false }));
  assertNotEquals(plain, await digest({ antialias: true }));
  assertNotEquals(plain, await digest({ heads: HEADS }));
  assertNotEquals(plain, await digest({ weights: initialiseClip({ ...SIZES, seed: 6 }) }));
  assertEquals(plain.length, 64);
});

testOnBackends("texts without a tokenizer, and ids beyond the vocabulary, are refused", async () => {
  const encoder = await clip({ weights: initialiseClip(SIZES), label: "small" }).load();
  assertThrows(
    () => encoder.encodeText(["a dog"]),
    Error,
    `No tokenizer is known for the 8 tokens of "small"`,
  );
  assertThrows(() => encoder.textTower!.encode([[1, 8]]), RangeError, "Cannot encode the token id 8");
  assertThrows(
    () => encoder.textTower!.encode([Array(8).fill(1)]),
    RangeError,
    "a text of 8 tokens: this CLIP reads 1 to 7",
  );
  encoder.dispose();
});

testOnBackends(
  "token rows from the host and from the device are the same, and the latter can be trained",
  async () => {
    const weights = initialiseClip(SIZES);
    const parameters = await loadParameters(weights);
    const sizes = { ...OPENAI_TEXT, dim: 12, ...SIZES.text };
    const ids = [[6, 0, 1, 7], [6, 3, 7, 0]];
    const device = textTransformer(parameters, sizes).encode(ids);
    const host = textTransformer(parameters, sizes, weights.get("token_embedding.weight")!).encode(ids);
    assertEquals(await device.data(), await host.data());
    const table = parameters.get("token_embedding.weight")!;
    const gradient = tf.grads(() => tf.sum(textTransformer(parameters, sizes).encode(ids)))([table])[0]!;
    const rows = await tf.sum(tf.abs(gradient), 1).data();
    assertEquals(Array.from(rows, (row) => row > 0), [true, true, false, true, false, false, true, true]);
  },
);

function tokenizer() {
  const [start, end] = [WORDS.length, WORDS.length + 1];
  return {
    contextLength: 7,
    vocabularySize: WORDS.length + 2,
    encode: (text: string) => [
      start,
      ...text.toLowerCase().match(/\w+/g)!.map((word) => WORDS.indexOf(word)),
      end,
    ],
  };
}
