/** Run folders, written as runs write them. */
import { join } from "@std/path";

/** A step's record. */
export function record(step: number, others: Readonly<Record<string, unknown>> = {}): string {
  return `${
    JSON.stringify({ step, total: 1 / step, terms: { fade: 1 / step }, shares: { fade: 1 }, ...others })
  }\n`;
}

/** Writes files into a new folder, or into one. @returns the folder */
export async function folderWith(
  files: Readonly<Record<string, string | Uint8Array>>,
  folder?: string,
): Promise<string> {
  const path = folder ?? await Deno.realPath(await Deno.makeTempDir());
  for (const [name, content] of Object.entries(files)) {
    await Deno.mkdir(join(path, name, ".."), { recursive: true });
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    await Deno.writeFile(join(path, name), bytes);
  }
  return path;
}

/** `run.json` of a run. @param others further members, or other ones */
export function runJson(others: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    variegate: "0.1.0",
    status: "completed",
    step: 4,
    steps: 4,
    heartbeat: { time: "2026-01-01T00:00:00.000Z", step: 4 },
    device: "wasm on the CPU",
    config: { prompts: { source: "dog", target: "cat", templates: ["{}"] } },
    plugins: { fade: {} },
    ...others,
  });
}

/** A picture of one pixel. */
export const PIXEL = Uint8Array.from(
  atob(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  ),
  (character) => character.charCodeAt(0),
);
