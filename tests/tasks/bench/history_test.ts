import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { dirname, join } from "@std/path";
import { testIn } from "../../support/folders.ts";
import { run } from "../_commands.ts";

/** Writes outputs of `bench --json` that took so many processor seconds by the names of their pieces. */
async function writeBench(path: string, processor: Record<string, number>): Promise<void> {
  const cases = Object.entries(processor).map(([name, seconds]) => ({
    name,
    seconds: { median: 9, processor: seconds },
  }));
  await Deno.mkdir(dirname(path), { recursive: true });
  await Deno.writeTextFile(path, JSON.stringify({ variegate: "1", figures: { device: "wasm", cases } }));
}

testIn("the history takes the median of a version's rounds, beside the version before", async (folder) => {
  const machine = join(folder, "epyc_wasm");
  await writeBench(join(machine, "2026-01-01_a.1.json"), { step: 0.2, gone: 1 });
  await writeBench(join(machine, "2026-01-01_a.2.json"), { step: 0.4 });
  await writeBench(join(machine, "2026-02-01_b.json"), { step: 0.15, "generator <forward>": 0.02 });
  const torch = {
    implementation: "PyTorch",
    device: "x",
    cases: [{ name: "step", seconds: { median: 1, processor: 0.6 } }],
  };
  await Deno.writeTextFile(join(machine, "pytorch.json"), JSON.stringify(torch));

  const { code, stdout, stderr } = await run("bench", ["--history", folder]);
  assertEquals(code, 0, stderr);
  assertMatch(
    stdout,
    /^epyc_wasm +step\n2026-01-01_a +300\n2026-02-01_b +150 \(0\.50\)\npytorch +600 \(4\.00\)$/m,
  );
  const figure = await Deno.readTextFile(join(folder, "history.svg"));
  assertStringIncludes(figure, ">2026-01-01_a</text>");
  // 120 px are the most of the piece, 600 ms: the bar ends at half of 0.3 s, its whisker goes from 200 to 400 ms
  assertStringIncludes(figure, "H250.0v11");
  assertMatch(figure, /M230\.0 [\d.]+H270\.0/);

  const json = JSON.parse((await run("bench", ["--history", folder, "--json"])).stdout);
  assertEquals(json[0].rows[0].marks.step, { median: 300, least: 200, most: 400 });
});

testIn("a history of something else is refused by the name of the file", async (folder) => {
  const empty = await run("bench", ["--history", folder]);
  assertEquals(empty.code, 1);
  assertStringIncludes(empty.stderr, `"${folder}" holds no benches`);
  await Deno.mkdir(join(folder, "here"));
  await Deno.writeTextFile(join(folder, "here", "notes.json"), "{}");
  const foreign = await run("bench", ["--history", folder]);
  assertEquals(foreign.code, 1);
  assertStringIncludes(foreign.stderr, join("here", "notes.json") + '" holds no bench');
  assertEquals((await run("bench", ["--history", folder, "--steps", "3"])).code, 2);
});
