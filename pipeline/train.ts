import * as tf from "@tensorflow/tfjs";
import type { StepResult, Variables } from "./step/differentiate.ts";
import { disposeDraws, drawStep } from "./step/draws.ts";
import { attribute } from "./errors.ts";
import { hookParts, runContext, type Surroundings } from "./hooks.ts";
import { applyUpdate } from "./optimizer/optimizer.ts";
import { preflight } from "./step/preflight.ts";
import { selectLearning } from "./select.ts";
import { artifactsFor, type Session } from "./session.ts";
import type { StepInput } from "./step/step.ts";
import { computeStepRepeatedly } from "./step/repeated_step.ts";
import { type Numbers, readReport } from "./step/terms.ts";

/** Differentiates each term alone and says how strong its gradient is. @throws {PluginError} */
export async function checkTerms(session: Session, around: Surroundings): Promise<void> {
  const input = stepInput(session);
  try {
    const norms = Object.entries(await preflight(input, session.plan.config.chunk));
    around.log?.(
      `gradient norms: ${norms.map(([name, norm]) => `${name} ${norm.toPrecision(3)}`).join(", ")}`,
    );
  } finally {
    disposeDraws(input.draws);
  }
}

/** Select, update, report: until the last step, or until the signal. */
export async function train(session: Session, around: Surroundings): Promise<void> {
  while (session.step < session.plan.config.steps && !around.signal?.aborted) {
    const numbers = update(session, await selectLearning(session, around), around);
    try {
      await reportStep(session, around, numbers);
    } finally {
      numbers.values.dispose();
    }
    await around.pace?.();
    if (session.step % 20 === 0) around.collectGarbage?.();
    await nextTask(); // signals and messages arrive between steps
  }
}

/** Draw, compute, apply, free. The caller frees the step's numbers. */
function update(session: Session, learning: Variables, { repeater }: Surroundings): Numbers {
  const { optimizer, chunk } = session.plan.config;
  const input = stepInput(session, learning);
  let result: StepResult | undefined;
  try {
    result = computeStepRepeatedly(input, chunk, repeater);
    const { trainable, optimizerState, step } = session;
    session.optimizerState = applyUpdate(optimizer, trainable, result.gradients, optimizerState, step);
    session.step++;
    return result.numbers;
  } catch (error) {
    result?.numbers.values.dispose();
    throw error;
  } finally {
    tf.dispose(Object.values(result?.gradients ?? {}));
    disposeDraws(input.draws);
  }
}

/** Reads the step's numbers if a plugin asked for this step, and tells it. */
async function reportStep(session: Session, around: Surroundings, numbers: Numbers): Promise<void> {
  const { step, plan } = session;
  const listeners = plan.plugins.flatMap((plugin) => {
    if (!plugin.stepEnd) return [];
    const { handler, every } = hookParts(plugin.stepEnd);
    return step % every === 0 || step === plan.config.steps ? [{ plugin, handler }] : [];
  });
  if (listeners.length === 0) return;
  const report = await readReport(step, numbers);
  session.report = report;
  for (const { plugin, handler } of listeners) {
    const context = runContext(session, around, plugin);
    await attribute(plugin.name, "stepEnd", step, () => handler(report, context));
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
