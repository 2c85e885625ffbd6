import { assert, assertEquals, assertMatch } from "@std/assert";
import {
  notesOnClusters,
  notesOnCompactness,
  notesOnCorrelation,
  notesOnFrechet,
  notesOnKernelDistance,
  notesOnMean,
  notesOnNeighbours,
  notesOnPairs,
} from "../../../models/metrics/mod.ts";

const sizes = (images: number, reference: number, dimensions = 64) => ({ images, reference, dimensions });

Deno.test("a Fréchet distance is noted below five images a dimension, and below a thousand", () => {
  assertEquals(notesOnFrechet(sizes(1000, 1000)), []);
  assertEquals(notesOnFrechet(sizes(50_000, 10_240, 2048)), []);
  const cases: [ReturnType<typeof sizes>, RegExp][] = [
    [
      sizes(1000, 999),
      /^Only 999 reference images, few for 64 dimensions, .* From 1,000 on this is small\.$/,
    ],
    [sizes(10_239, 50_000, 2048), /^Only 10,239 images, few for 2,048 dimensions, .* From 10,240 on/],
    [sizes(64, 5000), /^Only 64 images, not more than the 64 dimensions, so that the covariance is singular/],
    [sizes(64, 1), /^Undefined: 1 reference image has no covariance/],
    [sizes(64, 0), /^Undefined: 0 reference images have no covariance/],
  ];
  for (const [given, words] of cases) assertMatch(notesOnFrechet(given).join(), words);
});

Deno.test("a kernel distance is noted where its subsets cannot be as large as published ones'", () => {
  assertEquals(notesOnKernelDistance(sizes(1000, 2000)), []);
  assertMatch(
    notesOnKernelDistance(sizes(64, 64)).join(),
    /hold 64 instead of 1,000, .* there is one, without a dev/,
  );
  assertMatch(notesOnKernelDistance(sizes(64, 500)).join(), /Only 64 images: .* overlap/);
  assertMatch(notesOnKernelDistance(sizes(64, 1)).join(), /^Undefined: two images are the fewest/);
});

Deno.test("precision and recall are noted below a thousand, and undefined below one more than neighbours", () => {
  assertEquals(notesOnNeighbours(sizes(1000, 1000), 3), []);
  assertMatch(notesOnNeighbours(sizes(1000, 4), 3).join(), /^Only 4 reference images: both shares depend/);
  assertMatch(
    notesOnNeighbours(sizes(3, 1000), 3).join(),
    /^Undefined: .* takes 4 images of a set, and there are 3 im/,
  );
});

Deno.test("means, clusters and correlations are noted below a hundred", () => {
  assertMatch(
    notesOnClusters(10, 10).join(),
    /^Only 10 images, as many as clusters: each is its own medoid, and 0/,
  );
  assertMatch(notesOnClusters(99, 10).join(), /^Only 99 images in 10 clusters/);
  assertMatch(notesOnCompactness(16).join(), /too small by a part of 1\/16/);
  assertEquals(notesOnMean(25, 0.5), ["Only 25 images: another seed moves it by about ± 0.1."]);
  assertEquals(notesOnMean(25, 0), ["Only 25 images: another seed may give another number."]); // a share of 0 or 1
  assertMatch(notesOnCorrelation(16).join(), /uncertain by about ± 0\.3/);
  assertMatch(notesOnPairs(2).join(), /^Only 2 images/);
  for (const notes of [notesOnClusters, notesOnCompactness, notesOnMean, notesOnCorrelation, notesOnPairs]) {
    assert(notes(100, 10).length === 0);
  }
});
