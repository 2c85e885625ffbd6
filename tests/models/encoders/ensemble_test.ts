import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertNotEquals, assertRejects, assertThrows } from "@std/assert";
import {
  augmentedViews,
  clip,
  ensemble,
  initialiseClip,
  WordTokenizer,
} from "../../../models/encoders/mod.ts";
import { Random } from "../../../models/random/random.ts";
import { WeightsError } from "../../../models/weights/types.ts";
import type { EncoderSource } from "../../../models/encoder.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";

const WORDS = ["cat", "dog"];

function small(seed: number, dim: number): EncoderSource {
  const weights = initialiseClip({
    dim,
    image: { size: 8, patchSize: 4, width: 8, layers: 1 },
    text: { vocabularySize: 4, contextLength: 4, width: 8, layers: 1 },
    seed,
  });
  return clip({
    weights,
    label: `clip ${seed}`,
    tokenizer: new WordTokenizer({ words: WORDS, contextLength: 4 }),
  });
}

function someImages(batch = 2): tf.Tensor4D {
  return tf.randomUniform([batch, 10, 10, 3], -1, 1, "float32", 9);
}

testOnBackends(
  "the cosine of an ensemble's features is the weighted mean of its members' cosines",
  async () => {
    const before = tf.memory().numTensors;
    const members = [{ encoder: small(1, 6), weight: 3 }, { encoder: small(2, 10) }];
    const joint = await ensemble(members).load();
    const images = someImages();
    assertEquals([joint.dim, joint.label], [16, "clip 1 + clip 2"]);
    const cosines: number[][] = [];
    for (const { encoder } of members) {
      const alone = await encoder.load();
      cosines.push(await cosine(alone.encodeImage(images), alone.encodeText(WORDS)));
      alone.dispose();
    }
    const expected = cosines[0]!.map((value, i) => 0.75 * value + 0.25 * cosines[1]![i]!);
    await assertClose(await cosine(joint.encodeImage(images), joint.encodeText(WORDS)), expected, 1e-5);
    images.dispose();
    joint.dispose();
    assertEquals(tf.memory().numTensors, before);
  },
);

testOnBackends("an ensemble whose last member fails frees the others", async () => {
  const before = tf.memory().numTensors;
  await assertRejects(
    () => ensemble([{ encoder: small(1, 6) }, { encoder: clip("absent.pt") }]).load(),
    WeightsError,
  );
  assertEquals(tf.memory().numTensors, before);
});

Deno.test("an ensemble without members or with a weight of zero is refused", () => {
  assertThrows(() => ensemble([]), TypeError);
  assertThrows(() => ensemble([{ encoder: small(1, 6), weight: 0 }]), TypeError, "weight is 0");
});

testOnBackends(
  "views are drawn from the seed alone, the same for every picture and every batch",
  async () => {
    const before = tf.memory().numTensors;
    const encoder = await augmentedViews(small(1, 6), { count: 3 }).load();
    const images = someImages(3);
    const encode = async (images: tf.Tensor4D, seed: string) => {
      const features = encoder.encodeImage(images, new Random(seed));
      const values = await features.data<"float32">();
      features.dispose();
      return values;
    };
    const whole = await encode(images, "one");
    assertEquals(await encode(images, "one"), whole);
    assertNotEquals(await encode(images, "two"), whole);
    const second = tf.slice(images, [1, 0, 0, 0], [1, -1, -1, -1]) as tf.Tensor4D;
    await assertClose(await encode(second, "one"), whole.slice(6, 12), 1e-5);
    tf.dispose([images, second]);
    encoder.dispose();
    assertEquals(tf.memory().numTensors, before);
  },
);

testOnBackends("views that do not vary are the picture itself", async () => {
  const source = small(1, 6);
  const [plain, still] = await Promise.all([
    augmentedViews(source).load(),
    augmentedViews(source, { translation: 0, scale: 0, flip: false, brightness: 0 }).load(),
  ]);
  const images = someImages();
  const expected = await plain.encodeImage(images).data<"float32">(); // without a seed: one view, as it is
  await assertClose(still.encodeImage(images, new Random(1)), expected, 1e-5);
  tf.dispose(images);
  plain.dispose();
  still.dispose();
});

testOnBackends("a mirrored view is the mirrored picture", async () => {
  const encoder = await augmentedViews(small(1, 6), { count: 1, translation: 0, scale: 0, brightness: 0 })
    .load();
  const images = someImages(), mirrored = tf.reverse(images, 2) as tf.Tensor4D;
  const [straight, mirror] = await Promise.all(
    [images, mirrored].map((x) => encoder.encodeImage(x).data<"float32">()),
  );
  let seen = 0;
  for (let seed = 0; seed < 8; seed++) {
    const features = await encoder.encodeImage(images, new Random(seed)).data<"float32">();
    const isMirrored = distance(features, mirror!) < distance(features, straight!);
    await assertClose(features, isMirrored ? mirror! : straight!, 1e-5);
    seen += Number(isMirrored);
  }
  assert(seen > 0 && seen < 8, "half of the views are mirrored");
  encoder.dispose();
});

testOnBackends("gradients flow through the views", async () => {
  const encoder = await augmentedViews(small(1, 6)).load();
  const gradient = tf.grad((x) => tf.sum(encoder.encodeImage(x as tf.Tensor4D, new Random(1))))(someImages());
  assert((await tf.sum(tf.abs(gradient)).data())[0]! > 0);
  encoder.dispose();
});

testOnBackends("digests tell apart what computes differently", async () => {
  const sources = [
    small(1, 6),
    augmentedViews(small(1, 6)),
    augmentedViews(small(1, 6), { count: 5 }),
    ensemble([{ encoder: small(1, 6) }]),
    ensemble([{ encoder: small(1, 6) }, { encoder: small(2, 6) }]),
    ensemble([{ encoder: small(1, 6) }, { encoder: small(2, 6), weight: 2 }]),
  ];
  const digests = [];
  for (const source of sources) {
    const encoder = await source.load();
    digests.push(await encoder.digest());
    encoder.dispose();
  }
  assertEquals(new Set(digests).size, sources.length);
});

Deno.test("views out of range are refused by option", () => {
  assertThrows(() => augmentedViews(small(1, 6), { count: 0 }), TypeError, "count is 0");
  assertThrows(() => augmentedViews(small(1, 6), { scale: 1 }), TypeError, "scale is 1");
});

/** Cosines of every row with every other, [a rows · b rows]. */
async function cosine(a: tf.Tensor2D, b: tf.Tensor2D): Promise<number[]> {
  const cosines = tf.tidy(() => {
    const unit = (x: tf.Tensor2D) => tf.div<tf.Tensor2D>(x, tf.norm(x, "euclidean", 1, true));
    return tf.matMul(unit(a), unit(b), false, true);
  });
  const values = Array.from(await cosines.data());
  tf.dispose([a, b, cosines]);
  return values;
}

function distance(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0);
}
