import { basename } from "@std/path";
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
import { listGenerators } from "../../models/stylegan2/choose_generator.ts";
import { findGenerators } from "../../models/stylegan2/find_generator.ts";
import { examineWeights } from "../../models/stylegan2/read_weights.ts";
import { SETTINGS } from "../../models/stylegan2/settings.ts";
import { streamWeights } from "../../models/stylegan2/stream_weights.ts";
import { dtypeOf, type FloatDType } from "../../models/weights/dtypes.ts";
import { insteadOf } from "../../models/weights/known/known_file.ts";
import { streamSafetensors } from "../../models/weights/safetensors.ts";
import { streamedFrom, type StreamedTensor, streamedWhole } from "../../models/weights/streamed.ts";
import { streamRosinality } from "../../models/weights/torch/write_checkpoint.ts";
import { openWeights, type StatedOptions, stylegan2, WeightsError } from "../../mod.ts";
import { present } from "../../models/options/mod.ts";
import { isBundled } from "../images/bundled_names.ts";
import { namedFile, namedWeights, openNamed } from "../images/named_weights.ts";
import { fitIntoRosinality } from "./rosinality.ts";
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

serve<ConvertInput>(async (given, context) => {
  const input = { ...given, from: namedFile(given.from) };
  const { from, out, to } = input;
  const dtype = input.dtype.toUpperCase() as "F32" | "F16" | "BF16";
  const { kind, beside } = await contentOf(from);
  if (beside !== undefined) context.terminal.warn(beside);
  if (kind === "generator" && Object.keys(input.stated).length > 0) {
    throw new UsageError(
      `"${from}" holds a generator: --activation, --image-heads and --text-heads go with an encoder`,
    );
  }
  if (kind !== "generator" && to === "rosinality") {
    const what = kind === "clip"
      ? "a CLIP: only generators are"
      : "channel multipliers, which rosinality's code cannot compute: nothing of them is";
    throw new UsageError(`"${from}" holds ${what} written as rosinality's .pt`);
  }
  if (kind !== "multipliers" && input.parent !== undefined) {
    const what = kind === "clip" ? "a CLIP" : "a generator";
    throw new UsageError(`"${from}" holds ${what}: --parent goes with channel multipliers`);
  }
  if (kind === "clip" && input.class !== undefined) {
    throw new UsageError(`"${from}" holds a CLIP: --class goes with a conditional generator`);
  }
  const count = await CONVERSIONS[kind](input, dtype, context);
  const { size: bytes } = await Deno.stat(out);
  context.terminal.log(`Wrote ${count} tensors as ${input.dtype} to ${out} (${byteSize(bytes)})`);
  if (context.common.json) print(JSON.stringify({ out, to, dtype: input.dtype, tensors: count, bytes }));
});

/** What can be converted. */
type Kind = "generator" | "clip" | "multipliers" | "multiplied generator";

/** How each is: they write a file, and tell how many tensors it has. */
const CONVERSIONS: Readonly<
  Record<Kind, (input: ConvertInput, dtype: FloatDType, context: Context) => Promise<number>>
> = {
  generator: (input, dtype, context) => convertGenerator(input, context, dtype),
  clip: convertClip,
  multipliers: (input, dtype, context) =>
    input.parent === undefined ? convertMultipliers(input, dtype) : convertMultiplied(input, context, dtype),
  "multiplied generator": (input, dtype, context) => convertMultiplied(input, context, dtype),
};

/** What a file holds, and a sentence where that is more than is written. */
interface FileContent {
  readonly kind: Kind;
  readonly beside?: string;
}

