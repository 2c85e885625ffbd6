/** What runs in a browser's page, and what nothing that it loads may ask for. */
import type { Source } from "./source.ts";

/** The files that pages load first. */
export const PAGE_ENTRIES: readonly string[] = [
  "models/browser/mod.ts",
  "tasks/export/page/page.ts",
  "tasks/export/page/drawing.ts",
];

/**
 * What a page could not load: a module of Node's, and any mention of `Deno` or of shared memory, in a file that one of
 * the entries leads to. Imports of types lead nowhere.
 */
export function* pageProblems(
  sources: readonly Source[],
  entries: readonly string[] = PAGE_ENTRIES,
): Iterable<string> {
  const files = new Map(sources.map((file) => [file.path, file]));
  for (const entry of entries) if (!files.has(entry)) yield `${entry}: pages load it, and it is not there`;
  for (const [path, way] of reached(files, entries)) {
    const { packages, mentions } = files.get(path)!;
    const found = [
      ...packages.filter(({ target, isType }) => !isType && target.startsWith("node:"))
        .map(({ target, line }) => ({ what: `imports ${target}`, line })),
      ...mentions.map(({ name, line }) => ({ what: `mentions ${name}`, line })),
    ];
    for (const { what, line } of found) {
      yield `${path}:${line}: ${what}, and a page that loads ${way.join(" → ")} has none`;
    }
  }
}

/** Every file that the entries lead to, and a way to it. */
function reached(files: ReadonlyMap<string, Source>, entries: readonly string[]): Map<string, string[]> {
  const ways = new Map(entries.filter((entry) => files.has(entry)).map((entry) => [entry, [entry]]));
  for (const [path, way] of ways) { // a map's iteration comes to what is added meanwhile
    for (const { target, isType } of files.get(path)!.imports) {
      if (!isType && files.has(target) && !ways.has(target)) ways.set(target, [...way, target]);
    }
  }
  return ways;
}
