import { ConfigError } from "../errors.ts";
import { configOf } from "./config_arguments.ts";
import { loadDefault } from "./load_config.ts";
import { cellsOf, isSweep, type Sweep, type SweepCell } from "./sweep.ts";

/** Where a sweep is written. */
export interface SweepSource {
  /** A sweep's file, or a config's where axes are given. */
  readonly path: string;
  /** Axes of a config's sweep. */
  readonly targets?: readonly string[] | undefined;
  readonly seeds?: readonly number[] | undefined;
}

/**
 * Imports a sweep's file, or makes a sweep of a config's, and returns its cells in order.
 *
 * @throws {ConfigError} with all that is wrong
 */
export async function loadCells({ path, targets, seeds }: SweepSource): Promise<SweepCell[]> {
  const exported = await loadDefault(path), hasAxes = targets !== undefined || seeds !== undefined;
  if (isSweep(exported)) {
    if (!hasAxes) return cellsOf(exported);
    throw new ConfigError(
      [`"${path}" is a sweep and says its axes itself: leave --targets and --seeds away`],
      REFUSAL,
    );
  }
  if ("axes" in exported) {
    throw new ConfigError([`"${path}" exports axes. Write: export default defineSweep({ … })`], REFUSAL);
  }
  if (!hasAxes) {
    throw new ConfigError([
      `"${path}" is the config of one run. Give --targets FILE or --seeds 1,2,3, or a sweep`,
    ], REFUSAL);
  }
  const axes: Sweep["axes"] = { ...(targets && { target: targets }), ...(seeds && { seed: seeds }) };
  return cellsOf({ base: await configOf(exported), axes });
}

const REFUSAL = "Cannot start the sweep";
