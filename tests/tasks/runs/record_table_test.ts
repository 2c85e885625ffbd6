import { assertEquals } from "@std/assert";
import { join } from "@std/path";
import { ReadFolder } from "../../../tasks/runs/inside.ts";
import { RecordTable } from "../../../tasks/runs/record_table.ts";
import { folderWith, record } from "./_runs.ts";

const FILE = "metrics.jsonl";
const append = (folder: string, text: string) =>
  Deno.writeTextFile(join(folder, FILE), text, { append: true });
const columnsOf = (table: RecordTable) =>
  Object.fromEntries(table.view().columns.map(({ name, values }) => [name, values]));

Deno.test("RecordTable reads the numbers of records by name, and what has been added since", async () => {
  const folder = await folderWith({ [FILE]: record(1) + record(2) });
  const table = new RecordTable(new ReadFolder(folder), FILE);
  await table.look();
  assertEquals(table.view().steps, [1, 2]);
  assertEquals(columnsOf(table), { total: [1, 0.5], "terms/fade": [1, 0.5], "shares/fade": [1, 1] });
  const { mark } = table;
  await append(folder, record(4, { recorded: { "fade/mean": 7 } }));
  await table.look();
  const added = table.view(mark);
  assertEquals([added.from, added.steps], [2, [4]]);
  assertEquals(columnsOf(table)["recorded/fade/mean"], [null, null, 7]);
  assertEquals(added.columns.find(({ name }) => name === "recorded/fade/mean")!.values, [7]);
});

Deno.test("RecordTable waits for the end of a line, and leaves out what is no record", async () => {
  const folder = await folderWith({
    [FILE]: 'null\n[1]\n{"step":"x"}\n\n{"step":1,"total":1}\n{"step":2,"tot',
  });
  const table = new RecordTable(new ReadFolder(folder), FILE);
  await table.look();
  assertEquals(table.view().steps, [1]);
  await append(folder, 'al":5}\n');
  await table.look();
  assertEquals([table.view().steps, columnsOf(table)["total"]], [[1, 2], [1, 5]]);
});

Deno.test("RecordTable begins anew where a run has gone back to an earlier step", async () => {
  const folder = await folderWith({ [FILE]: [1, 2, 3, 4].map((step) => record(step)).join("") });
  const table = new RecordTable(new ReadFolder(folder), FILE);
  await table.look();
  const { mark } = table;
  await Deno.writeTextFile(join(folder, "part"), [1, 2].map((step) => record(step)).join(""));
  await Deno.rename(join(folder, "part"), join(folder, FILE)); // as a resumed run does
  await append(folder, [3, 4, 5].map((step) => record(step, { total: -step })).join(""));
  await table.look();
  const view = table.view(mark);
  assertEquals([view.from, view.steps], [0, [1, 2, 3, 4, 5]]);
  assertEquals(columnsOf(table)["total"], [1, 0.5, -3, -4, -5]);
});

Deno.test("RecordTable keeps the later one of two records of a step", async () => {
  const folder = await folderWith({ [FILE]: [1, 2, 3].map((step) => record(step)).join("") });
  const table = new RecordTable(new ReadFolder(folder), FILE);
  await table.look();
  await append(folder, record(2, { total: 9 }));
  await table.look();
  assertEquals([table.view().steps, columnsOf(table)["total"]], [[1, 2], [1, 9]]);
});

Deno.test("RecordTable thins out a file of very many records, evenly, and goes on so", async () => {
  const lines = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => `{"step":${from + i},"a":${from + i}}\n`).join("");
  const folder = await folderWith({ [FILE]: lines(0, 60_000) });
  const table = new RecordTable(new ReadFolder(folder), FILE);
  await table.look();
  await append(folder, lines(60_000, 60_010));
  await table.look();
  const { steps } = table.view();
  assertEquals([steps.length, steps[1], steps.at(-1)], [30_005, 2, 60_008]);
});

Deno.test("RecordTable takes names that are no ordinary ones", async () => {
  const folder = await folderWith({ [FILE]: '{"step":1,"__proto__":5,"constructor":{"__proto__":6}}\n' });
  const table = new RecordTable(new ReadFolder(folder), FILE);
  await table.look();
  assertEquals(table.view().columns, [
    { name: "__proto__", values: [5] },
    { name: "constructor/__proto__", values: [6] },
  ]);
});
