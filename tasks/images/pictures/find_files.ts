import { join } from "@std/path";
import { WeightsError } from "../../../mod.ts";
import { kindOfFile } from "./read_picture.ts";

/** The files of a folder and of the folders in it. */
export interface FoundFiles {
  /** Paths from the folder, with forward slashes, in their order by characters. */
  readonly files: readonly string[];
  /** Links, which are not followed: they may lead out of the folder, or round in circles. */
  readonly links: readonly string[];
  /** Folders that may not be read. */
  readonly closed: readonly string[];
  /** Hidden files and folders, and what is no file, such as a pipe. */
  readonly hidden: number;
}

/** Files that systems leave beside pictures. */
const SYSTEM_FILES = /^(Thumbs\.db|desktop\.ini|ehthumbs\.db|Icon\r)$/i;

/** @throws {WeightsError} where the folder is missing, or none */
export async function findFiles(folder: string): Promise<FoundFiles> {
  const files: string[] = [], links: string[] = [], closed: string[] = [];
  let hidden = 0;
  const walk = async (within: string): Promise<void> => {
    const folders: string[] = [];
    for await (const entry of Deno.readDir(join(folder, within))) {
      const name = within + entry.name;
      if (entry.name.startsWith(".") || SYSTEM_FILES.test(entry.name)) hidden++;
      else if (entry.isSymlink) links.push(name);
      else if (entry.isDirectory) folders.push(`${name}/`);
      else if (entry.isFile) files.push(name);
      else hidden++;
    }
    for (const name of folders) {
      try {
        await walk(name);
      } catch (error) {
        if (!(error instanceof Deno.errors.PermissionDenied)) throw error;
        closed.push(name);
      }
    }
  };
  try {
    await walk("");
  } catch (cause) {
    if (cause instanceof Deno.errors.NotFound) {
      throw new WeightsError(folder, "does not exist: check the path", { cause });
    }
    if (cause instanceof Deno.errors.NotADirectory) {
      const kind = await kindOfFile(folder), isArchive = kind.is === "other" && / archive$/.test(kind.name);
      const problem = isArchive
        ? `is ${kind.name}: unpack it, and give the folder`
        : "is a file: give the folder";
      throw new WeightsError(folder, `${problem} that holds the pictures`, { cause });
    }
    throw cause;
  }
  return { files: files.sort(), links: links.sort(), closed: closed.sort(), hidden };
}
