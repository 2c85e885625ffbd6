/** Beside the story: what the frozen generator's features depend on, by which runs share them. */
import { currentArithmetic } from "../models/arithmetic.ts";
import type { Session } from "./session.ts";
import type { Cache } from "./storage/cache.ts";
import { VERSION } from "./storage/version.ts";
import { SharedFeatures } from "./storage/shared_features.ts";

/** The features of a session's source, kept in a cache. */
export function shareFeatures({ plan, seed, identity, rounding }: Session, cache: Cache): SharedFeatures {
  const { batch, chunk, encoderChunk, noise, mixing, truncation, trainable, steps } = plan.config;
  const key = {
    of: "source-features",
    generator: identity.generatorDigest,
    encoder: identity.encoderDigest,
    ...(typeof trainable !== "function" && { learns: trainable.label }),
    seed,
    batch,
    chunk: Math.min(chunk, batch),
    encoderChunk: Math.min(encoderChunk, batch),
    noise,
    mixing,
    truncation,
    variegate: VERSION,
    ...currentArithmetic(),
    rounding: rounding!,
  };
  return new SharedFeatures(cache, key, steps);
}
