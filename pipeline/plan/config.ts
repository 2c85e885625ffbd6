import type { EncoderSource } from "../../models/encoder.ts";
import type { GeneratorSource } from "../../models/generator.ts";
import { adam } from "../optimizer/adam.ts";
import type { GradientTransform } from "../optimizer/optimizer.ts";
import type { PluginOption } from "../plugin/plugin.ts";
import { suggestion } from "./suggest.ts";

/** What the generator makes now, and what it shall make. */
export interface Prompts {
  /** What the generator's images show, e.g. "dog". */
  readonly source: string;
  /** What they shall show, e.g. "cat". */
  readonly target: string;
  /** Sentences around the prompt, `{}` standing for it; features are averaged over them. @default {["{}"]} */
  readonly templates?: readonly string[];
}

/**
 * Where the generators' noise inputs come from at each step of training.
 *
 * - `"shared"`: fresh draws, the same for both generators. Images then differ by their weights alone.
 * - `"independent"`: fresh draws for each, as StyleGAN-NADA has it.
 * - `"stored"`: the maps that came with the weights; `"none"`: no noise.
 */
export type StepNoise = "shared" | "independent" | "stored" | "none";

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
  /** Rows that go through the networks at a time; memory depends on it, results do not. @default {the batch} */
  readonly chunk?: number;
  /** How gradients become updates. @default {adam({ learningRate: 0.002, beta1: 0, beta2: 0.99 })} the paper's */
  readonly optimizer?: GradientTransform;
  /** What feeds the generators' noise inputs. @default {"shared"} */
  readonly noise?: StepNoise;
  /** Probability that a step mixes two latents per image. @default {0} */
  readonly mixing?: number;
  /** Truncation ψ of the training latents. @default {1} none */
  readonly truncation?: number;
  /** Narrows the weights that learn. @default {all but the mapping network's} */
  trainable?(name: string): boolean;
  /** What is optimised and watched. Falsy entries count as none, nested lists as their entries. */
  readonly plugins: readonly PluginOption[];
}

/** A config with every default in place. */
export type ResolvedConfig = Required<Omit<Config, "prompts">> & { readonly prompts: Required<Prompts> };

/** Types a config. Returns its argument. */
export function defineConfig(config: Config): Config {
  return config;
}

/** Puts the defaults in place. The config must be one in which `configProblems` finds nothing. */
export function resolveConfig(config: Config): ResolvedConfig {
  const batch = config.batch ?? 4;
  return {
    ...config,
    seed: config.seed ?? 2,
    prompts: { ...config.prompts, templates: config.prompts.templates ?? ["{}"] },
    batch,
    chunk: config.chunk ?? batch,
    optimizer: config.optimizer ?? adam({ learningRate: 0.002, beta1: 0, beta2: 0.99 }),
    noise: config.noise ?? "shared",
    mixing: config.mixing ?? 0,
    truncation: config.truncation ?? 1,
    trainable: config.trainable ?? (() => true),
  };
}

const NOISES: readonly StepNoise[] = ["shared", "independent", "stored", "none"];

/** What each member must be: its test, and its description for the error message. */
const MEMBERS: Readonly<Record<keyof Config, readonly [(value: unknown) => boolean, string]>> = {
  seed: [Number.isSafeInteger, "a whole number"],
  generator: [isSource, 'a generator source, e.g. stylegan2("weights.safetensors")'],
  encoder: [isSource, 'an encoder source, e.g. clip("ViT-B-32.safetensors")'],
  prompts: [isPrompts, 'texts, e.g. { source: "dog", target: "cat" }; each template must hold "{}"'],
  steps: [(value) => isWhole(value, 1), "a whole number of at least 1"],
  batch: [(value) => isWhole(value, 1), "a whole number of at least 1"],
  chunk: [(value) => isWhole(value, 1), "a whole number of at least 1"],
  optimizer: [(value) => has(value, "init") && has(value, "update"), "an optimizer, e.g. adam({ … })"],
  noise: [(value) => NOISES.includes(value as StepNoise), `one of ${NOISES.map((n) => `"${n}"`).join(", ")}`],
  mixing: [(value) => isBetween(value, 0, 1), "a probability between 0 and 1"],
  truncation: [(value) => isBetween(value, 0, 1), "a number between 0 and 1"],
  trainable: [(value) => typeof value === "function", "a function of a weight's name"],
  plugins: [Array.isArray, "a list of plugins"],
};

const REQUIRED: readonly (keyof Config)[] = ["generator", "encoder", "prompts", "steps", "plugins"];

/** Everything that is wrong with a config's own members; plugins are planning's business. */
export function* configProblems(config: Config): Iterable<string> {
  for (const name of REQUIRED) {
    if (config[name] === undefined) yield `The config has no "${name}". Give ${MEMBERS[name][1]}`;
  }
  const { source, target } = config.prompts ?? {};
  if (source !== undefined && source === target) {
    yield `The config's "prompts" go from "${source}" to the same, which is no direction. Give two texts`;
  }
  for (const [name, value] of Object.entries(config)) {
    const member = MEMBERS[name as keyof Config];
    if (!member) {
      yield `The config has an unknown member "${name}"${suggestion(name, Object.keys(MEMBERS))}`;
    } else if (value !== undefined && !member[0](value)) {
      yield `The config's "${name}" is ${show(value)}. It must be ${member[1]}`;
    }
  }
}

/** A resolved config as plain JSON, for the run folder and for comparison on resume. */
export function describeConfig(config: ResolvedConfig): Readonly<Record<string, unknown>> {
  const { generator, encoder, optimizer, trainable, plugins: _, ...plain } = config;
  return plainData({
    ...plain,
    generator: generator.label,
    encoder: encoder.label,
    optimizer: optimizer.options ?? {},
    trainable,
  }) as Record<string, unknown>;
}

/** What JSON can hold of a value: functions are named by their source, so that a change is seen. */
export function plainData(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, part) => typeof part === "function" ? String(part) : part) ?? "null",
  );
}

function isSource(value: unknown): boolean {
  return has(value, "load") && typeof (value as GeneratorSource).load === "function";
}

function isPrompts(value: unknown): boolean {
  const { source, target, templates = ["{}"] } = (value ?? {}) as Partial<Prompts>;
  const named = [source, target].every((text) => typeof text === "string" && text.trim() !== "");
  return named && Array.isArray(templates) && templates.length > 0 &&
    templates.every((template) => typeof template === "string" && template.includes("{}"));
}

function isWhole(value: unknown, least: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least;
}

function isBetween(value: unknown, least: number, most: number): boolean {
  return typeof value === "number" && value >= least && value <= most;
}

function has(value: unknown, member: string): boolean {
  return typeof value === "object" && value !== null && member in value;
}

function show(value: unknown): string {
  if (typeof value === "function") return "a function";
  if (typeof value === "number") return String(value);
  return JSON.stringify(value) ?? String(value);
}
