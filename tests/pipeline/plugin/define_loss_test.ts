import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals } from "@std/assert";
import { defineLoss, definePlugin, type StepReport } from "../../../pipeline/mod.ts";
import { fade, run, toyConfig } from "../../support/toy_runs.ts";

Deno.test("defineLoss() makes a factory: weight and name are options", () => {
  const darken = defineLoss("darken", ({ adapted }) => tf.mean(adapted.images));
  const { loss, made, ...members } = darken();
  assertEquals(members, { name: "darken", weight: 1, options: { weight: 1 } });
  assert(loss && made);
  assertEquals(darken({ name: "more", weight: 3 }).name, "more");
  assertEquals(darken({ name: "more", weight: 3 }).weight, 3);
});

Deno.test("losses can be used twice under two names", async () => {
  const reports: StepReport[] = [];
  const collect = definePlugin({ name: "collect", stepEnd: (report) => void reports.push(report) });
  await run(toyConfig([fade(), fade({ name: "fade-more", weight: 2 }), collect], { steps: 1 }));
  const [once, twice] = reports[0]!.terms;
  assertEquals([once!.plugin, twice!.plugin], ["fade", "fade-more"]);
  assertEquals(once!.value, twice!.value);
});
