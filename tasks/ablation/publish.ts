import { join } from "@std/path";
import { writeAtomically } from "../../models/weights/atomic_write.ts";
import { VERSION } from "../../pipeline/storage/version.ts";
import { type Cell, cellFolder } from "./cell.ts";
import { diversityFigure } from "./figure.ts";
import { type AblationInput, settingsOf } from "./input.ts";
import { ROW_NAMES } from "./row_labels.ts";
import type { Scenario } from "./scenarios.ts";
import { sheet } from "./sheet.ts";
import { publishedCells, summarise } from "./summary.ts";
import { markdownTable } from "./table.ts";

/** What an ablation found: what ablation.json holds, and the table for people. */
export interface Published {
  readonly result: Readonly<Record<string, unknown>>;
  readonly table: string;
}

/** Writes ablation.json, ablation.md, diversity.svg, and a sheet of pictures for each scenario. */
export async function publish(
  input: AblationInput,
  scenarios: readonly Scenario[],
  cells: readonly Cell[],
  device: string,
): Promise<Published> {
  const { out } = input, summaries = scenarios.map((scenario) => summarise(scenario, cells));
  const table = markdownTable(summaries);
  const result = {
    variegate: VERSION,
    command: commandOf(input, scenarios),
    device,
    settings: settingsOf(input),
    ...publishedCells(cells),
  };
  const write = (name: string, text: string) =>
    writeAtomically(join(out, name), [new TextEncoder().encode(text)]);
  await write("ablation.json", `${JSON.stringify(result, null, 1)}\n`);
  await write("ablation.md", `${table}\n`);
  await write("diversity.svg", diversityFigure(summaries));
  for (const { name } of scenarios) {
    const strips = await Promise.all(stripsOf(input, name).map((file) => Deno.readFile(file)));
    await writeAtomically(join(out, `${name}.png`), [sheet(strips)]);
  }
  return { result, table };
}

/** The command that makes the same again. */
function commandOf(
  { rows, seeds, steps, samples, ewcWeight }: AblationInput,
  scenarios: readonly Scenario[],
): string {
  const names = scenarios.map(({ name }) => name).join(" ");
  return `deno task ablation --scenarios ${names} --rows ${
    rows.join(" ")
  } --seeds ${seeds} --steps ${steps} --samples ${samples}${
    ewcWeight === undefined ? "" : ` --ewc-weight ${ewcWeight}`
  }`;
}

/** The strips of a scenario's sheet: the source, each row's first seed, the truth. */
function stripsOf({ out, rows }: AblationInput, scenario: string): string[] {
  const shown = ROW_NAMES.filter((row) => rows.includes(row));
  return [
    join(out, scenario, "source.png"),
    ...shown.map((row) => join(cellFolder({ out, scenario, row, seed: 1 }), "strip.png")),
    join(out, scenario, "truth.png"),
  ];
}
