import { join } from "@std/path";
import { type Preset, readPreset } from "./preset.ts";

/** All of a folder, in the order of their names. */
export async function readPresets(folder: string): Promise<Preset[]> {
  const presets: Preset[] = [];
  for await (const { name } of Deno.readDir(folder)) {
    if (!name.endsWith(".ts")) continue;
    const preset = readPreset(name.slice(0, -".ts".length), await Deno.readTextFile(join(folder, name)));
    if (preset) presets.push(preset);
  }
  return presets.sort((a, b) => a.name < b.name ? -1 : 1);
}

/** A line for each. */
export function table(presets: readonly Preset[]): string {
  const rows = presets.map(({ name, title, profile, steps, generator }) => [
    name,
    title,
    profile,
    `${steps}`,
    generator,
  ]);
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i]!)).join("  ").trimEnd());
  return [...lines, "", "What one needs, and how to run it: deno task presets NAME"].join("\n");
}

/** The folder of the configs, in which they also look for their weights. */
const FOLDER = "examples/published";

/** All of one, and the commands that run it. */
export function about(preset: Preset): string {
  const { name, title, profile, generator, steps, source, caveats, fetch, elsewhere } = preset;
  return [
    `${title}, by ${profile} in ${steps} steps, of a generator of ${generator}`,
    `Source: ${source}`,
    ...(caveats === undefined ? [] : [`Caveats: ${caveats}`]),
    ...(elsewhere === undefined ? [] : [`Needs: ${elsewhere}`]),
    "",
    ...fetch.map((weights) => `deno task fetch ${weights} --out ${FOLDER}/weights`),
    `deno task adapt ${FOLDER}/${name}.ts`,
  ].join("\n");
}
