import type { GeneratorSource } from "../../models/generator.ts";
import type { Prompts } from "../plugin/prompts.ts";
import type { StepNoise } from "../step/draws.ts";
import { suggestion } from "../suggest.ts";
import type { Config } from "./config.ts";

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
