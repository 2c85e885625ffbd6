import type { Random } from "../../models/random/random.ts";
import type { Encoder } from "../../models/encoder.ts";
import type { Generator } from "../../models/generator.ts";
import type { Cache } from "../storage/cache.ts";
import type { RunIdentity, Snapshot } from "../storage/snapshot.ts";
import type { Tensor, Tensor2D } from "../../models/tensors.ts";
import type { Prompts } from "./prompts.ts";

/** Handed to `validate`: what a plugin can learn before anything is loaded. */
export interface Plan {
  /** Updates to make. */
  readonly steps: number;
  /** Latents per step. */
  readonly batch: number;
  /** The names of all plugins. */
  readonly plugins: readonly string[];
}

/** What every asynchronous hook is handed; each plugin has its own. */
export interface Context {
  /** Forked by the plugin's name: its draws are nobody else's. */
  readonly seed: Random;
  /** Aborted when the user asks the run to stop. */
  readonly signal: AbortSignal;
  /** The frozen generator. */
  readonly source: Generator;
  /** Says something to the user, under the plugin's name. */
  log(message: string): void;
  /** Likewise, of what the user would regret not to know. */
  warn(message: string): void;
  /** Shows where the run is: one line that the next one replaces. */
  progress(line: string): void;
}

/** Handed to `prepare`, once, before step 0. */
export interface PrepareContext extends Context {
  /** The config's, with the default templates where it has none. */
  readonly prompts: Required<Prompts>;
  /** What judges images and texts. */
  readonly encoder: Encoder;
  /** Names of the weights that will be trained. */
  readonly trainable: ReadonlySet<string>;
  /**
   * A prompt as one feature row [1, dim]: the mean over the templates, the config's unless others are given, of the
   * texts' features, each of length 1 first where `normalise` is set. The caller frees it.
   *
   * @throws {ConfigError} where the encoder cannot read it
   */
  encodePrompt(
    prompt: string,
    options: { readonly normalise: boolean; readonly templates?: readonly string[] },
  ): Tensor2D;
  /**
   * Both prompts so encoded, for whatever leads from one to the other. The caller frees them.
   *
   * @throws {ConfigError} where the encoder cannot tell them apart
   */
  encodePrompts(
    options: { readonly normalise: boolean },
  ): Promise<{ readonly source: Tensor2D; readonly target: Tensor2D }>;
  /** Values that outlive a run, found again by a key that says all they depend on. */
  readonly cache: Cache;
}

/** Handed to `selectWeights`, before a step. */
export interface SelectionContext extends Context {
  /** Counted from 0. The plugin's `seed` is forked by it. */
  readonly step: number;
  /** What judges images and texts. */
  readonly encoder: Encoder;
  /** The generator that is being adapted, as the last step left it. */
  readonly adapted: Generator;
  /** Names of the weights that may learn. */
  readonly trainable: ReadonlySet<string>;
}

/** Handed to the hooks that watch a run. */
export interface RunContext extends Context {
  /** The generator that is being adapted. Sample from it and read it; never assign or dispose. */
  readonly adapted: Generator;
  /** What judges images and texts. */
  readonly encoder: Encoder;
  /** What the run is made of, as `run.json` tells it. */
  readonly identity: RunIdentity;
  /** How many updates the run makes in all. */
  readonly steps: number;
  /**
   * The bytes of a file with the adapted generator: a safetensors file of all its weights, or of what the config trains in place
   * of weights. @param replaced Other values in place of some parameters', by name and in their shapes: an average of them
   */
  generatorFile(replaced?: ReadonlyMap<string, Tensor>): Promise<Uint8Array>;
  /** All that is needed to go on from here. */
  snapshot(): Promise<Snapshot>;
  /** Tells the other plugins a number that was measured at this step outside of every term, as `<plugin>/<name>`. */
  observe(name: string, value: number): void;
  /** What plugins have told at this step so far: those before this one in the order of hooks. */
  readonly observed: Readonly<Record<string, number>>;
  /** Writes a file into the run folder, whole or not at all, and tells the other plugins. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Appends one line of JSON to a file of the run folder. The record's `step` orders it on resume. */
  appendRecord(path: string, record: { readonly step: number } & Record<string, unknown>): Promise<void>;
  /**
   * Appends messages of the protocol buffer `Event` to a TensorBoard event file of the run folder, each in its frame; a new file
   * gets the message that begins one. Their `step`, field 2, orders them on resume: those of later steps go.
   *
   * @param path `events.out.tfevents.` and more
   */
  appendEvents(path: string, messages: readonly Uint8Array[]): Promise<void>;
  /** Removes a file of the run folder, if it is there. */
  remove(path: string): Promise<void>;
}
