/** One cell: its run, begun or gone on with as `adapt --continue` does, and then its evaluation. */
import { join, resolve } from "@std/path";
import { shellQuoted } from "../../models/shell_quoted.ts";
import type { AdaptInput } from "../adapt/input.ts";
import { type CellRecord, EVALUATION } from "../cells/cell_record.ts";
import { EVALUATED, evaluationIdentity, readState } from "../cells/cell_state.ts";
import type { EvaluateInput } from "../evaluate/evaluation.ts";
import { parseDomain } from "../images/world_domain.ts";
import { EXIT } from "../shell/exit.ts";
import { type Common, DEFAULT_SEED } from "../shell/flags.ts";
import { openOutputFolder } from "../shell/output_folder.ts";
import { runWorker } from "../shell/sandbox.ts";
import { takeFolder, type TakeOptions } from "../shell/take_folder.ts";
import { openTerminal } from "../shell/terminal.ts";
import type { CellCall } from "./cell_command.ts";

/** What cells share, in a sweep's folder. */
export const CACHE = ".cache";

/** Brings a cell to its end. @returns the exit code @throws {FolderHeld} where another process has its folder */
export async function startCell(
  index: number,
  cell: CellRecord,
  call: CellCall,
  taking: TakeOptions,
): Promise<number> {
  const { status, evaluation } = await readState(call.out, cell, Deno.hostname());
  const terminal = openTerminal(call.common), folder = join(call.out, cell.name);
  if (status === "complete") terminal.log(`The run in ${folder} is complete`);
  else {
    const common = evaluation === undefined ? call.common : { ...call.common, json: false }; // one object in all
    const code = await startRun(index, folder, { ...call, common }, taking);
    if (code !== EXIT.ok) return code;
  }
  if (evaluation === undefined) return EXIT.ok;
  if (status === "complete" && evaluation === "complete") {
    terminal.log(`The evaluation in ${join(folder, EVALUATION)} is complete`);
    return EXIT.ok;
  }
  return await startEvaluation(folder, cell, call.common, taking);
}

async function startRun(index: number, folder: string, call: CellCall, taking: TakeOptions): Promise<number> {
  const { source, out, adapter, common } = call, cache = resolve(out, CACHE);
  const { release } = await takeFolder(folder, taking);
  const input: AdaptInput = {
    config: source.path,
    cell: { sweep: source, index, adapter, again: againFor(call) },
    folder,
    cache,
    continue: true,
    formerly: call.person,
    grants: { net: [], env: [] },
    inPlace: undefined,
    networks: {},
    assignments: [],
    args: {},
    stated: {},
    again: [],
    eager: false,
    check: false,
    preview: false,
    print: false,
  };
  const worker = new URL("../adapt/worker.ts", import.meta.url);
  return (await runWorker(worker, { input, write: [resolve(folder), cache], release }, common)).exitCode;
}

/** The command that goes on with all cells. */
function againFor({ source: { path, seeds }, targetsFile, out }: CellCall): string {
  const axes = [
    ...(targetsFile === undefined ? [] : ["--targets", targetsFile]),
    ...(seeds === undefined ? [] : ["--seeds", seeds.join(",")]),
  ];
  return `deno task sweep ${[path, ...axes, "--out", out].map(shellQuoted).join(" ")}`;
}

async function startEvaluation(
  run: string,
  cell: CellRecord,
  common: Common,
  taking: TakeOptions,
): Promise<number> {
  const out = join(run, EVALUATION), { release } = await takeFolder(out, taking);
  try {
    const worker = new URL("../evaluate/worker.ts", import.meta.url);
    const input = evaluateInput(run, out, cell);
    const { exitCode } = await runWorker(worker, { input, write: [resolve(out)] }, common);
    const failed = exitCode === EXIT.failed || exitCode === EXIT.usage;
    if (exitCode === EXIT.ok || failed) {
      const note = { identity: await evaluationIdentity(run, cell), ...(failed && { failed: exitCode }) };
      const place = await openOutputFolder(out);
      await place.write(EVALUATED, new TextEncoder().encode(`${JSON.stringify(note)}\n`));
    }
    return exitCode;
  } finally {
    release();
  }
}

function evaluateInput(run: string, out: string, { evaluation }: CellRecord): EvaluateInput {
  const { encoder, source, sourceText, targetText, reference, over, truth, samples, seed, truncation } =
    evaluation!;
  return {
    runs: [run],
    encoder,
    stated: {},
    source,
    key: undefined,
    sourceKey: undefined,
    class: undefined,
    texts: sourceText === undefined || targetText === undefined
      ? undefined
      : { source: sourceText, target: targetText },
    reference,
    over: over ?? "white",
    truth: truth === undefined ? undefined : parseDomain(truth),
    lpips: undefined,
    samples: samples ?? 1000,
    seed: seed ?? DEFAULT_SEED,
    truncation: truncation ?? 1,
    out,
  };
}
