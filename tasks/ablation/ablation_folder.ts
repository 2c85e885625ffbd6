/** The folder of an ablation: what it writes there beside the cells' runs, and that all of it was made in one way. */
import { join } from "@std/path";
import { UsageError } from "../shell/command.ts";
import { openOutputFolder, type OutputFolder } from "../shell/output_folder.ts";
import { type AblationInput, settingsOf } from "./input.ts";

const SETTINGS_FILE = "settings.json";

/** The names of what is published. */
export const PUBLISHED = { result: "ablation.json", table: "ablation.md", figure: "diversity.svg" } as const;

/**
 * Opens the folder. It holds runs that were made and measured in one way, so that whatever is found there can be used.
 *
 * @param warn told where the note of that way is damaged, and is written anew
 * @throws {UsageError} where another way was begun there, or files of others stand where the ablation's would be
 */
export async function openAblationFolder(
  input: AblationInput,
  warn: (message: string) => void,
): Promise<OutputFolder> {
  const { out, seen, steps, samples, judge = "the world's judge" } = input;
  const path = join(out, SETTINGS_FILE), found = await readOrNothing(path);
  const place = await openOutputFolder(out, {
    names: [SETTINGS_FILE, ...Object.values(PUBLISHED), ...input.scenarios.map((name) => `${name}.png`)],
    adopt: async () => found !== undefined && isWay(found) ? await writtenBefore(out) : [],
  });
  const wanted = JSON.stringify(
    { ...(seen !== "everything" && { seen }), steps, samples, judge, settings: settingsOf(input) },
    null,
    1,
  );
  if (found === wanted) return place;
  if (found !== undefined && isWay(found)) {
    throw new UsageError(
      `"${out}" holds an ablation with another --seen, other steps, samples, judge or weights: ${path} says which. Give another --out`,
    );
  }
  if (found !== undefined) {
    warn(
      `"${path}" is damaged, and is written anew. If what lies there was made with other flags, give another --out`,
    );
  }
  await place.write(SETTINGS_FILE, new TextEncoder().encode(wanted));
  return place;
}

/** Whether a text says how an ablation was made. */
function isWay(text: string): boolean {
  try {
    const way: unknown = JSON.parse(text);
    return typeof way === "object" && way !== null && "steps" in way && "samples" in way && "settings" in way;
  } catch {
    return false;
  }
}

/** What version 0.1, which kept no list, has written. */
async function writtenBefore(out: string): Promise<string[]> {
  const names: string[] = [SETTINGS_FILE, ...Object.values(PUBLISHED)];
  for (const scenario of await namesIn(out)) {
    names.push(`${scenario}.png`, `${scenario}/source.png`, `${scenario}/truth.png`);
    for (const row of await namesIn(join(out, scenario))) {
      for (const seed of await namesIn(join(out, scenario, row))) {
        if (!/^seed-\d+$/.test(seed)) continue;
        names.push(...["cell.json", "strip.png"].map((name) => `${scenario}/${row}/${seed}/${name}`));
      }
    }
  }
  return names;
}

/** The folders in a folder. */
async function namesIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder)) if (isDirectory) names.push(name);
  return names;
}

async function readOrNothing(path: string): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}
