/**
 * Fourth and longest, after prepare.ts: each term is checked once (step/preflight.ts), then steps are made. One step, in
 * the names of the functions; on the right where they are, or what to know of them:
 *
 *     update:
 *       learning, masks = selectLearning(plugins)                 select.ts: the weights that learn in this step
 *       w, noise = drawStep(seed, step)                           step/draws.ts
 *       prepareStep(plugins, w)                                   prepare_step.ts: artifacts made for the step
 *       computeStepRepeatedly:                                    step/repeated_step.ts: anew, or from a recording
 *         images₀ = source.synthesize(w, noise)                   step/step.ts; in parts: step/step_in_chunks.ts
 *         x₀ = encoder.encodeImage(images₀)                       no tape is open so far
 *         gradients, values = differentiate(learning, () =>       step/differentiate.ts: opens the tape
 *           images = adapted.synthesize(w, noise)
 *           views = stepView(images₀, x₀, images), weightView()   step/make_views.ts
 *           total = evaluateTerms(plugins, views))                step/terms.ts: Σ weight · (loss or penalty)
 *       gradients = maskGradients(gradients, masks)               step/masks.ts: where a part of a weight learns
 *       weights, state = applyUpdate(optimizer, gradients)        optimizer/optimizer.ts
 *       step += 1; disposeDraws(w, noise)
 *     reportStep, if a plugin listens at this step:
 *       report = readReports()                                    step/unread_steps.ts: waits for the device
 *       plugin.stepEnd(report, runContext) for each listener      make_contexts.ts
 *       folder.commit(), recordRun() where files were written     storage/run_folder.ts, run_record.ts
 *     host.pace(), host.collectGarbage(), nextTask()
 */
import * as tf from "@tensorflow/tfjs";
import { StrayError } from "./errors.ts";
import type { Host } from "./host.ts";
import { lend } from "./lend.ts";
import { runContext } from "./make_contexts.ts";
import { recordRun } from "./run_record.ts";
import { applyUpdate } from "./optimizer/optimizer.ts";
import { chunksOf } from "./plan/config.ts";
import { hookParts } from "./plugin/hook.ts";
import type { Plugin } from "./plugin/plugin.ts";
import type { StepReport } from "./plugin/report.ts";
import { selectLearning } from "./select.ts";
import { artifactsFor, changingArtifacts, type Session } from "./session.ts";
import { prepareStep } from "./prepare_step.ts";
import type { StepResult } from "./step/differentiate.ts";
import { disposeDraws, drawStep } from "./step/draws.ts";
import { maskGradients } from "./step/masks.ts";
import { preflight } from "./step/preflight.ts";
import { computeStepRepeatedly } from "./step/repeated_step.ts";
import type { StepInput } from "./step/step_input.ts";
import type { StepValues } from "./step/step_values.ts";
import { UnreadSteps } from "./step/unread_steps.ts";
import { watchReports } from "./step/watch_reports.ts";
import { watchLeaks } from "./watch_leaks.ts";

/** Differentiates each term alone and says how strong its gradient is. @throws {PluginError} */
export async function checkTerms(session: Session, host: Host): Promise<void> {
  const input = stepInput(session);
  try {
    await prepareStep(session, host, input);
    const norms = Object.entries(await preflight(input, chunksOf(session.plan.config)));
    host.log?.(
      `gradient norms: ${norms.map(([name, norm]) => `${name} ${norm.toPrecision(3)}`).join(", ")}`,
    );
  } finally {
    disposeDraws(input.draws);
  }
}

/** Select, update, report: until the last step, or until the signal. */
export async function train(session: Session, host: Host): Promise<void> {
  const warn = (message: string) => (host.warn ?? host.log)?.(message);
  const reporting: Reporting = {
    unread: new UnreadSteps(),
    look: watchReports(warn),
    count: watchLeaks(warn),
  };
  try {
    while (session.step < session.plan.config.steps && !host.signal?.aborted) {
      await session.shared?.prepare(session.step);
      const values = await update(session, host);
      reporting.unread.add(session.step, values);
      await reportStep(session, host, reporting);
      await host.pace?.();
      if (session.step % 20 === 0) host.collectGarbage?.();
      await nextTask(); // signals and messages arrive between steps
    }
    await readReports(reporting); // what is saved at the end rests on them
  } finally {
    reporting.unread.dispose();
  }
  if (host.signal?.reason instanceof StrayError) throw host.signal.reason;
}

