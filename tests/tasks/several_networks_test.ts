/** Files of several generators, as a user of the commands meets them. */
import { assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import { type HostTensor, initialiseStyleGAN2, readSafetensors, writeSafetensors } from "../../mod.ts";
import { run } from "./_commands.ts";

const folder = await Deno.makeTempDir();

/** A file of small generators under given names, each from its own name as a seed. */
async function fileOf(...keys: string[]): Promise<string> {
  const path = join(folder, `${keys.join("-")}.safetensors`);
  const sizes = { size: 8, channels: [3, 2], styleDim: 4, mappingDepth: 1 };
  const tensors = keys.flatMap((key) =>
    [...initialiseStyleGAN2({ ...sizes, seed: key })].map((
      [name, tensor],
    ): [string, HostTensor] => [`${key}.${name}`, tensor])
  );
  await writeSafetensors(path, new Map(tensors));
  return path;
}

Deno.test("Several generators are named, by inspect and by whoever would open one, until one is chosen", async () => {
  const file = await fileOf("male", "female"), out = join(folder, "chosen.safetensors");
  const listed = await run("inspect", [file]);
  assertEquals(listed.code, 0, listed.stderr);
  assertStringIncludes(listed.stdout, "2 StyleGAN2 generators: choose one with --key NAME");
  const problem = `"${file}" holds 2 generators: "male", "female". Choose one with --key NAME, ` +
    'or stylegan2({ weights, key: "male" })\n';
  const refused = await run("convert", [file, out, "--threads", "1"]);
  assertEquals(refused.code, 2);
  assertStringIncludes(refused.stderr, problem);
  const chosen = await run("convert", [file, out, "--threads", "1", "--key", "female"]);
  assertEquals(chosen.code, 0, chosen.stderr);
  const { data } = (await readSafetensors(file)).get("female.input.input")!;
  assertEquals((await readSafetensors(out)).get("input.input")!.data, data);
  const described = await run("inspect", [file, "--key", "female", "--json"]);
  assertEquals(JSON.parse(described.stdout).key, "female");
});

Deno.test("A moving average is taken before what it averages, and inspect and the log say so", async () => {
  const file = await fileOf("g", "g_ema"), out = join(folder, "drawn.safetensors");
  const note = '"g_ema" is taken, the moving average, before "g"';
  assertStringIncludes((await run("inspect", [file])).stdout, note);
  const args = ["--generator", file, "--count", "1", "--out", out, "--backend", "wasm", "--threads", "1"];
  const drawn = await run("sample", args);
  assertEquals(drawn.code, 0, drawn.stderr);
  assertStringIncludes(drawn.stderr, note);
  const average = (await readSafetensors(out)).get("images");
  const other = await run("sample", [...args, "--key", "g"]);
  assertEquals([other.code, other.stderr.includes("is taken")], [0, false]);
  const differs = (await readSafetensors(out)).get("images")!.data.some((value, i) =>
    value !== average!.data[i]
  );
  assertEquals(differs, true);
});
