import { openClip } from "../../models/encoders/files/clip_file.ts";
import { metadataOf } from "../../models/encoders/files/metadata.ts";
import { holdsClip } from "../../models/encoders/files/namings.ts";
import { weightsAt } from "../../models/encoders/files/weights_folder.ts";
import {
  holdsMultipliers,
  MULTIPLIER_METADATA,
  multiplierTensors,
  readMultipliers,
} from "../../models/stylegan2/channel_multipliers.ts";
import { findGenerators } from "../../models/stylegan2/find_generator.ts";
import { insteadOf } from "../../models/weights/known/known_file.ts";
import { writeRosinality } from "../../models/weights/torch/write_checkpoint.ts";
import {
  type HostTensor,
  openWeights,
  type StatedOptions,
  stylegan2,
  WeightsError,
  writeSafetensors,
} from "../../mod.ts";
import { fitIntoRosinality } from "./rosinality.ts";
import { SETTINGS } from "../../models/stylegan2/settings.ts";
import { byteSize } from "../shell/byte_size.ts";
import { UsageError } from "../shell/command.ts";
import { type Context, serve } from "../shell/serve.ts";
import { startComputing } from "../shell/start_computing.ts";
import { print } from "../shell/terminal.ts";

/** What `convert` hands to its worker. */
export interface ConvertInput {
  readonly from: string;
  readonly out: string;
  readonly to: "rosinality" | "safetensors";
  readonly dtype: "f32" | "f16" | "bf16";
  readonly key: string | undefined;
  /** The generator that channel multipliers change. */
  readonly parent: string | undefined;
  readonly class: number | undefined;
  /** What is said of an encoder. */
  readonly stated: StatedOptions;
}

serve<ConvertInput>(async (input, context) => {
  const { from, out, to } = input;
  const dtype = input.dtype.toUpperCase() as "F32" | "F16" | "BF16";
  const kind = await kindOf(from);
  const isAlone = kind === "multipliers" && input.parent === undefined;
  if (kind !== "generator" && to === "rosinality") {
    const what = kind === "clip"
      ? "a CLIP: only generators are"
      : "channel multipliers, which rosinality's code cannot compute: nothing of them is";
    throw new UsageError(`"${from}" holds ${what} written as rosinality's .pt`);
  }
  if (kind === "clip" && input.parent !== undefined) {
    throw new UsageError(`"${from}" holds a CLIP: --parent goes with channel multipliers`);
  }
  if (kind === "clip" && input.class !== undefined) {
    throw new UsageError(`"${from}" holds a CLIP: --class goes with a conditional generator`);
  }
  const tensors = kind === "clip"
    ? await clipTensors(input)
    : isAlone
    ? await multipliersIn(input.from)
    : await generatorTensors(input, context);
  try {
    if (to === "rosinality") await writeRosinality(out, tensors.weights, { dtype }, [SETTINGS]);
    else await writeSafetensors(out, tensors.weights, tensors.metadata, { dtype });
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new WeightsError(from, `cannot be written as ${input.dtype}. ${cause.message}`, { cause });
  }
  const { size: bytes } = await Deno.stat(out);
  const count = tensors.weights.size;
  context.terminal.log(`Wrote ${count} tensors as ${input.dtype} to ${out} (${byteSize(bytes)})`);
  if (context.common.json) print(JSON.stringify({ out, to, dtype: input.dtype, tensors: count, bytes }));
});

interface Converted {
  readonly weights: ReadonlyMap<string, HostTensor>;
  readonly metadata: Record<string, string>;
}

/** @throws {WeightsError} where it is neither */
async function kindOf(path: string): Promise<"generator" | "clip" | "multipliers"> {
  const file = await openWeights(await weightsAt(path));
  try {
    if (findGenerators(file.tensors.keys()).length > 0) return "generator";
    if (holdsClip(file.tensors.keys())) return "clip";
    if (holdsMultipliers(file.tensors.keys())) return "multipliers";
    const wanted = "StyleGAN2 generator and no CLIP";
    throw new WeightsError(
      path,
      insteadOf(file, wanted) ?? "holds neither a StyleGAN2 generator nor a CLIP",
    );
  } finally {
    file.close();
  }
}

/** By way of the network itself, which adds what a file may lack: noise maps, filters, the average latent. */
async function generatorTensors(
  { from, to, key, parent, class: index }: ConvertInput,
  context: Context,
): Promise<Converted> {
  await startComputing(context, "wasm");
  const source = stylegan2({
    weights: from,
    ...(key !== undefined && { key }),
    ...(parent !== undefined && { parent }),
    ...(index !== undefined && { class: index }),
  });
  const generator = await source.load("converted");
  for (const note of generator.notes) context.terminal.log(note);
  try {
    if (to === "rosinality") {
      for (const warning of fitIntoRosinality(from, generator)) context.terminal.warn(warning);
    }
    const weights = await generator.exportWeights();
    return { weights, metadata: {} };
  } finally {
    generator.dispose();
  }
}

/** Channel multipliers alone, under the usual names and with all that the file says of itself. */
async function multipliersIn(path: string): Promise<Converted> {
  const file = await openWeights(path);
  try {
    const weights = multiplierTensors((await readMultipliers(file))!);
    return { weights, metadata: { ...MULTIPLIER_METADATA, ...file.metadata } };
  } finally {
    file.close();
  }
}

async function clipTensors({ from, stated }: ConvertInput): Promise<Converted> {
  const file = await openClip({ weights: from, ...stated });
  try {
    const names = [...file.names];
    names.push(...["logit_scale", "logit_bias"].filter((name) => file.has(name)));
    const weights = new Map<string, HostTensor>();
    for (const name of names) weights.set(name, await file.read(name));
    return { weights, metadata: { ...file.metadata, ...metadataOf(file.facts) } };
  } finally {
    file.close();
  }
}
