import * as tf from "@tensorflow/tfjs";
import {
  type Artifact,
  defineArtifact,
  definePlugin,
  disposeTree,
  madeBy,
  number,
  optionsIn,
  type OptionTable,
  type Plugin,
  type Tensor,
  text,
  whole,
} from "../pipeline/mod.ts";
import { channelMasks, outputAxes } from "./_channel_masks.ts";
import { sourceFisher } from "./_fisher.ts";

/** By weight; of size 1 in all axes but that of the output channels. */
type ChannelMasks = { readonly [weight: string]: Tensor };

const learningChannels: Artifact<ChannelMasks> = defineArtifact("learning-channels", "channelFreezing()");

/** What `channelFreezing` takes. */
export interface ChannelFreezingOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** Channels whose importance lies above this percentile stay as they are. @default {50} as published for near domains */
  readonly percentile?: number;
  /** Latents in the estimate of the Fisher information. @default {64} */
  readonly samples?: number;
}

/** What they may be. */
export const OPTIONS: OptionTable<ChannelFreezingOptions> = {
  name: text,
  percentile: number({ least: 0, most: 100 }),
  samples: whole(1),
};

/**
 * Freezes the channels on which the source domain depends, and lets the others learn.
 *
 *   I_c = mean of F over output channel c,   θ_c stays where I_c > the percentile of all channels of weights of its kind
 *
 * with F the Fisher information of `ewc()`, which holds softly what this holds fast; kernels, matrices and vectors are each a kind.
 * The choice is made once, before the first step.
 *
 * The importance of AdAM (Zhao et al., 2022, https://arxiv.org/abs/2210.16559), which publishes percentiles of 50 for near domains
 * and 75 for far ones. Differs: there F is of a discriminator's loss, of modulations that 500 steps have probed; and where a kernel
 * is frozen a modulation of rank 1 learns in its place.
 */
export function channelFreezing(given: ChannelFreezingOptions = {}): Plugin {
  const { name = "channel-freezing", percentile = 50, samples = 64 } = optionsIn(given);
  return definePlugin({
    name,
    options: { percentile, samples },
    provides: { learning: learningChannels },
    made: madeBy(channelFreezing, given, OPTIONS),
    async prepare(run) {
      const fisher = await sourceFisher(run, samples);
      try {
        const learning = await channelMasks(fisher, outputAxes(run.source), percentile);
        const counts = await Promise.all(Object.values(learning).map(learningOf));
        const [learn, all] = [0, 1].map((i) => counts.reduce((sum, count) => sum + count[i]!, 0));
        run.log(`${learn} of ${all} channels learn`);
        return { learning };
      } finally {
        disposeTree(fisher);
      }
    },
    selectWeights: (_run, { learning }) => Object.entries(learning),
  });
}

/** How many channels of a mask learn, and how many there are. */
async function learningOf(mask: Tensor): Promise<[number, number]> {
  const sum = tf.sum(mask), [learn] = await sum.data();
  sum.dispose();
  return [learn!, mask.size];
}
