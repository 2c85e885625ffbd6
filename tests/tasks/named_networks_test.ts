/** The bundled world's networks by name, on the command lines that take a generator or an encoder. */
import { assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import { readSafetensors } from "../../mod.ts";
import { run } from "./_commands.ts";

const folder = await Deno.makeTempDir(), path = (name: string) => join(folder, name);

Deno.test("inspect, convert, blend, encode and directions take world:dog, world:clip and world:judge", async () => {
  const lines: readonly [Parameters<typeof run>[0], readonly string[]][] = [
    ["convert", ["world:dog, sketch", path("sketch.safetensors")]],
    ["convert", ["world:judge", path("judge.safetensors")]],
    ["blend", ["--generators", "world:dog", path("sketch.safetensors"), "--out", path("half.safetensors")]],
    ["encode", ["--encoder", "world:clip", "--text", "a photo of a cat", "--out", path("f.safetensors")]],
    ["directions", [
      "--generator",
      "world:dog",
      "--method",
      "sefa",
      "--count",
      "2",
      "--out",
      path("d.safetensors"),
    ]],
  ];
  for (const [name, args] of lines) {
    const { code, stderr } = await run(name, [...args, "--backend", "wasm"]);
    assertEquals(code, 0, stderr);
  }
  const tensors = await Promise.all(
    ["sketch", "half"].map((name) => readSafetensors(path(`${name}.safetensors`))),
  );
  assertEquals([...tensors[0]!.keys()], [...tensors[1]!.keys()]);
  for (
    const [word, kind, size] of [["world:dog", "stylegan2", 64], ["world:clip", "clip", undefined]] as const
  ) {
    const { code, stdout, stderr } = await run("inspect", [word, "--json"]);
    assertEquals(code, 0, stderr);
    const facts = JSON.parse(stdout);
    assertEquals([facts.kind, facts.complete, facts.size], [kind, true, size]);
  }
});

Deno.test("evaluate measures a generator of the world by its judge", async () => {
  const args = [
    "world:dog",
    "--encoder",
    "world:judge",
    "--source",
    "world:dog",
    "--samples",
    "4",
    "--out",
    path("e"),
  ];
  const { code, stdout, stderr } = await run("evaluate", [...args, "--backend", "wasm", "--json"]);
  assertEquals(code, 0, stderr);
  assertEquals([JSON.parse(stdout).adapted, JSON.parse(stdout).encoder], ["world:dog", "world:judge"]);
  const wrong = await run("evaluate", ["world:clip", "--encoder", "world:judge", "--out", path("never")]);
  assertEquals(wrong.code, 2);
  assertStringIncludes(wrong.stderr, '"world:clip" is an encoder, where a generator is asked for');
});
