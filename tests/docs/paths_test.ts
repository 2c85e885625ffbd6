/** What the documents name must be there: files, folders, links between documents, and tasks. */
import { assertEquals } from "@std/assert";
import { dirname, fromFileUrl, join } from "@std/path";
import settings from "../../deno.json" with { type: "json" };

const ROOT = fromFileUrl(new URL("../../", import.meta.url));

/** A path of the project between backticks: `models/ops/`, `tests/support/backends.ts`. */
const PATH = /`((?:models|pipeline|plugins|tasks|tests|examples|docs|\.links|\.ci)\/[\w./-]*)`/g;
/** A file by its name alone, as where a document walks through a folder. */
const NAME = /`(\w+(?:_\w+)*\.ts)`/g;
const LINK = /\]\(([^)#:]+)(?:#[^)]*)?\)/g;
const TASK = /deno(?:@[\d.]+)? task ([a-z][a-z:-]*)/g;

/** The table of imports holds patterns, and `deno task check-imports` watches over it. */
const WALLS = /<!-- from tasks\/checks[\s\S]*?<!-- end -->/;

const DOCUMENTS = await documents();

Deno.test("paths and links in the documents lead somewhere", async () => {
  const missing: string[] = [];
  for (const [document, text] of DOCUMENTS) {
    const links = [...text.matchAll(LINK)].map(([, link]) => join(dirname(document), link!));
    for (const path of [...[...text.matchAll(PATH)].map(([, path]) => path!), ...links]) {
      if (!await exists(path)) missing.push(`${document}: ${path}`);
    }
  }
  assertEquals(missing, []);
});

Deno.test("files that the documents name without their folder exist", async () => {
  const names = new Set<string>();
  for (const folder of ["models", "pipeline", "plugins", "tasks", "tests", "examples", "."]) {
    for await (const path of filesBelow(folder, folder !== ".")) names.add(path.split("/").pop()!);
  }
  const missing = [...DOCUMENTS].flatMap(([document, text]) =>
    [...text.matchAll(NAME)].filter(([, name]) => !names.has(name!)).map(([, name]) => `${document}: ${name}`)
  );
  assertEquals(missing, []);
});

Deno.test("tasks that the documents name are tasks of deno.json", () => {
  const missing = [...DOCUMENTS].flatMap(([document, text]) =>
    [...text.matchAll(TASK)].filter(([, name]) => !Object.hasOwn(settings.tasks, name!))
      .map(([, name]) => `${document}: deno task ${name}`)
  );
  assertEquals(missing, []);
});

Deno.test("every decision is in the index", () => {
  const index = DOCUMENTS.get("docs/decisions/README.md")!;
  const absent = [...DOCUMENTS.keys()].filter((path) => path.startsWith("docs/decisions/0"))
    .filter((path) => !index.includes(`(${path.split("/").pop()})`));
  assertEquals(absent, []);
});

Deno.test("every example is in the index of examples, but for published settings, which a command lists", async () => {
  const index = DOCUMENTS.get("examples/README.md")!, absent: string[] = [];
  for await (const path of filesBelow("examples", false)) {
    const name = path.split("/").pop()!;
    if (name.endsWith(".ts") && !index.includes(`(${name})`)) absent.push(name);
  }
  assertEquals(absent, []);
});

/** All documents but the changelog, which tells of what was. */
async function documents(): Promise<Map<string, string>> {
  const paths = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "examples/README.md"];
  for (const folder of ["docs", ".github"]) {
    for await (const path of filesBelow(folder)) if (path.endsWith(".md")) paths.push(path);
  }
  const read = async (path: string) =>
    [path, (await Deno.readTextFile(join(ROOT, path))).replace(WALLS, "")] as const;
  return new Map(await Promise.all(paths.map(read)));
}

async function* filesBelow(folder: string, deep = true): AsyncIterable<string> {
  for await (const { name, isDirectory } of Deno.readDir(join(ROOT, folder))) {
    if (!isDirectory) yield `${folder}/${name}`;
    else if (deep) yield* filesBelow(`${folder}/${name}`);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    const { isDirectory } = await Deno.stat(join(ROOT, path));
    return isDirectory || !path.endsWith("/");
  } catch {
    return false;
  }
}
