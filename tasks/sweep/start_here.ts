/** Makes a sweep's cells on this machine. */
import { join } from "@std/path";
import { counted, listed } from "../../models/wording.ts";
import type { CellRecord } from "../cells/cell_record.ts";
import { type CellState, isComplete, readState } from "../cells/cell_state.ts";
import { EXIT } from "../shell/exit.ts";
import { openTerminal, print } from "../shell/terminal.ts";
import { type CellCall, cellCommand } from "./cell_command.ts";
import { listing, toDo } from "./listing.ts";
import { LOGS } from "./logs.ts";
import { prepareFolder } from "./prepare_folder.ts";
import { type Ended, runHere } from "./run_here.ts";

/** How they are made. */
export interface StartOptions {
  readonly jobs: number;
  /** Environments of the jobs, by turns; none where they have none of their own. */
  readonly devices: readonly Readonly<Record<string, string>>[];
  /** Whether it is only shown which would be started. */
  readonly dry: boolean;
}

/** Starts what is not complete, and waits for it. @returns the exit code */
export async function startHere(
  cells: readonly CellRecord[],
  states: readonly CellState[],
  call: CellCall,
  { jobs, devices, dry }: StartOptions,
): Promise<number> {
  const { out, source, common } = call, terminal = openTerminal(common), open = toDo(states);
  const command = cellCommand(call);
  if (dry) {
    terminal.log(`${counted(open.length, "cell")} of ${cells.length} would be started, ${jobs} at a time`);
    print(listing(open.map((i) => cells[i]!), open.map((i) => states[i]!), common));
    return EXIT.ok;
  }
  if (open.length > 0) await prepareFolder(out, source.path, cells);
  // what another process works on is left to the last
  const order = [...open].sort((a, b) =>
    +(states[a]!.status === "running") - +(states[b]!.status === "running")
  );
  const ended = await runHere(order, {
    out,
    command,
    jobs,
    devices,
    isToDo: async (i) => !isComplete(await readState(out, cells[i]!, Deno.hostname())),
    nameOf: (i) => cells[i]!.name,
    log: (message) => terminal.log(message),
    warn: (message) => terminal.warn(message),
  });
  tell(ended, cells, open.length, call);
  return exitCodeOf(ended);
}

function tell(
  { done, failed, left }: Ended,
  cells: readonly CellRecord[],
  open: number,
  { out, common }: CellCall,
): void {
  const terminal = openTerminal(common),
    names = (some: Iterable<number>) => [...some].map((i) => cells[i]!.name);
  const complete = cells.length - open + done.length;
  terminal.log(`${complete} of ${counted(cells.length, "cell")} are complete in ${out}`);
  if (failed.size > 0) {
    terminal.warn(
      `Failed: ${listed(names(failed.keys()))}. Why is told in ${join(out, LOGS)}, and in their log.txt`,
    );
  }
  if (left.length > 0) terminal.warn(`Left to do, by the same command: ${listed(names(left))}`);
  if (!common.json) return;
  print(
    JSON.stringify({ out, cells: cells.length, complete, failed: names(failed.keys()), left: names(left) }),
  );
}

/** Of cells that failed the code that all of them have; else that something is left to try again. */
function exitCodeOf({ failed, left, signalled }: Ended): number {
  if (signalled !== undefined) return signalled;
  const codes = new Set(failed.values());
  if (codes.size > 0) return codes.size === 1 ? [...codes][0]! : EXIT.failed;
  return left.length > 0 ? EXIT.tryAgain : EXIT.ok;
}
