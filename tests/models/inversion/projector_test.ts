import * as tf from "@tensorflow/tfjs";
import { assert, assertAlmostEquals } from "@std/assert";
import type { BackendName } from "../../../models/backend/mod.ts";
import { learningRateAt, Projector, type ProjectorDraws } from "../../../models/inversion/mod.ts";
import { stylegan2 } from "../../../models/stylegan2/mod.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";
import { networkPath, readInversion, readInversionJson } from "../../support/inversion.ts";
import { balanced } from "../stylegan2/support.ts";
import { featureNetwork } from "./_feature_network.ts";

interface Case {
  readonly num_steps: number;
  readonly initial_learning_rate: number;
  readonly lr: readonly number[];
  readonly dist: readonly number[];
  readonly loss: readonly number[];
}

const fixture = await readInversion("projector");
const facts = await readInversionJson<
  { network: string; noise_order: string[]; w_std: number; cases: Record<string, Case> }
>("projector");

/** The oracle's draws, in place of a seed's. */
const oracleDraws: ProjectorDraws = {
  latentNoise(step, [, rows, dim]) {
    const all = fixture.host("in.w_noise"), [, layers] = all.shape;
    const begin = step * layers! * dim;
    return tf.tensor3d((all.data as Float32Array).slice(begin, begin + rows * dim), [1, rows, dim]);
  },
  noiseMaps: () =>
    facts.noise_order.map((name) => {
      const { data, shape: [height, width] } = fixture.host(`in.noise.${name}`);
      return tf.tensor4d(data as Float32Array, [1, height!, width!, 1]);
    }),
};

function target(): tf.Tensor4D {
  return tf.tidy(() => {
    const pixels = tf.transpose(fixture.tensor<tf.Rank.R3>("in.target"), [1, 2, 0]);
    return tf.expandDims(tf.sub(tf.div(pixels, 127.5), 1), 0) as tf.Tensor4D;
  });
}

/** Limits; in a run of which only the first steps are stored rounding has the time to grow. */
const SHORT = { distance: 1e-4, w: 1e-3, last: 1e-3 }, LONG = { distance: 5e-3, w: 5e-3, last: 5e-2 };

/** The run in W+ runs all kernels; the others take long on a GPU of software. */
const BOTH: BackendName[] = ["wasm", "webgpu"], ONE: BackendName[] = ["wasm"];

for (const [name, run] of Object.entries(facts.cases)) {
  if (!run.lr) continue; // pivotal tuning's
  const known = fixture.host(`${name}.out.w`), [stored, ...sizes] = known.shape as [number, ...number[]];
  const inPlus = sizes.length === 2;
  testOnBackends(`The projector follows the reference's trajectory ${name}`, () =>
    balanced(async () => {
      const limits = stored < run.num_steps ? LONG : SHORT;
      const generator = await stylegan2(networkPath(facts.network)).load(name);
      const features = featureNetwork(), average = fixture.tensor<tf.Rank.R1>("in.w_avg");
      const rows = inPlus ? generator.latentCount : 1;
      const start = tf.tidy(() => tf.tile(tf.reshape(average, [1, 1, -1]), [1, rows, 1])) as tf.Tensor3D;
      const images = target();
      const options = { learningRate: run.initial_learning_rate };
      const projector = new Projector(generator, images, start, {
        ...options,
        distance: features,
        steps: run.num_steps,
        deviation: facts.w_std,
        draws: oracleDraws,
      });
      const size = known.data.length / stored;
      for (let step = 0; step < run.num_steps; step++) {
        assertAlmostEquals(learningRateAt(step, run.num_steps, options), run.lr[step]!, 1e-12);
        const { distance, loss } = projector.next();
        await assertClose(distance, [run.dist[step]!], limits.distance, `the distance of step ${step}`);
        await assertClose(loss, [run.loss[step]!], limits.distance, `the loss of step ${step}`);
        tf.dispose([distance, loss]);
        if (step >= stored) continue;
        const w = (await projector.state()).get("latents")!;
        const expected = (known.data as Float32Array).subarray(step * size, (step + 1) * size);
        await assertClose(w.data as Float32Array, expected, limits.w, `w after step ${step}`);
        if (step === 0) {
          await assertClose(w.data as Float32Array, await start.data(), 0, "w after the first step");
        }
      }
      const { latents, noise, distances } = await projector.result();
      await assertClose(latents, fixture.host(`${name}.out.w_last`), limits.last, "the last w");
      for (const [i, map] of facts.noise_order.entries()) {
        const key = `${name}.out.noise_last.${map}`;
        if (fixture.tensors.has(key)) {
          await assertClose(noise[i]!, fixture.host(key), limits.last, key);
        }
      }
      assert(distances.every((distance) => distance < run.dist[0]!));
      tf.dispose([latents, ...noise, average, start, images]);
      projector.dispose();
      features.dispose();
      generator.dispose();
    }), inPlus ? BOTH : ONE);
}