/** @throws {WeightsError} where it is neither */
async function contentOf(path: string): Promise<FileContent> {
  const file = await openNamed(isBundled(path) ? path : await weightsAt(path));
  try {
    const isClip = holdsClip(file.tensors.keys());
    if (isClip && listGenerators(file).length > 0) {
      return { kind: "generator", beside: `"${path}" holds a CLIP beside the generator: it is not written` };
    }
    if (isClip) return { kind: "clip" };
    const isMultiplied = holdsMultipliers(file.tensors.keys());
    if (findGenerators(file.tensors.keys()).length > 0) {
      return { kind: isMultiplied ? "multiplied generator" : "generator" };
    }
    if (isMultiplied) return { kind: "multipliers" };
    const wanted = "StyleGAN2 generator and no CLIP";
    throw new WeightsError(
      path,
      insteadOf(file, wanted) ?? "holds neither a StyleGAN2 generator nor a CLIP",
    );
  } finally {
    file.close();
  }
}

/** Adds what a file may lack: noise maps, filters, the average latent. @returns how many tensors were written */
async function convertGenerator(input: ConvertInput, context: Context, dtype: FloatDType): Promise<number> {
  const { from, to, key, class: index } = input, file = await openNamed(from);
  try {
    const examined = await examineWeights(file, { key, class: index });
    if (!examined.latentAverage) await startComputing(context, "wasm"); // to map the latents whose mean it is
    for (const note of examined.notes) context.terminal.log(`${basename(from)}: ${note}`);
    if (to === "rosinality") {
      for (const warning of fitIntoRosinality(from, examined)) context.terminal.warn(warning);
    }
    return await write(input, await streamWeights(examined), {}, dtype);
  } finally {
    file.close();
  }
}

/** @returns how many tensors were written */
async function convertClip(input: ConvertInput, dtype: FloatDType): Promise<number> {
  const file = await openClip({ weights: input.from, ...input.stated });
  try {
    const names = [...file.names];
    names.push(...["logit_scale", "logit_bias"].filter((name) => file.has(name)));
    const weights = new Map<string, StreamedTensor>();
    for (const name of names) {
      const { shape, data } = await file.read(name); // for its type: it is read again when its turn comes
      weights.set(name, streamedWhole({ shape, dtype: dtypeOf(data) }, () => file.read(name)));
    }
    return await write(input, weights, { ...file.metadata, ...metadataOf(file.facts) }, dtype);
  } finally {
    file.close();
  }
}

/** Channel multipliers alone, under the usual names and with all that the file says of itself. */
async function convertMultipliers(input: ConvertInput, dtype: FloatDType): Promise<number> {
  const file = await openWeights(input.from);
  try {
    const weights = multiplierTensors((await readMultipliers(file))!);
    return await write(input, streamedFrom(weights), { ...MULTIPLIER_METADATA, ...file.metadata }, dtype);
  } finally {
    file.close();
  }
}

/** A generator with its channel multipliers, from one file or from theirs and their parent's. */
async function convertMultiplied(
  input: ConvertInput,
  context: Context,
  dtype: FloatDType,
): Promise<number> {
  const { from, parent, key, class: index } = input;
  await startComputing(context, "wasm");
  const generator = await stylegan2({
    weights: from,
    ...present({ parent: parent === undefined ? parent : await namedWeights(parent), key, class: index }),
  }).load("converted");
  try {
    for (const note of generator.notes) context.terminal.log(note);
    return await write(input, streamedFrom(await generator.exportWeights()), {}, dtype);
  } finally {
    generator.dispose();
  }
}

/** Writes tensors one after the other: no more than one is in memory. @returns how many */
async function write(
  { from, out, to, dtype: asked }: ConvertInput,
  weights: ReadonlyMap<string, StreamedTensor>,
  metadata: Readonly<Record<string, string>>,
  dtype: FloatDType,
): Promise<number> {
  try {
    if (to === "rosinality") await streamRosinality(out, weights, { dtype }, [SETTINGS]);
    else await streamSafetensors(out, weights, metadata, { dtype });
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new WeightsError(from, `cannot be written as ${asked}. ${cause.message}`, { cause });
  }
  return weights.size;
}
