/** What is said beside a config is recorded with the run, and must be said again. */
import { assertEquals } from "@std/assert";
import type { Config, Snapshot } from "../../../pipeline/mod.ts";
import { assign } from "../../../pipeline/plan/assign.ts";
import { overrideProblems, overridesOf } from "../../../pipeline/plan/overrides.ts";
import { fade, failure, keepSnapshots, run, toyConfig } from "../../support/toy_runs.ts";

const weight = (value: number) => [{ path: "plugins.fade.weight", value }];

Deno.test("a run that goes on without what it was set is refused with a sentence, and not where it is set alike", async () => {
  const snapshots: Snapshot[] = [];
  const config = (value: number): Config =>
    assign({ ...toyConfig([fade(), keepSnapshots(snapshots)]), steps: 1 }, weight(value));
  const overrides = overridesOf(weight(2), { target: "fox" })!;
  await run(config(2), { overrides });
  const resume = snapshots[0]!;
  assertEquals(resume.identity.overrides, { set: { "plugins.fade.weight": 2 }, args: { target: "fox" } });
  const more = { ...config(2), steps: 2 };
  const refused = await failure(more, { resume });
  assertEquals(
    refused.message,
    "Cannot resume the run\n" +
      "  - The run was begun with --set plugins.fade.weight=2, and is resumed without it. Give it what it had, or start a new run\n" +
      '  - The run was begun with --arg target="fox", and is resumed without it. Give it what it had, or start a new run',
  );
  assertEquals((await run(more, { resume, overrides })).step, 2);
});

Deno.test("what is set anew or otherwise is refused, and more steps are not; what is compared by value is left to that", () => {
  const problems = (now: Record<string, unknown>, then: Record<string, unknown>) => [
    ...overrideProblems({ set: now, args: {} }, { set: then, args: {} }),
  ];
  const end = "Give it what it had, or start a new run";
  assertEquals(problems({ batch: 4 }, {}), [
    `The run was begun with no --set batch, and is resumed with 4. ${end}`,
  ]);
  assertEquals(problems({ noise: "none" }, { noise: "shared" }), [
    `The run was begun with --set noise="shared", and is resumed with "none". ${end}`,
  ]);
  assertEquals(problems({ steps: 9, seed: 3 }, { steps: 3, "prompts.target": "fox" }), []);
  assertEquals([...overrideProblems(undefined, undefined)], []);
  assertEquals(overridesOf([]), undefined);
});
