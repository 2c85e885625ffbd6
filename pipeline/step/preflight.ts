import * as tf from "@tensorflow/tfjs";
import { blame } from "../errors.ts";
import type { FeatureSpace } from "../../models/encoder.ts";
import type { Plugin } from "../plugin/plugin.ts";
import type { StepResult } from "./differentiate.ts";
import { type Chunks, computeStepInChunks, renderSource } from "./step_in_chunks.ts";
import type { StepInput } from "./step_input.ts";
import { readReport } from "./step_values.ts";

/**
 * Differentiates each term alone, once, before training: a sum hides which term has a value or a gradient that is
 * not finite, or reaches no trainable weight.
 *
 * @param chunks How many images may be inside of a network at a time
 * @returns the gradients' norms by plugin name: how far apart the terms' weights need to be
 * @throws {PluginError} naming the guilty term
 */
export async function preflight(input: StepInput, chunks: Chunks): Promise<Record<string, number>> {
  const terms = input.plugins.flatMap((plugin) =>
    (["loss", "penalty"] as const).filter((hook) => plugin[hook] && plugin.weight !== 0)
      .map((hook) => ({ plugin, hook }))
  );
  const isShared = terms.filter(({ hook }) => hook === "loss").length > 1 && !input.sourceFeatures;
  const source = isShared ? renderSource(input, chunks) : undefined; // for all losses: they see the same images
  const norms: Record<string, number> = {};
  try {
    for (const { plugin, hook } of terms) {
      const one = {
        ...input,
        plugins: [onlyTerm(plugin, hook)],
        artifactsFor: (_: Plugin, space?: FeatureSpace) => input.artifactsFor(plugin, space),
        ...(source && { sourceImages: source.images, sourceFeatures: source.features }),
      };
      const others = terms.some((term) => term.plugin === plugin && term.hook !== hook);
      norms[others ? `${plugin.name}/${hook}` : plugin.name] = await normOfTerm(one, chunks, plugin, hook);
    }
  } finally {
    if (source) tf.dispose([source.images, source.features]);
  }
  return norms;
}

/** The norm of the gradient of the one term that the input holds. @throws {PluginError} */
async function normOfTerm(
  input: StepInput,
  chunks: Chunks,
  plugin: Plugin,
  hook: "loss" | "penalty",
): Promise<number> {
  const { gradients, values } = computeStepInChunks(input, chunks);
  try {
    const norm = await commonNorm(gradients);
    blame(plugin.name, hook, input.step, () => throwUnlessTrainable(norm));
    await readReport(input.step + 1, values); // a value may be NaN where the gradient is not
    return norm!;
  } finally {
    values.vector.dispose();
  }
}

/** A plugin's term at weight 1, and nothing else of the plugin. */
function onlyTerm(plugin: Plugin, hook: "loss" | "penalty"): Plugin {
  return { name: plugin.name, [hook]: plugin[hook]!.bind(plugin) };
}

/** The common norm of all gradients, which it frees; nothing where there is none. */
async function commonNorm(gradients: StepResult["gradients"]): Promise<number | undefined> {
  const all = Object.values(gradients);
  if (all.length === 0) return undefined;
  const norm = tf.tidy(() =>
    tf.sqrt(tf.addN(all.map((gradient) => tf.tidy(() => tf.sum(tf.square(gradient))))))
  );
  tf.dispose(all);
  const [value] = await norm.data();
  norm.dispose();
  return value;
}

function throwUnlessTrainable(norm: number | undefined): void {
  if (norm === undefined) {
    throw new TypeError("Cannot train on a term that does not depend on any trainable weight");
  }
  if (!Number.isFinite(norm)) {
    throw new RangeError(
      `Cannot train on a gradient of ${norm}. Before the first update both generators are equal: ` +
        "check for the norm, the square root or the division of a zero",
    );
  }
}
