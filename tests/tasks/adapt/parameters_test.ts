/** Members of a config, and arguments, by the command line of `adapt`. */
import { assertEquals, assertMatch, assertStringIncludes, assertThrows } from "@std/assert";
import { join } from "@std/path";
import { COMMAND } from "../../../tasks/adapt/command.ts";
import { inPlaceOf, networksOf } from "../../../tasks/adapt/parameters.ts";
import { UsageError } from "../../../tasks/shell/command.ts";
import { parseCommandLine } from "../../../tasks/shell/parse_command_line.ts";
import { networks, run, writeConfig } from "../_commands.ts";

const WASM = ["--backend", "wasm"];

Deno.test("what is set is recorded with the run, which goes on with it, and not without", async () => {
  const folder = await networks(), out = join(folder, "run");
  const path = await writeConfig(folder, "directional(), checkpoint({ every: 1 })", "steps: 1");
  const text = await Deno.readTextFile(path);
  await Deno.writeTextFile(
    path,
    text.replace("defineConfig({", "defineConfig(({ target }) => ({").replace('target: "cat"', "target")
      .replace(/\}\);\n$/, "}));\n"),
  );
  const words = [
    "--set",
    "plugins.directional-loss.weight=2",
    path,
    "--set",
    "batch=2",
    "--arg",
    "target=cat",
  ];
  const began = await run("adapt", [...words, "--seed", "5", "--out", out, ...WASM]);
  assertEquals(began.code, 0, began.stderr);
  const { overrides, config, plugins } = JSON.parse(await Deno.readTextFile(join(out, "run.json")));
  assertEquals(overrides, {
    set: { seed: 5, "plugins.directional-loss.weight": 2, batch: 2 },
    args: { target: "cat" },
  });
  assertEquals([config.seed, config.batch, config.prompts.target], [5, 2, "cat"]);
  assertEquals(plugins["directional-loss"].weight, 2);

  const rest = ["--seed", "5", "--steps", "2", "--continue", "--out", out, ...WASM];
  const bare = await run("adapt", [path, "--arg", "target=cat", ...rest]);
  assertEquals(bare.code, 2, bare.stderr);
  assertMatch(bare.stderr, /begun with --set plugins\.directional-loss\.weight=2, and is resumed without it/);
  assertMatch(bare.stderr, /begun with --set batch=2, and is resumed without it/);
  const resumed = await run("adapt", [...words, ...rest]);
  assertEquals(resumed.code, 0, resumed.stderr);
  assertStringIncludes(resumed.stderr, "Completed 2 of 2 steps");
});

Deno.test("a mistake in what is set is said in a line, with exit code 2 and nothing left behind", async () => {
  const folder = await networks(), out = join(folder, "run");
  const path = await writeConfig(folder, "directional()");
  const { code, stderr } = await run("adapt", [
    path,
    "--set",
    "plugins.directional-los.weight=2",
    "--out",
    out,
  ]);
  assertEquals(code, 2);
  assertStringIncludes(
    stderr,
    'the config has no plugin "directional-los". Did you mean "directional-loss"? It has',
  );
  assertEquals(await Deno.stat(out).catch(() => "nothing"), "nothing");
});

Deno.test("what is missing in a config's place is named, and what does not go with a config", () => {
  const refusal = (...words: string[]) => {
    const args = parseCommandLine(COMMAND, words);
    return assertThrows(() => {
      inPlaceOf(args);
      networksOf(args);
    }, UsageError).message;
  };
  assertMatch(
    refusal(),
    /^No CONFIG\.ts is given: .* in its place --generator FILE --encoder FILE --source TEXT/,
  );
  assertEquals(
    refusal("--generator", "a.pkl", "--source", "photo"),
    "Without a CONFIG.ts, --encoder FILE and --target TEXT are needed as well",
  );
  assertMatch(refusal("c.ts", "--preset", "nada"), /^--preset goes without a config, and ".*c\.ts" is one/);
  assertMatch(refusal("c.ts", "--print-config"), /^--print-config goes without a config/);
  assertMatch(refusal("c.ts", "--key", "G"), /^--key goes with --generator/);
});
