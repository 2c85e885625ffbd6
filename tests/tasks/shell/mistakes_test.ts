/**
 * What a user gets wrong is said in one clear message, with exit code 2 and without a stack trace. Of absolute paths the
 * project's folder is left out here.
 */
import { assertEquals, assertRejects } from "@std/assert";
import { join } from "@std/path";
import { networks, ROOT, run, writeConfig } from "../_commands.ts";

const folder = await networks();
const GENERATOR = join(folder, "generator.safetensors"), CLIP = join(folder, "clip.safetensors");
const LOSS = "directional()";

/** The message of a command that fails, without what it said before; it must fail with exit code 2. */
async function complaint(
  name: "adapt" | "sample" | "encode" | "inspect" | "doctor",
  args: string[],
): Promise<string> {
  const { code, stdout, stderr } = await run(name, args);
  assertEquals([code, stdout], [2, ""], stderr);
  return stderr.replaceAll(ROOT, "").replaceAll(
    /^(?:Running on|The run goes to|\S+: (?:by the rule|no average)) .*\n/gm,
    "",
  )
    .trimEnd();
}

async function configComplaint(plugins: string, members?: string, before?: string): Promise<string> {
  const config = await writeConfig(folder, plugins, members, before);
  return (await complaint("adapt", [config, "--out", join(folder, "never"), "--backend", "wasm"])).replaceAll(
    config,
    "CONFIG",
  );
}

const FOLDER = join(folder, "folder.png");
await Deno.mkdir(FOLDER);

Deno.test("misspelled, missing and wrong flags", async () => {
  const see = (name: string) => `\nSee: deno task ${name} --help`;
  const cases: [Parameters<typeof complaint>[0], string[], string][] = [
    ["adapt", ["config.ts", "--stepz", "3"], 'There is no flag "--stepz". Did you mean "--steps"?'],
    ["adapt", ["config.ts", "-steps", "3"], 'There is no flag "-steps". Did you mean "--steps"?'],
    [
      "adapt",
      [],
      "No CONFIG.ts is given: deno task adapt CONFIG.ts, or in its place --generator FILE --encoder FILE --source TEXT --target TEXT",
    ],
    ["adapt", ["a.ts", "b.ts"], '"b.ts" is one argument too many'],
    ["adapt", ["a.ts", "--steps", "many"], '--steps is "many". It must be a whole number of at least 1'],
    ["adapt", ["a.ts", "--steps", "0"], '--steps is "0". It must be a whole number of at least 1'],
    ["adapt", ["a.ts", "--backend", "cuda"], '--backend is "cuda". It must be one of webgpu, wasm'],
    ["adapt", ["a.ts", "--threads", "0"], '--threads is "0". It must be a whole number between 1 and 64'],
    ["adapt", ["a.ts", "--precision", "double"], '--precision is "double". It must be one of single, half'],
    ...(["--continue", "--wait", "--resume"] as const).map((flag): typeof cases[number] => [
      "adapt",
      ["a.ts", "--check", flag, ...(flag === "--resume" ? ["runs/a"] : [])],
      `--check looks at the config alone, in no run's folder: leave ${flag} away`,
    ]),
    ["sample", ["--out", "x.png"], "No --generator FILE is given"],
    [
      "sample",
      ["--generator", "g.pt", "--out", "x.jpg"],
      '--out is "x.jpg". It must end in .png or .safetensors',
    ],
    [
      "sample",
      ["--generator", "g.pt", "--out", "x.png", "--truncation", "2.5"],
      '--truncation is "2.5". It must be a number between -2 and 2',
    ],
    [
      "sample",
      ["--generator", "g.pt", "--out", "no/where/x.png"],
      '--out is "no/where/x.png", but there is no folder "no/where". Make it first',
    ],
    [
      "encode",
      ["--encoder", "c.pt", "--out", "f.safetensors"],
      "Nothing to encode: give --images, --text or --token-ids",
    ],
    [
      "sample",
      ["--generator", "g.pt", "--out", "x.png", "--seed", "-1"],
      '--seed is "-1". It must be a whole number of at least 0',
    ],
    ["sample", ["--generator", "--out", "x.png"], "--generator needs a value: --generator FILE"],
    ["sample", ["--generator", "", "--out", "x.png"], "--generator needs a value: --generator FILE"],
    [
      "sample",
      ["--generator", "g.pt", "--out", FOLDER],
      `--out is "${FOLDER}", which is a folder: name a file in it`,
    ],
    ["inspect", [], "No FILE is given: deno task inspect FILE"],
    ["doctor", ["--jsn"], 'There is no flag "--jsn". Did you mean "--json"?'],
  ];
  for (const [name, args, message] of cases) assertEquals(await complaint(name, args), message + see(name));
});

