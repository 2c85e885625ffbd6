/** From where a run starts, by what its folder holds and what is asked for. */
import { ConfigError } from "../../pipeline/errors.ts";
import type { RunPlan } from "../../pipeline/plan/plan.ts";
import { resumeProblems } from "../../pipeline/restore.ts";
import type { RunFolder } from "../../pipeline/storage/run_folder.ts";
import { holdsRun, newestSnapshot, readManifest } from "../../pipeline/storage/run_state.ts";
import { readSnapshot, type Snapshot } from "../../pipeline/storage/snapshot.ts";
import type { AdaptInput } from "./input.ts";

/** How a run starts. */
export interface Start {
  readonly status: "started" | "resumed" | "complete";
  /** How many updates have been made. */
  readonly step: number;
  readonly snapshot?: Snapshot;
}

/**
 * Cleans up what a crash has left in the folder, which must be held, and finds where to start.
 *
 * @param warn told what cannot be checked
 * @throws {ConfigError} where the config is not the run's, or the run has made more steps than are asked for
 * @throws {WeightsError} where the snapshot or the manifest is damaged
 */
export async function findStart(
  plan: RunPlan,
  folder: RunFolder,
  { snapshot: given, continue: continued }: Pick<AdaptInput, "snapshot" | "continue">,
  warn: (message: string) => void,
): Promise<Start> {
  if (!given && !continued) return { status: "started", step: 0 };
  const found = given ?? await newestSnapshot(folder.path);
  if (!found) {
    if (await holdsRun(folder.path)) await folder.clear(); // it died before its first snapshot
    return { status: "started", step: 0 };
  }
  const snapshot = await readSnapshot(found.file, { digested: found.listed !== undefined, warn });
  const { step } = snapshot, { steps } = plan.config;
  const complete = (await readManifest(folder.path).catch(() => undefined))?.complete ?? false;
  if (step > steps || (step === steps && complete && !continued)) {
    throw new ConfigError(
      [`The run has made its ${step} steps, and ${steps} are asked for. Ask for more with --steps`],
      "Cannot resume the run",
    );
  }
  if (step === steps && complete) {
    const problems = resumeProblems(plan, snapshot);
    if (problems.length > 0) throw new ConfigError(problems, "Cannot resume the run");
    return { status: "complete", step };
  }
  await folder.tidy();
  return { status: "resumed", step, snapshot };
}
