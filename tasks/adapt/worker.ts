import { join } from "@std/path";
import { startGarbageCollection, startPace, startRepeater } from "../../models/backend/mod.ts";
import { folderCache, noCache } from "../../pipeline/storage/cache.ts";
import { type Config, describeConfig } from "../../pipeline/plan/config.ts";
import { ConfigError } from "../../pipeline/errors.ts";
import { loadConfig } from "../../pipeline/plan/load_config.ts";
import { planRun } from "../../pipeline/plan/plan.ts";
import type { Outcome } from "../../pipeline/plugin/report.ts";
import { adapt } from "../../pipeline/run.ts";
import { openRunFolder } from "../../pipeline/storage/run_folder.ts";
import { findSnapshot } from "../../pipeline/storage/run_state.ts";
import { readSnapshot } from "../../pipeline/storage/snapshot.ts";
import { FailedWith } from "../shell/exit.ts";
import { type Context, serve } from "../shell/serve.ts";
import { startComputing } from "../shell/start_computing.ts";
import { print } from "../shell/terminal.ts";

/** What `adapt` hands to its worker. */
export interface AdaptInput {
  readonly config: string;
  /** The run folder. */
  readonly folder: string;
  readonly cache: string;
  readonly snapshot?: string;
  readonly steps?: number | undefined;
  /** Whether each step is computed anew. */
  readonly eager: boolean;
  readonly check: boolean;
}

serve<AdaptInput>(async (input, context) => {
  const given = await loadConfig(input.config);
  const config: Config = { ...given, ...(input.steps !== undefined && { steps: input.steps }) };
  const plan = planRun(config); // before anything is started
  const device = (await startComputing(context)).describe();
  if (input.check) await check(config, plan.plugins.map(({ name }) => name), input, context);
  else await run(config, device, input, context);
});

async function run(
  config: Config,
  device: string,
  { folder, snapshot, cache, eager, config: path }: AdaptInput,
  { common, terminal, signal }: Context,
): Promise<void> {
  const resume = snapshot === undefined ? undefined : await readSnapshot(snapshot);
  if (resume && resume.step >= config.steps) {
    throw new ConfigError(
      [`The run has made its ${resume.step} steps, and ${config.steps} are asked for. Ask for more with --steps`],
      "Cannot resume the run",
    );
  }
  if (resume) terminal.log(`Going on from step ${resume.step} in ${folder}`);
  const began = performance.now();
  let outcome: Outcome;
  try {
    outcome = await adapt(config, {
      device,
      signal,
      collectGarbage: startGarbageCollection(),
      pace: startPace(),
      ...(!eager && { repeater: startRepeater((message) => terminal.log(message)) }),
      ...(resume && { resume }),
      folder: openRunFolder(folder),
      cache: folderCache(cache),
      log: (message) => terminal.log(message),
      warn: (message) => terminal.warn(message),
      progress: (line) => terminal.progress(line),
    });
  } catch (error) {
    const saved = await savedIn(folder);
    if (saved.snapshot) terminal.warn(howToResume(path, folder, saved));
    throw new FailedWith(error, { folder, status: "failed", device, ...saved });
  }
  const seconds = (performance.now() - began) / 1000;
  const { kind: status, step } = outcome;
  const saved = await savedIn(folder);
  if (status === "stopped") {
    terminal.warn(`Stopped after ${step} of ${config.steps} steps in ${folder}`);
    terminal.warn(howToResume(path, folder, saved));
  } else terminal.log(`Completed ${step} of ${config.steps} steps in ${folder}`);
  if (common.json) {
    const report = outcome.kind === "failed" ? undefined : outcome.report;
    print(JSON.stringify({ folder, status, step, steps: config.steps, seconds, device, report, ...saved }));
  }
}

async function check(
  config: Config,
  plugins: readonly string[],
  { cache }: AdaptInput,
  { common, terminal, signal }: Context,
): Promise<void> {
  await adapt({ ...config, steps: 1 }, {
    signal,
    cache: { ...folderCache(cache), save: noCache.save },
    log: (message) => terminal.log(message),
    progress: (line) => terminal.progress(line),
  });
  signal.throwIfAborted();
  const resolved = { config: describeConfig(planRun(config).config), plugins };
  terminal.log("The config is sound: one step was made, and nothing written");
  print(JSON.stringify(resolved, null, common.json ? undefined : 2));
}

/** Files of a run that a user goes on with, where there are any. */
interface Saved {
  readonly generator?: string;
  readonly snapshot?: string;
}

async function savedIn(folder: string): Promise<Saved> {
  const generator = join(folder, "generator.safetensors");
  const snapshot = await findSnapshot(folder).catch(() => undefined);
  const isThere = await Deno.stat(generator).catch(() => undefined);
  return { ...(isThere && { generator }), ...(snapshot && { snapshot: snapshot.file }) };
}

/** The command that goes on with what was saved, if something was. */
function howToResume(config: string, folder: string, { snapshot }: Saved): string {
  if (!snapshot) return "No snapshot was saved. Add checkpoint() to the plugins to save some";
  return `The last snapshot is ${snapshot}. Go on with: deno task adapt ${config} --resume ${folder}`;
}
