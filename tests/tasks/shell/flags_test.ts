/** The flags that commands share: each command has them, under the same names and with the same meaning. */
import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import table from "../../../tasks/commands.json" with { type: "json" };
import { resolveConfig } from "../../../pipeline/plan/config.ts";
import { computing, DEFAULT_SEED, output } from "../../../tasks/shell/flags.ts";
import { toyConfig } from "../../support/toy_runs.ts";
import { type Name, networks, ROOT, run } from "../_commands.ts";

/** For each command, arguments that it refuses by its own rules, and by what words, once all flags are read. */
const COMMANDS: Readonly<
  Record<string, { readonly args: readonly string[]; readonly refusal: string; readonly computes: boolean }>
> = {
  adapt: {
    args: ["nowhere.ts"],
    refusal: `There is no config file "${join(ROOT, "nowhere.ts")}"`,
    computes: true,
  },
  init: { args: ["."], refusal: "holds ", computes: false },
  sample: { args: [], refusal: "No --generator FILE is given", computes: true },
  sweep: {
    args: ["a.ts", "--list", "--cell", "1"],
    refusal: "--list and --cell exclude each other",
    computes: true,
  },
  collect: { args: ["nowhere"], refusal: "No --out DIR is given", computes: false },
  cache: { args: ["nowhere", "--keep", "1GB"], refusal: "--keep says what --prune leaves", computes: false },
  evaluate: { args: ["run"], refusal: "No --encoder FILE is given", computes: true },
  ablation: { args: ["--rows", "momnt"], refusal: '--rows is "momnt"', computes: true },
  encode: { args: [], refusal: "No --encoder FILE is given", computes: true },
  invert: { args: [], refusal: "No --generator FILE is given", computes: true },
  edit: { args: [], refusal: "No --out FILE is given", computes: true },
  directions: { args: [], refusal: "No --generator FILE is given", computes: true },
  pretrain: { args: ["judg"], refusal: 'Cannot pretrain "judg"', computes: true },
  bench: { args: ["--parts", "all"], refusal: '--parts is "all"', computes: true },
  convert: { args: ["a.pt", "a.pt"], refusal: "OUT is IN", computes: true },
  blend: { args: [], refusal: "No --generators FILE... are given", computes: true },
  export: { args: ["run"], refusal: "No --out DIR is given", computes: false },
  doctor: { args: ["file"], refusal: '"file" is one argument too many', computes: true },
  inspect: { args: ["nowhere.pt"], refusal: `"${join(ROOT, "nowhere.pt")}" does not exist`, computes: false },
  initialise: { args: ["--seed", "x"], refusal: '--seed is "x"', computes: false },
  world: { args: [], refusal: "No --domain is given", computes: false },
  watch: { args: ["nowhere"], refusal: `There is no folder "${join(ROOT, "nowhere")}"`, computes: false },
  presets: { args: ["no such name"], refusal: 'No preset is called "no such name"', computes: false },
  fetch: { args: ["no such name"], refusal: "No weights are known", computes: false },
};

Deno.test("these are all commands", () => {
  assertEquals(Object.keys(COMMANDS).sort(), Object.keys(table).sort());
});

for (const [name, { args, refusal, computes }] of Object.entries(COMMANDS)) {
  Deno.test(`${name} explains its own flags and the shared ones`, async () => {
    const { code, stdout, stderr } = await run(name as Name, ["--help"]);
    assertEquals([code, stderr], [0, ""]);
    assertMatch(stdout, new RegExp(`^deno task ${name} `));
    assertMatch(stdout, /\nExamples:\n/);
    assertMatch(
      stdout,
      /\nExit codes: 0 done, 1 failed, 2 wrong usage, .*, 75 try again .*\n129, 130, 143 ended by SIGHUP, /,
    );
    for (const [flag, { help }] of Object.entries(output)) {
      assertMatch(stdout, new RegExp(`^  --${flag} +${help}$`, "m"));
    }
    for (const flag of Object.keys(computing)) {
      assertEquals(new RegExp(`^  --${flag} `, "m").test(stdout), computes, `--${flag}`);
    }
  });

  Deno.test(`${name} takes the shared flags, and fails in one JSON object`, async () => {
    const where = computes ? ["--backend", "wasm", "--threads", "1", "--precision", "single"] : [];
    const { code, stdout, stderr } = await run(name as Name, [...args, ...where, "--json", "--quiet"]);
    assertEquals(code, 2, stderr);
    const { error, ...others } = JSON.parse(stdout);
    assertStringIncludes(error, refusal);
    assertEquals(others, {});
    assert(stderr.startsWith(error), stderr);
  });
}

