import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  aroundPivots,
  carryTuning,
  type Locality,
  PivotalTuning,
  pixelDistance,
  seededSamples,
} from "../../../models/inversion/mod.ts";
import type { BackendName } from "../../../models/backend/mod.ts";
import { Random } from "../../../models/random/random.ts";
import { architectureTensors } from "../../../models/stylegan2/architecture.ts";
import { toFile } from "../../../models/stylegan2/layouts.ts";
import type { HostTensor } from "../../../models/weights/types.ts";
import { initialiseStyleGAN2, type StyleGAN2, stylegan2 } from "../../../models/stylegan2/mod.ts";
import { nvidiaName } from "../../../models/stylegan2/nvidia_names.ts";
import { drawLatents } from "../../../models/random/draw_latents.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";
import { networkPath, readInversion, readInversionJson } from "../../support/inversion.ts";
import { balanced } from "../stylegan2/support.ts";
import { featureNetwork } from "./_feature_network.ts";

interface Losses {
  readonly mse: number;
  readonly perceptual: number;
  readonly locality: number;
  readonly total: number;
}

const fixture = await readInversion("projector");
const facts = await readInversionJson<
  { network: string; cases: Record<string, { steps: number; losses: Losses[] }> }
>("projector");

/** Trained weights under NVIDIA's names, in the file's order. */
async function weightsOf(generator: StyleGAN2): Promise<Map<string, Float32Array>> {
  const weights = new Map<string, Float32Array>();
  for (const spec of architectureTensors(generator.architecture)) {
    if (spec.role !== "parameter") continue;
    const values = await generator.parameters.get(spec.name)!.data<"float32">();
    weights.set(nvidiaName(spec.name), toFile(spec, values).data.slice());
  }
  return weights;
}

function target(): tf.Tensor4D {
  return tf.tidy(() => {
    const pixels = tf.transpose(fixture.tensor<tf.Rank.R3>("in.target"), [1, 2, 0]);
    return tf.expandDims(tf.sub(tf.div(pixels, 127.5), 1), 0) as tf.Tensor4D;
  });
}

/** The gradients of a step as Adam's means tell them, m′ = 0.9 m + 0.1 g, against the oracle's. */
async function assertGradients(generator: StyleGAN2, run: string, ...states: Map<string, HostTensor>[]) {
  const [before, after] = states.map((state) => (name: string) =>
    state.get(`${name}/m`)!.data as Float32Array
  );
  let compared = 0;
  for (const spec of architectureTensors(generator.architecture)) {
    const key = `${run}.step1.grad.${nvidiaName(spec.name)}`;
    if (!fixture.tensors.has(key)) continue;
    const old = before!(spec.name), gradient = after!(spec.name).map((m, i) => (m - 0.9 * old[i]!) / 0.1);
    await assertClose(toFile(spec, gradient).data, fixture.host(key), 1e-3, key);
    compared++;
  }
  assertEquals(
    compared,
    [...fixture.tensors.keys()].filter((key) => key.startsWith(`${run}.step1.grad.`)).length,
  );
}

/** The run with locality does all that the other does. */
const BACKENDS: Record<string, BackendName[]> = { pti: ["wasm"] };

