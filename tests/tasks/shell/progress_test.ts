import { assertEquals, assertRejects } from "@std/assert";
import { breathe } from "../../../tasks/shell/breathe.ts";
import { showProgress } from "../../../tasks/shell/progress.ts";

Deno.test("breathe() lets a waiting task run, and then heeds the signal", async () => {
  const stop = new AbortController(), reason = new Error("stop");
  let ran = false;
  setTimeout(() => ran = true, 0);
  await breathe(stop.signal);
  assertEquals(ran, true);
  setTimeout(() => stop.abort(reason), 0);
  assertEquals(await breathe(stop.signal).catch((error) => error), reason);
  await breathe(); // without a signal there is nothing to heed
});

Deno.test("showProgress() shows how many of what are done, under a label if there is one, until it is stopped", async () => {
  const lines: string[] = [], stop = new AbortController();
  const context = { terminal: { progress: (line: string) => lines.push(line) }, signal: stop.signal };
  await showProgress(context)(8, "images");
  await showProgress(context, "dog-to-cat")(16, "of 20 images drawn");
  assertEquals(lines, ["8 images", "dog-to-cat: 16 of 20 images drawn"]);
  stop.abort(new Error("stop"));
  await assertRejects(() => showProgress(context)(9, "images"), Error, "stop");
});
