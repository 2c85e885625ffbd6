import { join } from "@std/path";
import { suggestion } from "../../models/options/mod.ts";
import { UsageError } from "../shell/command.ts";
import { serve } from "../shell/serve.ts";
import { print } from "../shell/terminal.ts";
import { type Preset, readPreset } from "./preset.ts";

/** What `presets` hands to its worker. */
export interface PresetsInput {
  /** Where the configs lie. */
  readonly folder: string;
  /** One of them; all where none is named. */
  readonly name: string | undefined;
}

serve<PresetsInput>(async ({ folder, name }, { common }) => {
  const presets = await readPresets(folder);
  if (name === undefined) return print(common.json ? JSON.stringify({ presets }) : table(presets));
  const preset = presets.find((preset) => preset.name === name.toLowerCase());
  if (!preset) {
    throw new UsageError(`No preset is called "${name}"${suggestion(name, presets.map(({ name }) => name))}`);
  }
  print(common.json ? JSON.stringify(preset) : about(preset));
});

/** In the order of their names. */
async function readPresets(folder: string): Promise<Preset[]> {
  const presets: Preset[] = [];
  for await (const { name } of Deno.readDir(folder)) {
    if (!name.endsWith(".ts")) continue;
    const preset = readPreset(name.slice(0, -".ts".length), await Deno.readTextFile(join(folder, name)));
    if (preset) presets.push(preset);
  }
  return presets.sort((a, b) => a.name < b.name ? -1 : 1);
}

function table(presets: readonly Preset[]): string {
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

function about(preset: Preset): string {
  const { name, title, profile, generator, steps, source, caveats, fetch, elsewhere } = preset;
  return [
    `${title}, by ${profile} in ${steps} steps, of a generator of ${generator}`,
    `Source: ${source}`,
    ...(caveats === undefined ? [] : [`Caveats: ${caveats}`]),
    ...(elsewhere === undefined ? [] : [`Needs: ${elsewhere}`]),
    "",
    ...fetch.map((weights) => `deno task fetch ${weights}`),
    `deno task adapt examples/published/${name}.ts`,
  ].join("\n");
}
