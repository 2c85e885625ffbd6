/** Every plugin keeps the contract. */
import { type PluginTestOptions, testPlugin } from "../../pipeline/testing/mod.ts";
import * as tf from "@tensorflow/tfjs";
import type { Plugin, RgbImage } from "../../pipeline/mod.ts";
import {
  across,
  channelFreezing,
  checkpoint,
  codeConsistency,
  collapseWatch,
  correspondence,
  directionalLoss,
  directionalMoment,
  ema,
  ewc,
  globalClip,
  hybridDirection,
  imageDirection,
  imagePrompts,
  inDomain,
  iterativeRefinement,
  layerSelection,
  localStyle,
  manifold,
  metrics,
  offsetPenalty,
  patch,
  progress,
  reconstruction,
  reference,
  referenceMatch,
  relationConsistency,
  resampledDirection,
  samples,
  selfSimilarity,
  targetProbability,
  targetTarget,
  textDirection,
  textVariations,
  within,
} from "../../plugins/mod.ts";
import { testOnBackends } from "../support/backends.ts";

const inputs = [textDirection()];

const image: RgbImage = { width: 5, height: 6, data: Uint8Array.from({ length: 90 }, (_, i) => 37 * i) };
const latents = { shape: [1, 3, 6], data: Float32Array.from({ length: 18 }, (_, i) => Math.sin(i)) };
const makeReference = () => reference({ image, latents });
const references = { inputs: [makeReference()] };
const batchOrderMatters = "each image of a batch has a place of its own";
const squares = {
  label: "squares",
  load: () => {
    const weight = tf.scalar(3); // a distance has tensors of its own
    const distance = (x: tf.Tensor4D, y: tf.Tensor4D) =>
      tf.mean<tf.Tensor1D>(tf.mul(tf.squaredDifference(x, y), weight), [1, 2, 3]);
    return Promise.resolve({ distance, dispose: () => weight.dispose() });
  },
};

const averages = {
  label: "averages",
  load: () => {
    const weight = tf.range(0, 3);
    const encode = (x: tf.Tensor4D) => tf.mul<tf.Tensor3D>(tf.mean<tf.Tensor3D>(x, 1), weight);
    return Promise.resolve({ encode, dispose: () => weight.dispose() });
  },
};

const PLUGINS: readonly [make: () => Plugin, options?: PluginTestOptions][] = [
  [across, references],
  [() => channelFreezing({ samples: 3 })],
  [checkpoint],
  [() => checkpoint({ best: { value: "total", aim: "lowest" } })],
  [() => collapseWatch({ every: 2, count: 3 })],
  [() => codeConsistency({ encoder: averages, window: 2 })],
  [correspondence, { batchOrderMatters: "each image of a batch draws a layer" }],
  [directionalLoss, { inputs }],
  [() => directionalLoss({ crops: { size: 0.8 } }), { inputs, batchOrderMatters }],
  [directionalMoment, { inputs }],
  [() => ema({ every: 2 })],
  [() => ewc({ samples: 3 })],
  [globalClip],
  [() =>
    hybridDirection({ texts: [{ text: "fox", weight: 0.5 }], images: [{ image, weight: 2 }], samples: 3 })],
  [() => imageDirection({ images: [image, image], samples: 3 })],
  [() => imagePrompts({ mapperSteps: 3, mapperBatch: 5, classInOffset: true })],
  [inDomain],
  [() => iterativeRefinement({ start: 1, interval: 1, samples: 3, promptSteps: 2, learningRate: 0.1 })],
  [layerSelection],
  [() => localStyle({ images: [image], block: 0 })],
  [manifold],
  [metrics],
  [offsetPenalty],
  [() => patch({ size: 0.5 }), { batchOrderMatters }],
  [progress],
  [reconstruction, references],
  [() => reconstruction({ name: "perceptual", distance: squares, side: 2 }), references],
  [makeReference],
  [referenceMatch, references],
  [relationConsistency],
  [() => resampledDirection({ targets: [{ text: "cat", weight: 1 }, { text: "fox", weight: 2 }] })],
  [() => samples({ count: 2, columns: 2, every: 2 })],
  [selfSimilarity],
  [() => targetProbability({ others: ["fox"] })],
  [() => targetTarget({ targets: ["cat", "fox"] }), { batchOrderMatters }],
  [textDirection],
  [() => textVariations({ steps: 10 })],
  [within, references],
];

for (const [make, options] of PLUGINS) {
  testOnBackends(`the plugin ${make().name} keeps the contract`, (t) => testPlugin(t, make, options));
}
