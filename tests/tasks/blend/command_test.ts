import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import { blendWeights, openWeights, readSafetensors } from "../../../mod.ts";
import { assertClose } from "../../support/fixtures.ts";
import { networks, run, writeConfig } from "../_commands.ts";

const wasm = ["--backend", "wasm"];

Deno.test("a run of channel multipliers leaves kilobytes, which sample, convert, inspect, blend and evaluate understand", async () => {
  const folder = await networks(), parent = join(folder, "generator.safetensors");
  const runs: string[] = [];
  for (const seed of [1, 2]) {
    const config = await writeConfig(
      folder,
      "directional(), checkpoint()",
      `steps: 2, seed: ${seed}, trainable: variegate.channelMultipliers(), optimizer: variegate.adam({ learningRate: 0.02 })`,
    );
    const out = join(folder, `run${seed}`);
    const { code, stderr } = await run("adapt", [config, "--out", out, ...wasm]);
    assertEquals(code, 0, stderr);
    runs.push(join(out, "generator.safetensors"));
  }
  assert((await Deno.stat(runs[0]!)).size < 4096);
  const succeed = async (name: Parameters<typeof run>[0], args: readonly string[]) => {
    const { code, stdout, stderr } = await run(name, args);
    assertEquals(code, 0, stderr);
    return stdout;
  };
  const inspected = await succeed("inspect", [runs[0]!]);
  assertStringIncludes(inspected, 'Channel multipliers of "generator.safetensors"');

  const mixture = join(folder, "mixture.safetensors");
  await succeed("blend", ["--generators", ...runs, "--weights", "0.8", "0.7", "--out", mixture, ...wasm]);
  const [a, b, both] = await Promise.all([...runs, mixture].map(readSafetensors));
  const expected = blendWeights([{ tensors: a!, weight: 0.8 }, { tensors: b!, weight: 0.7 }], {
    source: "zero",
  });
  for (const [name, { data }] of expected) {
    await assertClose(both!.get(name)!.data as Float32Array, data as Float32Array, 1e-6, name);
  }
  const file = await openWeights(mixture);
  assertMatch(file.metadata["parent_digest"]!, /^[0-9a-f]{64}$/);
  file.close();

  const images = async (args: readonly string[]) => {
    const out = join(folder, `${crypto.randomUUID()}.safetensors`);
    await succeed("sample", [...args, "--count", "2", "--out", out, ...wasm]);
    return (await readSafetensors(out)).get("images")!.data as Float32Array;
  };
  const whole = join(folder, "whole.safetensors"), again = join(folder, "again.safetensors");
  await succeed("convert", [mixture, whole, "--parent", parent]);
  await succeed("convert", [mixture, again]);
  const drawn = await images(["--generator", mixture, "--parent", parent]);
  await assertClose(await images(["--generator", whole]), drawn, 0);
  await assertClose(await images(["--generator", again, "--parent", parent]), drawn, 0);
  assert(drawn.some((value) => value !== 0));

  const measures = async (generator: string, texts: readonly string[]) => {
    const out = join(folder, `evaluation-${crypto.randomUUID()}`), encoder = join(folder, "clip.safetensors");
    const given = [
      "--encoder",
      encoder,
      "--source",
      parent,
      "--samples",
      "4",
      "--out",
      out,
      ...texts,
      ...wasm,
    ];
    await succeed("evaluate", [generator, ...given]);
    return JSON.parse(await Deno.readTextFile(join(out, "evaluation.json"))).measurements;
  };
  const texts = ["--source-text", "dog", "--target-text", "cat"];
  assertEquals(await measures(mixture, texts), await measures(whole, texts));
  assert((await measures(join(folder, "run1"), [])).length > 0); // the run's own prompts
});

Deno.test("blend interpolates whole generators, adds differences to their source, and says what it cannot do", async () => {
  const folder = await networks(), generator = join(folder, "generator.safetensors");
  const config = await writeConfig(folder, "directional(), checkpoint()", "steps: 2");
  const { code, stderr } = await run("adapt", [config, "--out", join(folder, "run"), ...wasm]);
  assertEquals(code, 0, stderr);
  const adapted = join(folder, "run", "generator.safetensors"), out = join(folder, "out.safetensors");
  const halfway = await run("blend", ["--generators", generator, adapted, "--out", out, "--json", ...wasm]);
  assertEquals(halfway.code, 0, halfway.stderr);
  assertEquals(JSON.parse(halfway.stdout).weights, [0.5, 0.5]);
  const name = "conv1.conv.weight";
  const [from, to, between] = await Promise.all(
    [generator, adapted, out].map(async (path) =>
      (await readSafetensors(path)).get(name)!.data as Float32Array
    ),
  );
  await assertClose(between!, from!.map((value, i) => (value + to![i]!) / 2), 1e-6);
  const further = ["--generators", adapted, "--weights", "1.5"];
  const refused = await run("blend", [...further, "--out", out, ...wasm]);
  assertEquals(refused.code, 2);
  assertStringIncludes(refused.stderr, "sum to 1.5");
  const added = await run("blend", [...further, "--source", generator, "--out", out, ...wasm]);
  assertEquals(added.code, 0, added.stderr);
  const beyond = (await readSafetensors(out)).get(name)!.data as Float32Array;
  await assertClose(beyond, from!.map((value, i) => value + 1.5 * (to![i]! - value)), 1e-6);
});
