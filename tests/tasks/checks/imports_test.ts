import { assertEquals, assertMatch } from "@std/assert";
import { importProblems } from "../../../tasks/checks/imports.ts";

function problems(path: string, source: string): string[] {
  return [...importProblems(path, source)];
}

Deno.test("imports against the rules are named with file, line and target", () => {
  const cases: readonly [path: string, source: string, expected: RegExp][] = [
    [
      "models/encoders/towers/vit.ts",
      '\nimport { x } from "../../../pipeline/mod.ts";',
      /^models\/clip\/vit\.ts:2: imports pipeline\/mod\.ts/,
    ],
    [
      "models/encoders/towers/vit.ts",
      'import { x } from "../stylegan2/mapping.ts";',
      /imports models\/stylegan2\/mapping\.ts/,
    ],
    ["pipeline/step/step.ts", 'export * from "../plugins/ewc.ts";', /imports plugins\/ewc\.ts/],
    [
      "pipeline/step/step.ts",
      'import type { A } from "../models/clip/mod.ts";',
      /imports models\/clip\/mod\.ts/,
    ],
    ["plugins/ewc.ts", 'import { m } from "./metrics.ts";', /imports plugins\/metrics\.ts/],
    ["plugins/ewc.ts", 'const m = await import("../pipeline/step.ts");', /imports pipeline\/step\.ts/],
    ["examples/mine.ts", 'import "../plugins/mod.ts";', /imports plugins\/mod\.ts/],
    ["tasks/adapt/command.ts", 'import { ewc } from "../plugins/ewc.ts";', /imports plugins\/ewc\.ts/],
    ["mod.ts", 'export * from "./pipeline/step.ts";', /imports pipeline\/step\.ts/],
  ];
  for (const [path, source, expected] of cases) {
    const found = problems(path, source);
    assertEquals(found.length, 1, `${path}: ${source}`);
    assertMatch(found[0]!, expected);
  }
});

Deno.test("touching the system and printing are for those who may", () => {
  assertMatch(problems("plugins/mine.ts", "Deno.readFileSync(path);")[0]!, /may touch the system/);
  assertMatch(problems("pipeline/train.ts", "console.log(1);")[0]!, /only tasks may print/);
  assertEquals(problems("tasks/adapt/command.ts", "console.log(Deno.args);"), []);
  assertEquals(problems("pipeline/storage/run_folder.ts", "Deno.stat(path);"), []);
});

Deno.test("what the rules allow, and what only looks like an import, passes", () => {
  assertEquals(
    problems("models/encoders/towers/vit.ts", 'import { x } from "./layers.ts";\nimport "../types.ts";'),
    [],
  );
  assertEquals(problems("models/world/mod.ts", 'import { clip } from "../clip/mod.ts";'), []);
  assertEquals(
    problems("pipeline/storage/cache.ts", 'import { w } from "../models/weights/safetensors.ts";'),
    [],
  );
  assertEquals(problems("plugins/presets.ts", 'import { ewc } from "./ewc.ts";'), []);
  assertEquals(problems("plugins/ewc.ts", '// import { m } from "./metrics.ts";\n/* Deno.exit() */'), []);
  assertEquals(problems("plugins/ewc.ts", 'import * as tf from "@tensorflow/tfjs";'), []);
});
