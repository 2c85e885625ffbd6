import { edits, Random, type StyleGAN2, WeightsError } from "../../mod.ts";
import { present } from "../../models/options/mod.ts";
import { counted } from "../../models/wording.ts";
import { writeAtomically } from "../../models/weights/atomic_write.ts";
import { encodeSafetensors } from "../../models/weights/safetensors.ts";
import { findGenerator } from "../images/find_generator.ts";
import { showProgress } from "../shell/progress.ts";
import { type Context, serve } from "../shell/serve.ts";
import { startComputing } from "../shell/start_computing.ts";
import { print } from "../shell/terminal.ts";
import type { DirectionsInput, GanspaceTask, SefaTask } from "./input.ts";
import { type Found, styleclip } from "./styleclip.ts";

serve<DirectionsInput>(async ({ generator: weights, key, class: index, out, task }, context) => {
  const { terminal, common } = context, device = (await startComputing(context)).describe();
  const ofFile = present({ key, class: index });
  const { source } = await findGenerator(weights, ofFile, "Cannot find directions");
  const generator = await source.load("generator");
  for (const note of generator.notes) terminal.log(note);
  const { tensors, what } = await found(generator, task, weights, context);
  const metadata = { method: task.method, generator: await generator.digest() };
  generator.dispose();
  await writeAtomically(out, [encodeSafetensors(tensors, metadata)]);
  terminal.log(`Wrote ${what} to ${out}`);
  if (common.json) {
    const shapes = Object.fromEntries([...tensors].map(([name, { shape }]) => [name, shape]));
    print(JSON.stringify({ out, method: task.method, what, tensors: shapes, device }));
  }
});

async function found(
  generator: StyleGAN2,
  task: DirectionsInput["task"],
  path: string,
  context: Context,
): Promise<Found> {
  if (task.method === "styleclip") return await styleclip(generator, task, context);
  return task.method === "sefa"
    ? await sefa(generator, task, path)
    : await ganspace(generator, task, context);
}

async function sefa(generator: StyleGAN2, { layers, count }: SefaTask, path: string): Promise<Found> {
  try {
    const { directions } = await edits.semanticFactors(generator, layers && { layers });
    const kept = directions.slice(0, count);
    return { tensors: edits.directionTensors(kept), what: counted(kept.length, "factor") };
  } catch (cause) {
    if (cause instanceof RangeError) {
      throw new WeightsError(path, `cannot be used. ${cause.message}`, { cause });
    }
    throw cause;
  }
}

async function ganspace(
  generator: StyleGAN2,
  { count, samples, seed }: GanspaceTask,
  context: Context,
): Promise<Found> {
  const progress = showProgress(context), dim = generator.latentDim;
  const components = await edits.latentComponents(generator, {
    seed: new Random(seed).fork("components"),
    samples,
    count,
    progress: (done, all) => progress(done, `of ${all} latents mapped`),
  });
  const directions = Array.from(components.deviations, (_, k) => ({
    label: `${generator.label}, component ${k}`,
    rows: 1,
    values: components.components.slice(k * dim, (k + 1) * dim),
  }));
  return {
    tensors: edits.directionTensors(directions, components),
    what: counted(directions.length, "component"),
  };
}
