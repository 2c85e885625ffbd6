import { assertEquals, assertMatch } from "@std/assert";
import { fromFileUrl, join } from "@std/path";
import { WORLD_WEIGHTS } from "../../../models/world/mod.ts";
import { assertExplained } from "../../support/explained.ts";
import { run } from "../_commands.ts";

Deno.test("evaluate tells the truth about the bundled world's generators, and of no others", async () => {
  const out = await Deno.makeTempDir();
  const clip = join(WORLD_WEIGHTS, "clip.safetensors");
  const common = ["--encoder", clip, "--samples", "20", "--out", out, "--backend", "wasm"];
  const bare = await run("evaluate", [
    join(WORLD_WEIGHTS, "generator.safetensors"),
    ...common,
    "--truth",
    "cat",
  ]);
  assertEquals(bare.code === 0, false); // it has no mapping network of its own
  const truncated = await run("evaluate", ["x.pt", ...common, "--truth", "cat", "--truncation", "0.5"]);
  assertEquals(truncated.code, 2);
  assertMatch(truncated.stderr, /--truth knows what z means, and truncation moves w/);
  const config = join(out, "config.ts");
  const module = fromFileUrl(new URL("../../../mod.ts", import.meta.url));
  await Deno.writeTextFile(
    config,
    `import { checkpoint, defineConfig, directional, worldClip, worldGenerator } from ${
      JSON.stringify(module)
    };
export default defineConfig({ generator: worldGenerator("dog"), encoder: worldClip(), steps: 1, noise: "none",
  prompts: { source: "a photo of a dog", target: "a photo of a cat" }, plugins: [directional(), checkpoint()] });`,
  );
  const adapted = await run("adapt", [config, "--out", join(out, "run"), "--backend", "wasm"]);
  assertEquals(adapted.code, 0, adapted.stderr);
  const evaluated = await run("evaluate", [join(out, "run"), ...common, "--truth", "cat", "--json"]);
  assertEquals(evaluated.code, 0, evaluated.stderr);
  assertExplained(JSON.parse(evaluated.stdout).measurements.map(({ name }: { name: string }) => name));
  const names = JSON.parse(evaluated.stdout).measurements.map(({ name, of }: { name: string; of: string }) =>
    `${of}: ${name}`
  );
  for (const name of ["adapted: Content kept", "truth: Named as the target", "adapted: Fréchet distance"]) {
    assertEquals(names.some((found: string) => found.startsWith(name)), true, name);
  }
  assertMatch(await Deno.readTextFile(join(out, "report.html")), /<th>Truth<\/th>/);
  await Deno.remove(out, { recursive: true });
});
