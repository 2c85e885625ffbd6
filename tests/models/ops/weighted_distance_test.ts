import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import { weightedSquaredDistances } from "../../../models/ops/weighted_distance.ts";
import { testOnBackends } from "../../support/backends.ts";

testOnBackends("weightedSquaredDistances() adds up over sets, and is 0 of none", async () => {
  const set = (x: number[], reference: number[], factors: number[]) => ({
    x: tf.tensor1d(x),
    reference: tf.tensor1d(reference),
    factors: tf.tensor1d(factors),
  });
  const [none, both] = tf.tidy(() => [
    weightedSquaredDistances([]),
    weightedSquaredDistances([set([1, 2], [0, 4], [3, 0.5]), set([5], [2], [2])]),
  ]);
  assertEquals([...await none!.data()], [0]);
  assertEquals([...await both!.data()], [3 + 2 + 18]);
  tf.dispose([none!, both!]);
});
