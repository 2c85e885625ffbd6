/**
 * Variegate adapts StyleGAN2 generators to a domain for which no images exist, by text alone.
 *
 * A config imports this module and nothing else:
 *
 * ```ts
 * import { clip, defineConfig, metrics, semanticVariations, stylegan2 } from "variegate";
 *
 * export default defineConfig({
 *   generator: stylegan2("stylegan2-dogs.pt"),
 *   encoder: clip("ViT-B-32.pt"),
 *   prompts: { source: "dog", target: "cat" },
 *   steps: 300,
 *   plugins: [semanticVariations(), metrics()],
 * });
 * ```
 *
 * @module
 */
export * from "./models/mod.ts";
export * from "./pipeline/mod.ts";
export * from "./plugins/mod.ts";

/** The tensor library, for losses of one's own: the very copy that the pipeline computes with. */
export * as tf from "@tensorflow/tfjs";
