import { basename, join } from "@std/path";
import {
  type BackendName,
  clip,
  type Domain,
  type Encoder,
  type Generator,
  startBackend,
  stylegan2,
  WeightsError,
} from "../../mod.ts";
import { loadLpips, smallestSides, type TrunkName } from "../../models/lpips/mod.ts";
import type { Measurement } from "../../models/metrics/mod.ts";
import { writeAtomically } from "../../models/weights/atomic_write.ts";
import { latentDomain } from "../../models/world/latent_domain.ts";
import { VERSION } from "../../pipeline/storage/version.ts";
import { UsageError } from "../shell/usage.ts";
import { print } from "../shell/terminal.ts";
import { serve } from "../shell/serve.ts";
import type { Evidence } from "../measures/evidence.ts";
import { renderSet } from "../measures/image_set.ts";
import type { Curve } from "../report/line_plot.ts";
import { measureAll } from "../measures/measures.ts";
import { pictures } from "./pictures.ts";
import { encodeReference } from "./reference.ts";
import { reportPage } from "./report.ts";
import { type HistoryEntry, readRun, type RunRecord } from "./run_record.ts";
import { encodeTexts } from "../measures/texts.ts";
import { othersOf, readAttributes, tellTruth } from "../measures/truth.ts";
import { disposeLatents, seededLatents } from "../images/latent_rows.ts";

/** What `evaluate` hands to its worker. */
export interface EvaluateInput {
  /** A run's folder or a generator's file. */
  readonly run: string;
  readonly encoder: string;
  readonly source: string | undefined;
  readonly texts: { readonly source: string; readonly target: string } | undefined;
  readonly reference: string | undefined;
  /** What the images should show, where the generator draws the bundled world. */
  readonly truth: Domain | undefined;
  readonly lpips:
    | { readonly trunk: TrunkName; readonly weights: string; readonly trunkWeights: string }
    | undefined;
  readonly samples: number;
  readonly seed: number;
  readonly truncation: number;
  readonly out: string;
  readonly backend: BackendName | undefined;
  readonly json: boolean;
}

/** What evaluation.json holds. */
export interface Evaluation {
  readonly variegate: string;
  readonly device: string;
  readonly adapted: string;
  readonly source: string | null;
  readonly encoder: string;
  /** What to mind when reading the numbers. */
  readonly notes: readonly string[];
  readonly measurements: readonly Measurement[];
}

serve<EvaluateInput>(async (input, terminal, signal) => {
  const { out, samples, seed, truncation } = input;
  const record = await readRun(input.run);
  const device = (await startBackend({ ...(input.backend && { backend: input.backend }) })).describe();
  terminal.log(`Running on ${device}`);
  const between = async (done: number, of: string) => {
    terminal.progress(`${done} ${of}`);
    await new Promise((resolve) => setTimeout(resolve, 0)); // a signal may be waiting
    signal.throwIfAborted();
  };
  const adapted = await stylegan2(record.generator).load("adapted");
  const source = input.source === undefined ? undefined : await stylegan2(input.source).load("source");
  checkSizes(input, adapted, source);
  const domain = input.truth && await latentDomain(adapted);
  if (input.truth && !domain) {
    throw new UsageError(
      `"${record.generator}" does not come from the bundled world, whose truth alone is known: leave --truth away`,
    );
  }
  const encoder = await clip(input.encoder).load();
  const lpips = input.lpips && await loadLpips(input.lpips);
  const notes = await notesOn(record, encoder, source, input);

  const rows = seededLatents(source ?? adapted, seed, samples, truncation);
  const judges = { encoder, lpips };
  const adaptedSet = await renderSet(adapted, rows, judges, between);
  const sourceSet = source && await renderSet(source, rows, judges, between);
  const target = input.truth && domain &&
    await tellTruth({ source: domain, target: input.truth }, judges, {
      seed,
      count: samples,
      size: adapted.width,
    }, between);
  const prompts = input.texts ? { ...input.texts, templates: ["{}"] } : record.prompts;
  const evidence: Evidence = {
    drawn: { seed, truncation, noise: "stored", size: adapted.width },
    encoder: encoder.label,
    adapted: adaptedSet,
    source: sourceSet,
    reference: input.reference === undefined ? target && othersOf(target) : {
      label: basename(input.reference),
      features: await encodeReference(encoder, input.reference, between),
    },
    texts: prompts && await encodeTexts(encoder, prompts, input.encoder),
    truth: target && { target, read: readAttributes(target, adaptedSet.images, adapted.width) },
  };
  disposeLatents(rows);
  for (const network of [adapted, source, encoder, lpips]) network?.dispose();

  const evaluation: Evaluation = {
    variegate: VERSION,
    device,
    adapted: record.generator,
    source: input.source ?? null,
    encoder: input.encoder,
    notes,
    measurements: measureAll(evidence),
  };
  await Deno.mkdir(out, { recursive: true });
  const page = reportPage({
    title: `Evaluation of ${basename(input.run)}`,
    facts: [
      prompts ? `From "${prompts.source}" to "${prompts.target}"` : "",
      `${samples} images of seed ${seed}, truncation ${truncation}, stored noise`,
      `Judged by ${encoder.label}${lpips ? ` and LPIPS by ${lpips.trunk}` : ""}`,
      `Variegate ${VERSION}, ${device}`,
    ].filter(Boolean),
    notes,
    measurements: evaluation.measurements,
    curves: curvesOf(record.history),
    pictures: pictures(evidence.drawn.size, adaptedSet, sourceSet, target?.set),
  });
  const encode = (text: string) => new TextEncoder().encode(text);
  await writeAtomically(join(out, "evaluation.json"), [encode(`${JSON.stringify(evaluation, null, 2)}\n`)]);
  await writeAtomically(join(out, "report.html"), [encode(page)]);
  terminal.log(`Wrote ${evaluation.measurements.length} numbers to ${join(out, "report.html")}`);
  if (input.json) print(JSON.stringify(evaluation));
});

function checkSizes(input: EvaluateInput, adapted: Generator, source: Generator | undefined): void {
  if (
    source && (source.latentDim !== adapted.latentDim || source.latentCount !== adapted.latentCount)
  ) {
    const sizes = [source, adapted].map(({ width, latentDim }) => `${width} px with w of ${latentDim}`);
    throw new WeightsError(
      input.source!,
      `is no source of this generator: it draws ${sizes[0]}, the adapted one ${sizes[1]}`,
    );
  }
  if (input.lpips && adapted.width < smallestSides[input.lpips.trunk]) {
    throw new UsageError(
      `LPIPS by ${input.lpips.trunk} takes images of at least ${
        smallestSides[input.lpips.trunk]
      } pixels, and the generator draws ${adapted.width}. Leave --lpips out to measure by the encoder`,
    );
  }
}

async function notesOn(
  { encoderDigest, generatorDigest }: RunRecord,
  encoder: Encoder,
  source: Generator | undefined,
  input: EvaluateInput,
): Promise<string[]> {
  const notes: string[] = [];
  if (encoderDigest !== undefined && await encoder.digest() === encoderDigest) {
    notes.push(
      `${encoder.label} guided this run, so that its own scores flatter it. Judge by another encoder to compare methods.`,
    );
  }
  if (source && generatorDigest !== undefined && await source.digest() !== generatorDigest) {
    notes.push(
      `${source.label} is not the generator that this run started from: comparisons with the source may mean nothing.`,
    );
  }
  if (!input.lpips) notes.push("Without LPIPS weights, diversity is measured by the encoder's features.");
  return notes;
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
