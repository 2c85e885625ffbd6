import { assertEquals } from "@std/assert";
import { join } from "@std/path";
import { run } from "../_commands.ts";

Deno.test("initialise writes two networks that inspect finds whole, and says so in JSON", async () => {
  const out = join(await Deno.makeTempDir(), "weights");
  const { code, stdout, stderr } = await run("initialise", ["--out", out, "--seed", "7", "--json"]);
  assertEquals(code, 0, stderr);
  const [generator, clip] = ["generator", "clip"].map((name) => join(out, `${name}.safetensors`));
  assertEquals(JSON.parse(stdout), { generator, clip, seed: 7 });
  for (const [path, kind] of [[generator, "stylegan2"], [clip, "clip"]] as const) {
    const inspected = JSON.parse((await run("inspect", [path!, "--json"])).stdout);
    assertEquals([inspected.kind, inspected.complete], [kind, true]);
  }
});
