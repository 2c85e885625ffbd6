/** The folder of an ablation: what it writes there beside the cells' runs, and that all of it was made in one way. */
import { join } from "@std/path";
import { UsageError } from "../shell/command.ts";
import { openOutputFolder, type OutputFolder } from "../shell/output_folder.ts";
import { type AblationInput, askedRivals, settingsOf } from "./input.ts";

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
  const way = found === undefined ? undefined : wayIn(found);
  const place = await openOutputFolder(out, {
    names: [SETTINGS_FILE, ...Object.values(PUBLISHED), ...input.scenarios.map((name) => `${name}.png`)],
    adopt: async () => way ? await writtenBefore(out) : [],
  });
  const { rivals: known = {}, ...common } = way ?? {}, asked = Object.entries(askedRivals(input));
  const { paper } = settingsOf(input);
  const wanted = { ...(seen !== "everything" && { seen }), steps, samples, judge, settings: paper };
  const differs = !isSame(common, wanted) ||
    asked.some(([row, own]) => row in known && !isSame(known[row], own));
  if (way && differs) {
    throw new UsageError(
      `"${out}" holds an ablation with another --seen, other steps, samples, judge or weights: ${path} says which. Give another --out`,
    );
  }
  if (found !== undefined && !way) {
    warn(
      `"${path}" is damaged, and is written anew. If what lies there was made with other flags, give another --out`,
    );
  }
  const rivals = { ...known, ...Object.fromEntries(asked) };
  const text = JSON.stringify({ ...wanted, ...(Object.keys(rivals).length > 0 && { rivals }) }, null, 1);
  if (text !== found) await place.write(SETTINGS_FILE, new TextEncoder().encode(text));
  return place;
}

/** How an ablation was made: what all its cells share, and each rival's settings that were asked for so far. */
type Way = Readonly<Record<string, unknown>> & { readonly rivals?: Readonly<Record<string, unknown>> };

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** How a text says that an ablation was made; undefined where it does not. */
function wayIn(text: string): Way | undefined {
  try {
    const way: unknown = JSON.parse(text);
    if (typeof way !== "object" || way === null) return undefined;
    return "steps" in way && "samples" in way && "settings" in way ? way as Way : undefined;
  } catch {
    return undefined;
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
