import { UsageError } from "../shell/command.ts";

/** The lines of a file of target prompts; blank ones count as none. @throws {UsageError} where there are none */
export async function readTargets(path: string): Promise<readonly string[]> {
  let text: string;
  try {
    text = await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) throw new UsageError(`There is no file "${path}" of targets`);
    throw error;
  }
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
  if (lines.length === 0) throw new UsageError(`"${path}" holds no targets: write one a line`);
  return lines;
}
