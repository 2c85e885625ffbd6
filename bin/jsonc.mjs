import { readFileSync } from "node:fs";

/**
 * What a JSON file holds that may have comments and commas at its ends, as deno.jsonc may.
 *
 * @param {string} path
 * @returns {Record<string, any>}
 */
export function readJsonc(path) {
  const text = readFileSync(path, "utf8")
    .replace(/("(?:\\.|[^"\\])*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, "$1")
    .replace(/("(?:\\.|[^"\\])*")|,(?=\s*[}\]])/g, "$1");
  return JSON.parse(text);
}
