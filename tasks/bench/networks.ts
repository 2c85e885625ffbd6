/** The networks of a run, each alone: forward, and forward and backward. */
import * as tf from "@tensorflow/tfjs";
import type { Config } from "../../mod.ts";
import { Random } from "../../models/random/random.ts";
import type { Case } from "./result.ts";
import { type PieceOfWork, timeInTurns } from "./stopwatch.ts";
import { trace } from "./trace.ts";

/** Times a config's generator and encoder. The names of the cases are also `reference.py`'s. */
export async function timeNetworks(
  { generator: generators, encoder: encoders, batch = 4, noise = "shared" }: Config,
  repeats: number,
  signal: AbortSignal,
): Promise<Case[]> {
  const generator = await generators.load("bench");
  const encoder = await encoders.load().catch((error) => {
    generator.dispose();
    throw error;
  });
  const seed = new Random(1);
  const w = tf.tidy(() => generator.map(seed.normal([batch, generator.zDim ?? generator.latentDim])));
  const maps = noise === "shared" || noise === "independent"
    ? generator.noiseShapes.map((shape, i) => seed.fork(i).normal([batch, ...shape, 1]))
    : noise;
  const images = seed.fork("images").normal([batch, generator.height, generator.width, 3]);
  const weights = [...generator.parameters].flatMap(([name, weight]) =>
    generator.adaptable.has(name) ? [weight] : []
  );
  const generate = () => generator.synthesize(w, maps), encode = (x: tf.Tensor4D) => encoder.encodeImage(x);
  const works: Record<string, PieceOfWork> = {
    "generator forward": () => [generate()],
    "generator forward and backward": () => gradients(() => energy(generate()), weights),
    "encoder forward": () => [encode(images)],
    "encoder forward and backward": () => gradients(() => energy(encode(images)), [images]),
  };
  try {
    return await timeCases("models", works, repeats, signal);
  } finally {
    tf.dispose([w, images, ...(Array.isArray(maps) ? maps : [])]);
    generator.dispose();
    encoder.dispose();
  }
}

/** Times and counts pieces of work, by their names. */
export async function timeCases(
  part: Case["part"],
  works: Readonly<Record<string, PieceOfWork>>,
  repeats: number,
  signal: AbortSignal,
): Promise<Case[]> {
  const timings = await timeInTurns(Object.values(works), repeats, signal);
  return Object.entries(works).map(([name, work], i) => ({
    part,
    name,
    seconds: timings[i]!,
    work: trace(work),
  }));
}

/** A scalar that depends on every value. */
export function energy(x: tf.Tensor): tf.Scalar {
  return tf.mean(tf.square(x));
}

/** The derivatives with respect to tensors: of a scalar, or of Σ dy · f. */
export function gradients(f: () => tf.Tensor, inputs: readonly tf.Tensor[], dy?: tf.Tensor): tf.Tensor[] {
  return tf.engine().gradients(f, [...inputs], dy, true).grads.filter((gradient) => gradient);
}
