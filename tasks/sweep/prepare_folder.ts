import { join } from "@std/path";
import { type CellRecord, encodeSweep, SWEEP } from "../cells/cell_record.ts";
import { openOutputFolder } from "../shell/output_folder.ts";
import { LOGS } from "./logs.ts";

/** Makes a sweep's folder, and notes there which cells there are, for `collect` and for people. */
export async function prepareFolder(out: string, sweep: string, cells: readonly CellRecord[]): Promise<void> {
  const place = await openOutputFolder(out, { names: [SWEEP] });
  await Deno.mkdir(join(out, LOGS), { recursive: true });
  await place.write(SWEEP, encodeSweep(sweep, cells));
}
