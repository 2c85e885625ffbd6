/**
 * In a browser a page computes what is computed here, the same bits on wasm and on WebGPU but for rounding; and what the
 * reference's fixture holds.
 */
import { assertEquals } from "@std/assert";
import type { StyleGAN2 } from "../../../../mod.ts";
import { startBackend, stylegan2, worldGenerator } from "../../../../mod.ts";
import { latentCount } from "../../../../models/stylegan2/architecture.ts";
import { bundleOf } from "../../../../tasks/export/bundle.ts";
import { Generators } from "../../../../tasks/export/page/generators.ts";
import type { Site } from "../../../../tasks/export/page/site.ts";
import {
  differing,
  encoded,
  type PageGenerator,
  pageGenerator,
  settingsOf,
} from "../../../../tasks/export/page_weights.ts";
import { readPageCode } from "../../../../tasks/export/site_files.ts";
import { showBlank, testInBrowser } from "../../../support/browser.ts";
import { assertClose, readFixture } from "../../../support/fixtures.ts";
import type { Asked, imagesOf, valuesIn } from "./_values.ts";

/** A site of generators of one form, and its files. */
async function siteOf(generators: readonly StyleGAN2[]) {
  const pages: PageGenerator[] = [];
  for (const generator of generators) pages.push(await pageGenerator(generator, "f32"));
  const { architecture, tensors } = pages[0]!;
  const site: Site = {
    title: "a test",
    architecture,
    layers: latentCount(architecture.size),
    generators: pages.map((page, i) => ({ name: `${i}`, file: `${i}`, settings: settingsOf(page) })),
  };
  const files = pages.map((page, i) => {
    const held = i === 0 ? tensors : differing(page, pages[0]!);
    return [`${i}`, encoded(`${i}`, held, "f32")] as const;
  });
  return { site, files };
}

type Made = Awaited<ReturnType<typeof siteOf>>;

/** Two generators of the bundled world. */
async function worldSite(): Promise<Made> {
  const generators = [
    await worldGenerator("dog").load("dog"),
    await worldGenerator({ species: "cat", style: "sketch" }).load("cat"),
  ];
  const made = await siteOf(generators);
  for (const generator of generators) generator.dispose();
  return made;
}

/** Style mixing, and weights between the two. */
const NUMBERS = { seed: 3.25, truncation: 0.7, mix: 0.5, second: 8, crossover: 4 };

/** What the bundled code puts into its page. */
type Global = typeof globalThis & { readonly valuesIn: typeof valuesIn; readonly imagesOf: typeof imagesOf };

testInBrowser("a page computes in Chromium what is computed here, and by the reference", async (page, t) => {
  await startBackend({ backend: "wasm" });
  const { site, files } = await worldSite();
  const here = new Generators(site, Object.fromEntries(files.map(([name, { buffer }]) => [name, buffer])));
  const expected = [await here.values(0, NUMBERS), await here.values(1, NUMBERS)];
  here.unload();
  const fixture = await readFixture("stylegan2/generator_16.safetensors");
  const generator = await stylegan2({ weights: fixture.tensors, key: "w" }).load("fixture");
  const reference = await siteOf([generator]);
  generator.dispose();
  const { data, shape: [batch, width] } = fixture.host("in.z");
  const z = Array.from(
    { length: batch! },
    (_, i) => [...data.slice(i * width!, (i + 1) * width!)].map(Number),
  );
  const image = fixture.image("out.z_buffers.image"), images = await image.data();
  image.dispose();

  await showBlank(page);
  await page.addScriptTag({ content: await bundleOf(new URL("./_values.ts", import.meta.url)) });
  const native = (await readPageCode()).native.toBase64();
  const asked = (backend: Asked["backend"], { site, files }: Made): Asked => {
    const texts = files.map(([name, bytes]) => [name, bytes.toBase64()]);
    return { backend, native, site, files: Object.fromEntries(texts) };
  };
  for (const backend of ["wasm", "webgpu"] as const) {
    await t.step(`${backend}: what is computed here`, async () => {
      const values = await page.evaluate(
        ([asked, numbers]) => (globalThis as Global).valuesIn(asked, numbers),
        [asked(backend, { site, files }), NUMBERS] as const,
      );
      for (const [i, own] of values.entries()) {
        if (backend === "wasm") assertEquals(Float32Array.from(own), expected[i], `generator ${i}`);
        else await assertClose(Float32Array.from(own), expected[i]!, 1e-4, `generator ${i}`);
      }
    });
    await t.step(`${backend}: what the reference gives`, async () => {
      const own = await page.evaluate(
        ([asked, z]) => (globalThis as Global).imagesOf(asked, z),
        [asked(backend, reference), z] as const,
      );
      await assertClose(Float32Array.from(own), images, 1e-4, "the images");
    });
  }
});
