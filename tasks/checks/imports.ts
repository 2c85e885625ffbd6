/** `deno task check-imports`: enforces who may import whom, and where the system is touched. */
import { dirname, join, relative } from "@std/path";

/** Files whose path matches `files` may import those that match one of `may`, and no other of the project's. */
interface ImportRule {
  readonly files: RegExp;
  readonly may: readonly RegExp[];
  /** For the message: completes "… may import". */
  readonly means: string;
}

/** The first rule that matches a file holds; a file that none matches may import anything. */
const IMPORTS: readonly ImportRule[] = [
  {
    files: /^models\/(\w+)\//,
    may: [
      /^models\/$1\//,
      /^models\/\w+\.ts$/,
      /^models\/(ops|random|weights|images)\//,
      /^models\/\w+\/mod\.ts$/,
    ],
    means:
      "their own folder, models' own files, operations, draws, weights and images, and the doors of models' other folders",
  },
  { files: /^models\//, may: [/^models\//], means: "models" },
  {
    files: /^pipeline\//,
    may: [
      /^pipeline\//,
      /^models\/(generator|encoder|tensors|repeatable|latents)\.ts$/,
      /^models\/(ops|random|weights|images)\//,
      /^deno\.json$/,
    ],
    means: "pipeline, and of models the interfaces, draws, latents, fused operations, weights and images",
  },
  {
    files: /^plugins\/(mod|presets)\.ts$/,
    may: [/^plugins\//, /^pipeline\/mod\.ts$/],
    means: "plugins and pipeline/mod.ts",
  },
  {
    files: /^plugins\//,
    may: [/^pipeline\/mod\.ts$/, /^plugins\/(artifacts|_\w+)\.ts$/],
    means: "pipeline/mod.ts, and of plugins what is shared: artifacts.ts and the files that begin with _",
  },
  { files: /^examples\//, may: [/^mod\.ts$/], means: "mod.ts alone, as a user's config does" },
  { files: /^mod\.ts$/, may: [/^(models|pipeline|plugins)\/mod\.ts$/], means: "the folders' doors" },
  {
    files: /^tasks\//,
    may: [/^tasks\//, /^mod\.ts$/, /^models\//, /^pipeline\//, /^deno\.json$/],
    means: "all but plugins and tests",
  },
];

/** A word that only some files may say. */
interface WordRule {
  readonly word: RegExp;
  readonly files: RegExp;
  readonly means: string;
}

const WORDS: readonly WordRule[] = [
  {
    word: /\bDeno\.(?!TestContext)/,
    files:
      /^(tasks|tests)\/|^models\/(backend|weights)\/|^models\/encoders\/files\/json_file\.ts$|^pipeline\/(storage\/run_folder|plan\/load_config|storage\/cache)\.ts$/,
    means: "only tasks, and the files that load, store or start something, may touch the system",
  },
  { word: /\bconsole\./, files: /^(tasks|tests)\//, means: "only tasks may print" },
];

/** An import, wherever it stands: statically, re-exported, or by a call. */
const IMPORT = /(?:from\s+|import\s+|import\(\s*)"(\.[^"]+)"/g;

/** What is wrong with a file, one sentence each. @param path relative to the project, with forward slashes */
export function* importProblems(path: string, source: string): Iterable<string> {
  const code = withoutComments(source);
  const rule = IMPORTS.find(({ files }) => files.test(path));
  for (const match of code.matchAll(IMPORT)) {
    const target = join(dirname(path), match[1]!).replaceAll("\\", "/");
    if (rule && !allowed(rule, path, target)) {
      const [, folder] = rule.files.exec(path)!;
      const who = folder && path.startsWith("models/")
        ? `models/${folder}`
        : path.includes("/")
        ? dirname(path)
        : path;
      yield `${path}:${
        lineOf(code, match.index)
      }: imports ${target}. Files of ${who} may import ${rule.means}`;
    }
  }
  for (const { word, files, means } of WORDS) {
    const index = code.search(word);
    if (index >= 0 && !files.test(path)) yield `${path}:${lineOf(code, index)}: ${means}`;
  }
}

function allowed({ files, may }: ImportRule, path: string, target: string): boolean {
  const folder = files.exec(path)?.[1] ?? "";
  return may.some((pattern) => new RegExp(pattern.source.replace("$1", folder)).test(target));
}

/** The same code, line for line, with comments blanked; a quoted `//` is kept, being no comment. */
function withoutComments(source: string): string {
  return source.replaceAll(
    /"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    (part) => part.startsWith("/") ? part.replaceAll(/[^\n]/g, " ") : part,
  );
}

function lineOf(code: string, index: number): number {
  return code.slice(0, index).split("\n").length;
}

/** The TypeScript files of the project that have rules. */
async function* projectFiles(root: string, folder = root): AsyncIterable<string> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = join(folder, name);
    if (
      isDirectory && folder === root && !["models", "pipeline", "plugins", "tasks", "examples"].includes(name)
    ) continue;
    if (isDirectory) yield* projectFiles(root, path);
    else if (name.endsWith(".ts")) yield relative(root, path).replaceAll("\\", "/");
  }
}

if (import.meta.main) {
  const root = Deno.cwd(), problems: string[] = [];
  let count = 0;
  for await (const path of projectFiles(root)) {
    count++;
    problems.push(...importProblems(path, await Deno.readTextFile(join(root, path))));
  }
  for (const problem of problems) console.error(problem);
  console.log(
    `Imports of ${count} files: ${
      problems.length === 0 ? "as they should be" : `${problems.length} problems`
    }`,
  );
  Deno.exit(problems.length === 0 ? 0 : 1);
}
