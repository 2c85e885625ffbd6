import * as tf from "@tensorflow/tfjs";
import {
  definePlugin,
  drawLatents,
  type Generator,
  type Latents,
  madeBy,
  optionsIn,
  type OptionTable,
  type Plugin,
  type Random,
  termWeight,
  text,
  type Weight,
  weightedSquaredDistance,
  whole,
} from "../pipeline/mod.ts";
import { estimateFisher } from "./_fisher.ts";
import { type FisherInformation, fisherInformation } from "./artifacts.ts";

/** What `ewc` takes. */
export interface EwcOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** λ_EWC. @default {1e7} */
  readonly weight?: Weight;
  /** Latents in the estimate of the Fisher information. The paper does not say. @default {64} */
  readonly samples?: number;
}

/** What they may be. */
export const OPTIONS: OptionTable<EwcOptions> = { name: text, weight: termWeight, samples: whole(1) };

/**
 * Elastic weight consolidation: holds back the weights on which the source domain depends.
 *
 *   L_EWC = Σᵢ Fᵢ (θᵢ − θᵢ*)²,   Fᵢ = E_w[(∂ cos(E(G_source(w)), E(source text)) / ∂θᵢ)²]
 *
 * θ* are the source generator's weights. F is estimated before step 0, with the noise stored in the
 * generator, over all weights that train, and kept in the cache for the next run. Jeon et al., 2023,
 * section 3.4, https://arxiv.org/abs/2308.10554, which prints F as a negated second derivative; the squared
 * gradient is the usual estimate of it. After Kirkpatrick et al., 2017, https://arxiv.org/abs/1612.00796.
 */
export function ewc(given: EwcOptions = {}): Plugin {
  const { name = "ewc", weight = 1e7, samples = 64 } = optionsIn(given);
  return definePlugin({
    name,
    weight,
    options: { weight, samples },
    provides: { fisher: fisherInformation },
    made: madeBy(ewc, given, OPTIONS),
    async prepare({ source, encoder, prompts, encodePrompt, trainable, seed, signal, cache, progress, log }) {
      const key = {
        of: "fisher-information",
        generator: await source.digest(),
        encoder: await encoder.digest(),
        texts: prompts.templates.map((template) => template.replaceAll("{}", prompts.source)),
        weights: [...trainable].sort(),
        samples,
        seed,
      };
      const known = await cache.load(key) as FisherInformation | undefined;
      if (known) return { fisher: known };
      const feature = encodePrompt(prompts.source, { normalise: true });
      const subject = {
        generator: source,
        encoder,
        text: feature,
        weights: trainable,
        noise: "stored" as const,
      };
      const began = performance.now();
      const fisher = await estimateFisher(subject, oneByOne(source, seed, samples), async (done) => {
        progress(`Fisher information ${done}/${samples}`);
        await new Promise((resolve) => setTimeout(resolve, 0)); // a signal may be waiting
        signal.throwIfAborted();
      }).finally(() => feature.dispose());
      log(
        `Fisher information from ${samples} samples in ${((performance.now() - began) / 1000).toFixed(1)} s`,
      );
      await cache.save(key, fisher);
      return { fisher };
    },
    penalty({ source, adapted }, { fisher }) {
      const terms = [...adapted].map(([name, theta]) =>
        weightedSquaredDistance(theta, source.get(name)!, fisher[name]!)
      );
      return tf.addN(terms) as tf.Scalar;
    },
  });
}

function* oneByOne(generator: Generator, seed: Random, count: number): Iterable<Latents> {
  for (let begin = 0; begin < count; begin++) yield drawLatents(generator, seed, 1, { begin });
}
