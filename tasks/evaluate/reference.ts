import { type Encoder, WeightsError } from "../../mod.ts";
import { type Matrix, matrix } from "../../models/metrics/mod.ts";
import { encodeImages } from "../images/encode_images.ts";
import type { Background } from "../images/pictures/background.ts";
import { hostImage, readHostImages } from "../images/pictures/host_images.ts";
import { picturesIn } from "../images/pictures/pictures_in.ts";
import type { Progress } from "../shell/progress.ts";

/** Features of true images, and what is to be said of how they were read. */
export interface Reference {
  readonly features: Matrix;
  readonly notes: readonly string[];
}

/**
 * Features of the images of a file, or of a folder of pictures of any sizes.
 *
 * @param over What transparent pixels show
 * @throws {WeightsError}
 */
export async function encodeReference(
  encoder: Encoder,
  path: string,
  over: Background,
  progress: Progress,
): Promise<Reference> {
  const { parts, notes } = await isFolder(path)
    ? await encodeFolder(encoder, path, over, progress)
    : await encodeFile(encoder, path, over, progress);
  const data = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    data.set(part, offset);
    offset += part.length;
  }
  return { features: matrix(data.length / encoder.dim, encoder.dim, data), notes };
}

interface Parts {
  /** Features of some images each. */
  readonly parts: readonly Float32Array[];
  readonly notes: readonly string[];
}

async function encodeFile(
  encoder: Encoder,
  path: string,
  over: Background,
  progress: Progress,
): Promise<Parts> {
  const { images, notes } = await readHostImages(path, { over });
  const shown: Progress = (done, of) => progress(done, `reference ${of}`);
  return { parts: [await encodeImages(encoder, images, shown)], notes };
}

/** One picture at a time: however many there are, the memory holds one. */
async function encodeFolder(
  encoder: Encoder,
  path: string,
  over: Background,
  progress: Progress,
): Promise<Parts> {
  const parts: Float32Array[] = [], { pictures, account } = await picturesIn(path, { over });
  for await (const picture of pictures) {
    parts.push(await encodeImages(encoder, hostImage(picture), () => Promise.resolve()));
    await progress(parts.length, "reference images");
  }
  return { parts, notes: account.describe(over) };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isDirectory;
  } catch (cause) {
    if (!(cause instanceof Deno.errors.NotFound)) throw cause;
    throw new WeightsError(path, "does not exist: check the path", { cause });
  }
}
