import { join } from "@std/path";
import type { Encoder } from "../../mod.ts";
import type { OutputFolder } from "../shell/output_folder.ts";
import { configIdentity } from "../cells/cell_identity.ts";
import { encodeSweep, SWEEP } from "../cells/cell_record.ts";
import { showProgress } from "../shell/progress.ts";
import { type Context, serve } from "../shell/serve.ts";
import { startComputing } from "../shell/start_computing.ts";
import { print } from "../shell/terminal.ts";
import { openAblationFolder } from "./ablation_folder.ts";
import { type Baseline, hasStrips, makeBaseline } from "./baseline.ts";
import type { Cell } from "./cell.ts";
import { type AblationInput, settingsOf } from "./input.ts";
import { readCell } from "./cell_file.ts";
import { makeCell } from "./make_cell.ts";
import { publish } from "./publish.ts";
import { OTHER_SCENARIOS, type Scenario, SCENARIOS } from "./scenarios.ts";
import { type AblationCell, ablationCells } from "./sweep.ts";

const ALL_SCENARIOS = [...SCENARIOS, ...OTHER_SCENARIOS];

serve<AblationInput>(async (input, context) => {
  const { terminal, common } = context, { out } = input;
  const place = await openAblationFolder(input, (message) => terminal.warn(message));
  const device = (await startComputing(context)).describe();
  const scenarios = ALL_SCENARIOS.filter(({ name }) => input.scenarios.includes(name));
  const cells: Cell[] = [];
  let judge: Encoder | undefined;
  const planned = ablationCells(scenarios, input, settingsOf(input), () => judge!);
  await noteCells(place, planned);
  for (const scenario of scenarios) {
    const draw = async () => {
      const baseline = await makeBaseline(scenario, input, place, showProgress(context, scenario.name));
      judge = baseline.judges.encoder;
      return baseline;
    };
    cells.push(...await cellsOf(scenario, planned, input, { place, draw }, context));
  }
  const { result, table } = await publish(input, scenarios, cells, device, place);
  terminal.log(`Wrote the table, the figure and ${scenarios.length} sheets of pictures to ${out}`);
  print(common.json ? JSON.stringify(result) : table);
});

/** Lists the cells as a sweep's, so that `collect` knows them. */
async function noteCells(place: OutputFolder, planned: readonly AblationCell[]): Promise<void> {
  const cells = planned.map(({ name, axes, config }) => ({ name, axes, identity: configIdentity(config()) }));
  await place.write(SWEEP, encodeSweep("deno task ablation", cells));
}

/** A scenario's cells: those that are there, and the others made. */
async function cellsOf(
  scenario: Scenario,
  planned: readonly AblationCell[],
  input: AblationInput,
  { place, draw }: { readonly place: OutputFolder; draw(): Promise<Baseline> },
  context: Context,
): Promise<Cell[]> {
  const { terminal } = context, { out } = input, cells: Cell[] = [];
  let baseline = await hasStrips(scenario, out) ? undefined : await draw(); // or where something is left to measure
  for (const plan of planned.filter(({ axes }) => axes.scenario === scenario.name)) {
    const warn = (message: string) => terminal.warn(message);
    let cell = await readCell(plan, join(out, plan.name), warn);
    if (!cell) {
      baseline ??= await draw();
      cell = await makeCell(plan, input, baseline, place, context);
      terminal.log(`${scenario.name}, ${plan.axes.row}, seed ${plan.axes.seed}: done`);
    }
    cells.push(cell);
  }
  baseline?.judges.encoder.dispose();
  return cells;
}
