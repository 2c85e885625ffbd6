/** A few numbers learn in place of a generator's weights. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertRejects } from "@std/assert";
import {
  channelMultipliers,
  ConfigError,
  definePlugin,
  initialiseStyleGAN2,
  type Snapshot,
  stylegan2,
} from "../../mod.ts";
import { cropsOf } from "../../pipeline/step/image_view.ts";
import { toyGenerator } from "../../pipeline/testing/networks.ts";
import { fade, run, toyConfig } from "../support/toy_runs.ts";

const generator = stylegan2({
  weights: initialiseStyleGAN2({ size: 8, channels: [6, 5], styleDim: 8, mappingDepth: 2, seed: 1 }),
});

/** A run of channel multipliers, and a snapshot of each of its steps. */
async function runWith(steps: number, resume?: Snapshot) {
  const snapshots: Snapshot[] = [], frozen: unknown[] = [];
  const keeper = definePlugin({
    name: "keeper",
    async stepEnd(_, context) {
      snapshots.push(await context.snapshot());
      frozen.push((await context.adapted.exportWeights()).get("conv1.conv.weight")!.data);
    },
  });
  await run(
    toyConfig([fade(), keeper], { generator, trainable: channelMultipliers(), steps }),
    resume ? { resume } : {},
  );
  return { snapshots, frozen };
}

Deno.test("channel multipliers learn alone, and a run of them goes on bit for bit", async () => {
  const { snapshots, frozen } = await runWith(4);
  const last = snapshots.at(-1)!;
  assertEquals(Object.keys(last.weights), [
    "conv1.conv.input_offsets",
    "convs.0.conv.input_offsets",
    "convs.1.conv.input_offsets",
  ]);
  assertEquals(frozen.at(-1), frozen[0], "a weight has moved");
  for (const [name, tensor] of Object.entries(last.weights)) {
    assert((tensor as { data: Float32Array }).data.some((value) => value !== 0), name);
  }
  assertEquals(last.identity.config["trainable"], "channel-multipliers");
  const resumed = await runWith(4, snapshots[1]!);
  assertEquals(resumed.snapshots.at(-1), last);
});

Deno.test("a generator that can have no channel multipliers is named before anything learns", async () => {
  const { label, load } = toyGenerator();
  const unable = {
    label,
    load: async (scope: string) => Object.assign(await load(scope), { addChannelMultipliers: undefined }),
  };
  const config = toyConfig([fade()], { generator: unable, trainable: channelMultipliers() });
  await assertRejects(
    () => run(config),
    ConfigError,
    'The config\'s "trainable": "toy generator 0" cannot learn',
  );
});

Deno.test("images are cut where a loss says, once for the same places, and nowhere outside", () => {
  tf.tidy(() => {
    const images = tf.range(0, 2 * 3 * 4).reshape([2, 3, 4, 1]) as tf.Tensor4D;
    const crops = cropsOf(images, {
      encode: (x) => tf.reshape(x, [x.shape[0], -1]) as tf.Tensor2D,
      tokens: (x) => tf.reshape(x, [x.shape[0], x.shape[1], -1]) as tf.Tensor3D,
    });
    const places = { height: 2, width: 2, corners: [[0, 1], [1, 2]] } as const;
    assertEquals([...crops(places).rawFeatures().dataSync()], [1, 2, 5, 6, 18, 19, 22, 23]);
    assert(crops(places) === crops({ ...places }));
    const wrong = (corners: readonly (readonly [number, number])[], words: string) => {
      let message = "";
      try {
        crops({ height: 2, width: 2, corners });
      } catch (error) {
        message = (error as Error).message;
      }
      assert(message.includes(words), message);
    };
    wrong([[0, 0]], "Cannot cut 2 images in 1 places");
    wrong([[0, 0], [2, 0]], "Cannot cut 2 x 2 pixels out of an image of 4 x 3 at row 2 and column 0");
    wrong([[0, 0.5], [0, 0]], "column 0.5");
  });
});
