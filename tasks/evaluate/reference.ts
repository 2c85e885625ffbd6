import { basename } from "@std/path";
import { type Encoder, WeightsError } from "../../mod.ts";
import { fromBytes, toBytes } from "../../models/images/pixels.ts";
import { type Matrix, matrix } from "../../models/metrics/mod.ts";
import { encodeImages } from "../images/encode_images.ts";
import type { HostImages } from "../images/host_images.ts";
import type { Background } from "../images/pictures/background.ts";
import { hostImage, readHostImages } from "../images/pictures/host_images.ts";
import { picturesIn } from "../images/pictures/pictures_in.ts";
import { resizePicture } from "../images/pictures/resize.ts";
import type { Progress } from "../shell/progress.ts";

/** Features of true images, and what is to be said of how they were read. */
export interface Reference {
  readonly features: Matrix;
  readonly pictures: ReferencePictures;
  readonly notes: readonly string[];
}

/** Some of the true images, to be looked at. */
export interface ReferencePictures {
  /** Where they come from. */
  readonly label: string;
  /** How many there are of all. */
  readonly count: number;
  /** How many of them these are, the first. */
  readonly shown: number;
  /** [shown, height, width, 3] in [-1, 1], each as large as fits, on the background */
  readonly images: Float32Array;
}

/** Which true images. */
export interface ReferenceRequest {
  /** A file, or a folder of pictures of any sizes. */
  readonly path: string;
  /** What transparent pixels show. */
  readonly over: Background;
  /** The size at which some are shown, and how many. */
  readonly shown: { readonly height: number; readonly width: number; readonly count: number };
}

/** What is read of them, some images after the others. */
interface Reading {
  /** Features of some images each. */
  readonly features: Float32Array[];
  /** The first images, at their size. */
  readonly shown: Float32Array[];
}

/** Features of the images of a file, or of a folder. @throws {WeightsError} */
export async function encodeReference(
  encoder: Encoder,
  request: ReferenceRequest,
  progress: Progress,
): Promise<Reference> {
  const { path } = request, reading: Reading = { features: [], shown: [] };
  const encode = await isFolder(path) ? encodeFolder : encodeFile;
  const notes = await encode(encoder, request, reading, progress);
  const features = joined(reading.features), count = features.length / encoder.dim;
  return {
    features: matrix(count, encoder.dim, features),
    pictures: {
      label: basename(path),
      count,
      shown: reading.shown.length,
      images: joined(reading.shown),
    },
    notes,
  };
}

async function encodeFile(
  encoder: Encoder,
  { path, over, shown }: ReferenceRequest,
  reading: Reading,
  progress: Progress,
): Promise<readonly string[]> {
  const { images, notes } = await readHostImages(path, { over });
  show(images, reading, { over, shown });
  reading.features.push(
    await encodeImages(encoder, images, (done, of) => progress(done, `reference ${of}`)),
  );
  return notes;
}

/** One picture at a time: however many there are, the memory holds one, and those that are shown. */
async function encodeFolder(
  encoder: Encoder,
  { path, over, shown }: ReferenceRequest,
  reading: Reading,
  progress: Progress,
): Promise<readonly string[]> {
  const { pictures, account } = await picturesIn(path, { over });
  for await (const picture of pictures) {
    const image = hostImage(picture);
    show(image, reading, { over, shown });
    reading.features.push(await encodeImages(encoder, image, () => Promise.resolve()));
    await progress(reading.features.length, "reference images");
  }
  return account.describe(over);
}

/** Keeps images to be shown, as long as there are too few. */
function show(
  { data, count, height, width }: HostImages,
  { shown }: Reading,
  { over, shown: { count: most, ...size } }: Pick<ReferenceRequest, "over" | "shown">,
): void {
  const stride = height * width * 3;
  for (let i = 0; i < count && shown.length < most; i++) {
    const bytes = toBytes(data.subarray(i * stride, (i + 1) * stride));
    const picture = { width, height, channels: 3 as const, data: bytes, choices: [] };
    shown.push(fromBytes(resizePicture(picture, size, "pad", over).data));
  }
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const data = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    data.set(part, offset);
    offset += part.length;
  }
  return data;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isDirectory;
  } catch (cause) {
    if (!(cause instanceof Deno.errors.NotFound)) throw cause;
    throw new WeightsError(path, "does not exist: check the path", { cause });
  }
}
