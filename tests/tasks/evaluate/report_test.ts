import { assert, assertEquals, assertMatch } from "@std/assert";
import { encodePng } from "../../../mod.ts";
import type { Measurement } from "../../../models/metrics/mod.ts";
import { type Report, reportPage } from "../../../tasks/evaluate/report.ts";
import { textTable } from "../../../tasks/evaluate/text_table.ts";

const measurement = (of: Measurement["of"], value: number | null): Measurement => ({
  name: "Intra-cluster distance <pairwise>",
  of,
  value,
  spread: { deviation: 0.125, over: "clusters", divisor: "n" },
  better: "higher",
  protocol: { name: "pairwise", features: "a & b", count: 20, settings: { k: 10, seed: 3 } },
});

const MEASUREMENTS: readonly Measurement[] = [measurement("adapted", 0.5), measurement("source", null), {
  ...measurement("adapted", 2),
  name: "Recall",
  notes: ["Only 20 images: <rough>."],
  protocol: { name: "recall", features: "c", count: 20, settings: { k: 3, seed: 3 } },
}];

const report: Report = {
  title: `Evaluation of "<b>"`,
  facts: ["20 images"],
  notes: ["Judge & jury"],
  subjects: [{ heading: "Adapted", measurements: MEASUREMENTS }],
  curves: [{ name: "total", points: [[10, 1], [20, 0.5]] }],
  pictures: [{
    caption: "Source",
    shows: "source",
    png: encodePng({ width: 1, height: 1, data: new Uint8Array(3) }) as Uint8Array<ArrayBuffer>,
    width: 8,
  }],
};

Deno.test("reportPage() needs no other file and no script", () => {
  const page = reportPage(report);
  assert(!/<script|<link|https?:|@import|url\(/.test(page));
  assertMatch(page, /<img width="8" alt="Source" src="data:image\/png;base64,iVBORw0KGgo/);
  assertMatch(page, /<svg [^>]*aria-label="total over steps 10 to 20"/);
});

Deno.test("reportPage() escapes what it is given", () => {
  const page = reportPage(report);
  assertMatch(page, /<h1>Evaluation of &quot;&lt;b&gt;&quot;<\/h1>/);
  assertMatch(page, /Judge &amp; jury/);
  assertMatch(page, /<td>Intra-cluster distance &lt;pairwise&gt; ↑<\/td>/);
});

Deno.test("reportPage() sets the source's number beside the adapted one, and says shared settings once", () => {
  const page = reportPage(report);
  assertMatch(page, /<td class="number">0\.5 <span class="spread">± 0\.125 \(clusters\)<\/span><\/td>/);
  assertMatch(page, /<td class="number">undefined<\/td>/);
  assertMatch(page, /<td class="protocol">pairwise · a &amp; b · 20 images · k 10<\/td>/);
  assertMatch(page, /<td>Recall ↑<span class="few">Only 20 images: &lt;rough&gt;\.<\/span><\/td>/);
  assertMatch(page, /Everywhere: seed 3\./);
  assertEquals(page.match(/<tr>/g)!.length, 3); // the head, and two measures
});

Deno.test("textTable() has the same numbers for a terminal", () => {
  const paired = { ...measurement("pairs", 0.25), name: "Directional similarity", better: undefined };
  const { better: _, ...named } = paired;
  assertEquals(
    textTable([{ heading: "Adapted", measurements: [...MEASUREMENTS, named] }]),
    [
      "                                     Adapted     Source",
      "Intra-cluster distance <pairwise> ↑      0.5  undefined",
      "Recall ↑                                   2",
      "Directional similarity                  0.25",
    ].join("\n"),
  );
});

Deno.test("reportPage() sets several side by side, those of another protocol in rows of their own", () => {
  const other = { ...MEASUREMENTS[2]!, protocol: { ...MEASUREMENTS[2]!.protocol, count: 99 } };
  const cats = [measurement("adapted", 0.5), measurement("source", 0.25), MEASUREMENTS[2]!];
  const subjects = [
    { heading: "cats", measurements: cats },
    { heading: "<foxes>", measurements: [measurement("adapted", 0.75), measurement("source", 0.25), other] },
  ];
  const page = reportPage({ ...report, subjects });
  assertMatch(page, /<th>Measure<\/th><th>cats<\/th><th>&lt;foxes&gt;<\/th><th>Source<\/th>/);
  const numbers = (row: string) =>
    [...row.matchAll(/class="number">([^<]*)/g)].map(([, text]) => text!.trim());
  const rows = page.split("<tr>").slice(2).map(numbers);
  assertEquals(rows, [["0.5", "0.75", "0.25"], ["2", "", ""], ["", "2", ""]]);
  const apart = [subjects[0]!, {
    heading: "b",
    measurements: [measurement("adapted", 1), measurement("source", 3)],
  }];
  assertMatch(
    reportPage({ ...report, subjects: apart }),
    />0\.25 .*as of cats<\/span><br>3 .*as of b<\/span>/,
  );
  assertMatch(textTable(subjects), /0\.5 +0\.75 +0\.25/);
});
