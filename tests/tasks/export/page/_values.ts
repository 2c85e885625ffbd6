/** What a page of a test computes: bundled for a browser. */
import * as tf from "@tensorflow/tfjs";
import { startInBrowser } from "../../../../models/browser/mod.ts";
import { Generators } from "../../../../tasks/export/page/generators.ts";
import type { Site } from "../../../../tasks/export/page/site.ts";
import type { Numbers } from "../../../../tasks/export/page/state.ts";

/** What is to be computed. Bytes are in base64. */
export interface Asked {
  readonly backend: "wasm" | "webgpu";
  readonly native: string;
  readonly site: Site;
  readonly files: Readonly<Record<string, string>>;
}

/** The values of each generator of a site. */
export async function valuesIn(asked: Asked, numbers: Numbers): Promise<number[][]> {
  const generators = await load(asked), values: number[][] = [];
  for (const i of asked.site.generators.keys()) values.push([...await generators.values(i, numbers)]);
  generators.unload();
  return values;
}

/** Images [batch, height, width, channels] of z [batch, width of z] by the source, with its stored noise. */
export async function imagesOf(asked: Asked, z: number[][]): Promise<number[]> {
  const generators = await load(asked), generator = generators.generator(0, 0);
  const images = tf.tidy(() => generator.synthesize(generator.map(tf.tensor2d(z)), "stored"));
  const values = [...await images.data<"float32">()];
  images.dispose();
  generators.unload();
  return values;
}

async function load({ backend, native, site, files }: Asked): Promise<Generators> {
  await startInBrowser({ backend, wasm: `data:application/wasm;base64,${native}` });
  const bytes = Object.entries(files).map(([name, text]) => [name, Uint8Array.fromBase64(text).buffer]);
  return new Generators(site, Object.fromEntries(bytes));
}

Object.assign(globalThis, { valuesIn, imagesOf });
