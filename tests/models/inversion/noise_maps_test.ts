import * as tf from "@tensorflow/tfjs";
import { assertAlmostEquals, assertEquals } from "@std/assert";
import { noiseCorrelation, normaliseNoise } from "../../../models/inversion/mod.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";
import { readInversion, readInversionJson } from "../../support/inversion.ts";
import { balanced } from "../stylegan2/support.ts";

const fixture = await readInversion("projector");
const { noise_regularize: expected } = await readInversionJson<{ noise_regularize: number }>("projector");
const names = [...fixture.tensors.keys()].filter((name) => name.startsWith("noise.in."));

testOnBackends(
  "The correlation of noise maps and its gradient agree with the reference",
  () =>
    balanced(async () => {
      const maps = names.map((name) => fixture.image(name)), batch = maps[0]!.shape[0];
      const { value, grads } = tf.valueAndGrads((...maps: tf.Tensor[]) =>
        tf.sum(noiseCorrelation(maps as tf.Tensor4D[], batch, "batch"))
      )(maps);
      await assertClose(value, [expected]);
      for (const [i, gradient] of grads.entries()) {
        await assertClose(gradient, fixture.host(`noise.grad.${i}`), 1e-4, `the gradient of map ${i}`);
      }
      tf.dispose([...maps, value, ...grads]);
    }),
);

testOnBackends("Noise maps are normalised as both references do", () =>
  balanced(async () => {
    for (const [i, name] of names.entries()) {
      const map = fixture.image(name);
      const ours = [
        normaliseNoise(map, { extent: "batch" }),
        normaliseNoise(map, { extent: "batch", divisor: "n-1" }),
      ];
      await assertClose(ours[0]!, fixture.host(`noise.out.normalised_nvidia.${i}`));
      await assertClose(ours[1]!, fixture.host(`noise.out.normalised_rosinality.${i}`));
      tf.dispose([map, ...ours]);
    }
  }));

testOnBackends("Each image's maps are penalised and normalised by themselves", () =>
  balanced(async () => {
    const maps = names.map((name) => fixture.image(name)), batch = maps[0]!.shape[0];
    const together = noiseCorrelation(maps, batch), normalised = maps.map((map) => normaliseNoise(map));
    const values = await together.data();
    for (let image = 0; image < batch; image++) {
      const own = maps.map((map) => tf.slice(map, image, 1));
      const alone = noiseCorrelation(own, 1), first = normaliseNoise(own[0]!);
      assertAlmostEquals((await alone.data())[0]!, values[image]!, 1e-6);
      const row = tf.slice(normalised[0]!, image, 1);
      await assertClose(row, await first.data(), 1e-6);
      tf.dispose([...own, alone, first, row]);
    }
    tf.dispose([...maps, ...normalised, together]);
  }));

testOnBackends("A generator without noise has no penalty", async () => {
  const none = noiseCorrelation([], 3);
  assertEquals([...await none.data()], [0, 0, 0]);
  none.dispose();
}, ["wasm"]);
