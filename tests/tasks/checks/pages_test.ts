import { assertEquals } from "@std/assert";
import { pageProblems } from "../../../tasks/checks/pages.ts";
import { parseSource } from "../../../tasks/checks/source.ts";

function problems(files: Readonly<Record<string, string>>): string[] {
  const sources = Object.entries(files).map(([path, text]) => parseSource(path, text));
  return [...pageProblems(sources, ["page.ts"])];
}

Deno.test("what a page cannot load is named with the way to it, however far that is", () => {
  const page = 'import { a } from "./a.ts";';
  assertEquals(
    problems({
      "page.ts": page,
      "a.ts": 'export * from "./b.ts";\nexport const a = 1;',
      "b.ts": 'import { crc32 } from "node:zlib";\nexport const b = () => Deno.cwd();',
    }),
    [
      "b.ts:1: imports node:zlib, and a page that loads page.ts → a.ts → b.ts has none",
      "b.ts:2: mentions Deno, and a page that loads page.ts → a.ts → b.ts has none",
    ],
  );
  for (
    const source of [
      "new SharedArrayBuffer(8)",
      "buffer instanceof SharedArrayBuffer",
      "process.env",
      '(await import("node:fs"))',
    ]
  ) {
    assertEquals(problems({ "page.ts": page, "a.ts": `export const a = ${source};` }).length, 1, source);
  }
});

Deno.test("types, members of the same name and files that no page loads are left alone", () => {
  const cases: Record<string, string>[] = [
    {
      "page.ts": 'import type { A } from "./a.ts";\nimport { type B } from "./a.ts";',
      "a.ts": "Deno.cwd();",
    },
    { "page.ts": 'export type { A } from "./a.ts";', "a.ts": 'import "node:fs";' },
    { "page.ts": "let memory: SharedArrayBuffer | Deno.FsFile;" },
    { "page.ts": "const run = { process: 1 }; run.process;" },
    { "page.ts": 'import type { Buffer } from "node:buffer";' },
    { "page.ts": "// Deno.cwd()", "other.ts": "Deno.cwd();" },
  ];
  for (const files of cases) assertEquals(problems(files), []);
});

Deno.test("an entry that is gone is named", () => {
  assertEquals(problems({}), ["page.ts: pages load it, and it is not there"]);
});
