/** An exported page, opened from disk in a real browser, draws what the commands draw. */
import { assert, assertEquals } from "@std/assert";
import { join, toFileUrl } from "@std/path";
import type { Page } from "playwright-core";
import {
  blendWeights,
  decodePng,
  readSafetensors,
  startBackend,
  worldGenerator,
  writeSafetensors,
} from "../../../mod.ts";
import { testInBrowser } from "../../support/browser.ts";
import { run } from "../_commands.ts";

const folder = await Deno.makeTempDir(), path = (name: string) => join(folder, name);

/** Runs a command that must succeed. */
async function done(...[name, args]: Parameters<typeof run>): Promise<string> {
  const { code, stdout, stderr } = await run(name, args);
  assertEquals(code, 0, stderr);
  return stdout;
}

/** The pixels [height, width, 3] that `sample` draws of a file. */
async function sampled(generator: string, seed: string, truncation: string): Promise<Uint8Array> {
  const out = path("sample.png"), how = ["--count", "1", "--backend", "wasm", "--out", out];
  await done("sample", ["--generator", generator, "--seed", seed, "--truncation", truncation, ...how]);
  return decodePng(await Deno.readFile(out)).data;
}

/** Opens a page, and waits until it has drawn what its address says. */
async function open(page: Page, site: string, fragment: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`${toFileUrl(path(`${site}/index.html`)).href}${fragment}`);
  await page.waitForSelector('body[data-state="ready"], body[data-state="failed"]', { timeout: 120_000 });
  assertEquals(await page.locator("#problem").textContent(), "");
}

/** The pixels [height, width, 3] of a canvas. */
async function drawn(page: Page, generator: string): Promise<Uint8Array> {
  const pixels = await page.locator(`canvas[data-generator="${generator}"]`).evaluate((canvas) => {
    const { width, height } = canvas as unknown as { width: number; height: number };
    // deno-lint-ignore no-explicit-any -- a canvas, of which Deno has no type
    return [...(canvas as any).getContext("2d").getImageData(0, 0, width, height).data] as number[];
  });
  return Uint8Array.from(pixels.filter((_, i) => i % 4 !== 3));
}

/** What a page says in its console, and what it asks a network for. */
function watch(page: Page): string[] {
  const told: string[] = [];
  page.on("console", (message) => told.push(message.text()));
  page.on("pageerror", (error) => told.push(error.message));
  page.on("request", (request) => {
    if (!/^(file|blob|data):/.test(request.url())) told.push(request.url());
  });
  return told;
}

const CAT = path("dog-to-cat"), FOX = path("dog-to-fox"), SOURCE = path("source.safetensors");

testInBrowser("an exported page draws from disk what sample draws, bit for bit on wasm", async (page, t) => {
  for (const run of ["dog-to-cat", "dog-to-fox"]) {
    await done("adapt", [`examples/${run}.ts`, "--steps", "2", "--backend", "wasm", "--out", path(run)]);
  }
  await startBackend({ backend: "wasm" });
  const source = await worldGenerator("dog").load("source");
  await writeSafetensors(SOURCE, await source.exportWeights());
  source.dispose();
  const told = watch(page), files = { source: SOURCE, "dog-to-cat": join(CAT, "generator.safetensors") };

  await t.step("with f32, those of the networks themselves", async () => {
    await done("export", [CAT, FOX, "--out", path("f32"), "--dtype", "f32"]);
    await open(page, "f32", "#seed=0&truncation=0.7&mix=1");
    for (const [name, file] of Object.entries(files)) {
      assertEquals(await drawn(page, name), await sampled(file, "0", "0.7"), name);
    }
    assert(String(await drawn(page, "dog-to-fox")) !== String(await drawn(page, "dog-to-cat")));
  });

  await t.step("between source and adapted, those of blend", async () => {
    const [a, b] = [await readSafetensors(SOURCE), await readSafetensors(files["dog-to-cat"])];
    const parts = [{ tensors: a, weight: 1 - 0.3 }, { tensors: b, weight: 0.3 }];
    await writeSafetensors(path("blend.safetensors"), blendWeights(parts));
    await open(page, "f32", "#seed=7&truncation=1&mix=0.3");
    assertEquals(await drawn(page, "dog-to-cat"), await sampled(path("blend.safetensors"), "7", "1"));
  });

  await t.step("with f16, those of the files that convert makes", async () => {
    const told = JSON.parse(await done("export", [CAT, FOX, "--out", path("f16"), "--json"]));
    assertEquals(told.generators.map(({ name }: { name: string }) => name), [
      "source",
      "dog-to-cat",
      "dog-to-fox",
    ]);
    await open(page, "f16", "#seed=3&truncation=0.5&mix=1");
    for (const [name, file] of Object.entries(files)) {
      await done("convert", [file, path("f16.safetensors"), "--dtype", "f16"]);
      assertEquals(await drawn(page, name), await sampled(path("f16.safetensors"), "3", "0.5"), name);
    }
  });

  await t.step("its controls change the image and the address, and go by the keyboard", () => controls(page));
  await t.step("it fits a phone", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    // deno-lint-ignore no-explicit-any -- the page's document, of which Deno has no type
    const width = await page.evaluate(() => (globalThis as any).document.documentElement.scrollWidth);
    assertEquals(width, 390);
  });
  assertEquals(told, [], "what the page said, or asked a network for");
});

async function controls(page: Page): Promise<void> {
  const shows = (seed: number) =>
    page.waitForSelector(`canvas[aria-label^="dog-to-fox"][aria-label*="seed ${seed},"]`);
  const before = await drawn(page, "dog-to-cat");
  await page.getByLabel("Source to adapted").focus();
  await page.keyboard.press("Home");
  await page.waitForURL(/#seed=3&truncation=0\.5&mix=0$/);
  assertEquals(await drawn(page, "dog-to-cat"), await drawn(page, "source"));
  await page.keyboard.press("End");
  await page.waitForURL(/mix=1$/);
  assertEquals(await drawn(page, "dog-to-cat"), before);
  await page.getByLabel("Second seed").fill("9");
  await page.getByLabel("Layers of the first").fill("0");
  await page.waitForURL(/second=9&crossover=0$/);
  const mixed = await drawn(page, "source");
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, "#seed=9&truncation=0.5&mix=1");
  await shows(9);
  assertEquals(await drawn(page, "source"), mixed, "all layers of the second seed are its image");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.getByRole("button", { name: "Random walk" }).click();
  await shows(10); // and stays there
  await page.waitForURL(/#seed=10&/);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the image by dog-to-cat" }).click();
  const saved = await download;
  assertEquals(saved.suggestedFilename(), "dog-to-cat-seed-10.png");
  const file = await Deno.readFile(await saved.path());
  assertEquals(decodePng(file).data, await drawn(page, "dog-to-cat"));
}
