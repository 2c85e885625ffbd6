/** `deno task sweep`: many runs, here or on a scheduler. It starts processes, as nothing else does but `sample` for ffmpeg. */
import { basename, extname, relative, resolve } from "@std/path";
import type { SweepSource } from "../../pipeline/plan/load_sweep.ts";
import type { CellRecord } from "../cells/cell_record.ts";
import { isCell } from "../cells/cell_record.ts";
import { readStates } from "../cells/cell_state.ts";
import { type Arguments, UsageError } from "../shell/command.ts";
import { EXIT, Failure } from "../shell/exit.ts";
import type { Common } from "../shell/flags.ts";
import { standBeside } from "../shell/paths.ts";
import { runCommand } from "../shell/run_command.ts";
import { runWorker } from "../shell/sandbox.ts";
import { takeOptions } from "../shell/take_folder.ts";
import { print } from "../shell/terminal.ts";
import type { CellCall } from "./cell_command.ts";
import { COMMAND } from "./flags.ts";
import { cellWords } from "./cell_command.ts";
import { clusterName, indexedJob } from "./kubernetes.ts";
import { listing, toDo } from "./listing.ts";
import { readTargets } from "./read_targets.ts";
import { startCell } from "./start_cell.ts";
import { startHere } from "./start_here.ts";
import { submit } from "./submit.ts";

export { COMMAND };

/** Where sweeps are kept. */
const RUNS = "runs";

type Args = Arguments<typeof COMMAND.flags>;

/** Runs it, by the words behind its name. */
export const main = (words: readonly string[]): Promise<never> => runCommand(COMMAND, words, sweep);

/** Carries out a command line. @returns the exit code */
async function sweep(args: Args, common: Common): Promise<number> {
  refuseMixtures(args);
  const path = args.positional[0]!, targetsFile = args.one("targets"), { seeds, cell } = args.values;
  const out = args.one("out") ?? resolve(RUNS, basename(path, extname(path)));
  const targets = targetsFile === undefined ? undefined : await readTargets(targetsFile);
  const source: SweepSource = { path, targets, seeds };
  const person = standBeside(path); // paths in a sweep are taken from its folder, as those in a config
  const { exitCode, result } = await runWorker(
    new URL("./list_worker.ts", import.meta.url),
    { input: source, write: [] },
    common,
  );
  if (exitCode !== EXIT.ok) return exitCode;
  const cells = checkedCells(result);
  const call: CellCall = { source, targetsFile, person, out, adapter: args.one("adapter"), common };
  if (cell !== undefined) {
    const found = cells[cell];
    if (!found) {
      throw new UsageError(`There is no cell ${cell}: the sweep has ${cells.length}, counted from 0`);
    }
    return await startCell(cell, found, call, takeOptions(COMMAND, args, common));
  }
  const image = args.one("kubernetes");
  if (image !== undefined) return printJob(image, cells, call, { args, person });
  const states = await readStates(out, cells, Deno.hostname());
  if (args.has("list")) {
    print(listing(cells, states, common));
    return EXIT.ok;
  }
  const open = toDo(states), options = args.one("slurm");
  if (options !== undefined) {
    return await submit(cells, open, call, { options, jobs: args.values.jobs, print: args.has("print") });
  }
  return await startHere(cells, states, call, {
    jobs: args.values.jobs ?? 1,
    devices: args.values.devices ?? [],
    dry: args.has("dry-run"),
  });
}

/** What a worker in which a user's file ran says of cells: their names become folders. */
function checkedCells(result: unknown): readonly CellRecord[] {
  if (Array.isArray(result) && result.length > 0 && result.every(isCell)) return result;
  throw new Failure(
    "The sweep's file says of its cells what no sweep can say: it meddles with its own listing",
  );
}

/** Ways to run that exclude each other, and flags that mean nothing without another. @throws {UsageError} */
function refuseMixtures(args: Args): void {
  const ways = ["list", "dry-run", "cell", "slurm", "kubernetes"].filter((flag) => isGiven(args, flag));
  const [first, second] = ways;
  if (second !== undefined) throw new UsageError(`--${first} and --${second} exclude each other: give one`);
  for (
    const [flag, needs] of [["print", "slurm"], ["claim", "kubernetes"], ["gpus", "kubernetes"]] as const
  ) {
    if (isGiven(args, flag) && first !== needs) {
      throw new UsageError(`--${flag} is for --${needs}: leave it away`);
    }
  }
  if (first === "kubernetes" && !isGiven(args, "claim")) {
    throw new UsageError(
      "--kubernetes needs --claim NAME: what a pod writes beside a volume is gone with the pod",
    );
  }
  if (first === "kubernetes" && !isGiven(args, "out")) {
    throw new UsageError(
      "--kubernetes needs --out, an absolute path at which pods mount the volume of --claim",
    );
  }
  const away = isGiven(args, "devices") && first;
  if (away) throw new UsageError(`--devices is for jobs that are started here: leave it or --${away} away`);
}

function isGiven(args: Args, flag: string): boolean {
  return args.has(flag) || args.one(flag) !== undefined;
}

/** A path as it is in an image whose working folder is the one in which the person stands, where it lies below that. */
function pathFrom(person: string, path: string): string {
  const below = relative(person, path);
  return below.startsWith("..") ? path : below;
}

function printJob(
  image: string,
  cells: readonly CellRecord[],
  call: CellCall,
  { args, person }: { readonly args: Args; readonly person: string },
): number {
  const claim = args.one("claim")!;
  const { source: { path }, out } = call;
  const job = indexedJob({
    name: clusterName(basename(path, extname(path))),
    image,
    cells: cells.length,
    jobs: args.values.jobs ?? cells.length,
    words: cellWords(call, (path) => pathFrom(person, path)),
    claim,
    mountPath: out,
    gpus: args.values.gpus ?? 0,
  });
  print(JSON.stringify(job, null, 2));
  return EXIT.ok;
}
