import { assertEquals, assertMatch } from "@std/assert";
import { join } from "@std/path";
import { decodePng } from "../../../mod.ts";
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
  const second = await ablate("directional", "channel-multipliers");
  assertEquals(/directional, seed 1: done/.test(second.stderr), false);
  assertMatch(second.stderr, /channel-multipliers, seed 1: done/);
  assertEquals(second.result.cells[0], first.result.cells[0]);
  assertEquals(second.result.cells.map(({ row }: { row: string }) => row), [
    "directional",
    "channel-multipliers",
  ]);
  assertEquals(typeof second.result.cells[1].numbers["Content kept"], "number");
  const picture = decodePng(await Deno.readFile(join(out, "dog-to-cat.png")));
  assertEquals(picture.height, 4 * 64); // the source, two rows, the truth
  assertMatch(await Deno.readTextFile(join(out, "ablation.md")), /\| L\\_dir \|/);
  assertMatch(await Deno.readTextFile(join(out, "diversity.svg")), /<polyline/);

  const cell = join(out, "dog-to-cat", "directional", "seed-1"), written = bytesOf(out);
  await Deno.writeFile(join(cell, "cell.json"), new Uint8Array(200)); // zeros
  await Deno.truncate(join(out, "dog-to-cat", "truth.png"), 40);
  await Deno.truncate(join(out, "settings.json"), 5);
  await Deno.remove(join(cell, "generator.safetensors")); // as if killed before its end
  const another = join(out, "dog-to-cat", "channel-multipliers", "seed-1"), id = crypto.randomUUID();
  for (const name of ["snapshots/000002.safetensors", "strip.png"]) {
    await Deno.truncate(join(another, name), 99);
  }
  await Deno.writeTextFile(join(cell, `strip.png.${id}.part`), "half");
  await Deno.writeTextFile(join(cell, "notes.txt"), "mine");
  const third = await ablate("directional", "channel-multipliers");
  assertMatch(third.stderr, /cell\.json" is damaged: the cell is measured anew/);
  assertMatch(third.stderr, /settings\.json" is damaged, and is written anew/);
  assertMatch(third.stderr, /channel-multipliers.*strip\.png" is damaged: the cell is measured anew/);
  assertMatch(third.stderr, /channel-multipliers.*000002\.safetensors" .*\. The run is made anew/);
  assertEquals(third.result, second.result);
  assertEquals(await Deno.readTextFile(join(cell, "notes.txt")), "mine");
  await Deno.remove(join(cell, "notes.txt"));
  assertEquals(bytesOf(out), written);

  const other = await run("ablation", [...FEW, "--ewc-weight", "10", "--rows", "nada-ewc", "--out", out]);
  assertEquals(other.code, 2);
  assertMatch(other.stderr, /holds an ablation with another --seen, other steps, samples, judge or weights/);
  await Deno.remove(out, { recursive: true });
});

Deno.test("where the generator has seen dogs alone, nothing is measured against pictures of the same latents", async () => {
  const out = await Deno.makeTempDir();
  const few = [...FEW.slice(2), "--scenarios", "dog-to-fox", "--rows", "directional", "--seen", "dogs"];
  const { code, stdout, stderr } = await run("ablation", [...few, "--out", out, "--json"]);
  assertEquals(code, 0, stderr);
  const { numbers } = JSON.parse(stdout).cells[0];
  assertEquals(Object.keys(numbers).filter((name) => /truth|kept/i.test(name)), []);
  assertEquals(typeof numbers["Fréchet"], "number");
  const picture = decodePng(await Deno.readFile(join(out, "dog-to-fox.png")));
  assertEquals(picture.height, 3 * 64); // the source, the row, true foxes
  await Deno.remove(out, { recursive: true });
});

/** The bytes of all results below a folder, by name; what tells the time is left out. */
function bytesOf(folder: string, below = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const { name, isDirectory } of Deno.readDirSync(join(folder, below))) {
    const path = join(below, name);
    if (isDirectory) { for (const [name, bytes] of bytesOf(folder, path)) found.set(name, bytes); }
    else if (!/^(run|manifest)\.json$|^\.owned$|^log\.txt$|^metrics\.jsonl$/.test(name)) {
      found.set(path, Deno.readFileSync(join(folder, path)).toHex());
    }
  }
  return new Map([...found].sort());
}

Deno.test("ablation knows its scenarios and rows by name", async () => {
  for (
    const [args, message] of [
      [["--rows", "momnt"], /--rows is "momnt". It must be one of .*\. Did you mean "moment"\?/],
      [["--scenarios", "dog-to-horse"], /--scenarios is "dog-to-horse". It must be one of dog-to-cat, /],
      [["--samples", "5"], /--samples is "5". It must be a whole number of at least 20/],
    ] as const
  ) {
    const { code, stderr } = await run("ablation", args);
    assertEquals(code, 2);
    assertMatch(stderr, message);
  }
});
