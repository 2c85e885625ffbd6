import * as tf from "@tensorflow/tfjs";
import { disposeDraws, drawStep } from "./draws.ts";
import { attribute } from "./errors.ts";
import { hookParts, runContext, type Surroundings } from "./hooks.ts";
import { selectLearning } from "./select.ts";
import { applyUpdate } from "./optimizer.ts";
import { preflight } from "./preflight.ts";
import { artifactsFor, type Session } from "./session.ts";
import type { StepInput } from "./step.ts";
import { computeStepInChunks } from "./step_in_chunks.ts";
import { type Numbers, readReport } from "./terms.ts";

/** Differentiates each term alone and says how strong its gradient is. @throws {PluginError} */
export async function checkTerms(session: Session, around: Surroundings): Promise<void> {
  const input = stepInput(session);
  try {
    const norms = Object.entries(await preflight(input));
    around.log?.(
      `gradient norms: ${norms.map(([name, norm]) => `${name} ${norm.toPrecision(3)}`).join(", ")}`,
    );
  } finally {
    disposeDraws(input.draws);
  }
}

/** Draw, compute, update, report, free: until the last step, or until the signal. */
export async function train(session: Session, around: Surroundings): Promise<void> {
  const { config } = session.plan;
  while (session.step < config.steps && !around.signal?.aborted) {
    const learning = await selectLearning(session, around);
    const input = stepInput(session, learning);
    const { gradients, numbers } = computeStepInChunks(input, config.chunk);
    session.optimizerState = applyUpdate(
      config.optimizer,
      session.trainable,
      gradients,
      session.optimizerState,
      session.step,
    );
    tf.dispose(Object.values(gradients));
    disposeDraws(input.draws);
    session.step++;
    await reportStep(session, around, numbers);
    numbers.values.dispose();
    if (session.step % 20 === 0) around.collectGarbage?.();
    await nextTask(); // signals and messages arrive between steps
  }
}

/** Reads the step's numbers if a plugin asked for this step, and tells it. */
async function reportStep(session: Session, around: Surroundings, numbers: Numbers): Promise<void> {
  const { step, plan } = session;
  const listeners = plan.plugins.flatMap((plugin) => {
    if (!plugin.stepEnd) return [];
    const { handler, every } = hookParts(plugin.stepEnd);
    return step % every === 0 ? [{ plugin, handler }] : [];
  });
  if (listeners.length === 0) return;
  const report = await readReport(step, numbers);
  for (const { plugin, handler } of listeners) {
    const context = runContext(session, around, plugin);
    await attribute(plugin.name, "stepEnd", step, () => handler(report, context));
  }
}

function stepInput(session: Session, learning = session.trainable): StepInput {
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
