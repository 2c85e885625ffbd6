/** The line that shows where a run is, on toy networks. */
import { assertEquals, assertMatch } from "@std/assert";
import type { PluginOption } from "../../pipeline/mod.ts";
import { metrics, progress } from "../../plugins/mod.ts";
import { fade, run, toyConfig } from "../support/toy_runs.ts";

/** The lines that a run of some steps shows. */
async function shownBy(plugins: readonly PluginOption[], steps: number): Promise<string[]> {
  const lines: string[] = [];
  await run(toyConfig([fade(), ...plugins], { steps }), { progress: (line) => lines.push(line) });
  return lines;
}

const stepsOf = (lines: readonly string[]) => lines.map((line) => line.match(/(\d+\/\d+) /)?.[1]);

Deno.test("progress() shows how far the run is, every so many steps and after the last", async () => {
  const lines = await shownBy([progress({ every: 2 })], 5);
  assertEquals(stepsOf(lines), ["2/5", "4/5", "5/5"]);
  assertMatch(lines[0]!, /^2\/5 {2}total [\d.]+: 100 % fade$/);
  assertMatch(lines[1]!, /^\d+ s left {2}4\/5 {2}total [\d.]+: 100 % fade {2}[\d.]+ s\/step$/);
});

Deno.test("the first 80 columns say when the run will be over, and what the whole method's total is made of", async () => {
  const lines: string[] = [];
  const terms = [["directional-moment", 300], ["ewc", 2], ["relation-consistency", -100]] as const;
  const plugins = terms.map(([name, weight]) => fade({ name, weight }));
  await run(toyConfig([...plugins, progress({ every: 1 })], { steps: 2 }), {
    progress: (line) => lines.push(line),
  });
  assertMatch(
    lines[1]!.slice(0, 79),
    /^0 s left {2}2\/2 {2}total [\d.]+: 75 % directional-moment, 0 % ewc, -25 % relation-c/,
  );
});

Deno.test("progress() writes nothing", async () => {
  const written: string[] = [];
  const folder = {
    path: "",
    write: (path: string) => Promise.resolve(void written.push(path)),
    appendRecord: (path: string) => Promise.resolve(void written.push(path)),
    appendEvents: (path: string) => Promise.resolve(void written.push(path)),
    rewind: () => Promise.resolve(),
    remove: () => Promise.resolve(),
    note: () => Promise.resolve(),
    commit: () => Promise.resolve(false),
    clear: () => Promise.resolve(),
    tidy: () => Promise.resolve(),
    foreign: () => Promise.resolve([]),
  };
  await run(toyConfig([fade(), progress({ every: 1 })], { steps: 2 }), { folder });
  assertEquals([...new Set(written)], ["run.json"]); // the run's own
});

Deno.test("metrics() shows the line without progress()", async () => {
  assertEquals(stepsOf(await shownBy([metrics({ every: 3 })], 6)), ["3/6", "6/6"]);
});

Deno.test("progress() and metrics() together show a step once, in any order and under any name", async () => {
  for (const name of ["progress", "bar"]) {
    const both = [progress({ name, every: 2 }), metrics({ every: 3 })];
    assertEquals(stepsOf(await shownBy(both, 6)), ["2/6", "3/6", "4/6", "6/6"]);
    assertEquals(stepsOf(await shownBy(both.reverse(), 6)), ["2/6", "3/6", "4/6", "6/6"]);
  }
});

Deno.test("each run has a line of its own", async () => {
  const plugin = progress({ every: 1 });
  const [first, second] = [await shownBy([plugin], 1), await shownBy([plugin], 1)];
  assertEquals([...stepsOf(first), ...stepsOf(second)], ["1/1", "1/1"]);
});
