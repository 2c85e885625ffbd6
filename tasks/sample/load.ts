/** The generators of a drawing, each with its latents. */
import { type StyleGAN2, WeightsError } from "../../mod.ts";
import { present } from "../../models/options/mod.ts";
import { checkAlike, findGenerator, type OfFile, SourceAway, sourceOfRun } from "../images/find_generator.ts";
import { disposeLatents, type LatentRows, readLatents, seededLatents } from "../images/latent_rows.ts";
import { isBundled } from "../images/bundled_names.ts";
import type { NoiseChoice } from "../images/render.ts";
import type { Context } from "../shell/serve.ts";
import type { SourceRecord } from "../shell/run_source.ts";
import type { DrawingInput, NamedWord } from "./input.ts";

/** A generator, and what is written over its pictures. */
export interface Labelled {
  readonly label: string;
  readonly generator: StyleGAN2;
}

/** A generator with the latents that it draws. The caller frees both with `disposeDrawn`. */
export interface Drawn extends Labelled {
  readonly rows: LatentRows;
}

/** What a drawing's latents are, beside themselves. */
export interface LatentFacts {
  readonly space: string;
  readonly notes: readonly string[];
}

/** Images where nobody says how many: of one generator, of several, and in a film. */
const COUNT = { one: 16, several: 8 };

const REFUSAL = "Cannot sample";

/**
 * Loads the generators that are asked for, and above them what is to stand there.
 *
 * @throws {WeightsError} where they do not take the same latents to images of one size
 */
export async function loadGenerators(input: DrawingInput, context: Context): Promise<Labelled[]> {
  const { generators, above } = input;
  const loaded: Labelled[] = [], runs: { readonly run: SourceRecord; readonly word: string }[] = [];
  for (const named of typeof above === "string" ? generators : [above, ...generators]) {
    const { source, run } = await findGenerator(named.word, ofFile(input, named), REFUSAL);
    if (run) runs.push({ run, word: named.word });
    loaded.push({ label: named.label, generator: await source.load(`sampled-${loaded.length}`) });
  }
  const all = above === "source of runs" ? await withSources(loaded, runs, context) : loaded;
  for (const { generator, label } of all) checkAlike(all[0]!.generator, generator, label);
  for (const note of new Set(all.flatMap(({ generator }) => generator.notes))) context.terminal.log(note);
  return all;
}

/** Of one generator the flags speak whatever it is; of several, of those that are files. */
function ofFile({ generators, key, parent, class: index }: DrawingInput, { word }: NamedWord): OfFile {
  if (generators.length > 1 && isBundled(word)) return {};
  return present({ key, parent, class: index });
}

/** What runs started from, on top: one of those given, or found where the run's record says. */
async function withSources(
  given: readonly Labelled[],
  runs: readonly { readonly run: SourceRecord; readonly word: string }[],
  { terminal }: Context,
): Promise<Labelled[]> {
  const digests = await Promise.all(given.map(({ generator }) => generator.digest()));
  const wanted = new Map([...runs].reverse().map(({ run, word }) => [run.digest, { run, word }])); // the first is named
  const sources = given.filter((_, i) => wanted.has(digests[i]!));
  for (const [digest, { run, word }] of wanted) {
    if (digests.includes(digest)) continue;
    try {
      const generator = await sourceOfRun(word, run);
      sources.push({ label: `${run.label}, the source`, generator });
      terminal.log(`On top stands "${run.label}", from which "${word}" started`);
    } catch (error) {
      if (!(error instanceof SourceAway)) throw error;
      terminal.warn(`${error.message}; drawn without it`);
    }
  }
  return [...sources, ...given.filter((one) => !sources.includes(one))];
}

/** A generator's latents: of the file, or drawn from the seed and mapped by its own mapping network. */
export async function latentsOf(
  generator: StyleGAN2,
  { latents, space, seed, count, truncation, generators, film }: DrawingInput,
): Promise<LatentRows & LatentFacts> {
  if (latents !== undefined) return await readLatents(generator, latents, truncation, space);
  const usual = generators.length > 1 || film ? COUNT.several : COUNT.one;
  return { ...seededLatents(generator, seed, count ?? usual, truncation), space: "z", notes: [] };
}

/** All generators with their latents, and what these are. @throws {WeightsError} where there are too few for a film */
export async function withLatents(
  labelled: readonly Labelled[],
  input: DrawingInput,
): Promise<{ readonly drawn: readonly Drawn[]; readonly facts: LatentFacts }> {
  const drawn: Drawn[] = [];
  let facts: LatentFacts | undefined;
  for (const one of labelled) {
    const { latents, noise, ...rest } = await latentsOf(one.generator, input);
    drawn.push({ ...one, rows: { latents, noise } });
    facts ??= rest;
  }
  if (input.film?.moves === "latents" && drawn[0]!.rows.latents.shape[0] < 2) {
    throw new WeightsError(
      input.latents!,
      "holds one picture's latents, and --interpolate moves between several",
    );
  }
  return { drawn, facts: facts! };
}

/** Which noise goes with latents. */
export function noiseChoice({ noise, seed }: DrawingInput, rows: LatentRows): NoiseChoice {
  return { kind: noise ?? (rows.noise ? "given" : "stored"), seed };
}

/** Frees generators and latents. */
export function disposeDrawn(drawn: readonly Drawn[]): void {
  for (const { generator, rows } of drawn) {
    disposeLatents(rows);
    generator.dispose();
  }
}
