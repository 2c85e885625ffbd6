import { assertEquals, assertMatch } from "@std/assert";
import { linePlot, short } from "../../../tasks/report/line_plot.ts";

Deno.test("linePlot() runs from left to right and from low to high", () => {
  const plot = linePlot({ name: "loss", points: [[0, 4], [5, 2], [10, 3]] });
  const points = /<polyline points="([^"]*)"/.exec(plot)![1]!.split(" ").map((point) =>
    point.split(",").map(Number)
  );
  assertEquals(points, [[52, 8], [171, 128], [290, 68]]);
});

Deno.test("linePlot() draws a single point, and a curve that never moves, in the middle", () => {
  assertMatch(linePlot({ name: "one", points: [[3, 7]] }), /<circle cx="171.0" cy="68.0"/);
  assertMatch(linePlot({ name: "flat", points: [[0, 1], [1, 1]] }), /points="52.0,68.0 290.0,68.0"/);
});

Deno.test("short() keeps few digits", () => {
  assertEquals([0.123456, 12345.678, 1.5e-9, 0, -2].map(short), ["0.1235", "12350", "1.5e-9", "0", "-2"]);
});
