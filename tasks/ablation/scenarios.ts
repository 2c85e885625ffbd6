import type { Domain } from "../../models/world/latent_attributes.ts";

/** A source and a target of the bundled world, in words and in truth. */
export interface Scenario {
  readonly name: string;
  readonly source: Domain;
  readonly target: Domain;
  readonly prompts: { readonly source: string; readonly target: string };
}

const scenario = (name: string, source: Domain, target: Domain): Scenario => ({
  name,
  source,
  target,
  prompts: { source: words(source), target: words(target) },
});

const words = ({ species, style }: Domain) => `a ${style} of a ${species}`;

/** A scenario in two single words, where its prompts are sentences, for methods that learn the words around them. */
export interface Classes {
  readonly source: string;
  readonly target: string;
  /** Makes the scenario's prompts of them. */
  readonly template: string;
  /** Four words before the class, of a sentence that the world's CLIP was trained on. */
  readonly context: string;
}

/** The words in which source and target differ: "dog" and "cat", or "photo" and "sketch". */
export function classesOf({ source, target }: Scenario): Classes {
  if (source.style === target.style) {
    const context = `a ${source.style} of a`;
    return { source: source.species, target: target.species, template: `${context} {}`, context };
  }
  const { species } = source;
  return {
    source: source.style,
    target: target.style,
    template: `a {} of a ${species}`,
    context: `a ${species} as a`,
  };
}

const dog: Domain = { species: "dog", style: "photo" };

/** The scenarios of the table. */
export const SCENARIOS: readonly Scenario[] = [
  scenario("dog-to-cat", dog, { species: "cat", style: "photo" }),
  scenario("cat-to-dog", { species: "cat", style: "photo" }, dog),
  scenario("photo-to-sketch", dog, { species: "dog", style: "sketch" }),
];

/** The table's scenarios where the generator has seen dogs alone. */
export const DOG_TABLE: readonly string[] = ["dog-to-cat", "dog-to-fox", "photo-to-sketch"];

/** Others, for trying: none of them stands in the table, and the hyper-parameters were chosen on the first. */
export const OTHER_SCENARIOS: readonly Scenario[] = [
  scenario("dog-to-fox", dog, { species: "fox", style: "photo" }),
  scenario("dog-to-pig", dog, { species: "pig", style: "photo" }),
  scenario("dog-to-rabbit", dog, { species: "rabbit", style: "photo" }),
  scenario("photo-to-cartoon", dog, { species: "dog", style: "cartoon" }),
];
