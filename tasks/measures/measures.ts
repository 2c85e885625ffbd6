/** What `evaluate` measures: each entry turns evidence into labelled numbers, or into none where it lacks something. */
import {
  directionalSimilarity,
  distanceMatrix,
  finiteOrNull,
  frechetDistance,
  intraClusterDistances,
  type JsonValue,
  kernelDistance,
  type Matrix,
  meanPairwiseDistance,
  type Measurement,
  normalizeRows,
  precisionRecall,
  type Spread,
  type Summary,
  sumOfSquaredErrors,
  targetScore,
  zeroShotAccuracy,
} from "../../models/metrics/mod.ts";
import { meanRow } from "../../models/metrics/matrix.ts";
import type { Evidence, ImageSet } from "./evidence.ts";
import { truthMeasures } from "./truth_measures.ts";

/** A kind of number. Further ones go into a list beside `measures`. */
export type Measure = (evidence: Evidence) => Measurement[];

/** Measures of what any generator gives. */
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

const NEIGHBOURS = 3, SUBSETS = 100, SUBSET_SIZE = 1000;

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

function intraCluster(
  { distances, clusters, distance }: ImageSet,
  of: Whose,
  evidence: Evidence,
) {
  const { toMedoid, pairwise, sizes } = intraClusterDistances(distances, clusters);
  const { rows: count } = distances;
  const settings = { k: clusters.medoids.length, clustering: "PAM", ...evidence.drawn };
  const protocol = (name: string) => ({ name, features: distance, count, settings });
  const parts = (values: readonly (number | null)[]) => ({ of: "clusters", values, sizes });
  return [{
    name: "Intra-cluster distance to the medoid (Avg)",
    of,
    ...valueAndSpread(toMedoid.average, "clusters"),
    parts: parts(toMedoid.perCluster),
    better: "higher",
    protocol: protocol("to-medoid"),
  }, {
    name: "Intra-cluster distance to the medoid (All)",
    of,
    ...valueAndSpread(toMedoid.all, "images"),
    better: "higher",
    protocol: protocol("to-medoid"),
  }, {
    name: "Intra-cluster distance, pairwise",
    of,
    ...valueAndSpread(pairwise.average, "clusters of two or more"),
    parts: parts(pairwise.perCluster),
    better: "higher",
    protocol: protocol("pairwise"),
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
  }));
}

function pairwise({ features }: ImageSet, of: Whose, { encoder, drawn }: Evidence) {
  if (features.rows < 2) return [];
  const value = finiteOrNull(meanPairwiseDistance(distanceMatrix(features, "cosine")));
  const protocol = {
    name: "mean-pairwise",
    features: `${encoder}, 1 - cos`,
    count: features.rows,
    settings: { ...drawn },
  };
  return [
    { name: "Mean pairwise feature distance", of, value, better: "higher", protocol },
  ] satisfies Measurement[];
}

function fidelity({ adapted: { features }, reference, encoder, drawn }: Evidence): Measurement[] {
  if (!reference) return [];
  const fewest = Math.min(features.rows, reference.features.rows);
  const protocol = (name: string, more: Readonly<Record<string, JsonValue>> = {}) => ({
    name,
    features: `${encoder}, raw`,
    count: features.rows,
    settings: { reference: reference.label, referenceCount: reference.features.rows, ...more, ...drawn },
  });
  const found: Measurement[] = [];
  if (fewest >= 2) {
    const kernel = kernelDistance(features, reference.features, {
      seed: drawn.seed,
      subsets: SUBSETS,
      subsetSize: SUBSET_SIZE,
    });
    found.push({
      name: "Fréchet distance",
      of: "adapted",
      value: finiteOrNull(frechetDistance(features, reference.features)),
      better: "lower",
      protocol: protocol("frechet"),
    }, {
      name: "Kernel distance",
      of: "adapted",
      ...valueAndSpread(kernel, "subsets"),
      better: "lower",
      protocol: protocol("kernel", { subsets: kernel.count, subsetSize: Math.min(SUBSET_SIZE, fewest) }),
    });
  }
  if (fewest > NEIGHBOURS) {
    const { precision, recall } = precisionRecall(reference.features, features, NEIGHBOURS);
    for (const [name, value] of [["Precision", precision], ["Recall", recall]] as const) {
      const how = protocol("k-nearest-neighbours", { k: NEIGHBOURS });
      found.push({ name, of: "adapted", value, better: "higher", protocol: how });
    }
  }
  return found;
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
  const scores = sets.flatMap(([of, set]): Measurement[] =>
    set
      ? [{
        name: "Target score",
        of,
        ...valueAndSpread(targetScore(set.features, wanted), "images"),
        better: "higher",
        protocol: protocol("target-score"),
      }, {
        name: "Zero-shot: named as the target rather than the source",
        of,
        value: zeroShotAccuracy(set.features, pair, 1),
        better: "higher",
        protocol: protocol("zero-shot"),
      }]
      : []
  );
  if (!source) return scores;
  const directional = directionalSimilarity(source.features, adapted.features, pair);
  return [...scores, {
    name: "Directional similarity",
    of: "pairs",
    ...valueAndSpread(directional, "images"),
    better: "higher",
    protocol: protocol("directional-similarity"),
  }];
}

function valueAndSpread(
  { mean, count, populationDeviation }: Summary,
  over: string,
): { value: number | null; spread: Spread } {
  return {
    value: finiteOrNull(mean),
    spread: { deviation: count > 1 ? finiteOrNull(populationDeviation) : null, over, divisor: "n" },
  };
}

function stacked(rows: readonly Float64Array[]): Matrix {
  const columns = rows[0]!.length;
  return { rows: rows.length, columns, data: Float64Array.from(rows.flatMap((row) => [...row])) };
}
