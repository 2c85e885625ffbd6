/** The rows of the table: photographs by each inversion, and what they are to be read beside. */
import type { Species } from "../../mod.ts";
import type { Photographs } from "../../tasks/photos/photographs.ts";
import type { Inverted } from "../../tasks/photos/project.ts";
import { drawnAnimals, generatedAnimals, knownLatents, photographsOf, SIZE } from "./animals.ts";
import { type Likeness, likenesses, type Seen, seenBy } from "./likeness.ts";
import { picturesOf, projected, type ProjectionName, PROJECTIONS } from "./projections.ts";
import type { Pictures, Study } from "./study.ts";
import { tunedPictures, type TuningName, TUNINGS } from "./tunings.ts";

/** An inversion that is measured. */
export type InversionName = ProjectionName | TuningName;

/** All of them, in their order. */
export const INVERSIONS = [...Object.keys(PROJECTIONS), ...Object.keys(TUNINGS)] as readonly InversionName[];

/** One row of the table. */
export interface Row {
  readonly label: string;
  /** Whose photographs. */
  readonly animals: string;
  /** How like reconstructions are to their photographs; missing where there are none. */
  readonly reconstructed?: readonly Likeness[];
  /** How like cats are to the true pictures of the same animals as cats; missing where none are made. */
  readonly cats?: readonly Likeness[];
  /** What it was measured on, where it is to be shown. */
  readonly pictures?: Pictures;
}

/** Photographs, and the same animals as cats. */
interface Truths {
  readonly dogs: Seen;
  readonly cats: Seen;
}

/** Whose photographs come into the dogs' generator beside dogs, in words. */
const OTHERS: Partial<Record<Species, string>> = { cat: "cats", fox: "foxes" };

/** The rows one by one, as they are made: first what they are to be read beside. */
export async function* rowsOf(study: Study, asked: readonly InversionName[]): AsyncGenerator<Row> {
  const { seed, count } = study.asked, animals = drawnAnimals(seed, count);
  const truths = await truthsOf(study, photographsOf("dog", animals), photographsOf("cat", animals));
  yield* references(study, truths);
  const found = new Map<ProjectionName, Inverted>(), rows = new Map<ProjectionName, Row>();
  const find = async (name: ProjectionName) => {
    if (!found.has(name)) found.set(name, await projected(study, name, "dog", animals));
    return found.get(name)!;
  };
  for (const name of asked.filter(isProjection)) {
    const pictures = await picturesOf(study, await find(name));
    rows.set(name, await measured(study, PROJECTIONS[name].label, drawnDogs(count), pictures, truths));
    yield rows.get(name)!;
  }
  for (const name of asked) {
    if (!isProjection(name)) yield* tuningRows(study, name, await find(TUNINGS[name].pivots), truths, rows);
  }
  yield* otherSpecies(study, asked.filter(isProjection));
}

/** What can be had without inversion: dogs that the generator makes itself, and latents that stand for what is drawn. */
async function* references(study: Study, truths: Truths): AsyncGenerator<Row> {
  const { source: { latentCount }, asked: { seed, count } } = study, drawn = drawnDogs(count);
  const generated = generatedAnimals(seed, count);
  const own = await truthsOf(study, photographsOf("dog", generated), photographsOf("cat", generated));
  const made = await picturesOf(study, knownLatents(generated, latentCount));
  const { pictures: _, ...row } = await measured(
    study,
    "none: known latents",
    `${count} generated dogs`,
    made,
    own,
  );
  yield row;
  const known = await picturesOf(study, knownLatents(drawnAnimals(seed, count), latentCount));
  yield await measured(study, "none: the latents of their attributes", drawn, known, truths);
  yield {
    label: "none: photographs as they are",
    animals: drawn,
    cats: likenesses(truths.dogs, truths.cats),
  };
}

/** A tuning, and before it its pivots on the same photographs. */
async function* tuningRows(
  study: Study,
  name: TuningName,
  pivots: Inverted,
  truths: Truths,
  projections: ReadonlyMap<ProjectionName, Row>,
): AsyncGenerator<Row> {
  const { asked: { seed, count } } = study, { label, pivots: projection } = TUNINGS[name];
  const tuned = Math.min(study.asked.tuned, count);
  const animals = `the first ${tuned} of them`, before = projections.get(projection);
  if (before) {
    const few = (all: Row["cats"]) => all!.slice(0, tuned);
    yield { label: before.label, animals, reconstructed: few(before.reconstructed), cats: few(before.cats) };
  }
  const photographs = photographsOf("dog", drawnAnimals(seed, tuned));
  yield await measured(
    study,
    label,
    animals,
    await tunedPictures(study, name, photographs, pivots),
    truths,
  );
}

/** Animals that the generator was not made for, and what it makes of them. */
async function* otherSpecies(study: Study, asked: readonly ProjectionName[]): AsyncGenerator<Row> {
  const { seed, others } = study.asked, animals = drawnAnimals(seed, others);
  for (const [species, words] of Object.entries(OTHERS) as [Species, string][]) {
    const truth = await seenBy(study.judge, photographsOf(species, animals));
    for (const name of asked) {
      const { source } = await picturesOf(study, await projected(study, name, species, animals));
      const reconstructed = likenesses(await seen(study, source), truth);
      yield { label: PROJECTIONS[name].label, animals: `${others} drawn ${words}`, reconstructed };
    }
  }
}

async function truthsOf({ judge }: Study, dogs: Photographs, cats: Photographs): Promise<Truths> {
  return { dogs: await seenBy(judge, dogs), cats: await seenBy(judge, cats) };
}

async function measured(
  study: Study,
  label: string,
  animals: string,
  pictures: Pictures,
  { dogs, cats }: Truths,
): Promise<Row> {
  return {
    label,
    animals,
    reconstructed: likenesses(await seen(study, pictures.source), dogs),
    cats: likenesses(await seen(study, pictures.adapted), cats),
    pictures,
  };
}

async function seen({ judge }: Study, data: Float32Array): Promise<Seen> {
  return await seenBy(judge, { count: data.length / (SIZE * SIZE * 3), height: SIZE, width: SIZE, data });
}

function drawnDogs(count: number): string {
  return `${count} drawn dogs`;
}

function isProjection(name: InversionName): name is ProjectionName {
  return name in PROJECTIONS;
}
