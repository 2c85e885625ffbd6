/** The ablation as a sweep: scenarios, seeds and the rows of the table. */
import {
  checkpoint,
  type ConfigChange,
  defineConfig,
  defineSweep,
  type Encoder,
  metrics,
  type Sweep,
  worldClip,
  worldGenerator,
} from "../../mod.ts";
import { cellsOf, type SweepCell } from "../../pipeline/plan/sweep.ts";
import { DIVERSITY_EVERY, diversityWatch } from "./diversity_watch.ts";
import type { AblationInput } from "./input.ts";
import type { RowName } from "./row_labels.ts";
import { type AllSettings, rowConfig, type RowSettings, settingsOfRow } from "./rows.ts";
import type { Scenario } from "./scenarios.ts";

/** A cell, where it lies in the table, and by what it is made. */
export interface AblationCell extends SweepCell {
  readonly axes: { readonly scenario: string; readonly seed: number; readonly row: RowName };
  readonly settings: RowSettings;
}

/** What is swept: members of the command's input by these names. */
type Swept = Pick<AblationInput, "seen" | "rows" | "seeds" | "steps">;

/**
 * All cells, scenario by scenario and seed by seed.
 *
 * @param judge watches their runs: asked when one is made
 */
export function ablationCells(
  scenarios: readonly Scenario[],
  input: Swept,
  settings: AllSettings,
  judge: () => Encoder,
): readonly AblationCell[] {
  const cells = scenarios.flatMap((scenario) => cellsOf(ablationSweep(scenario, input, settings, judge)));
  return (cells as unknown as readonly Omit<AblationCell, "settings">[])
    .map((cell) => ({ ...cell, settings: settingsOfRow(cell.axes.row, settings) }));
}

/** One scenario's sweep. */
function ablationSweep(
  scenario: Scenario,
  { seen, rows, seeds, steps }: Swept,
  settings: AllSettings,
  judge: () => Encoder,
): Sweep {
  const { name, source, prompts } = scenario;
  const row = (row: RowName): ConfigChange => (config) => {
    const { plugins, ...others } = rowConfig(row, settings, scenario);
    const watches = [
      metrics({ every: 25 }),
      diversityWatch(judge, DIVERSITY_EVERY),
      checkpoint({ every: 50 }),
    ];
    return { ...config, ...others, plugins: [plugins, ...watches] };
  };
  return defineSweep({
    base: defineConfig({
      noise: "none", // the world's generators have none
      generator: worldGenerator(source, { seen }),
      prompts,
      encoder: worldClip(),
      steps,
      plugins: [],
    }),
    axes: {
      scenario: { [name]: (config) => config },
      seed: Array.from({ length: seeds }, (_, i) => i + 1),
      row: Object.fromEntries(rows.map((name) => [name, row(name)])),
    },
    name: ({ scenario, row, seed }) => `${scenario}/${row}/seed-${seed}`,
  });
}
