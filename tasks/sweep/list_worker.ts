import { ConfigError } from "../../pipeline/errors.ts";
import { loadCells, type SweepSource } from "../../pipeline/plan/load_sweep.ts";
import type { SweepCell } from "../../pipeline/plan/sweep.ts";
import { configIdentity } from "../cells/cell_identity.ts";
import type { CellRecord } from "../cells/cell_record.ts";
import { breathe } from "../shell/breathe.ts";
import { serve } from "../shell/serve.ts";

/** How many cells' problems are told: thousands may share one. */
const TOLD = 5;

/** Plans between two looks at whether to stop. */
const BREATH = 200;

serve<SweepSource>(async (source, { signal }): Promise<readonly CellRecord[]> => {
  const cells = await loadCells(source), records: CellRecord[] = [], problems: string[] = [];
  for (const [i, cell] of cells.entries()) {
    if (i % BREATH === 0) await breathe(signal);
    try {
      records.push(recordOf(cell));
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      problems.push(...error.problems.map((problem) => `${cell.name}: ${problem}`));
    }
  }
  if (problems.length > 0) {
    const rest = problems.length - TOLD;
    throw new ConfigError(
      [...problems.slice(0, TOLD), ...(rest > 0 ? [`… and ${rest} more`] : [])],
      "Cannot start the sweep",
    );
  }
  return records;
});

/** What is known of a cell once its config is planned: nothing is loaded for that. */
function recordOf({ name, axes, evaluation, config }: SweepCell): CellRecord {
  return { name, axes, identity: configIdentity(config()), ...(evaluation && { evaluation }) };
}
