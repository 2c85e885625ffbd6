/** The runs that are timed: the bundled world's, and the published sizes' with random weights. */
import {
  clip,
  type Config,
  defineConfig,
  definePlugin,
  directionalMoment,
  type EncoderSource,
  ewc,
  initialiseClip,
  initialiseStyleGAN2,
  Random,
  relationConsistency,
  stylegan2,
  textDirections,
  worldClip,
  worldGenerator,
} from "../../mod.ts";

import type { BackendName } from "../../models/backend/types.ts";
import type { SizeName } from "./size_names.ts";

/** Channels from 4 px on, StyleGAN2's configuration F. */
const CHANNELS = [512, 512, 512, 512, 512, 256, 128, 64, 32];

/** Channels at 4, 8, 16, ... up to `size` pixels, of the published sizes. */
export function channelsOf(size: number): readonly number[] {
  return CHANNELS.slice(0, Math.log2(size) - 1);
}

/** Images of a step. */
export function batchOf(size: SizeName): number {
  return size === "1024" ? 2 : 4;
}

/** The image tower of CLIP's ViT-B/32, and the width of its features. */
export const VIT_B32 = { dim: 512, image: { size: 224, patchSize: 32, width: 768, layers: 12 } } as const;

/** Rows of the text directions: the plain one and six variations. */
const DIRECTIONS = 7;

/** How a size is run in less memory. */
export interface MemoryOptions {
  /** Images in the networks at a time; default all of the batch. */
  readonly chunk?: number | undefined;
  /** Whether the synthesis network computes its activations twice. Not for the bundled world. Default no. */
  readonly recompute?: boolean;
}

/** What a backend takes: wasm, whose memory ends at 4 GiB, has no room for published sizes otherwise. */
export function memoryOptions(
  size: SizeName,
  backend: BackendName,
  { chunk, recompute }: MemoryOptions,
): MemoryOptions {
  const scarce = backend === "wasm" && size !== "world";
  return { chunk: chunk ?? (scarce ? 1 : undefined), recompute: recompute || scarce && size === "1024" };
}

/** The method on networks of a size. Stage 1 is left out: its directions are drawn. */
export function configOf(
  size: SizeName,
  steps: number,
  { chunk, recompute = false }: MemoryOptions = {},
): Config {
  return defineConfig({
    generator: size === "world" ? worldGenerator("dog") : randomGenerator(Number(size), recompute),
    encoder: size === "world" ? worldClip() : randomVitB32(),
    prompts: { source: "a photo of a dog", target: "a photo of a cat" },
    batch: batchOf(size),
    ...(chunk !== undefined && { chunk }),
    steps,
    plugins: [drawnDirections, directionalMoment(), ewc({ samples: 1 }), relationConsistency()],
  });
}

const drawnDirections = definePlugin({
  name: "drawn-directions",
  provides: { text: textDirections },
  prepare: ({ encodePrompt, prompts, seed }) => {
    const text = encodePrompt(prompts.source, { normalise: true });
    const dim = text.shape[1];
    text.dispose();
    return { text: { directions: seed.normal([DIRECTIONS, dim]), normalised: true } };
  },
});

function randomGenerator(size: number, recompute: boolean) {
  return stylegan2({
    weights: initialiseStyleGAN2({ size, channels: channelsOf(size), seed: 1 }),
    label: `${size} px, random weights`,
    recompute,
  });
}

/** ViT-B/32. Its texts are drawn: no tokenizer fits random weights. */
function randomVitB32(): EncoderSource {
  const weights = initialiseClip({
    ...VIT_B32,
    text: { vocabularySize: 2, width: 64, layers: 1 },
    seed: 1,
  });
  const source = clip({ weights, label: "ViT-B/32, random weights" });
  return {
    label: source.label,
    load: async () => ({
      ...await source.load(),
      encodeText: (texts) => new Random(texts.join()).normal([texts.length, VIT_B32.dim]),
    }),
  };
}
