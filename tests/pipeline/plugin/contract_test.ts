import { assertEquals, assertThrows } from "@std/assert";
import { adapt, defineLoss, definePlugin, PLUGIN_CONTRACT, tf, unknownOptions } from "../../../mod.ts";
import { noteDeprecatedMembers, takeDeprecations } from "../../../pipeline/plugin/contract.ts";
import { planRun } from "../../../pipeline/plan/plan.ts";
import { toyConfig } from "../../support/toy_runs.ts";
import { startBackend } from "../../../models/backend/mod.ts";

const learns = defineLoss("learns", ({ adapted }) => tf.mean(tf.square(adapted.images)))();

Deno.test("a plugin of another contract is refused by its name and the contract's", () => {
  const planned = (contract: number) =>
    planRun(toyConfig([learns, definePlugin({ name: "mine", contract })]));
  planned(PLUGIN_CONTRACT);
  const newer = assertThrows(() => planned(PLUGIN_CONTRACT + 1), Error);
  assertEquals(
    newer.message.split("\n")[1],
    `  - Plugin "mine" is written for plugin contract ${
      PLUGIN_CONTRACT + 1
    }, and this Variegate keeps ${PLUGIN_CONTRACT}. Update Variegate`,
  );
  assertThrows(
    () => planned(0.5),
    Error,
    'Plugin "mine" has "contract" 0.5. It must be the number of a plugin contract',
  );
});

Deno.test("a member that will not be heeded for ever is named, with what to use", () => {
  takeDeprecations();
  const plugin = definePlugin({ name: "mine", weight: 2 });
  noteDeprecatedMembers(plugin, { weight: "factor" });
  noteDeprecatedMembers(plugin, { weight: "factor" });
  assertEquals(takeDeprecations(), ['Plugin "mine" has "weight", which is deprecated: use factor']);
  assertEquals(takeDeprecations(), []);
});

Deno.test("a run warns of what its plugins use and will not find for ever, once", async () => {
  await startBackend({ backend: "wasm", threads: 1 });
  const old = (name: string) => definePlugin({ name, validate: () => [...unknownOptions({}, { known: 1 })] });
  const warnings: string[] = [];
  await adapt(toyConfig([learns, old("one"), old("two")], { steps: 1 }), {
    warn: (message) => void warnings.push(message),
  });
  assertEquals(
    warnings.filter((message) => message.includes("deprecated")),
    ["unknownOptions() is deprecated: use optionProblems(), which looks at the values, too"],
  );
});
