import { assertEquals, assertMatch } from "@std/assert";
import type { Cell } from "../../../tasks/ablation/cell.ts";
import { diversityFigure } from "../../../tasks/ablation/figure.ts";
import type { RowName } from "../../../tasks/ablation/row_labels.ts";
import { SCENARIOS } from "../../../tasks/ablation/scenarios.ts";
import { COLUMNS, publishedCells, summarise } from "../../../tasks/ablation/summary.ts";
import { markdownTable } from "../../../tasks/ablation/table.ts";

const [dogToCat, catToDog] = SCENARIOS;
const RECALL = "Recall", FRECHET = "Fréchet distance";

function cell(row: RowName, seed: number, recall: number, frechet: number | null): Cell {
  const protocol = { name: "toy", features: "toy", count: 20, settings: {} };
  return {
    scenario: "dog-to-cat",
    row,
    seed,
    steps: 40,
    samples: 20,
    guide: "a",
    judge: "b",
    diversity: [[20, recall / 2], [40, recall]],
    measurements: [
      { name: RECALL, of: "adapted", value: recall, protocol, notes: ["Only 20 images."] },
      { name: FRECHET, of: "adapted", value: frechet, protocol },
      { name: FRECHET, of: "source", value: 9, protocol },
    ],
  };
}

const cells = [
  cell("directional", 1, 0.2, 3),
  cell("directional", 2, 0.4, 5),
  cell("moment", 1, 0.6, 4.5),
  cell("moment", 2, 0.6, null),
];

Deno.test("a row's entry is the mean over its seeds and their deviation by n - 1", () => {
  const { lines, references, curves } = summarise(dogToCat!, cells);
  const entry = (line: number, heading: "Recall" | "Fréchet") =>
    lines[line]!.entries.get(COLUMNS.find((column) => column.heading === heading)!.measure);
  assertEquals(lines.map(({ label }) => label), ["L_dir", "L_dm"]);
  assertEquals(entry(0, "Recall")!.mean, 0.30000000000000004);
  assertEquals(entry(0, "Recall")!.deviation.toFixed(6), "0.141421");
  assertEquals(entry(1, "Fréchet"), { mean: 4.5, deviation: NaN, count: 1 }); // what was not measured does not count
  assertEquals(references[0]!.entries.get(FRECHET), {
    mean: 9,
    deviation: NaN,
    count: 1,
  });
  assertEquals(curves[0]!.points, [[20, 0.15000000000000002], [40, 0.30000000000000004]]);
});

Deno.test("a scenario without runs has no lines", () => {
  assertEquals(summarise(catToDog!, cells).lines, []);
});

Deno.test("the table marks the best of the rows, whichever way is better, and not the references", () => {
  const table = markdownTable([summarise(dogToCat!, cells)]);
  assertMatch(table, /\| L\\_dir \| 0\.30 ± 0\.14 \| \*\*4\.000\*\* ± 1\.414 \|/);
  assertMatch(table, /\| L\\_dm \| \*\*0\.60\*\* ± 0\.00 \| 4\.500 \|/);
  assertMatch(table, /\| Source \| {2}\| 9\.000 \|/);
  assertMatch(table, /over 2 seeds/);
  assertMatch(table, /\n\nRecall: Only 20 images\.$/);
});

Deno.test("the table has no column in which nothing was measured", () => {
  const [, , head] = markdownTable([summarise(dogToCat!, cells)]).split("\n");
  assertEquals(head, "|  | Recall ↑ | Fréchet ↓ |");
});

Deno.test("the figure draws a line for each row of each scenario", () => {
  const figure = diversityFigure([summarise(dogToCat!, cells)]);
  assertEquals(figure.match(/<polyline/g)?.length, 2);
  assertMatch(figure, />L_dm</);
  assertMatch(figure, /dog-to-cat/);
});

Deno.test("what is published names its columns, its protocols and every run", () => {
  const { cells: runs, references, protocols, judge } = publishedCells(cells);
  assertEquals(runs.length, 4);
  assertEquals(runs[0]!.numbers, { Recall: 0.2, Fréchet: 3 });
  assertEquals(runs[3]!.numbers, { Recall: 0.6 });
  assertEquals(references, { "dog-to-cat": { source: { Fréchet: 9 }, truth: {} } });
  assertEquals(protocols["Recall"], "toy · toy · 20 images");
  assertEquals(judge, "b");
});
