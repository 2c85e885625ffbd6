import type { EncoderSource } from "../../models/encoder.ts";
import type { GeneratorSource } from "../../models/generator.ts";
import type { Parametrisation } from "../../models/parametrisation.ts";
import { adam } from "../optimizer/adam.ts";
import type { GradientTransform } from "../optimizer/optimizer.ts";
import type { PluginOption } from "../plugin/plugin.ts";
import type { Prompts } from "../plugin/prompts.ts";
import type { StepNoise } from "../step/draws.ts";
import type { Chunks } from "../step/step_in_chunks.ts";

/** A run, as its user writes it. */
export interface Config {
  /** Every draw of the run follows from it. @default {2} */
  readonly seed?: number;
  /** What is adapted, e.g. `stylegan2("dogs.safetensors")`. */
  readonly generator: GeneratorSource;
  /** What judges images and texts, e.g. `clip("ViT-B-32.safetensors")`. */
  readonly encoder: EncoderSource;
  /** From what to what. */
  readonly prompts: Prompts;
  /** Updates to make. */
  readonly steps: number;
  /** Latents per step. @default {4} the paper's */
  readonly batch?: number;
  /**
   * Images in a generator at a time, and in the encoder unless `encoderChunk` says otherwise; memory depends on it, results
   * do not. @default {the batch}
   */
  readonly chunk?: number;
  /**
   * Images in the encoder at a time, if there is room for more than in a generator. With the whole batch adapted images are
   * encoded once, else twice. Less than the batch beside a `chunk` of the whole batch has them rendered twice too.
   * @default {chunk}
   */
  readonly encoderChunk?: number;
  /** How gradients become updates. @default {adam()} the paper's: a rate of 0.002, β₁ = 0, β₂ = 0.99 */
  readonly optimizer?: GradientTransform;
  /** What feeds the generators' noise inputs. @default {"shared"} */
  readonly noise?: StepNoise;
  /** Probability that a step mixes two latents per image. @default {0} */
  readonly mixing?: number;
  /** Truncation ψ of the training latents, from -2 to 2. @default {1} none */
  readonly truncation?: number;
  /**
   * Narrows the weights that learn, by a function such as `layerPhase("texture")`; or says what learns in their place:
   * `channelMultipliers()`. @default {all but the mapping network's}
   */
  readonly trainable?: ((name: string) => boolean) | Parametrisation;
  /** What is optimised and watched. Falsy entries count as none, nested lists as their entries. */
  readonly plugins: readonly PluginOption[];
}

/** A config with every default in place. */
export type ResolvedConfig = Required<Omit<Config, "prompts">> & { readonly prompts: Required<Prompts> };

/** A config that depends on arguments: those of `adapt --arg name=value`, by name; JSON where it parses, else text. */
// deno-lint-ignore no-explicit-any -- each config has arguments of its own
export type ConfigFunction<A = any> = (args: A) => Config | Promise<Config>;

/** Types a config. Returns its argument. */
export function defineConfig(config: Config): Config;
/**
 * Types a config that depends on arguments. Returns its argument.
 *
 *   export default defineConfig(({ target = "cat" }: { target?: string }) => ({ …, prompts: { source: "dog", target } }));
 *   // deno task adapt CONFIG.ts --arg target=fox
 */
export function defineConfig<A extends object>(config: ConfigFunction<A>): ConfigFunction<A>;
export function defineConfig(config: Config | ConfigFunction): Config | ConfigFunction {
  return config;
}

/** Puts the defaults in place. The config must be one in which `configProblems` finds nothing. */
export function resolveConfig(config: Config): ResolvedConfig {
  const batch = config.batch ?? 4;
  return {
    ...config,
    seed: config.seed ?? 2,
    prompts: Object.freeze({
      ...config.prompts,
      templates: Object.freeze([...config.prompts.templates ?? ["{}"]]),
    }),
    batch,
    chunk: config.chunk ?? batch,
    encoderChunk: config.encoderChunk ?? config.chunk ?? batch,
    optimizer: config.optimizer ?? adam(),
    noise: config.noise ?? "shared",
    mixing: config.mixing ?? 0,
    truncation: config.truncation ?? 1,
    trainable: config.trainable ?? (() => true),
  };
}

/** How many images may be inside of a network at a time. */
export function chunksOf({ chunk, encoderChunk }: ResolvedConfig): Chunks {
  return { generator: chunk, encoder: encoderChunk };
}

/** A resolved config as plain JSON, for the run folder and for comparison on resume. */
export function describeConfig(config: ResolvedConfig): Readonly<Record<string, unknown>> {
  const { generator, encoder, optimizer, trainable, plugins: _, ...plain } = config;
  return plainData({
    ...plain,
    generator: generator.label,
    encoder: encoder.label,
    optimizer: optimizer.options ?? {},
    trainable: typeof trainable === "function" ? trainable : trainable.label,
  }) as Record<string, unknown>;
}

/** What JSON can hold of a value: functions are named by their source, so that a change is seen. */
export function plainData(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, part) => typeof part === "function" ? String(part) : part) ?? "null",
  );
}
