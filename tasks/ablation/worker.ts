import type { OutputFolder } from "../shell/output_folder.ts";
import { showProgress } from "../shell/progress.ts";
import { type Context, serve } from "../shell/serve.ts";
import { startComputing } from "../shell/start_computing.ts";
import { print } from "../shell/terminal.ts";
import { openAblationFolder } from "./ablation_folder.ts";
import { hasStrips, makeBaseline } from "./baseline.ts";
import type { Cell } from "./cell.ts";
import { type AblationInput, settingsOf } from "./input.ts";
import { foundCell, makeCell } from "./make_cell.ts";
import { publish } from "./publish.ts";
import { OTHER_SCENARIOS, type Scenario, SCENARIOS } from "./scenarios.ts";

const ALL_SCENARIOS = [...SCENARIOS, ...OTHER_SCENARIOS];

serve<AblationInput>(async (input, context) => {
  const { terminal, common } = context, { out } = input;
  const place = await openAblationFolder(input, (message) => terminal.warn(message));
  const device = (await startComputing(context)).describe();
  const scenarios = ALL_SCENARIOS.filter(({ name }) => input.scenarios.includes(name));
  const cells: Cell[] = [];
  for (const scenario of scenarios) cells.push(...await cellsOf(scenario, input, place, context));
  const { result, table } = await publish(input, scenarios, cells, device, place);
  terminal.log(`Wrote the table, the figure and ${scenarios.length} sheets of pictures to ${out}`);
  print(common.json ? JSON.stringify(result) : table);
});

/** A scenario's cells: those that are there, and the others made. */
async function cellsOf(
  scenario: Scenario,
  input: AblationInput,
  place: OutputFolder,
  context: Context,
): Promise<Cell[]> {
  const { terminal, signal } = context, { seen, steps, samples, out } = input, cells: Cell[] = [];
  const warn = (message: string) => terminal.warn(message);
  const draw = () => makeBaseline(scenario, input, place, showProgress(context, scenario.name));
  let baseline = await hasStrips(scenario, out) ? undefined : await draw(); // or where something is left to measure
  for (let seed = 1; seed <= input.seeds; seed++) {
    for (const row of input.rows) {
      const options = { scenario, seen, row, seed, steps, samples, out, settings: settingsOf(input) };
      let cell = await foundCell(options, warn);
      if (!cell) {
        baseline ??= await draw();
        cell = await makeCell({ ...options, signal, terminal }, baseline, place);
        terminal.log(`${scenario.name}, ${row}, seed ${seed}: done`);
      }
      cells.push(cell);
    }
  }
  baseline?.judges.encoder.dispose();
  return cells;
}
