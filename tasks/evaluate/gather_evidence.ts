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
  /** Which domain of the bundled world the latents show. */
  readonly domain: Networks["domain"];
  /** Whether source, truth and reference are those of another run. */
  readonly isShared: boolean;
  /** Some of the reference's, at the size of the others. */
  readonly referencePictures: ReferencePictures | undefined;
  /** What is to be said of how the reference was read. */
  readonly referenceNotes: readonly string[];
}

/** What may be the same for several runs: it is drawn and encoded once. */
export type Shared = Pick<
  Gathered,
  "drawn" | "domain" | "source" | "reference" | "referencePictures" | "referenceNotes" | "truth"
>;

/**
 * Draws images of the same latents by both generators, and encodes them with texts, reference and truth.
 *
 * @param other what was gathered for another run by the same input: taken where it would be the same
 */
export async function gatherEvidence(
  input: EvaluateInput,
  networks: Networks,
  prompts: Prompts | undefined,
  progress: Progress,
  other?: Shared,
): Promise<Gathered> {
  const { samples, seed, truncation } = input,
    { encoder, lpips } = networks,
    { height, width } = networks.adapted;
  const before = other && isFor(networks, other) ? other : undefined;
  const texts = prompts && await encodeTexts(encoder, prompts, input.encoder); // before all that takes long
  const rows = seededLatents(networks.source ?? networks.adapted, seed, samples, truncation);
  const judges = { encoder, lpips };
  const adapted = await renderSet(networks.adapted, rows, judges, progress);
  const source = before
    ? before.source
    : networks.source && await renderSet(networks.source, rows, judges, progress);
  disposeLatents(rows);
  const target = before ? before.truth?.target : await truthOf(input, networks, judges, progress);
  const compared = before ?? await referenceOf(input, networks, target, progress);
  return {
    drawn: { seed, truncation, noise: "stored", height, width },
    encoder: encoder.label,
    domain: networks.domain,
    isShared: before !== undefined,
    adapted,
    source,
    reference: compared.reference,
    referencePictures: compared.referencePictures,
    referenceNotes: compared.referenceNotes,
    texts,
    truth: target && { target, read: readAttributes(target, adapted.images, width) },
  };
}

/** Whether what was gathered for another run is what it would be for this one: of the same size, and of latents that mean the same. */
function isFor({ adapted, domain }: Networks, { drawn, domain: other }: Shared): boolean {
  const isAlike = drawn.height === adapted.height && drawn.width === adapted.width;
  return isAlike && JSON.stringify(domain) === JSON.stringify(other);
}

/** True images that are given, or else those of the bundled world. */
async function referenceOf(
  { reference: path, over }: EvaluateInput,
  { encoder, adapted: { height, width } }: Networks,
  target: Truth | undefined,
  progress: Progress,
): Promise<Pick<Shared, "reference" | "referencePictures" | "referenceNotes">> {
  if (path === undefined) {
    return { reference: target && othersOf(target), referencePictures: undefined, referenceNotes: [] };
  }
  const shown = { height, width, count: COUNT };
  const { pictures, features, notes } = await encodeReference(encoder, { path, over, shown }, progress);
  return {
    reference: { label: pictures.label, features },
    referencePictures: pictures,
    referenceNotes: notes,
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