Deno.test("configs that are not there, or are none", async () => {
  assertEquals(
    await complaint("adapt", ["nowhere.ts"]),
    'Cannot start the run\n  - There is no config file "nowhere.ts". Look into examples/ for one to begin with',
  );
  assertEquals(
    await complaint("adapt", [GENERATOR]),
    `Cannot start the run\n  - "${GENERATOR}" is no config, by its name. One ends in .ts, as those in examples/; weights are named within`,
  );
  const empty = join(folder, "empty.ts"), broken = join(folder, "broken.ts");
  await Deno.writeTextFile(empty, "export const config = {};");
  assertEquals(
    await complaint("adapt", [empty]),
    `Cannot start the run\n  - "${empty}" exports nothing by default. Write: export default defineConfig({ … })`,
  );
  await Deno.writeTextFile(broken, 'throw new Error("out of milk");');
  assertEquals(
    await complaint("adapt", [broken]),
    `Cannot start the run\n  - "${broken}" fails while it is loaded: out of milk`,
  );
});

Deno.test("all problems of a config are told together", async () => {
  const message = await configComplaint(
    `directionalMoment(), directionalMoment(), { name: "typo", losss: () => 0 }`,
    "steps: 0, batch: 1, sede: 3",
  );
  assertEquals(
    message,
    `Cannot start the run
  - The config's "steps" is 0. It must be a whole number of at least 1
  - The config has an unknown member "sede". Did you mean "seed"?
  - Two plugins are named "directional-moment". Pass one of them a different "name" option
  - Plugin "typo" has an unknown member "losss". Did you mean "loss"?
  - Plugin "directional-moment" requires "text-directions", which no plugin provides. Add textVariations(), or textDirection() for a single one
  - Plugin "directional-moment": needs a batch of at least 2 to measure second moments, got 1`,
  );
});

Deno.test("misspelled options of plugins, which would be ignored", async () => {
  const plugins = `semanticVariations({ ewc: { smaples: 2 }, relationconsistency: {} }),
  defineLoss("mine", ({ adapted }) => tf.mean(adapted.images))({ wieght: 2 })`;
  assertEquals(
    await configComplaint(plugins, "steps: 1"),
    `Cannot start the run
  - Plugin "ewc": has no option "smaples". Did you mean "samples"?
  - Plugin "semantic-variations": has no option "relationconsistency". Did you mean "relationConsistency"?
  - Plugin "mine": has no option "wieght". Did you mean "weight"?`,
  );
});

Deno.test("wrong values of options, which would be taken for others; nothing is written", async () => {
  const plugins = `directional({ directionalLoss: { floor: "x" } }), samples({ every: 0.5 }),
  layerSelection({ layers: "as_coded" })`;
  const config = await writeConfig(folder, plugins, "steps: 1, truncation: 3");
  const before = [...Deno.readDirSync(folder)].length, out = join(folder, "unmade", "run");
  for (const more of [["--out", out], ["--out", out, "--check"]]) {
    assertEquals(
      await complaint("adapt", [config, ...more]),
      `Cannot start the run
  - The config's "truncation" is 3. It must be a number between -2 and 2
  - Plugin "samples": every is 0.5. It must be a whole number of at least 1
  - Plugin "directional-loss": floor is "x". It must be a number above 0
  - Plugin "layer-selection": layers is "as_coded". It must be one of "as-coded", "corrected". Did you mean "as-coded"?`,
    );
  }
  assertEquals(
    await configComplaint(LOSS, "steps: 1, generator: stylegan2({ weights: 'g.pt', class: -1 })"),
    `Cannot start the run
  - "CONFIG" fails while it is loaded: stylegan2(): class is -1. It must be a whole number of at least 0`,
  );
  assertEquals([...Deno.readDirSync(folder)].length, before + 1, "but for the second config");
});

