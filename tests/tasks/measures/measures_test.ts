import { assert, assertAlmostEquals, assertEquals, assertMatch } from "@std/assert";
import { frechetDistance, matrix, type Measurement } from "../../../models/metrics/mod.ts";
import { Random } from "../../../models/random/random.ts";
import { diversityOf } from "../../../tasks/measures/diversity.ts";
import type { Evidence } from "../../../tasks/measures/evidence.ts";
import type { ImageSet } from "../../../tasks/measures/image_set.ts";
import { measureAll } from "../../../tasks/measures/measures.ts";

const DIM = 6;
const drawn = (seed: number, rows: number) => matrix(rows, DIM, new Random(seed).normals(rows * DIM));

function imageSet(seed: number, count = 24): ImageSet {
  const features = drawn(seed, count);
  return { features, diversity: diversityOf(features, "toy") };
}

const everything: Evidence = {
  drawn: { seed: 5, truncation: 0.7, noise: "stored", height: 4, width: 4 },
  encoder: "toy",
  adapted: imageSet(1),
  source: imageSet(2),
  reference: { label: "cats", features: drawn(3, 30) },
  texts: {
    source: { text: "dog", features: drawn(4, 2) },
    target: { text: "cat", features: drawn(5, 2) },
  },
  truth: undefined,
};

const only = (evidence: Partial<Evidence>): Evidence => ({
  ...everything,
  source: undefined,
  reference: undefined,
  texts: undefined,
  ...evidence,
});

const names = (found: readonly Measurement[]) => found.map(({ name, of }) => `${of}: ${name}`);

Deno.test("measureAll() measures what the evidence allows, and leaves out the rest", () => {
  const diversity = [
    "adapted: Intra-cluster distance to the medoid (Avg)",
    "adapted: Intra-cluster distance to the medoid (All)",
    "adapted: Intra-cluster distance, pairwise",
    "adapted: Cluster compactness, unit features, per image",
    "adapted: Cluster compactness, raw features, per image",
    "adapted: Mean pairwise feature distance",
  ];
  assertEquals(names(measureAll(only({}))), diversity);
  const fidelity = names(measureAll(only({ reference: everything.reference })));
  assertEquals(
    fidelity.slice(diversity.length),
    ["adapted: Fréchet distance", "adapted: Kernel distance", "adapted: Precision", "adapted: Recall"],
  );
  const { texts, source } = everything;
  assert(!names(measureAll(only({ texts }))).includes("pairs: Directional similarity"));
  assert(names(measureAll(only({ texts, source }))).includes("pairs: Directional similarity"));
});

Deno.test("measureAll() says what too few images leave undefined, and what they leave rough", () => {
  const noted = (rows: number, adapted = 24) =>
    Object.fromEntries(
      measureAll(
        only({ adapted: imageSet(1, adapted), reference: { label: "cats", features: drawn(3, rows) } }),
      )
        .map(({ name, value, notes = [] }) => [name, { value, notes }]),
    );
  const one = noted(1);
  for (const name of ["Fréchet distance", "Kernel distance", "Precision", "Recall"]) {
    assertEquals(one[name]!.value, null);
  }
  assertEquals(one["Fréchet distance"]!.notes, [
    "Undefined: 1 reference image has no covariance. Take 1,000 or more.",
  ]);
  assertMatch(
    one["Kernel distance"]!.notes[0]!,
    /two images are the fewest of a set, and there is 1 reference image/,
  );
  const three = noted(3);
  assertEquals([three["Precision"]!.value, typeof three["Fréchet distance"]!.value], [null, "number"]);
  assertMatch(
    three["Precision"]!.notes[0]!,
    /the neighbour number 3 takes 4 images of a set, and there are 3 ref/,
  );
  assertMatch(
    three["Fréchet distance"]!.notes[0]!,
    /not more than the 6 dimensions, so that the covariance is singular/,
  );
  const many = noted(64, 64);
  assertMatch(many["Fréchet distance"]!.notes[0]!, /Only 64 images, few for 6 dimensions/);
  assertMatch(many["Intra-cluster distance to the medoid (Avg)"]!.notes[0]!, /Only 64 images in 10 clusters/);
  const enough = noted(1000, 1000);
  assertEquals(Object.values(enough).flatMap(({ notes }) => notes), []);
});

Deno.test("measureAll() says of every number how its images were drawn and on what it was computed", () => {
  const found = measureAll(everything);
  for (const { name, protocol: { features, count, settings } } of found) {
    assert(features.startsWith("toy"), name);
    assertEquals([count, settings["seed"], settings["truncation"], settings["noise"]], [
      24,
      5,
      0.7,
      "stored",
    ]);
  }
  assertEquals(JSON.parse(JSON.stringify(found)), found); // nothing that JSON would drop or bend
});

Deno.test("measureAll() compares adapted images with the reference", () => {
  const found = measureAll(everything).find(({ name }) => name === "Fréchet distance")!;
  const { adapted, reference } = everything;
  assertAlmostEquals(found.value!, frechetDistance(adapted.features, reference!.features), 1e-12);
  assertEquals(found.protocol.settings["reference"], "cats");
  assertEquals(found.protocol.settings["referenceCount"], 30);
});

Deno.test("measureAll() takes no fewer clusters than there are images", () => {
  const found = measureAll(only({ adapted: imageSet(1, 4) }));
  const [average, , pairwise] = found;
  assertEquals([average!.value, average!.protocol.settings["k"]], [0, 4]); // every image is a medoid
  assertEquals([pairwise!.value, pairwise!.parts!.values], [null, [null, null, null, null]]);
});
