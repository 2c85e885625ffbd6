import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import { adamCoefficients, adamUpdates } from "../../../models/ops/adam_update.ts";
import { Random } from "../../../models/random/random.ts";
import { testOnBackends } from "../../support/backends.ts";

const SHAPES = [[3, 3, 8, 12], [1], [128], [3], [6, 5], [1, 1, 24, 3], [2000], [7], [16], [4], [2, 2], [12], [
  1,
]];

testOnBackends("adamUpdates() moves each of many weights as it would alone, to the bit", async () => {
  const coefficients = adamCoefficients(0.1, 3, { beta1: 0.5, beta2: 0.9, epsilon: 1e-8 });
  const drawn = (purpose: string) =>
    SHAPES.map((shape, i) => new Random(purpose).fork(i).normal(shape as [number]) as tf.Tensor);
  const moments = () => {
    const weights = drawn("weight"), m = drawn("m"), v = drawn("v").map((x) => tf.square(x));
    return weights.map((weight, i) => ({ weight, m: m[i]!, v: v[i]! }));
  };
  const gradients = drawn("gradient");
  const together = adamUpdates(moments(), gradients, coefficients);
  const alone = moments().map((each, i) => adamUpdates([each], [gradients[i]!], coefficients)[0]!);
  for (const [i, one] of alone.entries()) {
    for (const part of ["weight", "m", "v"] as const) {
      assertEquals(together[i]![part].shape, SHAPES[i]);
      assertEquals(await together[i]![part].data(), await one[part].data());
    }
  }
});