/** What is done with the numbers of a run's steps. */
interface Reporting {
  readonly unread: UnreadSteps;
  /** Sees every step's report. */
  look(report: StepReport): void;
  /** Told how many tensors `stepEnd` of a plugin left behind. */
  count(plugin: Plugin, made: number): void;
}

/** Reads the numbers of all steps since the last reading, and returns the last one's. */
async function readReports({ unread, look }: Reporting): Promise<StepReport | undefined> {
  const reports = await unread.read();
  reports.forEach(look);
  return reports.at(-1);
}

/** Select, draw, compute, apply, free. The caller frees the step's values. */
async function update(session: Session, host: Host): Promise<StepValues> {
  const { config } = session.plan, { optimizer } = config;
  const { weights, masks } = await selectLearning(session, host);
  const input = sharing(stepInput(session, weights), session);
  let result: StepResult | undefined;
  try {
    await prepareStep(session, host, input);
    result = computeStepRepeatedly(input, chunksOf(config), host.repeater);
    result = { ...result, gradients: maskGradients(result.gradients, masks) };
    const { trainable, optimizerState, step, shared } = session;
    session.optimizerState = applyUpdate(optimizer, trainable, result.gradients, optimizerState, step);
    session.step++;
    if (result.sourceFeatures) await shared!.keep(step, result.sourceFeatures);
    return result.values;
  } catch (error) {
    tf.dispose(
      [result?.values.vector, result?.sourceFeatures].filter((tensor) => tensor && !tensor.isDisposed),
    );
    throw error;
  } finally {
    tf.dispose(Object.values(result?.gradients ?? {}));
    disposeDraws(input.draws);
    input.sourceFeatures?.dispose();
  }
}

/** The input with the source's features that other runs have computed, or the wish to keep them for others. */
function sharing(input: StepInput, { shared, step }: Session): StepInput {
  if (!shared) return input;
  return {
    ...input,
    sourceFeatures: shared.at(step),
    keepSourceFeatures: true,
    sourceImagesRead: shared.imagesRead,
    onSourceImages: () => void (shared.imagesRead = true),
  };
}

/** Reads the steps' values if a plugin asked for this step, and tells it. */
async function reportStep(session: Session, host: Host, reporting: Reporting): Promise<void> {
  const { step, plan } = session;
  const listeners = plan.plugins.flatMap((plugin) => {
    if (!plugin.stepEnd) return [];
    const { handler, every } = hookParts(plugin.stepEnd);
    return step % every === 0 || step === plan.config.steps ? [{ plugin, handler }] : [];
  });
  if (listeners.length === 0 && !reporting.unread.isFull) return;
  const report = (await readReports(reporting))!;
  if (listeners.length > 0) session.report = report;
  for (const { plugin, handler } of listeners) {
    const context = runContext(session, host, plugin), before = tf.memory().numTensors;
    await lend(session, plugin, "stepEnd", step, () => handler(report, context));
    reporting.count(plugin, tf.memory().numTensors - before);
  }
  if (await host.folder?.commit({ step, complete: false })) await recordRun(session, host, "running");
}

/** What a step of the session depends on, with fresh draws: the caller frees them with `disposeDraws`. */
export function stepInput(session: Session, learning = session.trainable): StepInput {
  const { plan, seed, source, adapted, encoder, trainable, step } = session;
  return {
    step,
    source,
    adapted,
    trainable,
    learning,
    encoder,
    draws: drawStep(source, plan.config, seed, step),
    encoderSeed: seed.fork("encoder").fork(step),
    lossSeed: seed.fork("losses").fork(step),
    plugins: plan.plugins,
    sumImages: true,
    artifactsFor: (plugin, space) => artifactsFor(session, plugin, space),
    changing: () => changingArtifacts(session),
  };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
