/** Pictures of a run in the terminal. */
import { assertEquals } from "@std/assert";
import { samples } from "../../../plugins/mod.ts";
import { previewIn } from "../../../tasks/adapt/preview.ts";
import { fade, run, toyConfig } from "../../support/toy_runs.ts";

/** What a run with samples() draws in a terminal of 40 columns, or says where there is none. */
async function seen(isTerminal: boolean) {
  const drawn: string[] = [], warned: string[] = [];
  const silent = () => {}, warn = (message: string) => void warned.push(message);
  const draw = (picture: (columns: number) => string) => void drawn.push(picture(40));
  const terminal = { log: silent, progress: silent, warn, ...(isTerminal && { draw }) };
  const config = toyConfig([fade(), samples({ every: 1, count: 4, columns: 2 })], { steps: 2 });
  await run(config, { fileWritten: previewIn(terminal) });
  return { drawn, warned };
}

Deno.test("what samples() writes is drawn in the terminal, and where there is none that is said once", async () => {
  const { drawn, warned } = await seen(true);
  assertEquals([drawn.length, warned], [2, []]);
  const [lines] = drawn.map((picture) =>
    picture.split("\n").map((line) => line.replaceAll(/[^▀]/g, "").length)
  );
  assertEquals(lines, Array(11).fill(2 * (4 + 2) - 2)); // four rows of 4 px, 2 px between them, two to a line
  assertEquals(await seen(false), {
    drawn: [],
    warned: ["--preview draws in a terminal, and there is none: nothing is drawn"],
  });
});