for (const name of ["pti", "pti_locality"]) {
  testOnBackends(`Pivotal tuning follows the reference, ${name}`, () =>
    balanced(async () => {
      const { steps, losses } = facts.cases[name]!;
      const source = stylegan2(networkPath(facts.network));
      const [generator, original] = [await source.load("tuned"), await source.load("original")];
      const features = featureNetwork(),
        images = target(),
        pivot = fixture.tensor<tf.Rank.R3>("in.pti.pivot");
      const z = fixture.tensor<tf.Rank.R2>("in.pti.z");
      const locality: Locality = { original, samples: (step) => tf.slice(z, [step, 0], [1, -1]) };
      const tuning = new PivotalTuning(generator, images, pivot, {
        distance: features,
        stopAt: 0,
        ...(name.endsWith("locality") && { locality }),
      });
      const before = await weightsOf(generator);
      for (let step = 0; step < steps; step++) {
        const earlier = step === 1 ? await tuning.state() : undefined;
        const { pixels, perceptual, locality, total, done } = await tuning.next();
        const expected = losses[step]!;
        await assertClose([pixels], [expected.mse], 1e-5, `the error of step ${step}`);
        await assertClose([perceptual], [expected.perceptual], 1e-5, `the distance of step ${step}`);
        await assertClose([total], [expected.total], 1e-5, `the loss of step ${step}`);
        await assertClose([locality], [expected.locality], 2e-3, `the term of locality in step ${step}`);
        assert(!done);
        if (earlier) await assertGradients(generator, name, earlier, await tuning.state());
      }
      const after = await weightsOf(generator);
      let compared = 0;
      for (const key of fixture.tensors.keys()) {
        if (!key.startsWith(`${name}.moved.`)) continue;
        const weight = key.slice(`${name}.moved.`.length), start = before.get(weight)!;
        const moved = after.get(weight)!.map((value, i) => value - start[i]!);
        await assertClose(moved, fixture.host(key), 5e-3, key);
        compared++;
      }
      assert(compared > 0);
      for (const [weight, values] of before) {
        if (weight.startsWith("mapping.")) {
          assertEquals(after.get(weight), values, `${weight} gets no gradient`);
        }
      }
      if (fixture.tensors.has(`${name}.out.image`)) {
        const image = tf.tidy(() => tf.transpose(generator.synthesize(pivot, "stored"), [0, 3, 1, 2]));
        await assertClose(image, fixture.host(`${name}.out.image`));
        const first = tf.tidy(() => aroundPivots(locality, pivot, locality.samples(0)));
        await assertClose(first, fixture.host(`${name}.out.w_r`));
        tf.dispose([image, first]);
      }
      tf.dispose([images, pivot, z]);
      for (const owner of [tuning, features, generator, original]) owner.dispose();
    }), BACKENDS[name]);
}

async function small(scope: string, seed = 1): Promise<StyleGAN2> {
  const weights = initialiseStyleGAN2({ size: 8, styleDim: 8, mappingDepth: 1, channels: [8, 8], seed });
  return await stylegan2({ weights, label: scope }).load(scope);
}

testOnBackends(
  "Resumed tuning gives the same bits, ends when near enough, and can be carried on",
  () =>
    balanced(async () => {
      const [whole, resumed, source] = [await small("whole"), await small("resumed"), await small("source")];
      const pivots = drawLatents(source, new Random("pivots"), 2);
      const images = tf.tidy(() => tf.add<tf.Tensor4D>(source.synthesize(pivots, "stored"), 0.3));
      const options = {
        distance: pixelDistance(),
        locality: {
          original: source,
          samples: seededSamples(new Random("around"), 2, 8),
          radius: 2,
          interval: 2,
        },
      };
      const first = new PivotalTuning(whole, images, pivots, { ...options, stopAt: 0 });
      await first.next();
      const saved = await first.state(), tensors = tf.memory().numTensors;
      const { perceptual } = await first.next();
      assertEquals(tf.memory().numTensors, tensors);
      const second = new PivotalTuning(resumed, images, pivots, { ...options, stopAt: 0 });
      second.restore(saved);
      await second.next();
      assertEquals(await second.state(), await first.state());

      const last = new PivotalTuning(resumed, images, pivots, { ...options, stopAt: perceptual });
      const before = await weightsOf(resumed);
      assertEquals((await last.next()).done, true);
      assertEquals(await weightsOf(resumed), before, "nothing is updated when done");

      const adapted = await small("adapted", 2),
        [own, mine, its] = [
          await weightsOf(adapted),
          await weightsOf(whole),
          await weightsOf(source),
        ];
      carryTuning(adapted, { tuned: whole, source });
      for (const [name, values] of await weightsOf(adapted)) {
        const expected = own.get(name)!.map((value, i) => value + mine.get(name)![i]! - its.get(name)![i]!);
        await assertClose(values, expected, 1e-6, name);
      }
      tf.dispose([pivots, images]);
      for (const owner of [first, second, last, whole, resumed, source, adapted]) owner.dispose();
    }),
  ["wasm"],
);

testOnBackends("Tuning is not carried to a generator that is no relative", async () => {
  const source = await small("source");
  const weights = initialiseStyleGAN2({ size: 8, styleDim: 8, mappingDepth: 1, channels: [8, 4], seed: 1 });
  const other = await stylegan2({ weights, label: "other" }).load("other");
  assertThrows(
    () => carryTuning(other, { tuned: source, source }),
    TypeError,
    "must come from one generator",
  );
  for (const generator of [source, other]) generator.dispose();
}, ["wasm"]);
