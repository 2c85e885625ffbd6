import { type ClipWeights, examineClip } from "../../models/encoders/files/clip_file.ts";
import { linesOf } from "../../models/encoders/files/conclusions.ts";
import type { ClipDescription } from "../../models/encoders/files/description.ts";
import { holdsClip } from "../../models/encoders/files/namings.ts";
import { UnstatedError } from "../../models/encoders/files/unstated.ts";
import { weightsAt } from "../../models/encoders/files/weights_folder.ts";
import { counted, listed } from "../../models/wording.ts";
import { describeStyleGAN2, type StyleGAN2Description } from "../../models/stylegan2/describe.ts";
import { isStyleGAN3 } from "../../models/stylegan2/find_generator.ts";
import { openWeights } from "../../models/weights/open.ts";
import { type TensorInfo, type WeightFile, WeightsError } from "../../models/weights/types.ts";
import { snapshotStep } from "../../pipeline/storage/snapshot.ts";
import { byteSize } from "../shell/byte_size.ts";

/** What was found out about a file: for programs, and for people. */
export interface FileDescription {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** How many tensors of a kind are named. */
const NAMED = 5;

type Facts = Readonly<Record<string, unknown>>;

/** What is said of an encoder beside its file. */
type StatedBeside = Omit<ClipWeights, "weights">;

/**
 * Opens a weight file, or that of a folder, and says what it is, without reading its data.
 *
 * @throws {WeightsError} where it cannot be read, or leaves open what only its owner can say
 */
export async function describeFile(given: string, beside: StatedBeside = {}): Promise<FileDescription> {
  const path = await weightsAt(given);
  const { size: bytes } = await statOrThrow(path);
  const file = await openWeights(path);
  try {
    const content = await describeContent(file, beside);
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

interface Content {
  readonly facts: Facts;
  readonly lines: readonly string[];
}

async function describeContent(file: WeightFile, beside: StatedBeside): Promise<Content> {
  const generator = describeStyleGAN2(file.tensors);
  if (generator) return describeGenerator(generator);
  return await describeEncoder(file, beside) ?? describeOther(file);
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

/** Undefined where the file holds no tower that every encoder has. */
async function describeEncoder(file: WeightFile, beside: StatedBeside): Promise<Content | undefined> {
  if (!holdsClip(file.tensors.keys())) return undefined;
  try {
    return describeClip((await examineClip(file, beside)).description);
  } catch (error) {
    if (!(error instanceof WeightsError) || error instanceof UnstatedError) throw error;
    return { facts: { kind: "clip", complete: false, problem: error.message }, lines: [error.message] };
  }
}

function describeClip(
  { naming, dim, image, text, parameterCount, conclusions, missing, misshapen, unexpected }: ClipDescription,
): Content {
  const lines = [
    `CLIP under ${naming}'s names, features of ${dim}`,
    `images: ${image.summary}, ${image.size} px`,
    text
      ? `texts: ${counted(text.layers, "layer")} of width ${text.width}, ${counted(text.heads, "head")}, ` +
        `${counted(text.vocabularySize, "token")}, at most ${text.contextLength} a text`
      : "texts: none, it encodes images alone",
    counted(parameterCount, "parameter"),
    ...linesOf(conclusions),
    ...tensorLines(missing, unexpected, misshapen),
  ];
  const facts = {
    kind: "clip",
    names: naming,
    dim,
    image,
    text,
    parameters: parameterCount,
    conclusions,
    complete: missing.length + misshapen.length + unexpected.length === 0,
    missing,
    misshapen,
    unexpected,
  };
  return { facts, lines };
}

/** Files that the commands themselves read and write. */
const OTHERS: readonly { kind: string; holds: readonly string[]; line: string }[] = [
  { kind: "latents", holds: ["z"], line: "Latents z, for deno task sample" },
  { kind: "latents", holds: ["w"], line: "Latents w, for deno task sample" },
  { kind: "latents", holds: ["w_plus"], line: "Latents w_plus, for deno task sample" },
  { kind: "images", holds: ["images"], line: "Images, for deno task encode" },
  { kind: "features", holds: ["image_features"], line: "Features, from deno task encode" },
  { kind: "features", holds: ["text_features"], line: "Features, from deno task encode" },
];

function describeOther({ tensors, metadata }: WeightFile): Content {
  const shapes = [...tensors].slice(0, 12).map(([name, { dtype, shape }]) => `  ${name} ${dtype} [${shape}]`);
  if (tensors.size > shapes.length) shapes.push(`  and ${tensors.size - shapes.length} more`);
  const step = snapshotStep(metadata);
  if (step !== undefined) {
    const line = `A run's snapshot at step ${step}. Go on with it by deno task adapt CONFIG.ts --resume FILE`;
    return { facts: { kind: "snapshot", step }, lines: [line] };
  }
  const known = OTHERS.find(({ holds }) => holds.every((name) => tensors.has(name)));
  const line = known?.line ??
    (isStyleGAN3(tensors.keys())
      ? "A StyleGAN3 generator: only StyleGAN2's can be used. It holds:"
      : "Neither a StyleGAN2 generator nor a CLIP. It holds:");
  return {
    facts: { kind: known?.kind ?? "unknown", tensors: [...tensors.keys()] },
    lines: [line, ...shapes],
  };
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
