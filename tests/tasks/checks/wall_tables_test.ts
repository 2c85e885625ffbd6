import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { renewTables, wallTables } from "../../../tasks/checks/wall_tables.ts";
import { GLOBALS } from "../../../tasks/checks/globals.ts";
import { matched, mayImport } from "../../../tasks/checks/rooms.ts";
import { ROOMS } from "../../../tasks/checks/walls.ts";

Deno.test("the tables show every room and every global", () => {
  const shown = wallTables();
  for (const { files, what } of ROOMS) assertStringIncludes(shown, `\`${files}\``, what);
  for (const { name } of GLOBALS) assertStringIncludes(shown, `\`${name}\``);
});

Deno.test("a document's tables are renewed between its marks, and a renewed one stays as it is", async () => {
  const document = await Deno.readTextFile(new URL("../../../CONTRIBUTING.md", import.meta.url));
  const stale = document.replace("a plugin", "a plug-in");
  assertEquals(renewTables(stale), renewTables(document));
  assertEquals(renewTables(renewTables(document)), renewTables(document));
  assertThrows(() => renewTables("# No marks"), Error, "must hold the lines");
});

Deno.test("patterns name a file, files of a folder, or all below it", () => {
  assertEquals(matched("plugins/*.ts", "plugins/ewc.ts"), "plugins/ewc.ts");
  assertEquals(matched("models/*.ts", "models/ops/band.ts"), undefined);
  assertEquals(matched("tasks/*/", "tasks/adapt/worker.ts"), "tasks/adapt/");
  assertEquals(matched("models/ops/", "models/ops/deep/a.ts"), "models/ops/");
  assertEquals(matched("mod.ts", "models/mod.ts"), undefined);
});

Deno.test("with a star each match is a room of its own", () => {
  assertEquals(mayImport("tasks/adapt/command.ts", "tasks/adapt/worker.ts"), true);
  assertEquals(mayImport("tasks/adapt/command.ts", "tasks/bench/worker.ts"), false);
});
