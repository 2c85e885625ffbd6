import { assertEquals, assertMatch } from "@std/assert";
import type { Collected } from "../../../tasks/cells/collected.ts";
import { groupsOf } from "../../../tasks/cells/groups.ts";
import { collectionPage } from "../../../tasks/collect/page.ts";
import { type Collection, tableCsv, tableJson, tableMarkdown } from "../../../tasks/collect/tables.ts";

const HOSTILE = `"><img src=x onerror=alert(1)><script>alert(2)</script>\u202e'|`;

function cell(
  target: string,
  seed: number,
  value: number | null,
  others: Partial<Collected> = {},
): Collected {
  return {
    name: `${target.length}-${seed}`,
    axes: { target, seed },
    status: "complete",
    measures: { Recall: value },
    ...others,
  };
}

function collection(cells: readonly Collected[]): Collection {
  const measures = [{ name: "Recall", better: "higher" as const }];
  return { sweep: "dogs.ts", cells, measures, groups: groupsOf(cells, ["Recall"]) };
}

const cells = [
  cell("cat", 1, 0.2),
  cell("cat", 2, 0.4),
  cell("fox", 1, 0.5, { evaluation: "complete" }),
  cell("fox", 2, null, { evaluation: "failed" }),
  cell("fox", 3, null, { status: "stopped", step: 3, steps: 9, measures: {} }),
];

Deno.test("a table has a line for each combination, with the mean over its seeds and their deviation by n - 1", () => {
  const lines = tableMarkdown(collection(cells)).split("\n");
  assertEquals(lines[0], "| target | Seeds | Recall ↑ |");
  assertEquals(lines[2], "| cat | 2 | 0.3 ± 0.1414 |");
  assertEquals(lines[3], "| fox | 1 of 3 | 0.5 |"); // what is undefined does not count
  assertEquals(lines.slice(-3, -1), ["- 3-2/evaluation: failed", "- 3-3: stopped, 3 of 9 steps"]);
});

Deno.test("table.json names runs and their evaluations, each with how it stands, and the means", () => {
  const { cells: lines, groups } = JSON.parse(tableJson(collection(cells), "1.0"));
  assertEquals(lines[2], {
    name: "3-1",
    axes: { target: "fox", seed: 1 },
    status: "complete",
    measures: { Recall: 0.5 },
  });
  assertEquals(lines[5], {
    name: "3-2/evaluation",
    of: "3-2",
    axes: { target: "fox", seed: 2 },
    status: "failed",
  });
  assertEquals(groups[0].measures.Recall.mean.toFixed(6), "0.300000");
  assertEquals(groups[1].measures.Recall, { mean: 0.5, deviation: null, count: 1 });
});

Deno.test("table.csv keeps commas, quotes and line breaks inside of a field", () => {
  const [head, line] = tableCsv(collection([cell('a "b",\nc', 1, 0.1 + 0.2)])).split("\r\n");
  assertEquals(head, "name,target,seed,status,Recall");
  assertEquals(line, '8-1,"a ""b"",\nc",1,complete,0.30000000000000004');
});

Deno.test("names and prompts that are HTML are shown and not run, and no other script could", () => {
  const page = collectionPage(
    collection([cell(HOSTILE, 1, 0.5), cell("cat", 1, null, { status: "missing", name: HOSTILE })]),
    {
      title: HOSTILE,
      facts: [HOSTILE],
      sheets: [{ caption: HOSTILE, rows: [{ label: HOSTILE, file: `pictures/${HOSTILE}.png` }] }],
    },
  );
  assertEquals(page.match(/<script/g)?.length, 1);
  assertEquals(page.match(/<img /g)?.length, 1);
  assertEquals(/onerror=alert\(1\)>/.test(page), false);
  assertEquals(page.includes("\u202e"), false);
  assertMatch(
    page,
    /Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; .*script-src 'sha256-[\w+/]+=*'"/,
  );
  assertMatch(page, /src="pictures\/%22%3E%3Cimg%20src%3Dx/);
  assertEquals(tableMarkdown(collection([cell(HOSTILE, 1, 0.5)])).includes("<script>"), false);
});

Deno.test("columns are sorted by numbers, not by how they are written", () => {
  const page = collectionPage(collection(cells), { title: "t", facts: [], sheets: [] });
  assertMatch(page, /<td class="number" data-value="0.30000000000000004">0.3 ± 0.1414<\/td>/);
  assertMatch(page, /2 not complete/);
});
