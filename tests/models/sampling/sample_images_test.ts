/** Images of a generator, and what a notebook shows of them. */
import * as tf from "@tensorflow/tfjs";
import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import { startBackend } from "../../../models/backend/mod.ts";
import { decodePng } from "../../../models/images/decode_png.ts";
import { Images, jupyterDisplay, latentSeed, sampleImages, shownPng } from "../../../models/sampling/mod.ts";
import { drawLatents } from "../../../models/random/draw_latents.ts";
import { toyGenerator } from "../../../pipeline/testing/networks.ts";

Deno.test("sampleImages() draws images by their numbers, and leaves no tensor behind", async () => {
  await startBackend({ backend: "wasm" });
  const generator = await toyGenerator().load("toy"), before = tf.memory().numTensors;
  const all = await sampleImages(generator, { seed: 3, count: 3, truncation: 0.5 });
  const last = await sampleImages(generator, { seed: 3, begin: 2, count: 1, truncation: 0.5 });
  assertEquals(tf.memory().numTensors, before);
  const { height, width, channels } = generator, size = height * width * channels;
  assertEquals(all.shape, { count: 3, height, width, channels });
  assertEquals(all.values.subarray(2 * size), last.values);
  const expected = tf.tidy(() => {
    const latents = drawLatents(generator, latentSeed(3), 1, { begin: 2, truncation: 0.5 });
    return generator.synthesize(latents, "stored");
  });
  assertEquals(last.values, await expected.data<"float32">());
  expected.dispose();
  await assertRejects(() => sampleImages(generator, { count: 0 }), TypeError, "count is 0");
  generator.dispose();
});

Deno.test("images show themselves in a notebook as a PNG of up to eight in a row", () => {
  const images = new Images(new Float32Array(9 * 2 * 2), { count: 9, height: 2, width: 2, channels: 1 });
  assertEquals(jupyterDisplay, Symbol.for("Jupyter.display"));
  const shown = images[jupyterDisplay]();
  const { width, height } = decodePng(Uint8Array.fromBase64(shown["image/png"]!));
  assertEquals([width, height], [8 * 4 - 2, 2 * 4 - 2]);
  assertEquals(shown["text/plain"], "Images: 9 of 2 x 2 pixels");
  const one = decodePng(images.toPng(1));
  assertEquals([one.width, one.height], [2, 9 * 4 - 2]);
  assertEquals(shownPng(images.toPng())[jupyterDisplay]()["image/png"], shown["image/png"]);
  assertThrows(
    () => new Images(new Float32Array(3), { count: 1, height: 2, width: 2, channels: 1 }),
    RangeError,
    "Cannot take 3 values for images of shape [1, 2, 2, 1]",
  );
});
