import { chooseNetwork, keyOf } from "../weights/choose_network.ts";
import type { WeightFile } from "../weights/types.ts";
import { type Examination, examine, type StyleGAN2Description } from "./describe.ts";
import { findGenerators, type NamedTensors } from "./find_generator.ts";

/** What is looked at of a file: no data. */
type Listing = Pick<WeightFile, "path" | "tensors">;

/** A generator in a file. */
export interface ChosenGenerator {
  readonly found: NamedTensors;
  readonly examination: Examination;
}

/** All generators of a file of which there is enough to tell their architecture. */
export function listGenerators({ tensors }: Pick<Listing, "tensors">): ChosenGenerator[] {
  return findGenerators(tensors.keys()).flatMap((found): ChosenGenerator[] => {
    const examination = examine(tensors, found);
    return examination ? [{ found, examination }] : [];
  });
}

/**
 * The generator of a file that is meant, complete or not.
 *
 * @param key Which of several
 * @returns undefined where there is none, or too little of one to tell its architecture
 * @throws {WeightsError} where the key is none's, or where there are several and no rule says which
 */
export function chooseGenerator(file: Listing, key?: string): ChosenGenerator | undefined {
  const examined = listGenerators(file), { path } = file;
  if (examined.length === 0) return undefined;
  const at = (prefix: string) => examined.find(({ found }) => found.prefix === prefix)!;
  const { prefix, note } = chooseNetwork(path, [...new Set(examined.map(({ found }) => found.prefix))], {
    kind: "generators",
    call: "stylegan2",
    key,
    isWhole(prefix) {
      const { missing, misshapen } = at(prefix).examination.description;
      return missing.length + misshapen.length === 0;
    },
  });
  const { found, examination } = at(prefix), { latentAverage } = examination;
  const isShared = examined.length > 1 && latentAverage !== undefined && !latentAverage.startsWith(prefix);
  const notes = [
    ...note === undefined ? [] : [note],
    ...isShared
      ? [`"${latentAverage}", which is beside them, is taken for the average of "${keyOf(prefix)}"`]
      : [],
  ];
  return { found, examination: { ...examination, description: { ...examination.description, notes } } };
}

/**
 * What a file holds of a StyleGAN2 generator, told from names and shapes alone.
 *
 * @param file e.g. `await openWeights(path)`
 * @param key Which of several
 * @returns undefined where there is none, or too little of one to tell its architecture
 * @throws {WeightsError} as `chooseGenerator`
 */
export function describeStyleGAN2(file: Listing, key?: string): StyleGAN2Description | undefined {
  return chooseGenerator(file, key)?.examination.description;
}
