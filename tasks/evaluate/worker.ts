import { basename, join } from "@std/path";
import { VERSION } from "../../pipeline/storage/version.ts";
import { openOutputFolder, type OutputFolder } from "../shell/output_folder.ts";
import { serve } from "../shell/serve.ts";
import { startComputing } from "../shell/start_computing.ts";
import { print } from "../shell/terminal.ts";
import { type EvaluatedRun, evaluateRun } from "./evaluate_run.ts";
import type { Comparison, EvaluateInput, Evaluation } from "./evaluation.ts";
import type { Shared } from "./gather_evidence.ts";
import { reportPage } from "./report.ts";
import { reportOfOne, reportOfSeveral } from "./report_content.ts";
import { readRun } from "./run_record.ts";
import { textTable } from "./text_table.ts";

const EVALUATION = "evaluation.json", REPORT = "report.html";

serve<EvaluateInput>(async (input, context) => {
  const { out, runs } = input;
  const place = await openOutputFolder(out, { names: [EVALUATION, REPORT], adopt: () => writtenBefore(out) });
  const records = [];
  for (const run of runs) records.push(await readRun(run)); // all of them, before anything slow
  const device = (await startComputing(context)).describe();
  const names = namesOf(runs), found: EvaluatedRun[] = [];
  let before: Shared | undefined;
  for (const [i, record] of records.entries()) {
    const name = runs.length > 1 ? names[i] : undefined;
    if (name !== undefined) context.terminal.log(`${name}, ${i + 1} of ${runs.length}`);
    const { evaluated, shared } = await evaluateRun(input, { name, record, device, before }, context);
    found.push(evaluated);
    before = shared;
  }
  const [only] = found,
    report = runs.length === 1 ? reportOfOne(input, names[0]!, only!) : reportOfSeveral(input, names, found);
  const result = runs.length === 1 ? only!.evaluation : comparisonOf(names, found);
  await write(place, result, reportPage(report));
  const count = report.subjects.reduce((sum, { measurements }) => sum + measurements.length, 0);
  context.terminal.log(`Wrote ${count} numbers to ${join(out, REPORT)}`);
  print(context.common.json ? JSON.stringify(result) : textTable(report.subjects));
});

/** The runs' own names, or where two have the same one, the paths to them. */
function namesOf(runs: readonly string[]): string[] {
  const names = runs.map((run) => basename(run));
  return names.map((name, i) => names.filter((other) => other === name).length > 1 ? runs[i]! : name);
}

function comparisonOf(names: readonly string[], found: readonly EvaluatedRun[]): Comparison {
  const { device, source, class: index, encoder } = found[0]!.evaluation;
  return {
    variegate: VERSION,
    device,
    source,
    class: index,
    encoder,
    notes: found[0]!.evaluation.notes.filter((note) =>
      found.every(({ evaluation }) => evaluation.notes.includes(note))
    ),
    runs: found.map(({ evaluation: { adapted, notes, measurements } }, i) => ({
      name: names[i]!,
      adapted,
      notes,
      measurements,
    })),
  };
}

/** The page comes first: where the numbers are, all is. */
async function write(place: OutputFolder, evaluation: Evaluation | Comparison, page: string): Promise<void> {
  const encode = (text: string) => new TextEncoder().encode(text);
  await place.write(REPORT, encode(page));
  await place.write(EVALUATION, encode(`${JSON.stringify(evaluation, null, 2)}\n`));
}

/** The files of an evaluation by version 0.1, which kept no list of them. */
async function writtenBefore(out: string): Promise<readonly string[]> {
  try {
    const { variegate, measurements } = JSON.parse(await Deno.readTextFile(join(out, EVALUATION)));
    return typeof variegate === "string" && Array.isArray(measurements) ? [EVALUATION, REPORT] : [];
  } catch {
    return []; // none, or of somebody else
  }
}
