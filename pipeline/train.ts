/**
 * Fourth and longest, after prepare.ts: each term is checked once (step/preflight.ts), then steps are made. One step, in
 * the names of the functions; on the right where they are, or what to know of them:
 *
 *     learning = selectLearning(plugins)                          select.ts: the weights that learn in this step
 *     update:
 *       w, noise = drawStep(seed, step)                           step/draws.ts
 *       computeStepRepeatedly:                                    step/repeated_step.ts: anew, or from a recording
 *         images₀ = source.synthesize(w, noise)                   step/step.ts; in parts: step/step_in_chunks.ts
 *         x₀ = encoder.encodeImage(images₀)                       no tape is open so far
 *         gradients, values = differentiate(learning, () =>       step/differentiate.ts: opens the tape
 *           images = adapted.synthesize(w, noise)
 *           views = stepView(images₀, x₀, images), weightView()   step/make_views.ts
 *           total = evaluateTerms(plugins, views))                step/terms.ts: Σ weight · (loss or penalty)
 *       weights, state = applyUpdate(optimizer, gradients)        optimizer/optimizer.ts
 *       step += 1; disposeDraws(w, noise)
 *     reportStep, if a plugin listens at this step:
 *       report = readReport(values)                               step/step_values.ts: waits for the device
 *       plugin.stepEnd(report, runContext) for each listener      make_contexts.ts
 *     host.pace(), host.collectGarbage(), nextTask()
 */
import * as tf from "@tensorflow/tfjs";
import { blame, StrayError } from "./errors.ts";
import type { Host } from "./host.ts";
import { runContext } from "./make_contexts.ts";
import { applyUpdate } from "./optimizer/optimizer.ts";
import { hookParts } from "./plugin/hook.ts";
import { selectLearning } from "./select.ts";
import { artifactsFor, type Session } from "./session.ts";
import type { StepResult, Variables } from "./step/differentiate.ts";
import { disposeDraws, drawStep } from "./step/draws.ts";
import { preflight } from "./step/preflight.ts";
import { computeStepRepeatedly } from "./step/repeated_step.ts";
import type { StepInput } from "./step/step_input.ts";
import { readReport, type StepValues } from "./step/step_values.ts";

/** Differentiates each term alone and says how strong its gradient is. @throws {PluginError} */
export async function checkTerms(session: Session, host: Host): Promise<void> {
  const input = stepInput(session);
  try {
    const norms = Object.entries(await preflight(input, session.plan.config.chunk));
    host.log?.(
      `gradient norms: ${norms.map(([name, norm]) => `${name} ${norm.toPrecision(3)}`).join(", ")}`,
    );
  } finally {
    disposeDraws(input.draws);
  }
}

/** Select, update, report: until the last step, or until the signal. */
export async function train(session: Session, host: Host): Promise<void> {
  while (session.step < session.plan.config.steps && !host.signal?.aborted) {
    const values = update(session, await selectLearning(session, host), host);
    try {
      await reportStep(session, host, values);
    } finally {
      values.vector.dispose();
    }
    await host.pace?.();
    if (session.step % 20 === 0) host.collectGarbage?.();
    await nextTask(); // signals and messages arrive between steps
  }
  if (host.signal?.reason instanceof StrayError) throw host.signal.reason;
}

/** Draw, compute, apply, free. The caller frees the step's values. */
function update(session: Session, learning: Variables, { repeater }: Host): StepValues {
  const { optimizer, chunk } = session.plan.config;
  const input = stepInput(session, learning);
  let result: StepResult | undefined;
  try {
    result = computeStepRepeatedly(input, chunk, repeater);
    const { trainable, optimizerState, step } = session;
    session.optimizerState = applyUpdate(optimizer, trainable, result.gradients, optimizerState, step);
    session.step++;
    return result.values;
  } catch (error) {
    result?.values.vector.dispose();
    throw error;
  } finally {
    tf.dispose(Object.values(result?.gradients ?? {}));
    disposeDraws(input.draws);
  }
}

/** Reads the step's values if a plugin asked for this step, and tells it. */
async function reportStep(session: Session, host: Host, values: StepValues): Promise<void> {
  const { step, plan } = session;
  const listeners = plan.plugins.flatMap((plugin) => {
    if (!plugin.stepEnd) return [];
    const { handler, every } = hookParts(plugin.stepEnd);
    return step % every === 0 || step === plan.config.steps ? [{ plugin, handler }] : [];
  });
  if (listeners.length === 0) return;
  const report = await readReport(step, values);
  session.report = report;
  for (const { plugin, handler } of listeners) {
    const context = runContext(session, host, plugin);
    await blame(plugin.name, "stepEnd", step, () => handler(report, context));
  }
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
    plugins: plan.plugins,
    artifactsFor: (plugin) => artifactsFor(session, plugin),
  };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
