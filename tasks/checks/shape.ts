/** `deno task check-shape`: refuses files and functions that are too long, and shows the longest. */
import { FILE_LINES, FUNCTION_LINES, LONG_FUNCTIONS } from "./limits.ts";
import { projectSources } from "./project_files.ts";
import type { Source } from "./source.ts";
import { matched } from "./rooms.ts";

/** How many of the longest functions are shown. */
const SHOWN = 10;

/** What is too long, a sentence each. */
export function* shapeProblems({ path, lines, functions }: Source): Iterable<string> {
  if (lines > FILE_LINES) {
    yield `${path}: ${lines} lines, of at most ${FILE_LINES}. Ask which second idea has moved in, and give it a file`;
  }
  if (LONG_FUNCTIONS.some(({ files }) => matched(files, path) !== undefined)) return;
  for (const { name, line, lines } of functions) {
    if (lines <= FUNCTION_LINES) continue;
    yield `${path}:${line}: ${name} has ${lines} lines, of at most ${FUNCTION_LINES}. Name its parts, and call them`;
  }
}

/** What the sources look like, a line each. */
export function shapeReport(sources: readonly Source[]): string[] {
  const files = sources.toSorted((a, b) => b.lines - a.lines), longest = files[0]!;
  const median = files[Math.floor(files.length / 2)]!.lines;
  const total = (count: (file: Source) => number) => sources.reduce((sum, file) => sum + count(file), 0);
  const lines = total((file) => file.lines), comments = total((file) => file.commentLines);
  const functions = sources
    .flatMap(({ path, functions }) => functions.map((one) => ({ ...one, path })))
    .toSorted((a, b) => b.lines - a.lines);
  return [
    `Files: ${files.length}, median ${median} lines, longest ${longest.lines} (${longest.path})`,
    `Comments: ${Math.round((100 * comments) / lines)}% of ${lines} lines`,
    `Functions: ${functions.length}; the longest:`,
    ...functions.slice(0, SHOWN).map(({ lines, path, line, name }) =>
      `${String(lines).padStart(5)}  ${path}:${line} ${name}`
    ),
  ];
}

if (import.meta.main) {
  const sources = await projectSources(Deno.cwd());
  const problems = sources.flatMap((file) => [...shapeProblems(file)]);
  for (const line of shapeReport(sources)) console.log(line);
  for (const problem of problems) console.error(problem);
  console.log(`Shape: ${problems.length === 0 ? "as it should be" : `${problems.length} problems`}`);
  Deno.exit(problems.length === 0 ? 0 : 1);
}