Deno.test("commands that do not compute know no flags of computing", async () => {
  const { code, stderr } = await run("initialise", ["--threads", "2"]);
  assertEquals([code, stderr.split("\n")[0]], [2, 'There is no flag "--threads"']);
});

Deno.test("half precision is refused on wasm by every command alike", async () => {
  const folder = await networks(), out = join(folder, "never");
  const generator = join(folder, "generator.safetensors"), clip = join(folder, "clip.safetensors");
  const cases: [Name, string[]][] = [
    ["sample", ["--generator", generator, "--out", `${out}.png`]],
    ["encode", ["--encoder", clip, "--text", "dog", "--out", `${out}.safetensors`]],
    ["evaluate", [generator, "--encoder", clip, "--out", out]],
    ["ablation", ["--out", out]],
    ["pretrain", ["judge", "--out", out]],
    ["convert", [generator, `${out}.pt`]],
    ["bench", []],
  ];
  for (const [name, args] of cases) {
    const { code, stderr } = await run(name, [...args, "--backend", "wasm", "--precision", "half"]);
    assertEquals(code, 1, name);
    assertMatch(stderr, /^Cannot compute in half precision on wasm: only webgpu can/, name);
  }
});

Deno.test("--quiet leaves results and errors, and says nothing else", async () => {
  const folder = await networks(), out = join(folder, "grid.png"), features = join(folder, "f.safetensors");
  const generator = join(folder, "generator.safetensors"), clip = join(folder, "clip.safetensors");
  const cases: [Name, string[]][] = [
    ["sample", ["--generator", generator, "--out", out, "--count", "2", "--backend", "wasm"]],
    ["encode", ["--encoder", clip, "--text", "dog", "--out", features, "--backend", "wasm"]],
    ["initialise", ["--out", join(folder, "weights")]],
  ];
  for (const [name, args] of cases) {
    const quiet = await run(name, [...args, "--quiet"]);
    assertEquals([quiet.code, quiet.stdout, quiet.stderr], [0, "", ""], name);
    const json = await run(name, [...args, "--quiet", "--json"]);
    assertEquals([json.code, json.stderr, typeof JSON.parse(json.stdout)], [0, "", "object"], name);
    const plain = await run(name, args);
    assertMatch(plain.stderr, /^Wrote /m, name);
  }
  const failed = await run("sample", ["--generator", clip, "--out", out, "--quiet", "--backend", "wasm"]);
  assertEquals(failed.code, 2);
  assertMatch(failed.stderr, /^"[^"]+" holds no StyleGAN2 generator, but a CLIP: /);
});

Deno.test("the seed where none is given is a config's", () => {
  assertEquals(DEFAULT_SEED, resolveConfig(toyConfig([])).seed);
});

Deno.test("a command without --seed draws what --seed with the default draws", async () => {
  const folder = await Deno.makeTempDir();
  const weights = async (name: string, ...seed: string[]) => {
    const { stdout } = await run("initialise", ["--out", join(folder, name), "--json", ...seed]);
    return await Deno.readFile(JSON.parse(stdout).clip);
  };
  const unsaid = await weights("unsaid");
  assertEquals(await weights("said", "--seed", `${DEFAULT_SEED}`), unsaid);
  assert((await weights("other", "--seed", "0")).some((byte, i) => byte !== unsaid[i]));
});
