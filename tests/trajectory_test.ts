/** The whole method, twenty steps end to end, against the PyTorch references. */
import * as tf from "@tensorflow/tfjs";
import { assert } from "@std/assert";
import { clip } from "../models/encoders/mod.ts";
import { Random } from "../models/random/random.ts";
import { stylegan2 } from "../models/stylegan2/mod.ts";
import type { Encoder } from "../models/encoder.ts";
import type { Generator } from "../models/generator.ts";
import { writeSafetensors } from "../models/weights/safetensors.ts";
import type { HostTensor } from "../models/weights/types.ts";
import { adam } from "../pipeline/optimizer/adam.ts";
import { applyUpdate } from "../pipeline/optimizer/optimizer.ts";
import type { Plugin } from "../pipeline/plugin/plugin.ts";
import { computeStep } from "../pipeline/step/step.ts";
import type { StepInput } from "../pipeline/step/step_input.ts";
import { readReport } from "../pipeline/step/step_values.ts";
import { disposeTree, keepTree, type Tree } from "../pipeline/storage/tree.ts";
import { estimateFisher } from "../plugins/_fisher.ts";
import { variationsOf } from "../plugins/_semantic_variations.ts";
import { directionalLoss, directionalMoment, ewc, relationConsistency } from "../plugins/mod.ts";
import { testOnBackends } from "./support/backends.ts";
import { assertClose, type Fixture, fixturePath, readFixture, readJsonFixture } from "./support/fixtures.ts";

const STEPS = 20, BATCH = 4;

interface Trajectory {
  readonly runs: Readonly<Record<string, { readonly steps: readonly { readonly total: number }[] }>>;
}

/** The terms of each run. Its directions are never short: the two generators draw different noise. */
const RUNS: Readonly<Record<string, readonly Plugin[]>> = {
  full: [directionalMoment({ floor: 1e-8 }), ewc(), relationConsistency()],
  no_ewc: [directionalMoment({ floor: 1e-8 }), relationConsistency()],
  l_dir: [directionalLoss({ floor: 1e-8 })],
};

for (const [run, plugins] of Object.entries(RUNS)) {
  testOnBackends(`twenty steps follow the reference: ${run}`, async () => {
    const fixture = await readFixture("trajectory/trajectory.safetensors");
    const { runs } = await readJsonFixture<Trajectory>("trajectory/trajectory.json");
    const before = tf.memory().numTensors;
    const source = await loadGenerator("source"), adapted = await loadGenerator("adapted");
    const encoder = await loadEncoder();
    const trainable = Object.fromEntries(
      [...adapted.parameters].filter(([name]) => adapted.adaptable.has(name)),
    );
    const artifacts = await artifactsOf(fixture, run);
    const optimizer = adam({ learningRate: 0.002, beta1: 0, beta2: 0.99 });
    let state: Tree = keepTree(optimizer.init(trainable) as Tree);
    const start = await adapted.exportWeights();

    for (let step = 0; step < STEPS; step++) {
      const draws = drawsOf(fixture, step);
      const input: StepInput = {
        step,
        source,
        adapted,
        trainable,
        learning: trainable,
        encoder,
        draws,
        encoderSeed: new Random(0),
        lossSeed: new Random(0),
        plugins,
        artifactsFor: () => artifacts as never,
      };
      const { gradients, values } = computeStep(input);
      const { total } = await readReport(step, values);
      await assertClose([total], [runs[run]!.steps[step]!.total], 1e-3, `the total of step ${step}`);
      if (step === 0 && run !== "no_ewc") await assertGradients(gradients, fixture, `${run}.step0.grad.`);
      state = applyUpdate(optimizer, trainable, gradients, state, step);
      tf.dispose([values.vector, ...Object.values(gradients), draws.latents]);
      for (const noise of [draws.sourceNoise, draws.adaptedNoise]) tf.dispose(noise as tf.Tensor[]);
    }

    await assertDisplacement(start, await adapted.exportWeights(), fixture, `${run}.final.`);
    const w = fixture.tensor<tf.Rank.R2>("in.eval_w");
    const image = adapted.synthesize(w, "stored");
    const planar = tf.tidy(() => tf.transpose(image, [0, 3, 1, 2]));
    await assertClose(planar, fixture.host(`${run}.final.image`), 5e-3, "the final image");
    tf.dispose([w, image, planar]);
    disposeTree(state);
    disposeTree(artifacts);
    for (const network of [source, adapted, encoder]) network.dispose();
    assert(tf.memory().numTensors === before, `leaked ${tf.memory().numTensors - before} tensors`);
  });
}

