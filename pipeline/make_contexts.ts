/** Beside the story: makes what hooks are handed by prepare.ts, select.ts, train.ts and run.ts. */
import { currentArithmetic } from "../models/arithmetic.ts";
import type { PrepareContext, RunContext, SelectionContext, StepContext } from "./plugin/contexts.ts";
import type { Tensor } from "../models/tensors.ts";
import { encodeSafetensors } from "../models/weights/safetensors.ts";
import { encodePrompt } from "./encode_prompt.ts";
import { encodePrompts } from "./encode_prompts.ts";
import type { Host } from "./host.ts";
import { lend } from "./lend.ts";
import { chunksOf } from "./plan/config.ts";
import type { Plugin } from "./plugin/plugin.ts";
import type { Session } from "./session.ts";
import type { StepInput } from "./step/step_input.ts";
import { encodeWith } from "./step/step_in_chunks.ts";
import { type CacheKey, noCache, scopedCache } from "./storage/cache.ts";
import { VERSION } from "./storage/version.ts";
import { takeSnapshot } from "./take_snapshot.ts";

/** What values in a cache depend on beside what their plugins know. */
function scopeOf({ rounding }: Session): CacheKey {
  return { variegate: VERSION, ...currentArithmetic(), ...(rounding !== undefined && { rounding }) };
}

/** The context of a plugin's `prepare`. */
export function prepareContext(session: Session, host: Host, plugin: Plugin): PrepareContext {
  const { prompts } = session.plan.config;
  return {
    ...sharedContext(session, host, plugin),
    prompts,
    encoder: session.encoder,
    trainable: new Set(Object.keys(session.trainable)),
    encodePrompt: (prompt, { normalise, templates = prompts.templates }) =>
      encodePrompt(session.encoder, prompt, templates, normalise),
    encodePrompts: ({ normalise }) => encodePrompts(session.encoder, prompts, normalise),
    cache: scopedCache(host.cache ?? noCache, scopeOf(session)),
  };
}

/** The context of a plugin's `selectWeights`. */
export function selectionContext(session: Session, host: Host, plugin: Plugin): SelectionContext {
  const { seed, ...shared } = sharedContext(session, host, plugin);
  return {
    ...shared,
    seed: seed.fork(session.step),
    step: session.step,
    encoder: session.encoder,
    adapted: session.adapted,
    trainable: new Set(Object.keys(session.trainable)),
  };
}

/** The context of a plugin's `prepareStep`. @param input The step that is about to be computed */
export function stepContext(session: Session, host: Host, plugin: Plugin, input: StepInput): StepContext {
  const { config } = session.plan, { prompts, steps } = config;
  return {
    ...selectionContext(session, host, plugin),
    prompts,
    steps,
    latents: input.draws.latents,
    encodeWith: (weights) => encodeWith(input, weights, chunksOf(config)),
  };
}

/** The context of the hooks that watch a run. */
export function runContext(session: Session, host: Host, plugin: Plugin): RunContext {
  const { plan, step } = session;
  return {
    ...sharedContext(session, host, plugin),
    adapted: session.adapted,
    encoder: session.encoder,
    identity: session.identity,
    steps: plan.config.steps,
    observe(name, value) {
      const values = { ...observedAt(session), [`${plugin.name}/${name}`]: value };
      session.observed = { step: session.step, values };
    },
    get observed() {
      return observedAt(session);
    },
    generatorFile: (replaced) => generatorFile(session, replaced),
    snapshot: () => takeSnapshot(session),
    async write(path, bytes) {
      await host.folder?.write(path, bytes);
      const file = Object.freeze({ path, step, plugin: plugin.name, bytes });
      host.fileWritten?.(file, bytes);
      for (const other of plan.plugins) {
        if (other === plugin || !other.fileWritten) continue;
        const context = runContext(session, host, other);
        await lend(session, other, "fileWritten", step, () => other.fileWritten!(file, context));
      }
    },
    read: async (path) => await host.folder?.read(path),
    appendRecord: async (path, record) => await host.folder?.appendRecord(path, record),
    appendEvents: async (path, messages) => await host.folder?.appendEvents(path, messages),
    remove: async (path) => await host.folder?.remove(path),
  };
}

async function generatorFile(
  { plan, adapted }: Session,
  replaced?: ReadonlyMap<string, Tensor>,
): Promise<Uint8Array> {
  const { trainable } = plan.config;
  if (typeof trainable === "function") return encodeSafetensors(await adapted.exportWeights(replaced));
  const { tensors, metadata } = await trainable.export(adapted, replaced);
  return encodeSafetensors(tensors, metadata);
}

function observedAt({ observed, step }: Session): Readonly<Record<string, number>> {
  return observed.step === step ? observed.values : {};
}

function sharedContext({ seed, source }: Session, host: Host, plugin: Plugin) {
  return {
    seed: seed.fork("plugins").fork(plugin.name),
    source,
    signal: host.signal ?? new AbortController().signal,
    log: (message: string) => host.log?.(`[plugin ${plugin.name}] ${message}`),
    warn: (message: string) => (host.warn ?? host.log)?.(`[plugin ${plugin.name}] ${message}`),
    progress: (line: string) => host.progress?.(line),
  };
}
