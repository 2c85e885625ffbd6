/** What is studied, and with what. */
import type { Encoder, StyleGAN2 } from "../../mod.ts";
import type { LoadedDistance } from "../../tasks/photos/distance.ts";
import type { Context } from "../../tasks/shell/serve.ts";

/** How much is asked for. */
export interface Asked {
  /** Of the animals. */
  readonly seed: number;
  /** Dogs. */
  readonly count: number;
  /** Of them those to which a generator is tuned, each anew: the first. */
  readonly tuned: number;
  /** Cats, and foxes. */
  readonly others: number;
  readonly steps: number;
  readonly tuneSteps: number;
  /** Photographs at a time. */
  readonly batch: number;
}

/** All that rows are made with. */
export interface Study {
  readonly asked: Asked;
  /** The generator of dogs into which photographs come. */
  readonly source: StyleGAN2;
  /** What became of it: dogs are cats. */
  readonly adapted: StyleGAN2;
  /** Sees pictures when all is done, and has no part in it. */
  readonly judge: Encoder;
  /** What projections and tunings make small. */
  readonly compared: LoadedDistance;
  /** The folder in which all that was found is kept. */
  readonly folder: string;
  readonly context: Context;
}

/** Pictures [n, size, size, 3] of the same photographs. */
export interface Pictures {
  /** What the source makes of their latents. */
  readonly source: Float32Array;
  /** What the adapted generator does. */
  readonly adapted: Float32Array;
}

/** What is made small: what the world's CLIP sees, and pixels. */
export const COMPARED = { by: "encoder", encoder: "world:clip", stated: {} } as const;

/** Steps between two saves. */
export const SAVE_EVERY = 50;
