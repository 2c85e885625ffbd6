import { join } from "@std/path";
import { writeAtomically } from "../../models/weights/atomic_write.ts";
import { UsageError } from "../shell/command.ts";
import { showProgress } from "../shell/progress.ts";
import { type Context, serve } from "../shell/serve.ts";
import { startComputing } from "../shell/start_computing.ts";
import { print } from "../shell/terminal.ts";
import { type Baseline, makeBaseline } from "./baseline.ts";
import { type Cell, makeCell, readCell } from "./cell.ts";
import { type AblationInput, settingsOf } from "./input.ts";
import { publish } from "./publish.ts";
import { OTHER_SCENARIOS, type Scenario, SCENARIOS } from "./scenarios.ts";

const ALL_SCENARIOS = [...SCENARIOS, ...OTHER_SCENARIOS];

serve<AblationInput>(async (input, context) => {
  const { terminal, common } = context;
  const device = (await startComputing(context)).describe();
  const { out, steps, samples, judge = "the world's judge" } = input;
  await refuseOtherSettings(out, { steps, samples, judge, settings: settingsOf(input) });
  const scenarios = ALL_SCENARIOS.filter(({ name }) => input.scenarios.includes(name));
  const cells: Cell[] = [];
  for (const scenario of scenarios) cells.push(...await cellsOf(scenario, input, context));
  const { result, table } = await publish(input, scenarios, cells, device);
  terminal.log(`Wrote the table, the figure and ${scenarios.length} sheets of pictures to ${out}`);
  print(common.json ? JSON.stringify(result) : table);
});

/** A scenario's cells: those that are there, and the others made. */
async function cellsOf(
  scenario: Scenario,
  input: AblationInput,
  context: Context,
): Promise<Cell[]> {
  const { terminal, signal } = context, { steps, samples, out } = input, cells: Cell[] = [];
  let baseline: Baseline | undefined; // only where something is left to measure
  for (let seed = 1; seed <= input.seeds; seed++) {
    for (const row of input.rows) {
      const options = { scenario, row, seed, steps, samples, out, settings: settingsOf(input) };
      let cell = await readCell(options);
      if (!cell) {
        baseline ??= await makeBaseline(scenario, input, showProgress(context, scenario.name));
        cell = await makeCell({ ...options, signal, terminal }, baseline);
        terminal.log(`${scenario.name}, ${row}, seed ${seed}: done`);
      }
      cells.push(cell);
    }
  }
  baseline?.judges.encoder.dispose();
  return cells;
}

/**
 * A folder holds runs that were made and measured in one way, so that whatever is found there can be used.
 *
 * @throws {UsageError} where another way was begun there
 */
async function refuseOtherSettings(out: string, way: Readonly<Record<string, unknown>>): Promise<void> {
  const path = join(out, "settings.json"), wanted = JSON.stringify(way, null, 1);
  try {
    if (await Deno.readTextFile(path) === wanted) return;
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    await Deno.mkdir(out, { recursive: true });
    return await writeAtomically(path, [new TextEncoder().encode(wanted)]);
  }
  throw new UsageError(
    `"${out}" holds an ablation with other steps, samples, judge or weights: ${path} says which. Give another --out`,
  );
}
