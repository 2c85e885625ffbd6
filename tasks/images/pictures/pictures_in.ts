import { join } from "@std/path";
import { WeightsError } from "../../../mod.ts";
import { PictureAccount } from "./account.ts";
import type { DecodeOptions, Picture } from "./decode_picture.ts";
import { findFiles } from "./find_files.ts";
import { NoPictureError, PictureError } from "./picture_error.ts";
import { readPicture } from "./read_picture.ts";
import type { Size } from "./resample.ts";
import { type Resize, resizePicture } from "./resize.ts";

/** How a folder of pictures is read. */
export interface FolderOptions extends DecodeOptions {
  /** What each picture is resized to by `resize`. */
  readonly size?: Size;
  /** @default "none" */
  readonly resize?: Resize;
  /** Whether a file that cannot be read is left out and named, or ends the reading. @default "leave-out" */
  readonly broken?: "leave-out" | "refuse";
  /** Told how many files are looked at; may wait, and may throw to give up. */
  readonly progress?: (done: number, of: number) => Promise<void>;
}

/** A picture of a folder. */
export interface NamedPicture extends Picture {
  /** The path from the folder, with forward slashes. */
  readonly name: string;
}

/** The pictures of a folder, to be read one by one. */
export interface FolderReading {
  /** Files of which some may be pictures. */
  readonly files: number;
  /** Enters what is read and left out, as it happens. */
  readonly account: PictureAccount;
  /** Ends with a {@link WeightsError} where there was no picture. */
  readonly pictures: AsyncIterable<NamedPicture>;
}

/**
 * Finds the pictures of a folder and of the folders in it, in the order of their paths. A file's content decides
 * what it is. Links are not followed.
 *
 * @throws {WeightsError} where the folder is missing, or none
 */
export async function picturesIn(folder: string, options: FolderOptions = {}): Promise<FolderReading> {
  const { files, links, closed, hidden } = await findFiles(folder);
  const account = new PictureAccount();
  account.passOver(hidden);
  for (const name of links) account.leaveOutFor("links are not followed", name);
  for (const name of closed) account.leaveOutFor("may not be read", name);
  return { files: files.length, account, pictures: readEach(folder, files, account, options) };
}

async function* readEach(
  folder: string,
  files: readonly string[],
  account: PictureAccount,
  { broken = "leave-out", progress = () => Promise.resolve(), ...options }: FolderOptions,
): AsyncIterable<NamedPicture> {
  for (const [i, name] of files.entries()) {
    let picture: Picture | undefined;
    try {
      picture = resized(await readPicture(join(folder, name), options), options);
    } catch (error) {
      const problem = readingProblem(error);
      account.leaveOut(name, problem);
      if (broken === "refuse" && !(problem instanceof NoPictureError)) {
        throw new WeightsError(join(folder, name), problem.message, { cause: error });
      }
    }
    if (picture) {
      account.enter(picture.choices);
      yield { ...picture, name };
    }
    await progress(i + 1, files.length);
  }
  if (account.read === 0) {
    throw new WeightsError(folder, `holds no picture that is read${emptiness(account)}`);
  }
}

function resized(picture: Picture, { size, resize = "none", over = "white" }: FolderOptions): Picture {
  return size && resize !== "none" ? resizePicture(picture, size, resize, over) : picture;
}

/** What is wrong with one file. @throws what is wrong with more than that */
function readingProblem(error: unknown): PictureError {
  if (error instanceof PictureError) return error;
  if (error instanceof Deno.errors.PermissionDenied) {
    return new PictureError("may not be read", "may not be read: change its permissions", { cause: error });
  }
  if (error instanceof Deno.errors.NotFound) {
    return new PictureError("went away", "went away while the folder was read", { cause: error });
  }
  throw error;
}

function emptiness(account: PictureAccount): string {
  const leftOut = account.describeLeftOut();
  const remedy = ": give the folder that holds the pictures, as PNG, JPEG or WebP";
  return leftOut === undefined ? remedy : `. ${leftOut}`;
}
