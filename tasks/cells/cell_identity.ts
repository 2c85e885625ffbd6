import type { Config } from "../../mod.ts";
import { planRun } from "../../pipeline/plan/plan.ts";
import { identityOf as runIdentity } from "../../pipeline/session.ts";
import { identityOf } from "./cell_state.ts";

/** Digest of a config and its plugins, as their run's record has it: nothing is loaded for that. @throws {ConfigError} */
export function configIdentity(config: Config): string {
  const run = runIdentity(planRun(config));
  return identityOf(run.config, run.plugins);
}
