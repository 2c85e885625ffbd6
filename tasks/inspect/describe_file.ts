import { examineClip } from "../../models/encoders/files/clip_file.ts";
import type { ClipDescription } from "../../models/encoders/files/description.ts";
import { holdsClip } from "../../models/encoders/files/published_tensors.ts";
import { counted, listed } from "../../models/wording.ts";
import { describeStyleGAN2, type StyleGAN2Description } from "../../models/stylegan2/describe.ts";
import { openWeights } from "../../models/weights/open.ts";
import { type TensorInfo, type WeightFile, WeightsError } from "../../models/weights/types.ts";
import { byteSize } from "../shell/byte_size.ts";
import { type Content, describeBeside, describeOther } from "./describe_other.ts";

/** What was found out about a file: for programs, and for people. */
export interface FileDescription {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** How many tensors of a kind are named. */
const NAMED = 5;

/** Opens a weight file and says what it is, without reading its data. @throws {WeightsError} */
export async function describeFile(path: string): Promise<FileDescription> {
  const { size: bytes } = await statOrThrow(path);
  const file = await openWeights(path);
  try {
    const content = await describeContent(file);
    const facts = {
      file: path,
      format: file.format,
      bytes,
      dtypes: countTypes(file.tensors),
      ...content.facts,
    };
    const types = Object.entries(facts.dtypes).map(([dtype, count]) => `${count} ${dtype}`).join(", ");
    const amount = `${byteSize(bytes)}, ${counted(file.tensors.size, "tensor")} (${types})`;
    const head = `${path}: ${file.format}, ${amount}`;
    return { facts, text: [head, ...content.lines].join("\n") };
  } finally {
    file.close();
  }
}

async function describeContent(file: WeightFile): Promise<Content> {
  const generator = describeStyleGAN2(file.tensors);
  if (generator) {
    const own = describeGenerator(generator), beside = describeBeside(file.tensors, generator.prefix);
    return { facts: { ...own.facts, ...beside.facts }, lines: [...own.lines, ...beside.lines] };
  }
  return await describeEncoder(file) ?? describeOther(file);
}

function describeGenerator(description: StyleGAN2Description): Content {
  const { architecture, layout, parameterCount, classCount, missing, misshapen, unexpected, substituted } =
    description;
  const { size, mappingDepth, styleDim, channels } = architecture;
  const multiplier = size >= 64 ? channels[4]! / 256 : undefined; // of the published channel table
  const lines = [
    `StyleGAN2 generator under ${layout}'s names, ${size} px, mapping depth ${mappingDepth}, latents of ${styleDim}` +
    (multiplier === undefined ? "" : `, channel multiplier ${multiplier}`),
    `channels from 4 px on: ${channels.join(", ")}`,
    counted(parameterCount, "parameter") +
    (classCount > 0
      ? `, conditional on ${classCount} classes: choose one with --class N, or stylegan2({ weights, class })`
      : ""),
    ...tensorLines(
      missing,
      unexpected,
      misshapen.map(({ name, shape, expected }) => `${name} [${shape}] instead of [${expected}]`),
    ),
    ...(substituted.length > 0 ? [`absent, and replaced on loading: ${listed(substituted, NAMED)}`] : []),
  ];
  const facts = {
    kind: "stylegan2",
    names: layout,
    size,
    mappingDepth,
    latentDim: styleDim,
    channels,
    parameters: parameterCount,
    classes: classCount,
    complete: missing.length + misshapen.length + unexpected.length === 0,
    missing,
    misshapen,
    unexpected,
    substituted,
  };
  return { facts, lines };
}

/** Undefined where the file holds no text tower, which every CLIP has. */
async function describeEncoder(file: WeightFile): Promise<Content | undefined> {
  if (!holdsClip(file.tensors.keys())) return undefined;
  try {
    return describeClip((await examineClip(file)).description);
  } catch (error) {
    if (!(error instanceof WeightsError)) throw error;
    return { facts: { kind: "clip", complete: false, problem: error.message }, lines: [error.message] };
  }
}

function describeClip(
  { naming, dim, image, text, parameterCount, missing, misshapen, unexpected }: ClipDescription,
): Content {
  const lines = [
    `CLIP under ${naming}'s names, features of ${dim}`,
    `images: ${image.summary}, ${image.size} px`,
    `texts: ${counted(text.layers, "layer")} of width ${text.width}, ${counted(text.heads, "head")}, ` +
    `${counted(text.vocabularySize, "token")}, at most ${text.contextLength} a text`,
    counted(parameterCount, "parameter"),
    ...tensorLines(missing, unexpected, misshapen),
  ];
  const facts = {
    kind: "clip",
    names: naming,
    dim,
    image,
    text,
    parameters: parameterCount,
    complete: missing.length + misshapen.length + unexpected.length === 0,
    missing,
    misshapen,
    unexpected,
  };
  return { facts, lines };
}

function tensorLines(
  missing: readonly string[],
  unexpected: readonly string[],
  misshapen: readonly string[],
): string[] {
  const problems = [
    [missing, "missing"],
    [misshapen, "of another shape"],
    [unexpected, "that no such network has"],
  ] as const;
  const lines = problems.filter(([names]) => names.length > 0)
    .map(([names, what]) => `${counted(names.length, "tensor")} ${what}: ${listed(names, NAMED)}`);
  return lines.length > 0 ? lines : ["complete"];
}

function countTypes(tensors: ReadonlyMap<string, TensorInfo>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { dtype } of tensors.values()) counts[dtype] = (counts[dtype] ?? 0) + 1;
  return counts;
}

async function statOrThrow(path: string): Promise<Deno.FileInfo> {
  try {
    return await Deno.stat(path);
  } catch (cause) {
    if (!(cause instanceof Deno.errors.NotFound)) throw cause;
    throw new WeightsError(path, "does not exist: check the path", { cause });
  }
}
