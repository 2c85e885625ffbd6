import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import { embedFeatures, sumPositions } from "../../../models/lpips/embedding.ts";
import { loadLpips } from "../../../models/lpips/mod.ts";
import type { HostTensor } from "../../../models/weights/types.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose, fixturePath, readFixture, readJsonFixture } from "../../support/fixtures.ts";
import { hashFill } from "../../support/hash_fill.ts";

interface Convolution {
  readonly module: string;
  readonly weight_shape: readonly [number, number, number, number];
  readonly weight_seed: number;
  readonly bias_seed: number;
  readonly weight_bound: number;
  readonly bias_bound: number;
}

const { lpips: expected } = await readJsonFixture<
  { lpips: Record<"alex" | "vgg", { convs: Convolution[]; feature_shapes: number[][] }> }
>("metrics/metrics.json");
const features = await readFixture("metrics/lpips_features.safetensors");
const whole = await readFixture("metrics/lpips_trunk.safetensors");

/** The fixture's trunk under the names of a whole LPIPS. */
function hashTrunk(convolutions: readonly Convolution[]): Map<string, HostTensor> {
  return new Map(convolutions.flatMap((layer): [string, HostTensor][] => {
    const { module, weight_shape: shape, weight_bound, bias_bound } = layer;
    const size = shape.reduce((product, side) => product * side, 1);
    const weight = hashFill(size, layer.weight_seed, -weight_bound, weight_bound);
    const bias = hashFill(shape[0], layer.bias_seed, -bias_bound, bias_bound);
    return [[`net.${module}.weight`, { shape, data: weight }], [`net.${module}.bias`, {
      shape: [shape[0]],
      data: bias,
    }]];
  }));
}

for (const trunk of ["alex", "vgg"] as const) {
  testOnBackends(`LPIPS of given features agrees with the reference, ${trunk}`, async () => {
    const before = tf.memory().numTensors;
    const heads = await readFixture(`metrics/lpips_lin_${trunk}.safetensors`);
    const terms = tf.tidy(() =>
      tf.stack(
        Array.from({ length: 5 }, (_, l) => {
          const head = tf.reshape<tf.Rank.R1>(heads.tensor(`lin${l}.model.1.weight`), [-1]);
          const [a, b] = [0, 1].map((side) =>
            embedFeatures(features.image(`${trunk}.in.feat${side}.${l}`), head)
          );
          return sumPositions(tf.squaredDifference(a!, b!));
        }),
        1,
      )
    );
    await assertClose(terms, features.host(`${trunk}.out.per_layer`));
    const distance = tf.sum(terms, 1);
    await assertClose(distance, features.host(`${trunk}.out.distance`));
    tf.dispose([terms, distance]);
    assertEquals(tf.memory().numTensors, before);
  });

  testOnBackends(`LPIPS of images agrees with the reference, ${trunk}`, async () => {
    const before = tf.memory().numTensors;
    const metric = await loadLpips({
      trunk,
      trunkWeights: hashTrunk(expected[trunk].convs),
      weights: fixturePath(`metrics/lpips_lin_${trunk}.safetensors`),
    });
    const [x, y] = [whole.image("in.image0"), whole.image("in.image1")];
    const terms = metric.distancePerTap(x, y), distance = metric.distance(x, y);
    await assertClose(terms, whole.host(`${trunk}.out.per_layer`));
    await assertClose(distance, whole.host(`${trunk}.out.distance`));
    const taps = metric.features(x);
    for (const [l, tap] of taps.entries()) {
      const [count, channels, height, width] = expected[trunk].feature_shapes[l]!;
      assertEquals(tap.shape, [count!, height!, width!, channels!]);
      const corner = tf.tidy(() => tf.transpose(tf.slice(tap, [0, 0, 0, 0], [1, 2, 2, 8]), [0, 3, 1, 2]));
      await assertClose(corner, whole.host(`${trunk}.check.feat${l}_first_image0`), 1e-4, `tap ${l}`);
      corner.dispose();
    }
    tf.dispose([x, y, terms, distance, ...taps]);
    metric.dispose();
    assertEquals(tf.memory().numTensors, before);
  });
}
