import { loadCells } from "../../pipeline/plan/load_sweep.ts";
import { UsageError } from "../shell/command.ts";
import type { GivenConfig } from "./given_config.ts";
import type { CellInput } from "./input.ts";

/** What a sweep's file says of one of its runs. @throws {UsageError} where there is no such cell */
export async function configOfCell({ sweep, index }: CellInput): Promise<GivenConfig> {
  const cells = await loadCells(sweep), found = cells[index];
  if (found) return { config: found.config(), overrides: undefined };
  throw new UsageError(`There is no cell ${index}: the sweep has ${cells.length}, counted from 0`);
}

/** Of several adapters a driver may show another one than was meant, or a software one. @throws {UsageError} */
export function refuseOtherAdapter(device: string, wanted: string | undefined): void {
  if (wanted === undefined || device.toLowerCase().includes(wanted.toLowerCase())) return;
  throw new UsageError(
    `--adapter is "${wanted}", and here computes ${device}: check --devices, and what deno task doctor says`,
  );
}
