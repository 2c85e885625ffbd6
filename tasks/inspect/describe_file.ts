import type { ClipWeights } from "../../models/encoders/files/clip_file.ts";
import { holdsClip } from "../../models/encoders/files/namings.ts";
import { weightsAt } from "../../models/encoders/files/weights_folder.ts";
import { elementCount } from "../../models/shape.ts";
import { counted, listed } from "../../models/wording.ts";
import { type TensorInfo, type WeightFile, WeightsError } from "../../models/weights/types.ts";
import { isBundled } from "../images/bundled_names.ts";
import { namedFile, openNamed } from "../images/named_weights.ts";
import { byteSize } from "../shell/byte_size.ts";
import { type Content, NAMED } from "./content.ts";
import { describeGenerators } from "./describe_generator.ts";
import { describeOther } from "./describe_other.ts";

/** What was found out about a file: for programs, and for people. */
export interface FileDescription {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** What is said of a network beside its file. */
type StatedBeside = Omit<ClipWeights, "weights">;

/**
 * Opens a weight file, or that of a folder, and says what it is, reading of its data no more than filters.
 *
 * @throws {WeightsError} where it cannot be read, or leaves open what only its owner can say
 */
export async function describeFile(given: string, beside: StatedBeside = {}): Promise<FileDescription> {
  const named = namedFile(given), path = isBundled(named) ? named : await weightsAt(named);
  const bytes = isBundled(path) ? undefined : (await statOrThrow(path)).size;
  const file = await openNamed(path);
  try {
    const content = await describeContent(file, beside);
    const facts = {
      file: path,
      format: file.format,
      bytes: bytes ?? bytesIn(file),
      dtypes: countTypes(file.tensors),
      ...content.facts,
      ...(file.passedOver && { passedOver: Object.fromEntries(file.passedOver) }),
    };
    const types = Object.entries(facts.dtypes).map(([dtype, count]) => `${count} ${dtype}`).join(", ");
    const amount = `${byteSize(facts.bytes)}, ${counted(file.tensors.size, "tensor")} (${types})`;
    const head = `${path}: ${file.format}, ${amount}`;
    return { facts, text: [head, ...content.lines, ...passedOverLines(file)].join("\n") };
  } finally {
    file.close();
  }
}

async function describeContent(file: WeightFile, beside: StatedBeside): Promise<Content> {
  return await describeGenerators(file, beside.key) ?? await describeIfEncoder(file, beside) ??
    describeOther(file);
}

/** Objects of classes of which nothing is known, tensors in them included. */
function passedOverLines({ passedOver = new Map<string, string>() }: WeightFile): string[] {
  const objects = [...passedOver].map(([name, className]) => `${name || "all"} of class ${className}`);
  return objects.length === 0 ? [] : [`passed over, unread: ${listed(objects, NAMED)}`];
}

/** Undefined where the file holds no tower that every encoder has. */
async function describeIfEncoder(file: WeightFile, beside: StatedBeside): Promise<Content | undefined> {
  if (!holdsClip(file.tensors.keys())) return undefined;
  const { describeEncoder } = await import("./describe_encoder.ts"); // towers compute: they load tfjs
  return await describeEncoder(file, beside);
}

/** Of a generator of the bundled world: those of its tensors, which are of four each. */
function bytesIn({ tensors }: WeightFile): number {
  return [...tensors.values()].reduce((sum, { shape }) => sum + 4 * elementCount(shape), 0);
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
