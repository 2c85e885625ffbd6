import { assertEquals, assertMatch } from "@std/assert";
import { fileProblems, treeProblems } from "../../../tasks/checks/imports.ts";
import { parseSource } from "../../../tasks/checks/source.ts";

function problems(path: string, source: string): string[] {
  return [...fileProblems(parseSource(path, source))];
}

Deno.test("imports against the table are named with file, line and target", () => {
  const cases: readonly [path: string, source: string, expected: RegExp][] = [
    [
      "models/encoders/towers/vit.ts",
      '\nimport { x } from "../../../pipeline/mod.ts";',
      /^models\/encoders\/towers\/vit\.ts:2: imports pipeline\/mod\.ts/,
    ],
    [
      "models/encoders/towers/vit.ts",
      'import { x } from "../../stylegan2/mapping.ts";',
      /imports models\/stylegan2\/mapping\.ts/,
    ],
    ["models/encoders/towers/vit.ts", 'import { clip } from "../clip.ts";', /models\/encoders\/clip\.ts/],
    ["models/ops/attention.ts", 'import "../backend/mod.ts";', /imports models\/backend\/mod\.ts/],
    [
      "models/backend/wasm/adam.ts",
      'import "../webgpu/adam.ts";',
      /imports models\/backend\/webgpu\/adam\.ts/,
    ],
    [
      "models/weights/pickle/machine.ts",
      'import "../torch/storage.ts";',
      /models\/weights\/torch\/storage\.ts/,
    ],
    ["pipeline/step/step.ts", 'export * from "../../plugins/ewc.ts";', /imports plugins\/ewc\.ts/],
    ["pipeline/step/step.ts", 'import "../../models/encoders/mod.ts";', /imports models\/encoders\/mod\.ts/],
    ["pipeline/storage/tree.ts", 'import "../plugin/views.ts";', /imports pipeline\/plugin\/views\.ts/],
    ["plugins/ewc.ts", 'import { m } from "./metrics.ts";', /imports plugins\/metrics\.ts/],
    ["plugins/ewc.ts", 'const m = await import("../pipeline/run.ts");', /imports pipeline\/run\.ts/],
    ["examples/mine.ts", 'import "../plugins/mod.ts";', /imports plugins\/mod\.ts/],
    ["tasks/adapt/command.ts", 'import { ewc } from "../../plugins/ewc.ts";', /imports plugins\/ewc\.ts/],
    ["tasks/adapt/command.ts", 'import "../bench/table.ts";', /imports tasks\/bench\/table\.ts/],
    ["tasks/images/render.ts", 'import "../evaluate/pictures.ts";', /imports tasks\/evaluate\/pictures\.ts/],
    ["mod.ts", 'export * from "./pipeline/run.ts";', /imports pipeline\/run\.ts/],
  ];
  for (const [path, source, expected] of cases) {
    const found = problems(path, source);
    assertEquals(found.length, 1, `${path}: ${source}`);
    assertMatch(found[0]!, expected);
  }
});

Deno.test("a refused import says what may be imported instead", () => {
  assertEquals(problems("plugins/ewc.ts", 'import "./metrics.ts";'), [
    "plugins/ewc.ts:1: imports plugins/metrics.ts. Besides each other, files of plugins/*.ts may import " +
    "plugins/_*.ts, plugins/artifacts.ts, pipeline/mod.ts",
  ]);
});

Deno.test("imports of types are held to the table, however they are written", () => {
  for (
    const source of [
      'import type { Plan } from "../plan/plan.ts";',
      'import { type Plan } from "../plan/plan.ts";',
      'export type { Plan } from "../plan/plan.ts";',
      'let plan: import("../plan/plan.ts").Plan;',
      'type Plans = typeof import("../plan/plan.ts");',
    ]
  ) {
    assertMatch(
      problems("pipeline/plugin/plugin.ts", source)[0] ?? source,
      /imports pipeline\/plan\/plan\.ts/,
    );
  }
});

Deno.test("touching the system and printing are for those who may", () => {
  assertMatch(
    problems("plugins/mine.ts", "\nDeno.readFileSync(path);")[0]!,
    /^plugins\/mine\.ts:2: uses Deno/,
  );
  assertMatch(
    problems("pipeline/train.ts", "console.log(1);")[0]!,
    /uses console\. Only files of tasks\/ may/,
  );
  assertEquals(problems("tasks/adapt/command.ts", "console.log(Deno.args);"), []);
  assertEquals(problems("pipeline/storage/run_folder.ts", "Deno.stat(path);"), []);
});

Deno.test("what the table allows, and what only looks like an import, passes", () => {
  const cases: readonly [path: string, source: string][] = [
    ["models/encoders/towers/vit.ts", 'import { x } from "./transformer.ts";\nimport "../../tensors.ts";'],
    ["models/world/mod.ts", 'import { clip } from "../encoders/mod.ts";'],
    ["pipeline/storage/cache.ts", 'import { w } from "../../models/weights/safetensors.ts";'],
    ["plugins/presets.ts", 'import { ewc } from "./ewc.ts";'],
    ["plugins/ewc.ts", '// import { m } from "./metrics.ts";\n/* Deno.exit() */'],
    ["plugins/ewc.ts", 'const text = `import "./metrics.ts"; ${1} Deno.exit()`;'],
    ["plugins/ewc.ts", 'import * as tf from "@tensorflow/tfjs";'],
    ["pipeline/testing/mod.ts", "export type Context = Deno.TestContext; // a type touches nothing"],
  ];
  for (const [path, source] of cases) assertEquals(problems(path, source), [], source);
});

Deno.test("a file outside every room is told to find one", () => {
  assertMatch(
    problems("models/upscaler/mod.ts", "export {};")[0]!,
    /lies in no room of tasks\/checks\/walls\.ts/,
  );
});

Deno.test("a circle is refused and named file by file, imports of types included", () => {
  const files = [
    parseSource("pipeline/step/terms.ts", 'import type { A } from "./step.ts";'),
    parseSource("pipeline/step/step.ts", 'export type { B } from "./draws.ts";'),
    parseSource("pipeline/step/draws.ts", 'export let c: import("./terms.ts").C;\nimport "./lonely.ts";'),
    parseSource("pipeline/step/lonely.ts", "export {};"),
  ];
  const circles = [...treeProblems(files)].filter((problem) => problem.includes("circle"));
  assertEquals(circles, [
    "A circle of imports: pipeline/step/draws.ts → pipeline/step/terms.ts → pipeline/step/step.ts → " +
    "pipeline/step/draws.ts. Move what both need into the lower file",
  ]);
});

Deno.test("a room of the table in which no file lies is named", () => {
  const files = [parseSource("plugins/ewc.ts", "export {};")];
  const empty = [...treeProblems(files)];
  assertEquals(empty.filter((problem) => problem.includes(" plugins/*.ts")), []);
  assertMatch(empty.join("\n"), /walls\.ts: no file lies in models\/ops\/\. Take the room out/);
});
