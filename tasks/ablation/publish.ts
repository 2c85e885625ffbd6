import { join } from "@std/path";
import { VERSION } from "../../pipeline/storage/version.ts";
import type { OutputFolder } from "../shell/output_folder.ts";
import { PUBLISHED } from "./ablation_folder.ts";
import type { Cell } from "./cell.ts";
import { diversityFigure } from "./figure.ts";
import { type AblationInput, askedRivals, settingsOf } from "./input.ts";
import { isRival, ROW_NAMES } from "./row_labels.ts";
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
  place: OutputFolder,
): Promise<Published> {
  const summaries = scenarios.map((scenario) => summarise(scenario, cells));
  const table = markdownTable(summaries);
  const result = {
    variegate: VERSION,
    command: commandOf(input, scenarios),
    device,
    settings: settingsOf(input).paper,
    ...(input.rows.some(isRival) && { rivals: askedRivals(input) }),
    ...publishedCells(cells),
  };
  const write = (name: string, text: string) => place.write(name, new TextEncoder().encode(text));
  for (const { name } of scenarios) {
    const strips = await Promise.all(stripsOf(input, name).map((file) => Deno.readFile(file)));
    await place.write(`${name}.png`, sheet(strips));
  }
  await write(PUBLISHED.figure, diversityFigure(summaries));
  await write(PUBLISHED.result, `${JSON.stringify(result, null, 1)}\n`);
  await write(PUBLISHED.table, `${table}\n`);
  return { result, table };
}

/** The command that makes the same again. */
function commandOf(
  { seen, rows, seeds, steps, samples, hyperparameters, ewcWeight }: AblationInput,
  scenarios: readonly Scenario[],
): string {
  const names = scenarios.map(({ name }) => name).join(" ");
  return `deno task ablation${seen === "everything" ? "" : ` --seen ${seen}`} --scenarios ${names} --rows ${
    rows.join(" ")
  } --seeds ${seeds} --steps ${steps} --samples ${samples}${
    hyperparameters === "chosen" ? "" : ` --hyperparameters ${hyperparameters}`
  }${ewcWeight === undefined ? "" : ` --ewc-weight ${ewcWeight}`}`;
}

/** The strips of a scenario's sheet: the source, each row's first seed, the truth. */
function stripsOf({ out, rows }: AblationInput, scenario: string): string[] {
  const shown = ROW_NAMES.filter((row) => rows.includes(row));
  return [
    join(out, scenario, "source.png"),
    ...shown.map((row) => join(out, scenario, row, "seed-1", "strip.png")),
    join(out, scenario, "truth.png"),
  ];
}
