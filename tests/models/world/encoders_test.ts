import * as tf from "@tensorflow/tfjs";
import { assert, assertNotEquals } from "@std/assert";
import type { Clip } from "../../../models/encoders/mod.ts";
import { matrix, zeroShotAccuracy } from "../../../models/metrics/mod.ts";
import { Random } from "../../../models/random/random.ts";
import { drawAttributes } from "../../../models/world/attributes.ts";
import { drawInto } from "../../../models/world/draw.ts";
import { type Domain, SPECIES, STYLES, worldClip, worldJudge } from "../../../models/world/mod.ts";
import { testOnBackends } from "../../support/backends.ts";

const EACH = 20, SIZE = 64;

/** The share of fresh pictures, `EACH` of every domain, that the text of their own domain names best. */
async function named(
  encoder: Clip,
  domains: readonly Domain[],
  text: (domain: Domain) => string,
): Promise<number> {
  const texts = domains.map(text), stride = SIZE * SIZE * 3;
  const rows: number[] = [], wanted: number[] = [];
  for (const [right, domain] of domains.entries()) {
    const pictures = new Float32Array(EACH * stride), random = new Random("fresh").fork(right);
    for (let i = 0; i < EACH; i++) {
      drawInto(pictures, i * stride, { ...domain, attributes: drawAttributes(random.fork(i)) }, SIZE);
      wanted.push(right);
    }
    const features = tf.tidy(() => encoder.encodeImage(tf.tensor4d(pictures, [EACH, SIZE, SIZE, 3])));
    rows.push(...await features.data());
    features.dispose();
  }
  const encoded = encoder.encodeText(texts);
  const words = matrix(texts.length, encoder.dim, await encoded.data<"float32">());
  encoded.dispose();
  return zeroShotAccuracy(matrix(wanted.length, encoder.dim, Float32Array.from(rows)), words, wanted);
}

const photos = SPECIES.map((species): Domain => ({ species, style: "photo" }));
const foxes = STYLES.map((style): Domain => ({ species: "fox", style }));

for (const [name, source] of [["CLIP", worldClip()], ["judge", worldJudge()]] as const) {
  testOnBackends(
    `the world's ${name} names 19 of 20 fresh pictures by their species and by their style`,
    async () => {
      const encoder = await source.load();
      const species = await named(encoder, photos, ({ species }) => `a photo of a ${species}`);
      const style = await named(encoder, foxes, ({ style }) => `a ${style}`);
      encoder.dispose();
      assert(species >= 0.95, `species ${species}`);
      assert(style >= 0.95, `style ${style}`);
    },
  );
}

testOnBackends("who judges is not who guides", async () => {
  const [guide, judge] = [await worldClip().load(), await worldJudge().load()];
  assertNotEquals(guide.dim, judge.dim);
  assertNotEquals(await guide.digest(), await judge.digest());
  guide.dispose();
  judge.dispose();
});
