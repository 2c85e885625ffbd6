/** What a page of a test computes: bundled for a browser. */
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
  readonly numbers: Numbers;
}

/** The values of each generator of a site. */
export async function valuesIn({ backend, native, site, files, numbers }: Asked): Promise<number[][]> {
  await startInBrowser({ backend, wasm: `data:application/wasm;base64,${native}` });
  const bytes = Object.entries(files).map(([name, text]) => [name, Uint8Array.fromBase64(text).buffer]);
  const generators = new Generators(site, Object.fromEntries(bytes));
  const values: number[][] = [];
  for (const i of site.generators.keys()) values.push([...await generators.values(i, numbers)]);
  generators.unload();
  return values;
}

Object.assign(globalThis, { valuesIn });
