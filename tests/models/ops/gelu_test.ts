import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals } from "@std/assert";
import { gelu, tanhGelu } from "../../../models/ops/gelu.ts";
import { testOnBackends } from "../../support/backends.ts";

const X = [
  -30,
  -12,
  -5.5,
  -3.3,
  -2,
  -1.25,
  -0.75,
  -0.1,
  -0.0001,
  0,
  0.0001,
  0.03,
  0.5,
  1,
  1.7,
  2.4,
  4,
  6.5,
  11,
  40,
];

/** Values and slopes at X by PyTorch's GELU in double precision, which is given as `approximate`. */
const REFERENCES = {
  none: {
    operation: gelu,
    values: [
      0,
      0,
      -1.044425936e-07,
      -0.001595299918,
      -0.0455002639,
      -0.1320622171,
      -0.1699705143,
      -0.0460172169,
      -4.999600931e-05,
      0,
      5.000398816e-05,
      0.01535899385,
      0.3457312306,
      0.8413447461,
      1.624238766,
      2.380326013,
      3.999873315,
      6.5,
      11.0,
      40.0,
    ],
    slopes: [
      -4.420938405e-195,
      -2.575660483e-31,
      -5.733472399e-07,
      -0.005201054087,
      -0.08523180108,
      -0.1226615831,
      0.0007742782608,
      0.4204769068,
      0.4999202115,
      0.5,
      0.5000797885,
      0.5239293568,
      0.8674951247,
      1.083315471,
      1.115317965,
      1.045549329,
      1.00050365,
      1.000000002,
      1.0,
      1.0,
    ],
  },
  tanh: {
    operation: tanhGelu,
    values: [
      0,
      0,
      -5.927640268e-09,
      -0.001311228345,
      -0.04540230591,
      -0.132285797,
      -0.1700394448,
      -0.04601724958,
      -4.999600931e-05,
      0,
      5.000398816e-05,
      0.01535899358,
      0.3457140098,
      0.8411919906,
      1.624105949,
      2.380723254,
      3.999929754,
      6.5,
      11.0,
      40.0,
    ],
    slopes: [
      0,
      0,
      -4.676552814e-08,
      -0.004749715224,
      -0.08609925662,
      -0.1224926322,
      0.001061743863,
      0.4204782096,
      0.4999202115,
      0.5,
      0.5000797885,
      0.5239293213,
      0.8673699035,
      1.082964084,
      1.115914628,
      1.04605995,
      1.000335123,
      1.0,
      1.0,
      1.0,
    ],
  },
};

for (const [approximate, { operation, values, slopes }] of Object.entries(REFERENCES)) {
  testOnBackends(`GELU of approximate="${approximate}" is PyTorch's, with its gradient`, async () => {
    const before = tf.memory().numTensors, x = tf.tensor1d(X), dy = tf.fill([X.length], 2);
    const { value, grad } = tf.valueAndGrad((x) => operation(x))(x, dy);
    assertNear(await value.data(), values, 1);
    assertNear(await grad.data(), slopes, 2);
    tf.dispose([x, dy, value, grad]);
    assertEquals(tf.memory().numTensors, before);
  });
}

/** Each within a few roundings of the reference's, times `scale`. */
function assertNear(actual: ArrayLike<number>, expected: readonly number[], scale: number) {
  expected.forEach((value, i) => {
    const error = Math.abs(actual[i]! - scale * value);
    assert(
      error <= 1e-6 * scale * Math.max(1, Math.abs(value)),
      `at ${X[i]}: ${actual[i]}, not ${scale * value}`,
    );
  });
}
