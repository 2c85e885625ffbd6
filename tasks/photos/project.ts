/** From photographs to latents, a few at a time, from wherever an earlier process came. */
import * as tf from "@tensorflow/tfjs";
import { type Generator, type HostTensor, inversion, Random } from "../../mod.ts";
import { breathe } from "../shell/breathe.ts";
import type { Context } from "../shell/serve.ts";
import type { InversionState, Tensors } from "./inversion_state.ts";
import { Pace, workInSteps } from "./pace.ts";
import { type Photographs, targetsOf } from "./photographs.ts";
import type { InversionSettings } from "./settings.ts";
import { encodedLatents, loadStartEncoder, startLatents, type StartOptions } from "./starts.ts";

/** What was found for photographs, as a file holds it. */
export interface Inverted {
  /** w_plus [n, rows, dim] */
  readonly latents: HostTensor;
  /** [n or 1, 1, height, width] each; empty where the noise is not known. */
  readonly noise: readonly HostTensor[];
}

/** What an inversion works with. */
export interface InversionOptions {
  readonly settings: InversionSettings;
  readonly distance: inversion.ImageDistance;
  readonly state: InversionState;
  readonly context: Context;
}

/** Pixels that are projected at a time, and pictures at the most. */
const PIXELS = 2 ** 18, MOST_PICTURES = 8;

/** How many pictures are projected at a time. */
export function batchSize({ height, width }: Generator, { batch, starts }: InversionSettings): number {
  return batch ?? Math.max(1, Math.min(MOST_PICTURES, Math.floor(PIXELS / (height * width * starts))));
}

/**
 * Inverts photographs of the generator's size.
 *
 * @throws {Stopped} once the signal says so and all is saved
 */
export async function invertPhotographs(
  generator: Generator,
  photographs: Photographs,
  options: InversionOptions,
): Promise<Inverted> {
  const { settings, context } = options;
  const encoder = await loadStartEncoder(settings);
  try {
    for (const note of encoder?.description.assumptions ?? []) {
      context.terminal.log(`${encoder!.label}: ${note}`);
    }
    if (settings.steps === 0) return await encodeAll(encoder!, generator, photographs, options);
    return await projectAll(encoder, generator, photographs, options);
  } finally {
    encoder?.dispose();
  }
}

/** The encoder's word, rendered with the generator's stored noise. */
async function encodeAll(
  encoder: inversion.LatentEncoder,
  generator: Generator,
  photographs: Photographs,
  { settings, context: { terminal, signal } }: InversionOptions,
): Promise<Inverted> {
  const parts: Tensors[] = [], size = batchSize(generator, settings), { count } = photographs;
  for (let begin = 0; begin < count; begin += size) {
    await breathe(signal);
    const targets = targetsOf(photographs, begin, size);
    const latents = await encodedLatents(encoder, generator, targets, settings.latentEncoder!.weights);
    parts.push(await toHost(generator, { latents, noise: [] }));
    tf.dispose([targets, latents]);
    terminal.progress(`${Math.min(begin + size, count)} of ${count} pictures encoded`);
  }
  return joined(parts, await storedNoise(generator));
}

/** The noise maps that a generator's file has. */
async function storedNoise(generator: Generator): Promise<HostTensor[]> {
  const weights = await generator.exportWeights();
  const maps = generator.noiseShapes.map((_, i) => weights.get(`noises.noise_${i}`));
  return maps.every((map) => map !== undefined) ? maps : [];
}

async function projectAll(
  encoder: inversion.LatentEncoder | undefined,
  generator: Generator,
  photographs: Photographs,
  options: InversionOptions,
): Promise<Inverted> {
  const { settings } = options, { count } = photographs, size = batchSize(generator, settings);
  const seed = new Random(settings.seed), batches = Math.ceil(count / size);
  const statistics = await inversion.latentStatistics(generator, seed.fork("statistics"));
  const start = { settings, encoder, average: statistics.average, seed: seed.fork("starts") };
  const pace = new Pace(batches * settings.steps), parts: Tensors[] = [];
  for (let batch = 0; batch < batches; batch++) {
    const name = `pictures-${String(batch).padStart(4, "0")}`;
    let found = await options.state.read(name);
    if (found) pace.skip(settings.steps);
    else {
      const targets = targetsOf(photographs, batch * size, size);
      found = await projectBatch(
        generator,
        targets,
        { ...options, start, statistics, pace, count },
        batch * size,
      );
      targets.dispose();
      await options.state.write(name, found);
      await options.state.remove(UNDERWAY);
    }
    parts.push(found);
  }
  return joined(parts);
}

