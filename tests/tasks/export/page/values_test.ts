/** In a browser a page computes what is computed here: the same bits on wasm, and on WebGPU but for rounding. */
import { assert, assertEquals } from "@std/assert";
import type { StyleGAN2 } from "../../../../mod.ts";
import { startBackend, worldGenerator } from "../../../../mod.ts";
import { latentCount } from "../../../../models/stylegan2/architecture.ts";
import { bundleOf } from "../../../../tasks/export/bundle.ts";
import { Generators } from "../../../../tasks/export/page/generators.ts";
import type { Site } from "../../../../tasks/export/page/site.ts";
import { differing, encoded, pageGenerator, settingsOf } from "../../../../tasks/export/page_weights.ts";
import { readPageCode } from "../../../../tasks/export/site_files.ts";
import { showBlank, testInBrowser } from "../../../support/browser.ts";
import type { Asked, valuesIn } from "./_values.ts";

/** A site of a source and of another generator of the same form, and its files. */
async function siteOf(source: StyleGAN2, other: StyleGAN2) {
  const pages = [await pageGenerator(source, "f32"), await pageGenerator(other, "f32")] as const;
  const held = [pages[0].tensors, differing(pages[1], pages[0])];
  const { architecture } = pages[0];
  const site: Site = {
    title: "a test",
    architecture,
    layers: latentCount(architecture.size),
    generators: pages.map((page, i) => ({ name: `${i}`, file: `${i}`, settings: settingsOf(page) })),
  };
  const files = held.map((tensors, i) => [`${i}`, encoded(`${i}`, tensors, "f32")] as const);
  return { site, files: Object.fromEntries(files) };
}

/** Style mixing, and weights between the two. */
const NUMBERS = { seed: 3.25, truncation: 0.7, mix: 0.5, second: 8, crossover: 4 };

testInBrowser("a page computes in Chromium what is computed here", async (page, t) => {
  await startBackend({ backend: "wasm" });
  const [dog, cat] = await Promise.all([
    worldGenerator("dog").load("dog"),
    worldGenerator({ species: "cat", style: "sketch" }).load("cat"),
  ]);
  const { site, files } = await siteOf(dog, cat);
  dog.dispose();
  cat.dispose();
  const buffers = Object.entries(files).map(([name, bytes]) => [name, bytes.buffer] as const);
  const here = new Generators(site, Object.fromEntries(buffers));
  const expected = [await here.values(0, NUMBERS), await here.values(1, NUMBERS)];
  here.unload();

  await showBlank(page);
  await page.addScriptTag({ content: await bundleOf(new URL("./_values.ts", import.meta.url)) });
  const texts = Object.entries(files).map(([name, bytes]) => [name, bytes.toBase64()]);
  const { native } = await readPageCode();
  const compute = async (backend: Asked["backend"]) => {
    const asked: Asked = {
      backend,
      native: native.toBase64(),
      site,
      files: Object.fromEntries(texts),
      numbers: NUMBERS,
    };
    type Global = typeof globalThis & { readonly valuesIn: typeof valuesIn };
    return await page.evaluate((asked) => (globalThis as Global).valuesIn(asked), asked);
  };
  await t.step("on wasm, bit for bit", async () => {
    for (const [i, values] of (await compute("wasm")).entries()) {
      assertEquals(Float32Array.from(values), expected[i]);
    }
  });
  await t.step("on WebGPU, within 1e-4 of the range from -1 to 1", async () => {
    for (const [i, values] of (await compute("webgpu")).entries()) {
      const error = values.reduce(
        (worst, value, at) => Math.max(worst, Math.abs(value - expected[i]![at]!)),
        0,
      );
      assert(values.length === expected[i]!.length && error <= 1e-4, `generator ${i} is off by ${error}`);
    }
  });
});
