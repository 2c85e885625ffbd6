/** Configs that are functions of arguments. */
import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import { type Config, ConfigError, defineConfig, toyEncoder, toyGenerator } from "../../../pipeline/mod.ts";
import { configOf, readArguments } from "../../../pipeline/plan/config_arguments.ts";
import { fade } from "../../support/toy_runs.ts";

const make = defineConfig(({ target, seed = 2 }: { target: string; seed?: number }) => ({
  generator: toyGenerator(),
  encoder: toyEncoder(),
  prompts: { source: "dog", target: target.toLowerCase() },
  seed,
  steps: 1,
  plugins: [fade()],
}));

const problemsOf = async (...given: Parameters<typeof configOf>) =>
  (await assertRejects(() => configOf(...given), ConfigError)).problems;

Deno.test("a config that is a function is made of its arguments, and another is what it is", async () => {
  const config = await configOf(make, readArguments(["target=FOX", "seed=3"]));
  assertEquals([config.prompts.target, config.seed], ["fox", 3]);
  assertEquals(await configOf(config), config);
});

Deno.test("an argument that the function does not read is named, with those that it reads", async () => {
  assertEquals(await problemsOf(make, { target: "fox", sead: 3 }), [
    '--arg sead: the config asks for no argument "sead". Did you mean "seed"? It asks for target, seed',
  ]);
});

Deno.test("a function that takes all arguments as they are reads all of them", async () => {
  const config = await configOf((args: object) => ({ ...args }) as unknown as Config, { anything: 1 });
  assertEquals(config, { anything: 1 } as unknown as Config);
});

Deno.test("a function that fails for want of an argument is named with those that were not given", async () => {
  const [problem] = await problemsOf(make, { seed: 3 });
  assertEquals(problem?.startsWith("The config's function failed: "), true);
  assertEquals(problem?.endsWith(". Not given, by --arg NAME=VALUE, were target"), true, problem);
  assertEquals(await problemsOf((() => undefined) as never), [
    "The config's function gives no config, but undefined",
  ]);
});

Deno.test("arguments are refused where the config takes none, given twice, or without a value", async () => {
  const [problem] = await problemsOf(await configOf(make, { target: "fox" }), { target: "fox" });
  assertEquals(
    problem?.startsWith("The config takes no arguments, and --arg target is given."),
    true,
    problem,
  );
  assertThrows(() => readArguments(["target=a", "target=b"]), ConfigError, "--arg target is given twice");
  assertThrows(() => readArguments(["target"]), ConfigError, "--arg target names no value");
});
