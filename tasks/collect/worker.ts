import { basename, join, resolve } from "@std/path";
import { VERSION } from "../../pipeline/storage/version.ts";
import { readSweep } from "../cells/cell_record.ts";
import { isComplete, readStates } from "../cells/cell_state.ts";
import { collectCells } from "../cells/collected.ts";
import { groupsOf } from "../cells/groups.ts";
import { openOutputFolder } from "../shell/output_folder.ts";
import { serve } from "../shell/serve.ts";
import { print } from "../shell/terminal.ts";
import type { CollectInput } from "./input.ts";
import { collectionPage } from "./page.ts";
import { writeSheets } from "./sheets.ts";
import { type Collection, tableCsv, tableJson, tableMarkdown } from "./tables.ts";

const FILES = { json: "table.json", csv: "table.csv", markdown: "table.md", page: "index.html" } as const;

serve<CollectInput>(async ({ folder, out, host, pictures }, context) => {
  const { sweep, cells: records } = await readSweep(folder);
  const place = await openOutputFolder(out, { names: Object.values(FILES) });
  const states = await readStates(folder, records, host);
  const { cells, measures } = await collectCells(folder, records, states);
  const collection: Collection = {
    sweep,
    cells,
    measures,
    groups: groupsOf(cells, measures.map(({ name }) => name)),
  };
  const sheets = pictures ? await writeSheets(folder, cells, place, context) : [];
  const complete = cells.filter(isComplete).length;
  const page = collectionPage(collection, {
    title: `Sweep ${basename(resolve(folder))}`,
    facts: [`${complete} of ${cells.length} cells are complete`, `Made of ${sweep}`, `Variegate ${VERSION}`],
    sheets,
  });
  const write = (name: string, text: string) => place.write(name, new TextEncoder().encode(text));
  const json = tableJson(collection, VERSION), markdown = tableMarkdown(collection);
  await write(FILES.csv, tableCsv(collection));
  await write(FILES.markdown, markdown);
  await write(FILES.page, page);
  await write(FILES.json, json);
  context.terminal.log(
    `Wrote ${Object.values(FILES).join(", ")} to ${
      join(out)
    }: ${complete} of ${cells.length} cells are complete`,
  );
  print(context.common.json ? JSON.stringify(JSON.parse(json)) : markdown.trimEnd());
});
