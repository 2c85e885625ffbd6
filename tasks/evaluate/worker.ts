import { basename, join } from "@std/path";
import { VERSION } from "../../pipeline/storage/version.ts";
import { measureAll } from "../measures/measures.ts";
import { notesOnTexts, type Prompts } from "../measures/texts.ts";
import type { Curve } from "../report/line_plot.ts";
import { openOutputFolder, type OutputFolder } from "../shell/output_folder.ts";
import { showProgress } from "../shell/progress.ts";
import { serve } from "../shell/serve.ts";
import { startComputing } from "../shell/start_computing.ts";
import { print } from "../shell/terminal.ts";
import type { EvaluateInput, Evaluation } from "./evaluation.ts";
import { type Gathered, gatherEvidence } from "./gather_evidence.ts";
import { disposeNetworks, loadNetworks } from "./networks.ts";
import { notesOn, notesOnMeasurements } from "./notes.ts";
import { pictures } from "./pictures.ts";
import { type Report, reportPage } from "./report.ts";
import { textTable } from "./text_table.ts";
import { type HistoryEntry, readRun } from "./run_record.ts";

const EVALUATION = "evaluation.json", REPORT = "report.html";

serve<EvaluateInput>(async (input, context) => {
  const { out } = input;
  const place = await openOutputFolder(out, { names: [EVALUATION, REPORT], adopt: () => writtenBefore(out) });
  const record = await readRun(input.run);
  const device = (await startComputing(context)).describe();
  const networks = await loadNetworks(record, input);
  const choices = [networks.adapted, networks.source].flatMap((network) => network?.notes ?? []);
  for (const note of choices) context.terminal.log(note);
  for (const note of networks.encoder.notes ?? []) context.terminal.log(note);
  const notesOnNetworks = await notesOn(record, networks, input);
  const prompts = input.texts ? { ...input.texts, templates: ["{}"] } : record.prompts;
  const textNotes = prompts ? notesOnTexts(networks.encoder, prompts) : [];
  for (const note of textNotes) context.terminal.warn(note);
  const evidence = await gatherEvidence(input, networks, prompts, showProgress(context));
  disposeNetworks(networks);
  for (const note of evidence.referenceNotes) context.terminal.log(note);
  const measurements = measureAll(evidence), few = notesOnMeasurements(measurements);
  for (const note of few) context.terminal.log(note);
  const evaluation: Evaluation = {
    variegate: VERSION,
    device,
    adapted: record.generator,
    source: input.source ?? null,
    class: input.class ?? null,
    encoder: input.encoder,
    notes: [
      ...few,
      ...[...new Set(choices)].map((note) => `Of the networks: ${note}.`),
      ...notesOnNetworks,
      ...textNotes.map((note) => `${note}.`),
      ...evidence.referenceNotes.map((note) => `Of the reference: ${note}.`),
    ],
    measurements,
  };
  const page = reportPage(reportOf(input, evaluation, evidence, prompts, curvesOf(record.history)));
  await write(place, evaluation, page);
  context.terminal.log(`Wrote ${evaluation.measurements.length} numbers to ${join(out, REPORT)}`);
  print(context.common.json ? JSON.stringify(evaluation) : textTable(evaluation.measurements));
});

/** What the page shows of an evaluation. */
function reportOf(
  { run, samples, seed, truncation, lpips, class: index }: EvaluateInput,
  { device, notes, measurements }: Evaluation,
  { encoder, drawn, adapted, source, truth, referencePictures }: Gathered,
  prompts: Prompts | undefined,
  curves: readonly Curve[],
): Report {
  return {
    title: `Evaluation of ${basename(run)}`,
    facts: [
      prompts ? `From "${prompts.source}" to "${prompts.target}"` : "",
      `${samples} images of seed ${seed}, truncation ${truncation}, stored noise` +
      (index === undefined ? "" : `, class ${index}`),
      `Judged by ${encoder}${lpips ? ` and LPIPS by ${lpips.trunk}` : ""}`,
      `Variegate ${VERSION}, ${device}`,
    ].filter(Boolean),
    notes,
    measurements,
    curves,
    pictures: pictures(drawn, { adapted, source, truth: truth?.target.set, reference: referencePictures }),
  };
}

/** Every number of the records, over steps. */
function curvesOf(history: readonly HistoryEntry[]): Curve[] {
  const names = new Set(history.flatMap(({ values }) => Object.keys(values)));
  return [...names].map((name) => ({
    name,
    points: history.flatMap(({ step, values }) =>
      Number.isFinite(values[name]) ? [[step, values[name]!] as const] : []
    ),
  })).filter(({ points }) => points.length > 0);
}

/** The page comes first: where the numbers are, all is. */
async function write(place: OutputFolder, evaluation: Evaluation, page: string): Promise<void> {
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
