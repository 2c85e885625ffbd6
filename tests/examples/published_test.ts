/** Each config of published work makes a step on small random networks that lie where it looks for them. */
import { assert, assertEquals, assertMatch } from "@std/assert";
import { fromFileUrl, join } from "@std/path";
import {
  adapt,
  type Cache,
  clipMetadata,
  type Config,
  encodePng,
  initialiseClip,
  initialiseStyleGAN2,
  Random,
  writeSafetensors,
} from "../../mod.ts";
import { startBackend } from "../../models/backend/mod.ts";
import { CATALOGUE } from "../../tasks/fetch/catalogue.ts";
import { initialMapper } from "../../plugins/_prompt_mapper.ts";
import { readPreset } from "../../tasks/presets/preset.ts";
import { run } from "../tasks/_commands.ts";

const FOLDER = fromFileUrl(new URL("../../examples/published/", import.meta.url));
const NAMES = Array.from(Deno.readDirSync(FOLDER), ({ name }) => name.slice(0, -".ts".length))
  .filter((name) => name !== "profiles").sort();
const presetOf = async (name: string) =>
  readPreset(name, await Deno.readTextFile(join(FOLDER, `${name}.ts`)));

Deno.test("each says where its values come from and what to fetch, by names that fetch knows", async () => {
  const known = CATALOGUE.map(({ name }) => name);
  assert(NAMES.length > 25);
  for (const name of NAMES) {
    const preset = await presetOf(name), text = await Deno.readTextFile(join(FOLDER, `${name}.ts`));
    assert(preset, `${name}.ts does not begin as the others do`);
    assertMatch(text, new RegExp(`\\bsteps: ${preset.steps},`), name);
    assertEquals(preset.fetch.filter((weights) => !known.includes(weights)), [], name);
    const needed = [...text.matchAll(/"weights\/([\w-]+)\.\w+"/g)].map(([, file]) => file!);
    const found = needed.filter((file) => !preset.fetch.includes(file));
    for (const file of found) assert(preset.elsewhere?.includes(`weights/${file}`), `${name}: ${file}`);
  }
});

/** A folder with all that the configs read. */
async function folderOfWeights(): Promise<string> {
  const folder = await Deno.makeTempDir(), weights = join(folder, "weights");
  await Deno.mkdir(weights);
  const generator = initialiseStyleGAN2({ size: 8, channels: [4, 4], styleDim: 4, mappingDepth: 1, seed: 1 });
  const clip = initialiseClip({
    dim: 8,
    image: { size: 16, patchSize: 8, width: 8, layers: 4, heads: 1 },
    text: { vocabularySize: 49_408, contextLength: 77, width: 8, layers: 1, heads: 1 },
    seed: 2,
  });
  const lsun = ["cat", "horse", "church", "car"].map((domain) => `lsun-${domain}.pt`);
  for (const file of ["ffhq.pkl", "afhqdog.pkl", "afhqcat.pkl", ...lsun]) {
    await writeSafetensors(join(weights, file), generator);
  }
  const stated = clipMetadata({ heads: { image: 1, text: 1 }, activation: "quick_gelu" });
  for (const file of ["ViT-B-32.pt", "ViT-B-16.pt"]) {
    await writeSafetensors(join(weights, file), clip, stated);
  }
  const png = encodePng({ width: 8, height: 8, data: Uint8Array.from({ length: 192 }, (_, i) => 7 * i) });
  for (const file of ["style.png", "reference.png"]) await Deno.writeFile(join(folder, file), png);
  const w = { shape: [1, 4, 4], data: Float32Array.from({ length: 16 }, (_, i) => Math.sin(i)) };
  await writeSafetensors(join(folder, "reference.safetensors"), new Map([["w_plus", w]]));
  return folder;
}

/** As if IPL's mappers, which take half a minute each even here, had been learnt by earlier runs. */
const cache: Cache = {
  load: ({ of }) =>
    Promise.resolve(of === "image-prompts-mapper" ? initialMapper(new Random(3), 4, 4 * 8) : undefined),
  save: () => Promise.resolve(),
};

Deno.test("each makes a step", async (t) => {
  await startBackend({ backend: "wasm" });
  const before = Deno.cwd(), folder = await folderOfWeights();
  Deno.chdir(folder);
  try {
    for (const name of NAMES) {
      await t.step(name, async () => {
        const { default: config } = await import(`../../examples/published/${name}.ts`) as {
          default: Config;
        };
        assertEquals((await adapt({ ...config, steps: 1 }, { cache })).kind, "completed");
      });
    }
  } finally {
    Deno.chdir(before);
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("adapt --check takes one as a user does, from where its networks were fetched to", async () => {
  const folder = await folderOfWeights();
  try {
    const { code, stdout, stderr } = await run("adapt", [
      "--check",
      join(FOLDER, "goldcar.ts"),
      ...["--backend", "wasm", "--threads", "1", "--json"],
    ], folder);
    assertEquals(code, 0, stderr);
    const { config, plugins } = JSON.parse(stdout) as { config: { trainable: string }; plugins: string[] };
    assertEquals(config.trainable, "channel-multipliers");
    assert(plugins.includes("in-domain"), `${plugins}`);
    assertMatch(stderr, /one step was made, and nothing written/);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("presets lists them, and says of one how to run it", async () => {
  const all = await run("presets", ["--json"]);
  const { presets } = JSON.parse(all.stdout) as { presets: { name: string }[] };
  assertEquals(presets.map(({ name }) => name), NAMES);
  const one = await run("presets", ["botero"]);
  assertMatch(one.stdout, /^photo -> fernando botero painting, by .* in 300 steps/);
  const road =
    /\ndeno task fetch ffhq --out examples\/published\/weights\n[^]*\ndeno task adapt examples\/published\/botero\.ts\n$/;
  assertMatch(one.stdout, road); // beside the config: its paths are taken from its folder
});
