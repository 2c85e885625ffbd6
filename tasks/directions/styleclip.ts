/** StyleCLIP's global directions. */
import {
  type Clip,
  edits,
  type HostTensor,
  imagenetTemplates,
  openWeights,
  Random,
  type StyleGAN2,
  WeightsError,
} from "../../mod.ts";
import { counted } from "../../models/wording.ts";
import { namedEncoder } from "../images/named_networks.ts";
import { showProgress } from "../shell/progress.ts";
import type { Context } from "../shell/serve.ts";
import type { StyleclipTask, TextTask } from "./input.ts";

/** What was found: tensors for a file, and words for people. */
export interface Found {
  readonly tensors: ReadonlyMap<string, HostTensor>;
  /** E.g. "3 factors". */
  readonly what: string;
}

/** What channels are known to do. */
interface Channels {
  readonly directions: edits.ChannelDirections;
  readonly deviations: edits.Styles;
  /** For a file, where they were measured here. */
  readonly tensors: ReadonlyMap<string, HostTensor> | undefined;
}

/** Measures what channels do, or reads it; and finds the shift of styles that a text asks for, where one is given. */
export async function styleclip(generator: StyleGAN2, task: StyleclipTask, context: Context): Promise<Found> {
  const encoder = await namedEncoder(task.encoder, task.stated).load();
  for (const note of encoder.notes ?? []) context.terminal.log(note);
  try {
    const direction = task.text && await textDirection(encoder, task.text, task.encoder); // before all that takes long
    const channels = task.channels === undefined
      ? await measured(generator, encoder, task, context)
      : await known(generator, encoder, task.channels, task);
    if (!direction) {
      const { layers } = channels.directions, count = layers.reduce((sum, { channels }) => sum + channels, 0);
      return {
        tensors: channels.tensors!,
        what: `what ${counted(count, "channel")} of ${layers.length} layers do`,
      };
    }
    const shift = shiftOf(channels, direction, task.text!, task.channels ?? task.encoder);
    const moved = [...shift.values()].reduce(
      (sum, values) => sum + values.filter((value) => value !== 0).length,
      0,
    );
    return { tensors: edits.styleShiftTensors(shift), what: `a shift of ${counted(moved, "channel")}` };
  } finally {
    encoder.dispose();
  }
}

async function textDirection(
  encoder: Clip,
  { templates, ...texts }: TextTask,
  path: string,
): Promise<Float64Array> {
  try {
    return await edits.textDirection(encoder, texts, templates.length > 0 ? templates : imagenetTemplates);
  } catch (cause) {
    throw new WeightsError(path, `cannot encode the texts. ${(cause as Error).message}`, { cause });
  }
}

async function measured(
  generator: StyleGAN2,
  encoder: Clip,
  { images, samples, seed }: StyleclipTask,
  context: Context,
): Promise<Channels> {
  const random = new Random(seed), progress = showProgress(context);
  const statistics = await edits.styleStatistics(generator, { seed: random.fork("statistics") }, samples);
  const directions = await edits.channelDirections(generator, encoder, {
    statistics,
    images,
    seed: random.fork("images"),
    progress: (done, all) => progress(done, `of ${all} channels tried`),
  });
  return {
    directions,
    deviations: statistics.deviations,
    tensors: edits.channelTensors(directions, statistics),
  };
}

/** Channels of a file; where it lacks the styles' deviations, as StyleCLIP's does, they are taken here. */
async function known(
  generator: StyleGAN2,
  encoder: Clip,
  path: string,
  { samples, seed }: StyleclipTask,
): Promise<Channels> {
  const directions = await edits.readChannelDirections(path, edits.styleLayers(generator));
  const { layers, fs3 } = directions, count = layers.reduce((sum, { channels }) => sum + channels, 0);
  if (fs3.length !== count * encoder.dim) {
    throw new WeightsError(
      path,
      `tells of ${
        fs3.length / count
      } features, and "${encoder.label}" has ${encoder.dim}: give the CLIP by which it was made`,
    );
  }
  const file = await openWeights(path);
  try {
    const deviations = await edits.readChannelDeviations(file, layers) ??
      (await edits.styleStatistics(generator, { seed: new Random(seed).fork("statistics") }, samples))
        .deviations;
    return { directions, deviations, tensors: undefined };
  } finally {
    file.close();
  }
}

function shiftOf(
  { directions, deviations }: Channels,
  direction: Float64Array,
  { threshold }: TextTask,
  path: string,
): edits.Styles {
  try {
    return edits.globalDirection(directions, deviations, direction, threshold);
  } catch (cause) {
    if (cause instanceof RangeError) {
      throw new WeightsError(path, `cannot be used. ${cause.message}`, { cause });
    }
    throw cause;
  }
}
