/** `adapt` without a config: the TypeScript for which the command line stands, word by word. */
import { assertEquals } from "@std/assert";
import { join } from "@std/path";
import { parseCommandLine } from "../../../tasks/shell/parse_command_line.ts";
import { COMMAND } from "../../../tasks/adapt/command.ts";
import { plainCode } from "../../../tasks/adapt/given_config.ts";
import { argumentsOf, assignmentsOf, inPlaceOf, networksOf } from "../../../tasks/adapt/parameters.ts";
import { statedOf } from "../../../tasks/images/encoder_flags.ts";
import { run } from "../_commands.ts";

/** What `--print-config` prints. */
function printed(...words: string[]): string {
  const args = parseCommandLine(COMMAND, words);
  return plainCode({
    config: undefined,
    inPlace: inPlaceOf(args),
    networks: networksOf(args),
    assignments: assignmentsOf(args),
    args: argumentsOf(args),
    stated: statedOf(args),
  });
}

const WORLD = [
  "--generator",
  "world:dog",
  "--encoder",
  "world:clip",
  "--source",
  "photo",
  "--target",
  "sketch",
];
const FILES = [
  "--generator",
  "/ffhq.pkl",
  "--encoder",
  "/ViT-B-32.pt",
  "--source",
  "photo",
  "--target",
  "sketch",
];

const OF_WORLD = `import {
  adam,
  checkpoint,
  defineConfig,
  directionalMoment,
  ewc,
  metrics,
  relationConsistency,
  samples,
  textVariations,
  worldClip,
  worldGenerator,
} from "variegate";

export default defineConfig({
  seed: 3,
  generator: worldGenerator("dog"),
  encoder: worldClip(),
  prompts: { source: "photo", target: "sketch" },
  steps: 1,
  optimizer: adam({ learningRate: 0.05 }),
  noise: "none",
  trainable: (name) => name.endsWith("modulation.bias"),
  plugins: [
    textVariations(),
    directionalMoment({ floor: 0.8, covarianceWeight: 400 }),
    ewc({ weight: 3000, samples: 1 }),
    relationConsistency({ weight: 10 }),
    metrics(),
    samples({ every: 50, truncation: 1, count: 2 }),
    checkpoint({ every: 50 }),
  ],
});
`;

const OF_FILES = `import {
  checkpoint,
  clip,
  defineConfig,
  directionalLoss,
  imagenetTemplates,
  layerSelection,
  metrics,
  samples,
  stylegan2,
  textDirection,
} from "variegate";

export default defineConfig({
  generator: stylegan2({ weights: "/ffhq.pkl", key: "G_ema" }),
  encoder: clip({ weights: "/ViT-B-32.pt", activation: "quick_gelu" }),
  prompts: { source: "photo", target: "sketch", templates: imagenetTemplates },
  steps: 300,
  batch: 2,
  plugins: [
    textDirection(),
    directionalLoss({ weight: 2 }),
    layerSelection(),
    metrics(),
    samples({ every: 50 }),
    checkpoint({ every: 50 }),
  ],
});
`;

const SHORT = [
  "--steps",
  "1",
  "--seed",
  "3",
  "--set",
  "plugins.ewc.samples=1",
  "--set",
  "plugins.samples.count=2",
];

Deno.test("files are adapted by the paper's values, and the bundled world by its own", () => {
  assertEquals(printed(...WORLD, ...SHORT), OF_WORLD);
  assertEquals(
    printed(
      ...[...FILES, "--preset", "nada", "--key", "G_ema", "--activation", "quick_gelu", "--batch", "2"],
      ...["--set", "plugins.directional-loss.weight=2"],
    ),
    OF_FILES,
  );
});

Deno.test("what is printed type-checks, and its run equals the command line's byte for byte", async () => {
  const folder = await Deno.makeTempDir(), at = (name: string) => join(folder, name);
  const shown = await run("adapt", [...WORLD, ...SHORT, "--print-config"]);
  assertEquals([shown.code, shown.stdout, shown.stderr], [0, OF_WORLD, ""]);
  await Deno.writeTextFile(at("world.ts"), shown.stdout);
  await Deno.writeTextFile(at("files.ts"), OF_FILES);
  const checked = await new Deno.Command(Deno.execPath(), {
    args: ["check", "--quiet", "--config", "deno.json", at("world.ts"), at("files.ts")],
    env: { NO_COLOR: "1" },
    stderr: "piped",
  }).output();
  assertEquals(new TextDecoder().decode(checked.stderr), "");
  assertEquals(checked.code, 0);
  const wasm = ["--backend", "wasm"];
  const [here, there] = await Promise.all([
    run("adapt", [...WORLD, ...SHORT, ...wasm, "--out", at("words")]),
    run("adapt", [at("world.ts"), ...wasm, "--out", at("config")]),
  ]);
  assertEquals([here.code, there.code], [0, 0], here.stderr + there.stderr);
  for (const file of ["generator.safetensors", "samples/000001.png"]) {
    const [a, b] = await Promise.all(["words", "config"].map((run) => Deno.readFile(join(at(run), file))));
    assertEquals(
      a!.length > 1000 && a!.every((byte, i) => byte === b![i]) && a!.length === b!.length,
      true,
      file,
    );
  }
});
