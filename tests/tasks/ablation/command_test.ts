import { assertEquals, assertMatch } from "@std/assert";
import { fromFileUrl, join } from "@std/path";
import { decodePng } from "../../../mod.ts";
import { WORLD_WEIGHTS } from "../../../models/world/mod.ts";
import { run } from "../_commands.ts";

const FEW = [
  "--scenarios",
  "dog-to-cat",
  "--seeds",
  "1",
  "--steps",
  "2",
  "--samples",
  "20",
  "--backend",
  "wasm",
];

Deno.test("ablation adapts, measures, publishes, and makes nothing twice", async () => {
  const out = await Deno.makeTempDir();
  const ablate = async (...rows: string[]) => {
    const { code, stdout, stderr } = await run("ablation", [
      ...FEW,
      "--rows",
      ...rows,
      "--out",
      out,
      "--json",
    ]);
    assertEquals(code, 0, stderr);
    return { result: JSON.parse(stdout), stderr };
  };
  const first = await ablate("directional");
  assertMatch(first.stderr, /dog-to-cat, directional, seed 1: done/);
  const second = await ablate("directional", "nada-ewc");
  assertEquals(/directional, seed 1: done/.test(second.stderr), false);
  assertMatch(second.stderr, /nada-ewc, seed 1: done/);
  assertEquals(second.result.cells[0], first.result.cells[0]);
  assertEquals(second.result.cells.map(({ row }: { row: string }) => row), ["directional", "nada-ewc"]);
  assertEquals(typeof second.result.cells[1].numbers["Content kept"], "number");
  const picture = decodePng(await Deno.readFile(join(out, "dog-to-cat.png")));
  assertEquals(picture.height, 4 * 64); // the source, two rows, the truth
  assertMatch(await Deno.readTextFile(join(out, "ablation.md")), /\| L\\_dir \|/);
  assertMatch(await Deno.readTextFile(join(out, "diversity.svg")), /<polyline/);
  const other = await run("ablation", [...FEW, "--ewc-weight", "10", "--rows", "nada-ewc", "--out", out]);
  assertEquals(other.code, 2);
  assertMatch(other.stderr, /holds an ablation with other steps, samples, judge or weights/);
  await Deno.remove(out, { recursive: true });
});

Deno.test("ablation knows its scenarios and rows by name", async () => {
  for (
    const [args, message] of [
      [["--rows", "momnt"], /--rows does not know "momnt". Did you mean "moment"\?/],
      [["--scenarios", "dog-to-horse"], /--scenarios does not know "dog-to-horse"/],
      [["--samples", "5"], /--samples is "5". It must be a whole number of at least 20/],
    ] as const
  ) {
    const { code, stderr } = await run("ablation", args);
    assertEquals(code, 2);
    assertMatch(stderr, message);
  }
});

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
  const names = JSON.parse(evaluated.stdout).measurements.map(({ name, of }: { name: string; of: string }) =>
    `${of}: ${name}`
  );
  for (const name of ["adapted: Content kept", "truth: Named as the target", "adapted: Fréchet distance"]) {
    assertEquals(names.some((found: string) => found.startsWith(name)), true, name);
  }
  assertMatch(await Deno.readTextFile(join(out, "report.html")), /<th>Truth<\/th>/);
  await Deno.remove(out, { recursive: true });
});
