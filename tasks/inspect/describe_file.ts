import { examineClip } from "../../models/encoders/files/clip_file.ts";
import type { ClipDescription } from "../../models/encoders/files/description.ts";
import { holdsClip } from "../../models/encoders/files/published_tensors.ts";
import { counted, listed } from "../../models/wording.ts";
import { openWeights } from "../../models/weights/open.ts";
import { type TensorInfo, type WeightFile, WeightsError } from "../../models/weights/types.ts";
import { byteSize } from "../shell/byte_size.ts";
import { type Content, NAMED, tensorLines } from "./content.ts";
import { describeGenerators } from "./describe_generator.ts";
import { describeOther } from "./describe_other.ts";

/** What was found out about a file: for programs, and for people. */
export interface FileDescription {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/**
 * Opens a weight file and says what it is, reading of its data no more than filters.
 *
 * @param key Which of several networks
 * @throws {WeightsError}
 */
export async function describeFile(path: string, key?: string): Promise<FileDescription> {
  const { size: bytes } = await statOrThrow(path);
  const file = await openWeights(path);
  try {
    const content = await describeContent(file, key);
    const facts = {
      file: path,
      format: file.format,
      bytes,
      dtypes: countTypes(file.tensors),
      ...content.facts,
      ...(file.passedOver && { passedOver: Object.fromEntries(file.passedOver) }),
    };
    const types = Object.entries(facts.dtypes).map(([dtype, count]) => `${count} ${dtype}`).join(", ");
    const amount = `${byteSize(bytes)}, ${counted(file.tensors.size, "tensor")} (${types})`;
    const head = `${path}: ${file.format}, ${amount}`;
    return { facts, text: [head, ...content.lines, ...passedOverLines(file)].join("\n") };
  } finally {
    file.close();
  }
}

async function describeContent(file: WeightFile, key: string | undefined): Promise<Content> {
  return await describeGenerators(file, key) ?? await describeEncoder(file) ?? describeOther(file);
}

/** Objects of classes of which nothing is known, tensors in them included. */
function passedOverLines({ passedOver = new Map<string, string>() }: WeightFile): string[] {
  const objects = [...passedOver].map(([name, className]) => `${name || "all"} of class ${className}`);
  return objects.length === 0 ? [] : [`passed over, unread: ${listed(objects, NAMED)}`];
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
