import * as tf from "@tensorflow/tfjs";
import type { Repeater } from "../models/repeatable.ts";
import type { Encoder } from "../models/encoder.ts";
import type { HostTensor } from "../models/weights/types.ts";
import { noCache } from "./storage/cache.ts";
import type { Cache, PrepareContext, RunContext, SelectionContext } from "./plugin/contexts.ts";
import { attribute, ConfigError } from "./errors.ts";
import type { Hook, Plugin } from "./plugin/plugin.ts";
import type { RunFolder } from "./storage/run_folder.ts";
import type { Session } from "./session.ts";
import type { Snapshot } from "./storage/snapshot.ts";
import { type HostTree, toHost, type Tree } from "./storage/tree.ts";
import { unitRows } from "../models/ops/unit_rows.ts";

/** What a run is given from outside. Everything may be left out. */
export interface Surroundings {
  /** Where files go; without it they go nowhere. */
  readonly folder?: RunFolder;
  /** Where `prepare` finds what an earlier run has computed. */
  readonly cache?: Cache;
  /** Abort it to stop after the current step. */
  readonly signal?: AbortSignal;
  /** Takes what the run has to say. */
  log?(message: string): void;
  /** Shows a line that the next one replaces. */
  progress?(line: string): void;
  /** Called every twenty steps: what a GPU leaves behind waits for V8 to collect it, and V8 sees no need to. */
  collectGarbage?(): void;
  /** Called after every step: waits until the device is not far behind. */
  pace?(): Promise<void>;
  /** Repeats steps instead of computing each anew. For one run at a time, with which its memory ends. */
  readonly repeater?: Repeater;
}

/** The context of a plugin's `prepare`. */
export function prepareContext(session: Session, around: Surroundings, plugin: Plugin): PrepareContext {
  const { config } = session.plan;
  return {
    ...sharedContext(session, around, plugin),
    prompts: config.prompts,
    encoder: session.encoder,
    trainable: new Set(Object.keys(session.trainable)),
    encodePrompt: (prompt, { normalise }) =>
      encodePrompt(session.encoder, prompt, config.prompts.templates, normalise),
    cache: around.cache ?? noCache,
  };
}

/** The context of a plugin's `selectWeights`. */
export function selectionContext(session: Session, around: Surroundings, plugin: Plugin): SelectionContext {
  const { seed, ...shared } = sharedContext(session, around, plugin);
  return {
    ...shared,
    seed: seed.fork(session.step),
    step: session.step,
    encoder: session.encoder,
    adapted: session.adapted,
    trainable: new Set(Object.keys(session.trainable)),
  };
}

/** The context of the hooks that watch a run. */
export function runContext(session: Session, around: Surroundings, plugin: Plugin): RunContext {
  const { plan, step } = session;
  return {
    ...sharedContext(session, around, plugin),
    adapted: session.adapted,
    steps: plan.config.steps,
    snapshot: () => takeSnapshot(session),
    async write(path, bytes) {
      await around.folder?.write(path, bytes);
      const file = { path, step, plugin: plugin.name };
      for (const other of plan.plugins) {
        if (other === plugin || !other.fileWritten) continue;
        const context = runContext(session, around, other);
        await attribute(other.name, "fileWritten", step, () => other.fileWritten!(file, context));
      }
    },
    appendRecord: async (path, record) => await around.folder?.appendRecord(path, record),
    remove: async (path) => await around.folder?.remove(path),
  };
}

/** The handler of a hook, and on which steps it is called. */
export function hookParts<F>(hook: Hook<F>): { readonly handler: F; readonly every: number } {
  return typeof hook === "object" && hook !== null && "handler" in hook
    ? hook
    : { handler: hook as F, every: 1 };
}

function sharedContext({ seed, source }: Session, around: Surroundings, plugin: Plugin) {
  return {
    seed: seed.fork("plugins").fork(plugin.name),
    source,
    signal: around.signal ?? new AbortController().signal,
    log: (message: string) => around.log?.(`[plugin ${plugin.name}] ${message}`),
    progress: (line: string) => around.progress?.(line),
  };
}

/** The mean over templates of a prompt's features, [1, dim]. */
function encodePrompt(
  encoder: Encoder,
  prompt: string,
  templates: readonly string[],
  normalise: boolean,
): tf.Tensor2D {
  return tf.tidy(() => {
    const features = encodeTexts(
      encoder,
      templates.map((template) => template.replaceAll("{}", () => prompt)),
    );
    return tf.mean<tf.Tensor2D>(normalise ? unitRows(features) : features, 0, true);
  });
}

/** @throws {ConfigError} where the encoder's tokenizer does not know a text's words, or there are too many */
function encodeTexts(encoder: Encoder, texts: readonly string[]): tf.Tensor2D {
  try {
    return encoder.encodeText(texts);
  } catch (error) {
    throw new ConfigError([`The config's "prompts": ${(error as Error).message}`]);
  }
}

async function takeSnapshot(
  { plan, step, identity, trainable, optimizerState, artifacts }: Session,
): Promise<Snapshot> {
  const weights = await toHost(trainable) as Record<string, HostTensor>;
  for (const [name, { data }] of Object.entries(weights)) {
    if (!(data as Float32Array).every(Number.isFinite)) {
      throw new RangeError(
        `Cannot save the weight "${name}": it holds a value that is not finite. Lower the learning rate, or ` +
          "clip gradients: chain(clipGradients(1), adam({ … }))",
      );
    }
  }
  const stateful = plan.plugins.filter(({ state }) => state);
  const host = async (entries: Iterable<readonly [string, Tree]>): Promise<Record<string, HostTree>> =>
    await toHost(Object.fromEntries(entries)) as Record<string, HostTree>;
  const saved = stateful.map(({ name, state }) =>
    [name, attribute(name, "state.save", step, () => state!.save())] as const
  );
  return {
    step,
    identity,
    weights,
    optimizer: await toHost(optimizerState),
    artifacts: await host(artifacts),
    plugins: await host(saved),
  };
}
