import { disposeLatents, seededLatents } from "../images/latent_rows.ts";
import type { Evidence } from "../measures/evidence.ts";
import { type Judges, type RenderedSet, renderSet } from "../measures/image_set.ts";
import { encodeTexts, type Prompts } from "../measures/texts.ts";
import { drawTruth, othersOf, readAttributes, type Truth } from "../measures/truth.ts";
import type { Progress } from "../shell/progress.ts";
import type { EvaluateInput } from "./evaluation.ts";
import type { Networks } from "./networks.ts";
import { COUNT } from "./pictures.ts";
import { encodeReference, type ReferencePictures } from "./reference.ts";

/** What an evaluation measures and shows: the evidence, with the images that it was made of. */
export interface Gathered extends Evidence {
  readonly adapted: RenderedSet;
  readonly source: RenderedSet | undefined;
  /** Some of the reference's, at the size of the others. */
  readonly referencePictures: ReferencePictures | undefined;
  /** What is to be said of how the reference was read. */
  readonly referenceNotes: readonly string[];
}

/** Draws images of the same latents by both generators, and encodes them with texts, reference and truth. */
export async function gatherEvidence(
  input: EvaluateInput,
  networks: Networks,
  prompts: Prompts | undefined,
  progress: Progress,
): Promise<Gathered> {
  const { samples, seed, truncation } = input,
    { encoder, lpips } = networks,
    { height, width } = networks.adapted;
  const texts = prompts && await encodeTexts(encoder, prompts, input.encoder); // before all that takes long
  const rows = seededLatents(networks.source ?? networks.adapted, seed, samples, truncation);
  const judges = { encoder, lpips };
  const adapted = await renderSet(networks.adapted, rows, judges, progress);
  const source = networks.source && await renderSet(networks.source, rows, judges, progress);
  disposeLatents(rows);
  const target = await truthOf(input, networks, judges, progress);
  const reference = input.reference === undefined ? undefined : await encodeReference(
    encoder,
    { path: input.reference, over: input.over, shown: { height, width, count: COUNT } },
    progress,
  );
  return {
    drawn: { seed, truncation, noise: "stored", height, width },
    encoder: encoder.label,
    adapted,
    source,
    reference: reference
      ? { label: reference.pictures.label, features: reference.features }
      : target && othersOf(target),
    referencePictures: reference?.pictures,
    referenceNotes: reference?.notes ?? [],
    texts,
    truth: target && { target, read: readAttributes(target, adapted.images, width) },
  };
}

/** The true pictures of the same latents, where the bundled world knows them. */
async function truthOf(
  { truth, samples, seed }: EvaluateInput,
  { domain, adapted }: Networks,
  judges: Judges,
  progress: Progress,
): Promise<Truth | undefined> {
  if (!truth || !domain) return undefined;
  const drawn = { seed, count: samples, size: adapted.width };
  return await drawTruth({ source: domain, target: truth, paired: true }, judges, drawn, progress);
}
