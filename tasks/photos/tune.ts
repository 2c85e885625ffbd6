import * as tf from "@tensorflow/tfjs";
import { inversion, Random, type StyleGAN2 } from "../../mod.ts";
import type { Context } from "../shell/serve.ts";
import type { InversionState } from "./inversion_state.ts";
import { Pace, workInSteps } from "./pace.ts";
import { type Photographs, targetsOf } from "./photographs.ts";
import type { Inverted } from "./project.ts";
import { latentTensor, noiseTensors } from "./render_inverted.ts";

/** How a generator is tuned to photographs. */
export interface TuningSettings {
  /** At the most. */
  readonly steps: number;
  /** Where it is near enough; undefined where the distance decides. */
  readonly until: number | undefined;
  /** The weight of what keeps it as it was elsewhere; 0 leaves it to itself. */
  readonly locality: number;
}

/** What tuning works with. */
export interface TuningOptions {
  readonly settings: TuningSettings;
  /** At full resolution. */
  readonly distance: inversion.ImageDistance;
  /** Of the distance, where the settings name none. */
  readonly stopAt: number;
  readonly seed: number;
  readonly saveEvery: number;
  readonly state: InversionState;
  readonly context: Context;
}

/** The name of the state. */
const STATE = "tuning";

/**
 * Tunes a generator where it lies to all photographs together.
 *
 * @param original the same before tuning
 * @throws {Stopped} once the signal says so and all is saved
 */
export async function tuneGenerator(
  generator: StyleGAN2,
  original: StyleGAN2,
  photographs: Photographs,
  inverted: Inverted,
  options: TuningOptions,
): Promise<void> {
  const { settings: { steps, until, locality }, distance, state, saveEvery } = options;
  const { count } = photographs, seed = new Random(options.seed).fork("locality");
  const targets = targetsOf(photographs, 0, count), pivots = latentTensor(inverted);
  const noise = noiseTensors(inverted, count);
  const tuning = new inversion.PivotalTuning(generator, targets, pivots, {
    distance,
    noise: noise.length > 0 ? noise : "stored",
    stopAt: until ?? options.stopAt,
    ...(locality > 0 && {
      locality: {
        original,
        samples: inversion.seededSamples(seed, count, generator.latentDim),
        pixelWeight: locality,
        perceptualWeight: locality,
      },
    }),
  });
  try {
    const saved = await state.read(STATE);
    if (saved) tuning.restore(saved);
    await workInSteps(
      {
        label: "tuning",
        steps,
        saveEvery,
        step: () => tuning.step,
        next: async () => {
          const { done, pixels, perceptual } = await tuning.next();
          return done ? "done" : `pixels ${pixels.toPrecision(3)}, distance ${perceptual.toPrecision(3)}`;
        },
        save: async () => await state.write(STATE, await tuning.state()),
      },
      new Pace(steps),
      options.context,
    );
  } finally {
    tuning.dispose();
    tf.dispose([targets, pivots, ...noise]);
  }
}
