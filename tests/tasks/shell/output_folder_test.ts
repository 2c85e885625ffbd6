import { assertEquals, assertRejects } from "@std/assert";
import { join } from "@std/path";
import { UsageError } from "../../../tasks/shell/command.ts";
import { openOutputFolder } from "../../../tasks/shell/output_folder.ts";
import { bytes, filesIn, testIn } from "../../support/folders.ts";

testIn("a command writes over its own files when it is begun again, and over no others", async (path) => {
  const first = await openOutputFolder(path, { names: ["report.html"] });
  await first.write("report.html", bytes("1"));
  await first.appendRecord("curve.jsonl", { step: 1 });
  await Deno.writeTextFile(join(path, "sheet.png"), "mine");
  const second = await openOutputFolder(path, { names: ["report.html"] });
  await second.write("report.html", bytes("2"));
  await second.appendRecord("curve.jsonl", { step: 2 });
  assertEquals(await Deno.readTextFile(join(path, "report.html")), "2");
  assertEquals(await Deno.readTextFile(join(path, "curve.jsonl")), '{"step":1}\n{"step":2}\n');
  await assertRejects(
    () => second.write("sheet.png", bytes("3")),
    UsageError,
    "Move it away, or give another --out",
  );
  const refused = await assertRejects(
    () => openOutputFolder(path, { names: ["report.html", "sheet.png"] }),
    UsageError,
  );
  assertEquals(
    refused.message,
    `"${path}" holds sheet.png, which this command has not written. Move it away, or give another --out`,
  );
  assertEquals(await Deno.readTextFile(join(path, "sheet.png")), "mine");
});

testIn("files of a command that kept no list are adopted once", async (path) => {
  for (const name of ["report.html", "table.md"]) await Deno.writeTextFile(join(path, name), "old");
  const names = ["report.html", "table.md"];
  const folder = await openOutputFolder(path, { names, adopt: () => Promise.resolve([...names, "absent"]) });
  await folder.write("report.html", bytes("new"));
  await Deno.writeTextFile(join(path, "absent"), "mine");
  const later = await openOutputFolder(path, { names, adopt: () => Promise.resolve(["absent"]) });
  await assertRejects(() => later.write("absent", bytes("x")), UsageError);
});

testIn("what a killed command has half written is taken away, and what another has stays", async (path) => {
  const id = crypto.randomUUID();
  await (await openOutputFolder(path)).write("a/b.json", bytes("1"));
  for (const name of [`a/b.json.${id}.part`, `a/c.json.${id}.part`]) {
    await Deno.writeTextFile(join(path, name), "");
  }
  await openOutputFolder(path);
  assertEquals(await filesIn(path), [".owned", "a/b.json", `a/c.json.${id}.part`]);
});
