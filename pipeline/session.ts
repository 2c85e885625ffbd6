/** First, after planning (plan/plan.ts): the networks are loaded. Then come restore.ts and prepare.ts. */
import type * as tf from "@tensorflow/tfjs";
import { shown } from "../models/options/mod.ts";
import { Random } from "../models/random/random.ts";
import type { Encoder, FeatureSpace } from "../models/encoder.ts";
import type { Generator } from "../models/generator.ts";
import { areReadAlike } from "../models/text_readings.ts";
import { describeConfig, plainData } from "./plan/config.ts";
import { noDirection } from "./encode_prompts.ts";
import { ConfigError, reasonOf } from "./errors.ts";
import type { RunPlan } from "./plan/plan.ts";
import type { Plugin } from "./plugin/plugin.ts";
import type { StepReport } from "./plugin/report.ts";
import type { RunIdentity } from "./storage/snapshot.ts";
import type { SharedFeatures } from "./storage/shared_features.ts";
import { disposeTree, keepTree, type Tree } from "./storage/tree.ts";

/** A run's networks and state, from loading to the end. */
export interface Session {
  readonly plan: RunPlan;
  readonly seed: Random;
  readonly source: Generator;
  readonly adapted: Generator;
  readonly encoder: Encoder;
  /** The adapted generator's weights that learn, by name. */
  readonly trainable: Readonly<Record<string, tf.Variable>>;
  readonly identity: RunIdentity;
  /** How this machine rounds, where values are kept for other processes: what they depend on beside their inputs. */
  rounding?: string;
  readonly artifacts: Map<string, Tree>;
  /** The source's features, where runs share them. */
  shared?: SharedFeatures;
  optimizerState: Tree;
  /** How many updates have been made. */
  step: number;
  /** The last step of which a plugin asked for the numbers. */
  report?: StepReport;
  /** What plugins have measured at a step outside of its terms. */
  observed: { readonly step: number; readonly values: Readonly<Record<string, number>> };
}

/** Loads the networks of a plan. @throws {ConfigError} where nothing would learn */
export async function openSession(plan: RunPlan): Promise<Session> {
  const { config } = plan;
  const networks: { dispose(): void }[] = [];
  const opened = async <N extends { dispose(): void }>(network: Promise<N>) => {
    networks.push(await network);
    return await network;
  };
  try {
    const source = await opened(config.generator.load("source"));
    const adapted = await opened(config.generator.load("adapted"));
    const encoder = await opened(config.encoder.load());
    const problems = [...networkProblems(source, adapted, encoder)];
    if (areReadAlike(encoder, config.prompts)) problems.push(noDirection(encoder, config.prompts));
    if (problems.length > 0) throw new ConfigError(problems);
    const trainable = trainableWeights(adapted, chosenBy(config.trainable, source, adapted));
    const identity = {
      generatorDigest: await source.digest(),
      encoderDigest: await encoder.digest(),
      ...identityOf(plan),
    };
    return {
      plan,
      seed: new Random(config.seed),
      source,
      adapted,
      encoder,
      trainable,
      identity,
      artifacts: new Map(),
      optimizerState: keepTree(config.optimizer.init(trainable) as Tree),
      step: 0,
      observed: { step: 0, values: {} },
    };
  } catch (error) {
    for (const network of networks) network?.dispose?.();
    throw error;
  }
}

/** What a run is made of besides its networks. */
export function identityOf(
  { config, plugins, overrides }: RunPlan,
): Omit<RunIdentity, "generatorDigest" | "encoderDigest"> {
  return {
    config: describeConfig(config),
    plugins: Object.fromEntries(plugins.map(({ name, options }) => [name, plainData(options ?? {})])),
    ...(overrides && { overrides }),
  };
}

/** Frees what a session holds. */
export function closeSession(
  { artifacts, optimizerState, source, adapted, encoder, shared }: Session,
): void {
  shared?.dispose();
  for (const artifact of artifacts.values()) disposeTree(artifact);
  disposeTree(optimizerState);
  for (const network of [source, adapted, encoder]) network.dispose();
}

/** The artifacts that a plugin declared, under its own names for them; of one space of the features, if one is given. */
export function artifactsFor(
  { artifacts }: Session,
  plugin: Plugin,
  space?: FeatureSpace,
): Record<string, never> {
  const declared = Object.entries({ ...plugin.requires, ...plugin.provides });
  return Object.fromEntries(declared.map(([key, { id, inSpace }]) => {
    const value = artifacts.get(id);
    return [key, space && inSpace && value !== undefined ? inSpace(value, space) : value];
  })) as Record<string, never>;
}

/** The artifacts of plugins that may give them new values before each step, by their ids. */
export function changingArtifacts({ plan, artifacts }: Session): Readonly<Record<string, Tree>> {
  const provided = plan.preparingSteps.flatMap(({ provides }) => Object.values(provides ?? {}));
  return Object.fromEntries(provided.map(({ id }) => [id, artifacts.get(id) ?? null]));
}

/** What sources of a user's own making, or confused ones, may have loaded. */
function* networkProblems(source: Generator, adapted: Generator, encoder: Encoder): Iterable<string> {
  if (typeof adapted?.synthesize !== "function") {
    yield 'The config\'s "generator" loads no generator. Give a generator source, e.g. stylegan2("weights.safetensors")';
  } else if ([...adapted.parameters].some(([name, weight]) => source.parameters.get(name) === weight)) {
    yield 'The config\'s "generator" loads the same network twice. load() must make a new one each time: one ' +
      "is kept as it is, the other trained";
  }
  if (typeof encoder?.encodeImage !== "function") {
    yield 'The config\'s "encoder" loads no encoder. Give an encoder source, e.g. clip("ViT-B-32.safetensors")';
  }
}

/** Which weights a config trains. What learns in their place is added to both generators first. */
function chosenBy(
  trainable: RunPlan["config"]["trainable"],
  source: Generator,
  adapted: Generator,
): (name: string) => boolean {
  if (typeof trainable === "function") return trainable;
  try {
    const names = [source, adapted].map((generator) => new Set(trainable.extend(generator)));
    return (name) => names[1]!.has(name);
  } catch (error) {
    throw new ConfigError([`The config's "trainable": ${reasonOf(error)}`]);
  }
}

function trainableWeights(
  adapted: Generator,
  chosen: (name: string) => boolean,
): Record<string, tf.Variable> {
  const isChosen = (name: string) => {
    const answer: unknown = chosen(name);
    if (typeof answer === "boolean") return answer;
    throw new ConfigError([
      `The config's "trainable" gives ${
        shown(answer)
      } for "${name}". It must give true or false, and at once`,
    ]);
  };
  const weights = [...adapted.parameters].filter(([name]) => adapted.adaptable.has(name) && isChosen(name));
  if (weights.length === 0) {
    const some = [...adapted.adaptable].slice(0, 3).map((name) => `"${name}"`).join(", ");
    throw new ConfigError([`The config's "trainable" chooses none of the generator's weights, e.g. ${some}`]);
  }
  return Object.fromEntries(weights);
}