testOnBackends("the Fisher information is the reference's", async () => {
  const fixture = await readFixture("losses/fisher.safetensors");
  const generator = await loadGenerator("fisher"), encoder = await loadEncoder();
  const text = tf.tidy(() => tf.reshape(fixture.tensor("in.text_feature"), [1, -1]) as tf.Tensor2D);
  const rows = fixture.tensor<tf.Rank.R2>("in.w");
  const latents = Array.from({ length: rows.shape[0] }, (_, i) => tf.slice2d(rows, [i, 0], [1, -1]));
  const subject = { generator, encoder, text, weights: generator.adaptable, noise: "stored" as const };
  const fisher = await estimateFisher(subject, latents);
  await assertGradients(fisher as Record<string, tf.Tensor>, fixture, "fisher.", 1e-3);
  disposeTree(fisher);
  tf.dispose([text, rows]);
  for (const network of [generator, encoder]) network.dispose();
});

/** The generator of the fixtures, with some of its tensors replaced. */
async function loadGenerator(
  scope: string,
  replaced: ReadonlyMap<string, HostTensor> = new Map(),
): Promise<Generator> {
  const { tensors } = await readFixture("stylegan2/generator_16.safetensors");
  const weights = [...tensors].filter(([name]) => name.startsWith("w."))
    .map(([name, tensor]) => [name.slice(2), tensor] as const);
  const path = await Deno.makeTempFile({ suffix: ".safetensors" });
  await writeSafetensors(path, new Map([...weights, ...replaced]));
  const generator = await stylegan2(path).load(scope);
  await Deno.remove(path);
  return generator;
}

function loadEncoder(): Promise<Encoder> {
  return clip({ weights: fixturePath("clip/vit_tiny_openai.safetensors"), heads: { text: 2 } }).load();
}

/** Text directions and Fisher information as given by the fixture. */
async function artifactsOf(fixture: Fixture, run: string): Promise<Readonly<Record<string, Tree>>> {
  if (run === "l_dir") {
    return { text: { directions: fixture.tensor("in.nada_text_direction"), normalised: true } };
  }
  const rows = (name: string) => Float64Array.from(fixture.host(name).data as Float32Array);
  const e = rows("in.e"), s = rows("in.s"), dim = e.length;
  const variations = variationsOf(e, { count: 6, dim, data: rows("in.z_variations") }, 1);
  const directions = tf.tensor2d([...e, ...variations].map((value, i) => value - s[i % dim]!), [7, dim]);
  return { text: { directions, normalised: true }, fisher: await fisherOf(fixture) };
}

/** Fisher information in the order in which weights are kept in memory: loaded as if it were the weights. */
async function fisherOf(fixture: Fixture): Promise<Record<string, tf.Tensor>> {
  const given = [...fixture.tensors].filter(([name]) => name.startsWith("fisher."))
    .map(([name, tensor]) => [name.slice("fisher.".length), tensor] as const);
  const generator = await loadGenerator("fisher", new Map(given));
  const fisher = Object.fromEntries(
    given.map(([name]) => [name, tf.tidy(() => tf.add(generator.parameters.get(name)!, 0))]),
  );
  generator.dispose();
  return fisher;
}

function drawsOf(fixture: Fixture, step: number): StepInput["draws"] {
  return tf.tidy(() => {
    const noise = (of: string) =>
      Array.from({ length: 5 }, (_, i) => {
        const all = fixture.tensor(`${of}.${i}`), size = all.shape[3]!;
        return tf.reshape(tf.slice(all, step, 1), [BATCH, size, size, 1]) as tf.Tensor4D; // one channel: no transpose
      });
    const latents = tf.reshape(tf.slice(fixture.tensor("in.w"), step, 1), [BATCH, -1]) as tf.Tensor2D;
    return { latents, sourceNoise: noise("in.noise_src"), adaptedNoise: noise("in.noise_trg") };
  });
}

/** Compares gradients in the published order: they are exported as if they were weights. */
async function assertGradients(
  gradients: Readonly<Record<string, tf.Tensor>>,
  fixture: Fixture,
  prefix: string,
  tolerance = 1e-4,
): Promise<void> {
  const generator = await loadGenerator("gradients");
  for (const [name, gradient] of Object.entries(gradients)) generator.parameters.get(name)!.assign(gradient);
  const exported = await generator.exportWeights();
  generator.dispose();
  for (const key of fixture.tensors.keys()) {
    if (!key.startsWith(prefix)) continue;
    const name = key.slice(prefix.length);
    assert(name in gradients, `no gradient of ${name}`);
    await assertClose(exported.get(name)!.data as Float32Array, fixture.host(key), tolerance, key);
  }
}

/** Compares how far the weights have travelled. */
async function assertDisplacement(
  start: ReadonlyMap<string, HostTensor>,
  end: ReadonlyMap<string, HostTensor>,
  fixture: Fixture,
  prefix: string,
): Promise<void> {
  const travelled = (to: HostTensor, name: string) =>
    Float64Array.from(to.data as Float32Array, (value, i) => value - (start.get(name)!.data[i] as number));
  for (const key of fixture.tensors.keys()) {
    const name = key.slice(prefix.length);
    if (!key.startsWith(prefix) || !start.has(name)) continue;
    await assertClose(travelled(end.get(name)!, name), travelled(fixture.host(key), name), 5e-2, key);
  }
}
