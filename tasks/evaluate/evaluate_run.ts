/** One run of an evaluation: its networks, its numbers, and what the page shows of it. */
import { VERSION } from "../../pipeline/storage/version.ts";
import { measureAll } from "../measures/measures.ts";
import { notesOnTexts, type Prompts } from "../measures/texts.ts";
import type { Curve } from "../report/line_plot.ts";
import { showProgress } from "../shell/progress.ts";
import type { Context } from "../shell/serve.ts";
import type { EvaluateInput, Evaluation } from "./evaluation.ts";
import { gatherEvidence, type Shared } from "./gather_evidence.ts";
import { disposeNetworks, loadNetworks } from "./networks.ts";
import { notesOn, notesOnMeasurements } from "./notes.ts";
import { pictures } from "./pictures.ts";
import type { Picture } from "./report.ts";
import type { HistoryEntry, RunRecord } from "./run_record.ts";

/** What an evaluation finds of a run, without the images that it was made of. */
export interface EvaluatedRun {
  readonly evaluation: Evaluation;
  readonly prompts: Prompts | undefined;
  /** Who judged it. */
  readonly encoder: string;
  readonly pictures: readonly Picture[];
  readonly curves: readonly Curve[];
}

/** A run that is to be evaluated. */
export interface RunRequest {
  /** Of several runs, the name of this one. */
  readonly name: string | undefined;
  readonly record: RunRecord;
  readonly device: string;
  /** What was gathered for the run before. */
  readonly before: Shared | undefined;
}

/** Evaluates a run. Returns what may be the same for the next one, too. @throws {WeightsError | UsageError | ConfigError} */
export async function evaluateRun(
  input: EvaluateInput,
  { name, record, device, before }: RunRequest,
  context: Context,
): Promise<{ readonly evaluated: EvaluatedRun; readonly shared: Shared }> {
  const { terminal } = context, networks = await loadNetworks(record, input);
  const choices = [networks.adapted, networks.source].flatMap((network) => network?.notes ?? []);
  for (const note of choices) terminal.log(note);
  for (const note of networks.encoder.notes ?? []) terminal.log(note);
  const notesOnNetworks = await notesOn(record, networks, input);
  const prompts = input.texts ? { ...input.texts, templates: ["{}"] } : record.prompts;
  const textNotes = prompts ? notesOnTexts(networks.encoder, prompts) : [];
  for (const note of textNotes) terminal.warn(note);
  const gathered = await gatherEvidence(input, networks, prompts, showProgress(context), before);
  disposeNetworks(networks);
  const { adapted, isShared, source, truth, drawn, referencePictures: reference, referenceNotes } = gathered;
  for (const note of isShared ? [] : referenceNotes) terminal.log(note);
  const measurements = measureAll(gathered), few = notesOnMeasurements(measurements);
  for (const note of few) terminal.log(note);
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
      ...referenceNotes.map((note) => `Of the reference: ${note}.`),
    ],
    measurements,
  };
  const compared = isShared ? {} : { source, truth: truth?.target.set, reference };
  const shown = { name, adapted, source: undefined, truth: undefined, reference: undefined, ...compared };
  const evaluated = {
    evaluation,
    prompts,
    encoder: gathered.encoder,
    pictures: pictures(drawn, shown),
    curves: curvesOf(record.history),
  };
  return { evaluated, shared: withoutImages(gathered) };
}

/** Keeps no images of a run that the next one does not need. */
function withoutImages(gathered: Shared): Shared {
  const { drawn, domain, source, reference, referencePictures, referenceNotes, truth } = gathered;
  return { drawn, domain, source, reference, referencePictures, referenceNotes, truth };
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
