import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import { decodePng } from "../../../mod.ts";
import { sweepFile } from "../../reliability/sweep_subject.ts";
import { testIn } from "../../support/folders.ts";
import { run } from "../_commands.ts";

testIn(
  "a sweep of which a cell is missing is collected, with pictures, and what it keeps is shown",
  async (folder) => {
    const file = await sweepFile(join(folder, "cells.ts"), { cells: 2, long: 0, quick: 0, seconds: 0 });
    const out = join(folder, "out"), collected = join(folder, "collected");
    const made = await run("sweep", [
      file,
      "--out",
      out,
      "--jobs",
      "2",
      "--backend",
      "wasm",
      "--threads",
      "1",
    ]);
    assertEquals(made.code, 0, made.stderr);
    await Deno.remove(join(out, "cell-1"), { recursive: true });
    const { code, stdout, stderr } = await run("collect", [out, "--out", collected, "--json"]);
    assertEquals(code, 0, stderr);
    assertStringIncludes(stderr, "1 of 2 cells are complete");
    const { cells, groups } = JSON.parse(stdout);
    assertEquals(cells.map(({ name, status }: { name: string; status: string }) => [name, status]), [
      ["cell-0", "complete"],
      ["cell-1", "missing"],
    ]);
    assertEquals(typeof groups[0].measures.total.mean, "number");
    const page = await Deno.readTextFile(join(collected, "index.html"));
    assertStringIncludes(page, "<li>cell-1: missing</li>");
    assertMatch(page, /src="pictures\/cells\/cell-0\.png"/);
    const [source, adapted] = await Promise.all(
      ["sources/1.png", "cells/cell-0.png"].map((name) => Deno.readFile(join(collected, "pictures", name))),
    );
    assertEquals(decodePng(source!).width, decodePng(adapted!).width);

    const cache = join(out, ".cache");
    const shown = JSON.parse((await run("cache", [cache, "--json"])).stdout);
    assertEquals(shown.left.files >= 3, true); // features, variations, Fisher information
    const pruned = JSON.parse((await run("cache", [cache, "--prune", "--json"])).stdout);
    assertEquals(pruned, { folder: cache, removed: shown.left, left: { files: 0, bytes: 0 } });
  },
);

testIn("a folder of no sweep is refused", async (folder) => {
  const { code, stderr } = await run("collect", [folder, "--out", join(folder, "out")]);
  assertEquals(code, 2);
  assertMatch(stderr, /holds no sweep\.json, so no sweep was begun there/);
});
