import { join } from "@std/path";
import { ConfigError } from "../../pipeline/errors.ts";
import { holdsRun, RUN } from "../../pipeline/storage/run_state.ts";

/** What a run's record says of the generator that it started from. */
export interface SourceRecord {
  /** For people. */
  readonly label: string;
  /** SHA-256 of its weights. */
  readonly digest: string;
  /** Where it lay, if in one file. */
  readonly file: string | undefined;
}

/**
 * What a run started from; undefined where no run lives in the folder.
 *
 * @param refusal begins the sentence where it cannot be read: "Cannot edit"
 * @throws {ConfigError} where the record does not say
 */
export async function readRunSource(folder: string, refusal: string): Promise<SourceRecord | undefined> {
  if (!await holdsRun(folder)) return undefined;
  const path = join(folder, RUN);
  try {
    const { generator: { label, digest, file } } = JSON.parse(await Deno.readTextFile(path));
    if (typeof label === "string" && typeof digest === "string") return { label, digest, file };
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
  }
  throw new ConfigError(
    [`"${path}" does not say which generator the run started from. Give files by --generator`],
    refusal,
  );
}
