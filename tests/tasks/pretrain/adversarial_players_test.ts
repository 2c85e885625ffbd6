import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals } from "@std/assert";
import { Random } from "../../../models/random/random.ts";
import {
  initialiseDiscriminator,
  initialiseStyleGAN2,
  loadDiscriminator,
  stylegan2,
} from "../../../models/stylegan2/mod.ts";
import { learningDiscriminator } from "../../../tasks/pretrain/adversarial_players.ts";
import { TrainingAugmentation } from "../../../tasks/pretrain/training_augmentation.ts";
import { testOnBackends } from "../../support/backends.ts";

const CHANNELS = { size: 8, channels: [4, 4] };
const pictures = { count: 8, size: 8, bytes: new Uint8Array(8 * 192).fill(90) };

testOnBackends(
  "The discriminator sees images clamped, where the generator could reproduce pictures",
  async () => {
    const before = tf.memory().numTensors;
    const weights = initialiseStyleGAN2({ ...CHANNELS, styleDim: 128, mappingDepth: 1, seed: "players" });
    const generator = await stylegan2({ weights }).load("player");
    const bias = generator.parameters.get("to_rgbs.0.bias")!, bright = tf.fill(bias.shape, 9);
    bias.assign(bright);
    bright.dispose();
    const discriminator = await loadDiscriminator(
      initialiseDiscriminator({ ...CHANNELS, seed: "opponent" }),
      "opponent",
      { deviationGroup: 4 },
    );
    const brightest = async (reconstruction: number) => {
      const augmentation = new TrainingAugmentation("none");
      const recipe = {
        seed: 1,
        batch: 4,
        learningRate: 0.1,
        mirror: false,
        augment: "none",
        reconstruction,
      } as const;
      const game = { generator, discriminator, augmentation, recipe };
      const { tensors } = await learningDiscriminator(game, new Random("player"), pictures).batch(0);
      const [real, made] = tensors, highest = tf.max(made!);
      const [value] = await highest.data();
      tf.dispose([real!, made!, highest]);
      return value!;
    };
    assertEquals(await brightest(60_000), 1);
    const unbound = await brightest(0);
    assert(unbound > 5, `${unbound}`);
    generator.dispose();
    discriminator.dispose();
    assertEquals(tf.memory().numTensors, before);
  },
);
