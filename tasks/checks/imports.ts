/**
 * `deno task check-imports`: enforces the table of walls.ts, refuses circles among files and what pages cannot load, and keeps CONTRIBUTING.md's
 * copy of the table current; with `--write` it renews the copy.
 */
import { join } from "@std/path";
import { findCircles } from "./circles.ts";
import { pageProblems } from "./pages.ts";
import { projectSources } from "./project_files.ts";
import type { Source } from "./source.ts";
import { renewTables } from "./wall_tables.ts";
import { GLOBALS } from "./globals.ts";
import { matched, mayImport, roomOf } from "./rooms.ts";
import { ROOMS } from "./walls.ts";

const COPY = "CONTRIBUTING.md";

/** What is wrong with one file, a sentence each. */
export function* fileProblems({ path, imports, uses }: Source): Iterable<string> {
  const room = roomOf(path);
  if (!room) yield `${path}: lies in no room of tasks/checks/walls.ts. Add one, or move it`;
  for (const { target, line } of imports) {
    if (!room || mayImport(path, target)) continue;
    const may = room.imports.length > 0 ? room.imports.join(", ") : "nothing";
    yield `${path}:${line}: imports ${target}. Besides each other, files of ${room.files} may import ${may}`;
  }
  for (const { name, files } of GLOBALS) {
    const use = uses.find((use) => use.name === name);
    if (!use || files.some((pattern) => matched(pattern, path) !== undefined)) continue;
    yield `${path}:${use.line}: uses ${name}. Only files of ${files.join(", ")} may`;
  }
}

/** What is wrong between files: circles, imports of types included, and rooms that stand empty. */
export function* treeProblems(sources: readonly Source[]): Iterable<string> {
  const imports = new Map(sources.map((file) => [file.path, file.imports.map(({ target }) => target)]));
  for (const circle of findCircles(imports)) {
    const way = [...circle, circle[0]!].join(" → ");
    yield `A circle of imports: ${way}. Move what both need into the lower file`;
  }
  for (const { files } of ROOMS) {
    if (!sources.some(({ path }) => roomOf(path)?.files === files)) {
      yield `tasks/checks/walls.ts: no file lies in ${files}. Take the room out of the table`;
    }
  }
}

if (import.meta.main) {
  const root = Deno.cwd(), copy = join(root, COPY);
  const sources = await projectSources(root);
  const problems = [
    ...sources.flatMap((file) => [...fileProblems(file)]),
    ...treeProblems(sources),
    ...pageProblems(sources),
  ];
  const shown = await Deno.readTextFile(copy), renewed = renewTables(shown);
  if (Deno.args.includes("--write")) await Deno.writeTextFile(copy, renewed);
  else if (shown !== renewed) {
    problems.push(
      `${COPY}: its tables differ from tasks/checks/walls.ts. Run deno task check-imports --write`,
    );
  }
  for (const problem of problems) console.error(problem);
  const verdict = problems.length === 0 ? "as they should be" : `${problems.length} problems`;
  console.log(`Imports of ${sources.length} files: ${verdict}`);
  Deno.exit(problems.length === 0 ? 0 : 1);
}