/** The state of the batch that is being projected. */
const UNDERWAY = "projection";

/** What a batch is projected with. */
interface BatchOptions extends InversionOptions {
  readonly start: StartOptions;
  readonly statistics: inversion.LatentStatistics;
  readonly pace: Pace;
  /** Pictures of all batches. */
  readonly count: number;
}

async function projectBatch(
  generator: Generator,
  targets: tf.Tensor4D,
  options: BatchOptions,
  first: number,
): Promise<Tensors> {
  const { settings, distance, state, pace, context, count } = options,
    { steps, starts, saveEvery } = settings;
  const { average, deviation } = options.statistics;
  const start = await startLatents(generator, targets, first, options.start);
  const centre = tf.tensor1d(average);
  const projector = new inversion.Projector(generator, targets, start, {
    distance,
    steps,
    starts,
    deviation,
    draws: inversion.seededDraws(generator, new Random(settings.seed).fork("projection"), { first, starts }),
    penalties: penaltiesOf(settings, centre, deviation),
  });
  start.dispose();
  try {
    const saved = await state.read(UNDERWAY);
    if (Number(saved?.get("first")?.data[0]) === first) projector.restore(saved!);
    const last = first + targets.shape[0];
    await workInSteps(
      {
        label: last - first === 1
          ? `picture ${last} of ${count}`
          : `pictures ${first + 1} to ${last} of ${count}`,
        steps,
        saveEvery,
        step: () => projector.step,
        next: async () => {
          const found = projector.next(), distances = await found.distance.data<"float32">();
          tf.dispose(Object.values(found));
          return `distance ${
            (distances.reduce((sum, value) => sum + value) / distances.length).toPrecision(3)
          }`;
        },
        save: async () => {
          const place = { shape: [1], data: Int32Array.of(first) };
          await state.write(UNDERWAY, new Map([...await projector.state(), ["first", place]]));
        },
      },
      pace,
      context,
    );
    const result = await projector.result(), host = await toHost(generator, result);
    tf.dispose([result.latents, ...result.noise]);
    return host;
  } finally {
    projector.dispose();
    centre.dispose();
  }
}

function penaltiesOf(
  { penalties: { betweenLayers, towardsAverage } }: InversionSettings,
  average: tf.Tensor1D,
  deviation: number,
) {
  return [
    ...betweenLayers > 0 ? [{ weight: betweenLayers, penalty: inversion.betweenLayers(deviation) }] : [],
    ...towardsAverage > 0
      ? [{ weight: towardsAverage, penalty: inversion.towardsAverage(average, deviation) }]
      : [],
  ];
}

/** w repeated for all layers, and maps as files have them. */
async function toHost(
  { latentCount }: Generator,
  { latents, noise }: Pick<inversion.Projection, "latents" | "noise">,
): Promise<Tensors> {
  const rows = tf.tidy(() =>
    latents.rank === 3 ? tf.clone(latents) : tf.tile(tf.expandDims(latents, 1), [1, latentCount, 1])
  );
  const host = new Map<string, HostTensor>([
    ["w_plus", { shape: rows.shape, data: (await rows.data<"float32">()).slice() }],
  ]);
  rows.dispose();
  for (const [i, map] of noise.entries()) {
    const [count, height, width] = map.shape;
    host.set(`noise.${i}`, {
      shape: [count, 1, height, width],
      data: (await map.data<"float32">()).slice(),
    });
  }
  return host;
}

/** Batches one behind the other. */
function joined(parts: readonly Tensors[], stored: readonly HostTensor[] = []): Inverted {
  const all = (name: string): HostTensor => {
    const tensors = parts.map((part) => part.get(name)!), [, ...rest] = tensors[0]!.shape;
    const data = new Float32Array(tensors.reduce((sum, { data }) => sum + data.length, 0));
    let offset = 0;
    for (const tensor of tensors) {
      data.set(tensor.data as Float32Array, offset);
      offset += tensor.data.length;
    }
    return { shape: [tensors.reduce((sum, { shape }) => sum + shape[0]!, 0), ...rest], data };
  };
  const names = [...parts[0]!.keys()].filter((name) => name.startsWith("noise."));
  return { latents: all("w_plus"), noise: names.length > 0 ? names.map(all) : stored };
}
