import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertRejects } from "@std/assert";
import { toBytes } from "../../../models/images/pixels.ts";
import { Random } from "../../../models/random/random.ts";
import { drawAttributes } from "../../../models/world/attributes.ts";
import { drawPicture } from "../../../models/world/draw.ts";
import {
  type BytePictures,
  choosePictures,
  FIXED_FEATURES,
  fixedFeatures,
} from "../../../tasks/pretrain/fixed_features.ts";
import { heldOutDistance } from "../../../tasks/pretrain/held_out_distance.ts";
import { balanced } from "../../models/stylegan2/support.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";

/** Rendered dogs. */
function dogs(count: number, size: number, seed = "dogs"): BytePictures {
  const bytes = new Uint8Array(count * size * size * 3);
  for (let i = 0; i < count; i++) {
    const attributes = drawAttributes(new Random(seed).fork(i));
    bytes.set(drawPicture({ species: "dog", style: "photo", attributes }, size), i * size * size * 3);
  }
  return { count, size, bytes };
}

/** Each pixel is the mean over the pixels no further than `radius` away along each axis. */
function blurred({ count, size, bytes }: BytePictures, radius: number): BytePictures {
  const blurry = tf.tidy(() => {
    const x = tf.tensor4d(Float32Array.from(bytes), [count, size, size, 3]);
    return tf.avgPool(x, 2 * radius + 1, 1, "same").div(127.5).sub(1).dataSync();
  });
  return { count, size, bytes: toBytes(blurry) };
}

/** The first few again and again. */
function repeated({ count, size, bytes }: BytePictures, few: number): BytePictures {
  const part = bytes.subarray(0, few * bytes.length / count);
  return { count, size, bytes: Uint8Array.from(bytes, (_, i) => part[i % part.length]!) };
}

/** The last four features of the first of sixteen dogs, and the first four of the second. */
const GOLDEN = [-0.35482, 0.24100, 1.04678, -0.16821, 0.33992, -0.50327, 0.65893, -0.27526];

testOnBackends(
  "fixedFeatures() gives the numbers of its version on every backend",
  () =>
    balanced(async () => {
      const pictures = dogs(16, 16), features = await fixedFeatures(pictures);
      const { rows, columns, data } = await features.of({
        ...pictures,
        count: 2,
        bytes: pictures.bytes.slice(0, 1536),
      });
      assertEquals([rows, columns], [2, 64]);
      await assertClose(
        Float32Array.from(data.slice(60, 68)),
        GOLDEN,
        1e-3,
        `a change: rename "${FIXED_FEATURES}"?`,
      );
      features.dispose();
    }),
);

testOnBackends(
  "fixedFeatures() gives each picture its features, whichever come with it",
  () =>
    balanced(async () => {
      const pictures = dogs(27, 8), features = await fixedFeatures(pictures);
      const { data } = await features.of(pictures);
      const last = await features.of({ count: 1, size: 8, bytes: pictures.bytes.subarray(26 * 192) });
      await assertClose(last.data as Float64Array, data.subarray(26 * 64) as Float64Array, 1e-5);
      features.dispose();
    }),
  ["wasm"],
);

testOnBackends(
  "heldOutDistance() is 0 for the held-out pictures, and near the floor for more of their kind",
  () =>
    balanced(async () => {
      const training = dogs(120, 16), heldOut = dogs(80, 16, "held out");
      const distance = await heldOutDistance({ training, heldOut });
      assertEquals([distance.network, distance.count], [FIXED_FEATURES, 80]);
      assert(Math.abs(await distance.of(heldOut)) < 1e-6);
      const others = await distance.of(dogs(80, 16, "others"));
      assert(distance.floor > 0 && others > 0.7 * distance.floor && others < 1.4 * distance.floor);
      distance.dispose();
    }),
  ["wasm"],
);

testOnBackends(
  "heldOutDistance() grows with blur, and with fewer different pictures",
  () =>
    balanced(async () => {
      const distance = await heldOutDistance({ training: dogs(100, 16), heldOut: dogs(80, 16, "held out") });
      const made = dogs(80, 16, "made");
      const grows = async (versions: readonly BytePictures[]) => {
        let last = distance.floor;
        for (const version of versions) {
          const next = await distance.of(version);
          assert(next > 1.2 * last, `${next} after ${last}`);
          last = next;
        }
      };
      await grows([1, 2, 4].map((radius) => blurred(made, radius)));
      await grows([20, 5, 1].map((few) => repeated(made, few)));
      distance.dispose();
    }),
  ["wasm"],
);

Deno.test("choosePictures() draws without repetition, the same each time", () => {
  const pictures = {
    count: 20,
    size: 1,
    bytes: Uint8Array.from({ length: 60 }, (_, i) => Math.floor(i / 3)),
  };
  const chosen = choosePictures(pictures, 8, new Random("choice"));
  assertEquals(chosen, choosePictures(pictures, 8, new Random("choice")));
  assertEquals(chosen.count, 8);
  assertEquals(new Set(chosen.bytes).size, 8);
  for (let i = 0; i < 24; i += 3) assertEquals(chosen.bytes[i], chosen.bytes[i + 2], "whole pictures");
  assert(String(chosen.bytes) !== String(pictures.bytes.subarray(0, 24)));
  assertEquals(choosePictures(pictures, 20, new Random("choice")), pictures);
});

testOnBackends("Pictures that cannot be compared are refused", () =>
  balanced(async () => {
    const training = dogs(6, 8), heldOut = dogs(3, 8, "held out");
    const refused = async (measure: () => Promise<unknown>, message: string) => {
      await assertRejects(measure, RangeError, message);
    };
    await refused(
      () => heldOutDistance({ training, heldOut: dogs(1, 8) }),
      "Cannot measure with 1 held-out and 6 training pictures: expected 2 held-out ones or more, and as many for " +
        "training at least",
    );
    await refused(
      () => heldOutDistance({ training, heldOut: dogs(3, 16) }),
      "Cannot compare pictures of 16 pixels with ones of 8: give one size",
    );
    await refused(
      () => fixedFeatures(dogs(2, 12)),
      "Cannot compute features of pictures of 12 pixels: expected a power of two from 4",
    );
    const distance = await heldOutDistance({ training, heldOut });
    await refused(
      () => distance.of(dogs(4, 8)),
      "Cannot compare 4 made pictures with 3 held-out ones: make as many",
    );
    distance.dispose();
  }), ["wasm"]);
