/** What can be measured where the truth is known: in the bundled world, and nowhere else. */
import {
  correlations,
  finiteOrNull,
  type Measurement,
  notesOnCorrelation,
  notesOnMean,
  pairDistances,
  summarize,
  withNotes,
  zeroShotAccuracy,
} from "../../models/metrics/mod.ts";
import type { Evidence, Measure } from "./evidence.ts";

/** An attribute counts where its readout's correlation with the truth is at least this on true pictures. */
const READABLE = 0.7;

/** Measures against true pictures: those after the first need the true picture of each latent. */
export const truthMeasures: readonly Measure[] = [namedRightly, nearTruth, contentKept];

function namedRightly(
  { adapted: { features }, encoder, truth, drawn }: Evidence,
): Measurement[] {
  if (!truth) return [];
  const { texts, features: words, wanted } = truth.target.classes;
  const of = [["adapted", features], ["truth", truth.target.set.features]] as const;
  return of.map(([whose, images]): Measurement => {
    const share = zeroShotAccuracy(images, words, wanted);
    return {
      name: "Named as the target among all species and styles",
      of: whose,
      value: share,
      better: "higher",
      ...withNotes(notesOnMean(images.rows, Math.sqrt(share * (1 - share)))),
      protocol: {
        name: "zero-shot",
        features: encoder,
        count: images.rows,
        settings: { wanted: texts[wanted]!, classes: texts, ...drawn },
      },
    };
  });
}

function nearTruth(
  { adapted: { features }, source, encoder, truth, drawn }: Evidence,
): Measurement[] {
  if (!truth?.target.latents) return [];
  const sets = [["adapted", features], ...(source ? [["source", source.features] as const] : [])] as const;
  return sets.map(([of, images]): Measurement => {
    const { mean, populationDeviation } = summarize(pairDistances(images, truth.target.set.features));
    return {
      name: "Distance to the true picture of the same latent",
      of,
      value: finiteOrNull(mean),
      spread: { deviation: finiteOrNull(populationDeviation), over: "images", divisor: "n" },
      better: "lower",
      protocol: {
        name: "paired",
        features: `${encoder}, 1 - cos`,
        count: images.rows,
        settings: { domain: truth.target.label, ...drawn },
      },
      ...withNotes(notesOnMean(images.rows, populationDeviation)),
    };
  });
}

function contentKept({ truth, drawn }: Evidence): Measurement[] {
  if (!truth?.target.latents || !truth.read) return [];
  const { label, latents: { attributes, read, readout } } = truth.target;
  const limits = correlations(attributes, read), found = correlations(attributes, truth.read);
  const readable = limits.flatMap((limit, i) => (limit ?? 0) >= READABLE ? [i] : []);
  const mean = (values: readonly (number | null)[]) =>
    finiteOrNull(summarize(readable.map((i) => values[i] ?? 0)).mean);
  const protocol = {
    name: "pearson",
    features: `linear readout of 16 x 16 means, on the way to ${label}`,
    count: attributes.rows,
    settings: { readableFrom: READABLE, attributes: readable.map((i) => readout.attributes[i]!), ...drawn },
  };
  return ([["adapted", found], ["truth", limits]] as const).map(([of, values]): Measurement => ({
    name: "Content kept: correlation of attributes with the latent's",
    of,
    value: mean(values),
    parts: {
      of: "attributes",
      values: readable.map((i) => values[i] ?? null),
      sizes: readable.map(() => attributes.rows),
    },
    better: "higher",
    protocol,
    ...withNotes(notesOnCorrelation(attributes.rows)),
  }));
}
