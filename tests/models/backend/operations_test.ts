/**
 * What an author of a generator, an encoder or a plugin may want to write, forward and gradient. tfjs' plain
 * JavaScript backend is the oracle for the values, finite differences for the formulas.
 */
import { testOnBackends } from "../../support/backends.ts";
import { assertAgreesWithCpu, assertMatchesFiniteDifferences } from "./_numerics.ts";
import { OPERATIONS } from "./_operations.ts";

testOnBackends("Operations and their gradients are right", async (t) => {
  for (const [name, { except = {}, ...operation }] of Object.entries(OPERATIONS)) {
    await t.step(name, async () => {
      if (!except.cpu) await assertAgreesWithCpu(operation);
      if (!except.differences) await assertMatchesFiniteDifferences(operation);
    });
  }
});
