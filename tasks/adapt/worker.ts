import { join } from "@std/path";
import { startGarbageCollection, startPace, startRepeater } from "../../models/backend/mod.ts";
import { folderCache, noCache } from "../../pipeline/storage/cache.ts";
import { type Config, describeConfig } from "../../pipeline/plan/config.ts";
import { planRun } from "../../pipeline/plan/plan.ts";
import type { Host } from "../../pipeline/host.ts";
import type { Outcome } from "../../pipeline/plugin/report.ts";
import { adapt } from "../../pipeline/run.ts";
import { alsoLookIn } from "../../models/weights/places.ts";
import { openRunFolder, type RunFolder } from "../../pipeline/storage/run_folder.ts";
import { findSnapshot } from "../../pipeline/storage/run_state.ts";
import { REPORT, reportOn } from "../runs/report_file.ts";
import { FailedWith } from "../shell/exit.ts";
import { type Context, serve } from "../shell/serve.ts";
import { startComputing } from "../shell/start_computing.ts";
import { shellQuoted } from "../../models/shell_quoted.ts";
import { print } from "../shell/terminal.ts";
import { type GivenConfig, givenConfig, plainCode } from "./given_config.ts";
import { configOfCell, refuseOtherAdapter } from "./cell_config.ts";
import type { AdaptInput } from "./input.ts";
import { previewIn } from "./preview.ts";
import { findStart, type Start } from "./start.ts";

serve<AdaptInput>(async (input, context) => {
  const { common, terminal } = context;
  if (input.print) {
    const code = plainCode(input);
    return print(common.json ? JSON.stringify({ config: code }) : code.trimEnd());
  }
  alsoLookIn(input.formerly, (message) => terminal.warn(message));
  const given = input.cell ? await configOfCell(input.cell) : await givenConfig(input), { config } = given;
  const plan = planRun(config, given.overrides); // before anything is started
  if (input.inPlace) terminal.log(`No config is given: --print-config shows the one that this stands for`);
  if (input.check) {
    await startComputing(context);
    return await check(config, plan.plugins.map(({ name }) => name), input, context);
  }
  const folder = openRunFolder(input.folder);
  const start = await findStart(plan, folder, input, (message) => terminal.warn(message));
  if (start.status === "complete") return sayComplete(start.step, config.steps, input.folder, context);
  if (start.snapshot) terminal.log(`Going on from step ${start.snapshot.step} in ${input.folder}`);
  else terminal.log(`The run goes to ${input.folder}`);
  const device = (await startComputing(context)).describe();
  refuseOtherAdapter(device, input.cell?.adapter);
  await run(
    { ...given, ...(input.preview && { fileWritten: previewIn(terminal) }) },
    device,
    folder,
    start,
    input,
    context,
  );
});

function sayComplete(step: number, steps: number, folder: string, { common, terminal }: Context): void {
  terminal.log(`The run in ${folder} is complete: it has made its ${step} steps`);
  if (common.json) print(JSON.stringify({ folder, status: "complete", step, steps }));
}

async function run(
  { config, overrides, fileWritten }: GivenConfig & Pick<Host, "fileWritten">,
  device: string,
  runFolder: RunFolder,
  { status: began, snapshot: resume }: Start,
  { folder, cache, eager, again, grants, continue: continued, cell }: AdaptInput,
  { common, terminal, signal }: Context,
): Promise<void> {
  const since = performance.now();
  let outcome: Outcome;
  try {
    outcome = await adapt(config, {
      device,
      ...([...grants.net, ...grants.env].length > 0 && { grants }),
      signal,
      collectGarbage: startGarbageCollection(),
      pace: startPace(),
      ...(!eager && { repeater: startRepeater((message) => terminal.log(message)) }),
      ...(resume && { resume }),
      ...(overrides && { overrides }),
      folder: runFolder,
      cache: folderCache(cache, (message) => terminal.warn(message)),
      sharesFeatures: cell !== undefined,
      log: (message) => terminal.log(message),
      warn: (message) => terminal.warn(message),
      progress: (line) => terminal.progress(line),
      ending: () => writeReport(runFolder, (message) => terminal.warn(message)),
      ...(fileWritten && { fileWritten }),
    });
  } catch (error) {
    const saved = await savedIn(folder);
    if (saved.snapshot) terminal.warn(howToGoOn(cell?.again ?? again, folder, saved));
    throw new FailedWith(error, { folder, status: "failed", device, ...saved });
  }
  const seconds = (performance.now() - since) / 1000;
  const { kind, step } = outcome;
  const saved = await savedIn(folder);
  if (kind === "stopped") {
    terminal.warn(`Stopped after ${step} of ${config.steps} steps in ${folder}`);
    terminal.warn(howToGoOn(cell?.again ?? again, folder, saved));
  } else terminal.log(`Completed ${step} of ${config.steps} steps in ${folder}`);
  if (common.json) {
    const report = outcome.kind === "failed" ? undefined : outcome.report;
    const status = continued && kind === "completed" ? began : kind;
    print(
      JSON.stringify({ folder, status, began, step, steps: config.steps, seconds, device, report, ...saved }),
    );
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
    cache: { ...folderCache(cache, (message) => terminal.warn(message)), save: noCache.save },
    log: (message) => terminal.log(message),
    warn: (message) => terminal.warn(message),
    progress: (line) => terminal.progress(line),
  });
  signal.throwIfAborted();
  const resolved = { config: describeConfig(planRun(config).config), plugins };
  terminal.log("The config is sound: one step was made, and nothing written");
  print(JSON.stringify(resolved, null, common.json ? undefined : 2));
}

/** Writes the page of a run. The run is sound without it. */
async function writeReport(folder: RunFolder, warn: (message: string) => void): Promise<void> {
  try {
    await folder.write(REPORT, await reportOn(folder.path));
  } catch (error) {
    warn(`There is no ${REPORT}: ${(error as Error).message}`);
  }
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
function howToGoOn(again: string | readonly string[], folder: string, { snapshot }: Saved): string {
  if (!snapshot) return "No snapshot was saved. Add checkpoint() to the plugins to save some";
  const command = typeof again === "string"
    ? again
    : `deno task adapt ${[...again, "--continue", "--out", folder].map(shellQuoted).join(" ")}`;
  return `The last snapshot is ${snapshot}. Go on with: ${command}`;
}
