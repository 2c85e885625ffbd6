import { WeightsError } from "../../../mod.ts";
import { startsLikeWeights } from "../../../models/weights/open.ts";
import type { HostImages } from "../host_images.ts";
import { readTensorImages } from "../tensor_images.ts";
import { PictureAccount } from "./account.ts";
import type { DecodeOptions, Picture } from "./decode_picture.ts";
import { kindError } from "./file_kind.ts";
import { PictureError } from "./picture_error.ts";
import { isPictureName, kindOfFile, readPicture } from "./read_picture.ts";

/** Images of a file, and what is to be said of them. */
export interface ReadImages {
  readonly images: HostImages;
  /** What was decided: sentences for the log. */
  readonly notes: readonly string[];
}

/**
 * The images of a PNG, JPEG or WebP file, or of a safetensors file's `images` [n, 3, h, w]. The content decides
 * what the file is.
 *
 * @throws {WeightsError} where the file holds none
 */
export async function readHostImages(
  path: string,
  options: Omit<DecodeOptions, "channels"> = {},
): Promise<ReadImages> {
  try {
    const kind = await kindOfFile(path);
    if (kind.is === "unknown" && !isPictureName(path) && startsLikeWeights(path)) {
      return { images: await readTensorImages(path), notes: [] };
    }
    if (kind.is !== "picture") throw kindError(kind);
    const picture = await readPicture(path, options), account = new PictureAccount();
    account.enter(picture.choices);
    return { images: hostImage(picture), notes: account.describe(options.over ?? "white") };
  } catch (cause) {
    if (cause instanceof PictureError) throw new WeightsError(path, cause.message, { cause });
    if (cause instanceof Deno.errors.NotFound) {
      throw new WeightsError(path, "does not exist: check the path", { cause });
    }
    if (cause instanceof Deno.errors.IsADirectory) {
      throw new WeightsError(path, "is a folder: give its files, such as *.png", { cause });
    }
    throw cause;
  }
}

/** A picture of three channels in [-1, 1]. */
export function hostImage({ width, height, data }: Picture): HostImages {
  const values = new Float32Array(data.length);
  for (let i = 0; i < data.length; i++) values[i] = data[i]! / 127.5 - 1;
  return { count: 1, height, width, data: values };
}
