import { DiskError } from "./types.ts";

/** By the system's code: why a disk takes nothing, and the way out. */
const PROBLEMS: Readonly<Record<string, string>> = {
  ENOSPC: "there is no space left on the disk that holds it. Make room and try again",
  EDQUOT: "the quota on the disk that holds it is used up. Make room and try again",
  EROFS: "the disk that holds it can only be read. Write to another, or mount it for writing and try again",
};

/**
 * What the system says of a disk that takes nothing, as a sentence that names the file; nothing where the error is another.
 *
 * @param path of the file; where it is not known, the system's words may tell
 */
export function diskError(cause: unknown, path?: string): DiskError | undefined {
  if (!(cause instanceof Error)) return undefined;
  const problem = PROBLEMS[(cause as { readonly code?: string }).code ?? ""];
  if (problem === undefined) return undefined;
  const file = path ?? /: \w+ '(.+?)'/.exec(cause.message)?.[1] ?? "a file";
  return new DiskError(file, `cannot be written: ${problem}`, { cause });
}
