import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import { embedFeatures, sumPositions } from "../../../models/lpips/embedding.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose, readFixture } from "../../support/fixtures.ts";

const features = await readFixture("metrics/lpips_features.safetensors");

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
}
