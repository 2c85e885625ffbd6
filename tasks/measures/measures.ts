/** What is measured of an adapted generator, and what it needs of the evidence. */
import {
  directionalSimilarity,
  finiteOrNull,
  type Matrix,
  type Measurement,
  normalizeRows,
  notesOnClusters,
  notesOnCompactness,
  notesOnMean,
  notesOnPairs,
  type Protocol,
  sumOfSquaredErrors,
  targetScore,
  withNotes,
  zeroShotAccuracy,
} from "../../models/metrics/mod.ts";
import { meanRow } from "../../models/metrics/matrix.ts";
import type { Evidence, Measure } from "./evidence.ts";
import { fidelity } from "./fidelity.ts";
import type { ImageSet } from "./image_set.ts";
import { truthMeasures } from "./truth_measures.ts";
import { valueAndSpread } from "./value_and_spread.ts";

/** Measures of what any generator gives. Further ones go into a list beside this. */
export const measures: readonly Measure[] = [
  ofEach(intraCluster),
  ofEach(compactness),
  ofEach(pairwise),
  fidelity,
  alignment,
  ...truthMeasures,
];

/** All that the evidence allows, in the order of the measures. */
export function measureAll(evidence: Evidence, all: readonly Measure[] = measures): Measurement[] {
  return all.flatMap((measure) => measure(evidence));
}

type Whose = "adapted" | "source" | "truth";
type MeasureOfSet = (set: ImageSet, of: Whose, evidence: Evidence) => Measurement[];

/** The adapted generator's number, and beside it the source's and the true pictures'. */
function ofEach(measure: MeasureOfSet): Measure {
  return (evidence) => [
    ...measure(evidence.adapted, "adapted", evidence),
    ...(evidence.source ? measure(evidence.source, "source", evidence) : []),
    ...(evidence.truth ? measure(evidence.truth.target.set, "truth", evidence) : []),
  ];
}

function intraCluster({ features, diversity }: ImageSet, of: Whose, evidence: Evidence) {
  const { clusters, distance, within: { toMedoid, pairwise, sizes } } = diversity;
  const { rows: count } = features;
  const settings = { k: clusters.medoids.length, clustering: "PAM", ...evidence.drawn };
  const protocol = (name: string) => ({ name, features: distance, count, settings });
  const parts = (values: readonly (number | null)[]) => ({ of: "clusters", values, sizes });
  const notes = withNotes(notesOnClusters(count, clusters.medoids.length));
  return [{
    name: "Intra-cluster distance to the medoid (Avg)",
    of,
    ...valueAndSpread(toMedoid.average, "clusters"),
    parts: parts(toMedoid.perCluster),
    better: "higher",
    protocol: protocol("to-medoid"),
    ...notes,
  }, {
    name: "Intra-cluster distance to the medoid (All)",
    of,
    ...valueAndSpread(toMedoid.all, "images"),
    better: "higher",
    protocol: protocol("to-medoid"),
    ...notes,
  }, {
    name: "Intra-cluster distance, pairwise",
    of,
    ...valueAndSpread(pairwise.average, "clusters of two or more"),
    parts: parts(pairwise.perCluster),
    better: "higher",
    protocol: protocol("pairwise"),
    ...notes,
  }] satisfies Measurement[];
}

function compactness({ features }: ImageSet, of: Whose, { encoder, drawn }: Evidence) {
  return ([["unit", normalizeRows(features)], ["raw", features]] as const).map((
    [treatment, x],
  ): Measurement => ({
    name: `Cluster compactness, ${treatment} features, per image`,
    of,
    value: finiteOrNull(sumOfSquaredErrors(x) / x.rows),
    better: "higher",
    protocol: {
      name: "sse",
      features: `${encoder}, ${treatment}`,
      count: x.rows,
      settings: { dividedBy: "count", ...drawn },
    },
    ...withNotes(notesOnCompactness(x.rows)),
  }));
}

function pairwise(
  { features, diversity: { meanPairwise } }: ImageSet,
  of: Whose,
  { encoder, drawn }: Evidence,
) {
  if (meanPairwise === undefined) return [];
  const value = finiteOrNull(meanPairwise);
  const protocol = {
    name: "mean-pairwise",
    features: `${encoder}, 1 - cos`,
    count: features.rows,
    settings: { ...drawn },
  };
  const notes = withNotes(notesOnPairs(features.rows));
  return [
    { name: "Mean pairwise feature distance", of, value, better: "higher", protocol, ...notes },
  ] satisfies Measurement[];
}

function alignment({ adapted, source, texts, encoder, drawn }: Evidence): Measurement[] {
  if (!texts) return [];
  const wanted = texts.target.features, { rows: count } = adapted.features;
  const pair = stacked(
    [texts.source.features, texts.target.features].map((rows) => meanRow(normalizeRows(rows))),
  );
  const words = { source: texts.source.text, target: texts.target.text, templates: wanted.rows };
  const protocol = (name: string) => ({ name, features: encoder, count, settings: { ...words, ...drawn } });
  const sets = [["adapted", adapted], ["source", source]] as const;
  const scores = sets.flatMap(([of, set]) => set ? scoresOf(of, set.features, wanted, pair, protocol) : []);
  if (!source) return scores;
  const directional = directionalSimilarity(source.features, adapted.features, pair);
  return [...scores, {
    name: "Directional similarity",
    of: "pairs",
    ...valueAndSpread(directional, "images"),
    better: "higher",
    protocol: protocol("directional-similarity"),
    ...withNotes(notesOnMean(count, directional.populationDeviation)),
  }];
}

/** How near one generator's images are to the target's words, and how often nearer than to the source's. */
function scoresOf(
  of: "adapted" | "source",
  features: Matrix,
  wanted: Matrix,
  pair: Matrix,
  protocol: (name: string) => Protocol,
): Measurement[] {
  const { rows: count } = features, score = targetScore(features, wanted);
  const share = zeroShotAccuracy(features, pair, 1);
  return [{
    name: "Target score",
    of,
    ...valueAndSpread(score, "images"),
    better: "higher",
    protocol: protocol("target-score"),
    ...withNotes(notesOnMean(count, score.populationDeviation)),
  }, {
    name: "Zero-shot: named as the target rather than the source",
    of,
    value: share,
    better: "higher",
    protocol: protocol("zero-shot"),
    ...withNotes(notesOnMean(count, Math.sqrt(share * (1 - share)))),
  }];
}

function stacked(rows: readonly Float64Array[]): Matrix {
  const columns = rows[0]!.length;
  return { rows: rows.length, columns, data: Float64Array.from(rows.flatMap((row) => [...row])) };
}
