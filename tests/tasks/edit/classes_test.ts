import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertMatch } from "@std/assert";
import { join } from "@std/path";
import { Random, readSafetensors, startBackend, stylegan2, writeSafetensors } from "../../../mod.ts";
import { conditionalWeights } from "../../support/conditional_weights.ts";
import { networks, run, writeConfig } from "../_commands.ts";
import { drawn, edit } from "./_sheets.ts";

const folder = await networks(), path = (name: string) => join(folder, name);
await startBackend({ backend: "wasm" });

Deno.test("of a conditional network one class is kept, and what was adapted from it stays of its class", async () => {
  const file = path("classes.safetensors"), z = path("z.safetensors"), plain = path("of-class-2.safetensors");
  await writeSafetensors(file, conditionalWeights());
  await writeSafetensors(z, new Map([["z", { shape: [1, 4], data: new Random("z").normals(4) }]]));
  const [first, third] = await Promise.all(
    [0, 2].map((index) => stylegan2({ weights: file, class: index }).load(`class ${index}`)),
  );
  await writeSafetensors(plain, await third!.exportWeights());
  const expected = await Promise.all([first, third].map(async (generator) => {
    const { data } = (await readSafetensors(z)).get("z")!;
    return (await drawn(generator!, generator!.map(tf.tensor2d(data as Float32Array, [1, 4]))))[0]!;
  }));
  const config = await writeConfig(
    folder,
    "directional(), checkpoint()",
    `steps: 1, generator: stylegan2({ weights: ${JSON.stringify(file)}, class: 2 })`,
  );
  const ran = path("run-of-class"),
    { code, stderr } = await run("adapt", [config, "--out", ran, "--backend", "wasm"]);
  assertEquals(code, 0, stderr);
  const files = ["--latents", z, "--generator", file, plain];
  assertEquals((await edit([...files, "--class", "2"])).pictures, [[expected[1]!, expected[1]!]]);
  assertEquals((await edit(["--latents", z, "--generator", file, "--class", "0"])).pictures, [[
    expected[0]!,
  ]]);
  const { pictures: [[source, adapted] = []] } = await edit([ran, "--latents", z, "--class", "2"]);
  assertEquals(source, expected[1]);
  assert(String(adapted) !== String(source), "the run's generator draws what its source does");
  const cases: readonly [readonly string[], RegExp][] = [
    [files, /is a conditional network of 3 classes: choose one with --class N/],
    [[...files, "--class", "3"], /has no class 3: expected an integer from 0 to 2/],
    [
      ["--latents", z, "--generator", plain, "--class", "2"],
      /none of the generators is a conditional network: leave --class away/,
    ],
  ];
  for (const [args, message] of cases) {
    const { code, stderr } = await run("edit", [...args, "--out", path("never.png"), "--backend", "wasm"]);
    assertEquals(code, 2, stderr);
    assertMatch(stderr, message);
  }
  first!.dispose();
  third!.dispose();
});
