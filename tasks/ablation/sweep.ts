/** The ablation as a sweep: scenarios, seeds and the rows of the table. */
import {
  checkpoint,
  type Config,
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
import { type AblationInput, settingsOf } from "./input.ts";
import type { RowName } from "./row_labels.ts";
import { ROW_PLUGINS, shared } from "./rows.ts";
import type { Scenario } from "./scenarios.ts";

/** A cell, and where it lies in the table. */
export interface AblationCell extends SweepCell {
  readonly axes: { readonly scenario: string; readonly seed: number; readonly row: RowName };
}

/** All cells, scenario by scenario and seed by seed. @param judge watches their runs: asked when one is made */
export function ablationCells(
  scenarios: readonly Scenario[],
  input: AblationInput,
  judge: () => Encoder,
): readonly AblationCell[] {
  return cellsOf(ablationSweep(scenarios, input, judge)) as unknown as readonly AblationCell[];
}

function ablationSweep(
  [first, ...others]: readonly Scenario[],
  input: AblationInput,
  judge: () => Encoder,
): Sweep {
  const settings = settingsOf(input), { seen, seeds, steps } = input;
  const adapted = ({ source, prompts }: Scenario): Pick<Config, "generator" | "prompts"> => ({
    generator: worldGenerator(source, { seen }),
    prompts,
  });
  const changes = <T>(
    values: readonly T[],
    name: (value: T) => string,
    change: (value: T) => Partial<Config>,
  ) =>
    Object.fromEntries(
      values.map((value) => [name(value), ((config) => ({ ...config, ...change(value) })) as ConfigChange]),
    );
  return defineSweep({
    base: defineConfig({ ...shared(settings), ...adapted(first!), encoder: worldClip(), steps, plugins: [] }),
    axes: {
      scenario: changes([first!, ...others], ({ name }) => name, adapted),
      seed: Array.from({ length: seeds }, (_, i) => i + 1),
      row: changes(input.rows, (row) => row, (row) => ({
        plugins: [
          ROW_PLUGINS[row](settings),
          metrics({ every: 25 }),
          diversityWatch(judge, DIVERSITY_EVERY),
          checkpoint({ every: 50 }),
        ],
      })),
    },
    name: ({ scenario, row, seed }) => `${scenario}/${row}/seed-${seed}`,
  });
}