Deno.test("two prompts that are one", async () => {
  assertEquals(
    await configComplaint(LOSS, 'steps: 1, prompts: { source: "dog", target: "dog" }'),
    `Cannot start the run
  - The config's "prompts" go from "dog" to the same, which is no direction. Give two texts`,
  );
  const same = 'steps: 1, prompts: { source: "dog", target: "Dog!" }';
  const one = `Cannot start the run
  - The config's "prompts" have no direction. "dog" and "Dog!" are one to "${CLIP}": both become the same tokens, for which case, blanks or signs may count for nothing. Give two texts that differ in words`;
  assertEquals(await configComplaint(LOSS, same), one);
  const config = await writeConfig(folder, "semanticVariations()", same);
  assertEquals(await complaint("adapt", [config, "--check", "--backend", "wasm"]), one);
});

Deno.test("weight files that are missing, cut short, or something else", async () => {
  const missing = join(folder, "missing.pt"), cut = join(folder, "cut.safetensors");
  const bytes = await Deno.readFile(GENERATOR);
  await Deno.writeFile(cut, bytes.subarray(0, bytes.length - 100));
  const withGenerator = (path: string) =>
    configComplaint(LOSS, `steps: 1, generator: stylegan2(${JSON.stringify(path)})`);
  assertEquals(
    await withGenerator(missing),
    `"${missing}" does not exist: check the path, or fetch the file first`,
  );
  assertEquals(
    (await withGenerator(cut)).replace(/(truncated|cut short|ends|bytes).*/s, "$1").startsWith(`"${cut}" `),
    true,
  );
  assertEquals(
    await withGenerator(CLIP),
    `"${CLIP}" holds no StyleGAN2 generator, but a CLIP: deno task encode --encoder ${CLIP} takes it`,
  );
});

Deno.test("prompts that the encoder cannot read", async () => {
  const message = await configComplaint(LOSS, 'steps: 1, prompts: { source: "dog", target: "catt" }');
  assertEquals(
    message,
    `Cannot start the run
  - The config's "prompts": Cannot encode "catt": this CLIP does not know the word "catt". The nearest it knows: "cat", "dog"`,
  );
  await assertRejects(() => Deno.stat(join(folder, "never")), Deno.errors.NotFound);
});

Deno.test("with --json a failure is one JSON object as well, whatever failed", async () => {
  const out = join(folder, "never.png"), missing = join(folder, "missing.ts");
  const cases: [Parameters<typeof complaint>[0], string[], string][] = [
    ["sample", ["--genrator", "g.pt"], 'There is no flag "--genrator". Did you mean "--generator"?'],
    ["sample", ["--generator", CLIP, "--out", out], `"${CLIP}" holds no StyleGAN2 generator, but a CLIP: `],
    ["inspect", [missing], `"${missing}" does not exist: check the path`],
    ["adapt", [missing], `Cannot start the run\n  - There is no config file "${missing}". `],
  ];
  for (const [name, args, message] of cases) {
    const { code, stdout, stderr } = await run(name, [...args, "--json"]);
    assertEquals(code, 2, stderr);
    const { error, ...others } = JSON.parse(stdout);
    assertEquals([error.slice(0, message.length), others], [message, {}]);
  }
});

Deno.test("a file's name may look like a number", async () => {
  assertEquals(await complaint("inspect", ["007"]), '"007" does not exist: check the path');
});
