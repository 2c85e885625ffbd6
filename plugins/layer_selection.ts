import * as tf from "@tensorflow/tfjs";
import {
  type Artifact,
  ConfigError,
  defineArtifact,
  definePlugin,
  drawLatents,
  drawNoise,
  madeBy,
  noiseMapShapes,
  number,
  oneOf,
  optionsIn,
  type OptionTable,
  type Plugin,
  repeatLatents,
  text,
  type WeightGroup,
  whole,
} from "../pipeline/mod.ts";
import { latentScores } from "./_latent_scores.ts";

type TargetText = { readonly feature: tf.Tensor2D };

const targetText: Artifact<TargetText> = defineArtifact("layer-selection-target", "layerSelection()");

/** What `layerSelection` takes. */
export interface LayerSelectionOptions {
  /** Needed only to use the plugin twice. */
  readonly name?: string;
  /** k: how many layers learn at each step. @default {two thirds of the generator's latents} */
  readonly count?: number;
  /** Updates of the latents before they are compared. @default {1} */
  readonly iterations?: number;
  /** Latents that are moved, drawn anew at each step. @default {8} */
  readonly batch?: number;
  /** Step size of the latents. @default {0.01} */
  readonly learningRate?: number;
  /**
   * Which layer a latent stands for: `"as-coded"` in StyleGAN-NADA, the layer of the same number among those that
   * have a style, which for StyleGAN2 is from the third latent on the one before the layer that the latent
   * drives; or `"corrected"`, the layer that it drives. @default {"as-coded"}
   */
  readonly layers?: "as-coded" | "corrected";
}

/** What they may be. */
export const OPTIONS: OptionTable<LayerSelectionOptions> = {
  name: text,
  count: whole(1),
  iterations: whole(1),
  batch: whole(1),
  learningRate: number({ above: 0 }),
  layers: oneOf("as-coded", "corrected"),
};

/**
 * StyleGAN-NADA's adaptive layer selection: before each step, moves latents towards the target text and lets
 * only the layers learn whose latents travelled farthest.
 *
 *   score_l = mean |w_l − w₀_l| after descending 1 − cos(E(G_adapted(w)), E(target)),   the top k learn
 *
 * The text is the bare target, without templates. Of StyleGAN2 neither the constant input nor any RGB layer but
 * the first is ever chosen. Gal et al., 2021, https://arxiv.org/abs/2108.00946, section 3.4, and its published code.
 */
export function layerSelection(given: LayerSelectionOptions = {}): Plugin {
  const {
    name = "layer-selection",
    count,
    iterations = 1,
    batch = 8,
    learningRate = 0.01,
    layers = "as-coded",
  } = optionsIn(given);
  return definePlugin({
    name,
    options: { count, iterations, batch, learningRate, layers },
    provides: { target: targetText },
    made: madeBy(layerSelection, given, OPTIONS),
    prepare({ source, prompts, encodePrompt }) {
      if (count !== undefined && count > source.latentCount) {
        throw new ConfigError([
          `Plugin "${name}": count is ${count}. "${source.label}" has ${source.latentCount} latents: give no more`,
        ]);
      }
      return { target: { feature: encodePrompt(prompts.target, { normalise: false, templates: ["{}"] }) } };
    },
    async selectWeights({ source, adapted, encoder, seed, trainable }, { target }) {
      const scores = tf.tidy(() => {
        const w = drawLatents(source, seed.fork("z"), batch);
        const shapes = noiseMapShapes(adapted, batch);
        const noise = (iteration: number) => drawNoise(seed.fork("noise").fork(iteration), shapes);
        return latentScores(repeatLatents(w, adapted.latentCount), {
          generator: adapted,
          encoder,
          text: target.feature,
          iterations,
          learningRate,
          noise,
        });
      });
      const values = [...await scores.data()];
      scores.dispose();
      const drivenBy = latentLayers(adapted.weightGroups, adapted.latentCount, layers);
      const chosen = farthest(values, count ?? Math.floor(2 * values.length / 3))
        .flatMap((latent) => drivenBy[latent]?.weights ?? []);
      return [...trainable].filter((weight) => chosen.includes(weight));
    },
  });
}

/**
 * The layer that each latent stands for, [latentCount]; undefined where there is none.
 *
 * @param groups all of a generator's, in the published order
 */
export function latentLayers(
  groups: readonly WeightGroup[],
  latentCount: number,
  layers: "as-coded" | "corrected",
): readonly (WeightGroup | undefined)[] {
  const styled = groups.filter(({ style }) => style !== undefined);
  return Array.from({ length: latentCount }, (_, latent) => {
    if (layers === "as-coded") return styled[latent];
    const driven = styled.filter(({ style }) => style === latent);
    return driven.find(({ kind }) => kind === "convolution") ?? driven[0];
  });
}

/** The indices of the `count` largest values, the largest first; of equals the earlier. */
function farthest(values: readonly number[], count: number): number[] {
  return values.map((value, i) => ({ value, i })).sort((a, b) => b.value - a.value || a.i - b.i)
    .slice(0, count).map(({ i }) => i);
}
