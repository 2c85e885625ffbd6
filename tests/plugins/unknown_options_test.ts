import * as plugins from "../../plugins/mod.ts";
import type { Plugin } from "../../pipeline/mod.ts";
import { assertEquals } from "@std/assert";

Deno.test("every plugin and preset names an option that it does not know", () => {
  const factories = Object.entries(plugins).filter(([, value]) => typeof value === "function");
  for (const [factory, make] of factories as [string, (options: object) => Plugin | readonly Plugin[]][]) {
    const made = [make({ nonsense: 1 })].flat();
    const plan = { steps: 1, batch: 4, plugins: [] };
    const problems = made.flatMap((plugin) => [...plugin.validate?.(plan) ?? []]);
    assertEquals(problems, ['has no option "nonsense"'], factory);
  }
});
