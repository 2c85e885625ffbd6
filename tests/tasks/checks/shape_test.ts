import { assertEquals, assertMatch } from "@std/assert";
import { shapeProblems, shapeReport } from "../../../tasks/checks/shape.ts";
import { parseSource } from "../../../tasks/checks/source.ts";

const statements = (count: number) => "  call();\n".repeat(count);

function problems(source: string, path = "plugins/mine.ts"): string[] {
  return [...shapeProblems(parseSource(path, source))];
}

Deno.test("a function of 61 lines is refused by name and line, one of 60 is not", () => {
  const source = (lines: number) =>
    `/** What it does. */\nexport function mine() {\n${statements(lines - 2)}}\n`;
  assertEquals(problems(source(60)), []);
  assertEquals(problems(source(61)), [
    "plugins/mine.ts:2: mine has 61 lines, of at most 60. Name its parts, and call them",
  ]);
});

Deno.test("arrow functions, methods, accessors and nameless functions count", () => {
  const cases: readonly [source: string, name: RegExp][] = [
    [`const arrow = () => {\n${statements(59)}};\n`, /:1: arrow has 61 lines/],
    [`class A {\n  method(): void {\n${statements(59)}  }\n}\n`, /:2: method has 61 lines/],
    [`class A {\n  get size() {\n${statements(59)}  }\n}\n`, /:2: size has 61 lines/],
    [`class A {\n  constructor() {\n${statements(59)}  }\n}\n`, /:2: constructor has 61 lines/],
    [`const plugin = {\n  loss: function () {\n${statements(59)}  },\n};\n`, /:2: loss has 61 lines/],
    [`serve(async () => {\n${statements(59)}});\n`, /:1: a function given to serve has 61 lines/],
    [`const sum = (\n  a,\n) =>\n  a${"\n  + a".repeat(57)};\n`, /:1: sum has 61 lines/],
  ];
  for (const [source, expected] of cases) {
    const found = problems(source);
    assertEquals(found.length, 1, source);
    assertMatch(found[0]!, expected);
  }
});

Deno.test("braces in templates and strings, signatures and types do not deceive the count", () => {
  assertEquals(problems(`function shader() {\n  return \`fn f() { \${1} {{{\`;\n}\n${statements(80)}`), []);
  assertEquals(problems(`type F = (\n${"  a: number,\n".repeat(70)}) => void;\n`), []);
});

Deno.test("functions that emit kernels may be longer, and files may not", () => {
  const path = "models/backend/wasm/native/code/product.ts";
  assertEquals(problems(`function productCode() {\n${statements(100)}}\n`, path), []);
  assertEquals(problems(statements(250), path), []);
  assertMatch(problems(statements(251), path)[0]!, /^models\/\S+: 251 lines, of at most 250/);
});

Deno.test("the report tells the median, the longest and the share of comments", () => {
  const report = shapeReport([
    parseSource("a.ts", "// one\ncall();\n"),
    parseSource("b.ts", "/**\n * two\n */\nfunction f() {\n  call(); // beside code\n}\n"),
    parseSource("c.ts", "call();\n".repeat(12)),
  ]);
  assertEquals(report, [
    "Files: 3, median 6 lines, longest 12 (c.ts)",
    "Comments: 20% of 20 lines",
    "Functions: 1; the longest:",
    "    3  b.ts:4 f",
  ]);
});
