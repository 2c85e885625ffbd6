import { join } from "@std/path";
import { startGarbageCollection, startPace, startRepeater } from "../../models/backend/mod.ts";
import { folderCache, noCache } from "../../pipeline/storage/cache.ts";
import { type Config, describeConfig } from "../../pipeline/plan/config.ts";
import { loadConfig } from "../../pipeline/plan/load_config.ts";
import { loadCells } from "../../pipeline/plan/load_sweep.ts";
import { planRun } from "../../pipeline/plan/plan.ts";
import type { Outcome } from "../../pipeline/plugin/report.ts";
import { adapt } from "../../pipeline/run.ts";
import { openRunFolder, type RunFolder } from "../../pipeline/storage/run_folder.ts";
import { findSnapshot } from "../../pipeline/storage/run_state.ts";
import type { ClipSource, EncoderSource, StatedOptions } from "../../mod.ts";
import { UsageError } from "../shell/command.ts";
import { FailedWith } from "../shell/exit.ts";
import { type Context, serve } from "../shell/serve.ts";
import { startComputing } from "../shell/start_computing.ts";
import { shellQuoted } from "../../models/shell_quoted.ts";
import { print } from "../shell/terminal.ts";
import type { AdaptInput } from "./input.ts";
import { findStart, type Start } from "./start.ts";

serve<AdaptInput>(async (input, context) => {
  const given = await givenConfig(input);
  const config: Config = {
    ...given,
    ...(input.steps !== undefined && { steps: input.steps }),
    ...(Object.keys(input.stated).length > 0 && { encoder: stating(given.encoder, input.stated) }),
  };
  const plan = planRun(config); // before anything is started
  if (input.check) {
    await startComputing(context);
    return await check(config, plan.plugins.map(({ name }) => name), input, context);
  }
  const folder = openRunFolder(input.folder), { terminal } = context;
  const start = await findStart(plan, folder, input, (message) => terminal.warn(message));
  if (start.status === "complete") return sayComplete(start.step, config.steps, input.folder, context);
  const device = (await startComputing(context)).describe();
  refuseOtherAdapter(device, input.cell?.adapter);
  await run(config, device, folder, start, input, context);
});

/** What the file says of the run. */
async function givenConfig({ config, cell }: AdaptInput): Promise<Config> {
  if (!cell) return await loadConfig(config);
  const cells = await loadCells(cell.sweep), found = cells[cell.index];
  if (found) return found.config();
  throw new UsageError(`There is no cell ${cell.index}: the sweep has ${cells.length}, counted from 0`);
}

/** Of several adapters a driver may show another one than was meant, or a software one. @throws {UsageError} */
function refuseOtherAdapter(device: string, wanted: string | undefined): void {
  if (wanted === undefined || device.toLowerCase().includes(wanted.toLowerCase())) return;
  throw new UsageError(
    `--adapter is "${wanted}", and here computes ${device}: check --devices, and what deno task doctor says`,
  );
}

/** The config's encoder with what the flags say of it. @throws {UsageError} where it is none that takes it */
function stating(encoder: EncoderSource & Partial<Pick<ClipSource, "stating">>, stated: StatedOptions) {
  if (typeof encoder?.stating === "function") return encoder.stating(stated);
  throw new UsageError(
    "--activation, --image-heads and --text-heads are of an encoder that is a clip(…), and the config's is another: give " +
      "them there as options, e.g. clip({ weights, activation })",
  );
}

function sayComplete(step: number, steps: number, folder: string, { common, terminal }: Context): void {
  terminal.log(`The run in ${folder} is complete: it has made its ${step} steps`);
  if (common.json) print(JSON.stringify({ folder, status: "complete", step, steps }));
}

async function run(
  config: Config,
  device: string,
  runFolder: RunFolder,
  { status: began, snapshot: resume }: Start,
  { folder, cache, eager, steps, config: path, continue: continued, cell }: AdaptInput,
  { common, terminal, signal }: Context,
): Promise<void> {
  if (resume) terminal.log(`Going on from step ${resume.step} in ${folder}`);
  else terminal.log(`The run goes to ${folder}`);
  const since = performance.now();
  let outcome: Outcome;
  try {
    outcome = await adapt(config, {
      device,
      signal,
      collectGarbage: startGarbageCollection(),
      pace: startPace(),
      ...(!eager && { repeater: startRepeater((message) => terminal.log(message)) }),
      ...(resume && { resume }),
      folder: runFolder,
      cache: folderCache(cache, (message) => terminal.warn(message)),
      sharesFeatures: cell !== undefined,
      log: (message) => terminal.log(message),
      warn: (message) => terminal.warn(message),
      progress: (line) => terminal.progress(line),
    });
  } catch (error) {
    const saved = await savedIn(folder);
    if (saved.snapshot) terminal.warn(howToGoOn(path, folder, steps, saved, cell?.again));
    throw new FailedWith(error, { folder, status: "failed", device, ...saved });
  }
  const seconds = (performance.now() - since) / 1000;
  const { kind, step } = outcome;
  const saved = await savedIn(folder);
  if (kind === "stopped") {
    terminal.warn(`Stopped after ${step} of ${config.steps} steps in ${folder}`);
    terminal.warn(howToGoOn(path, folder, steps, saved, cell?.again));
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
function howToGoOn(
  config: string,
  folder: string,
  steps: number | undefined,
  { snapshot }: Saved,
  again: string | undefined,
): string {
  if (!snapshot) return "No snapshot was saved. Add checkpoint() to the plugins to save some";
  const words = [
    config,
    "--continue",
    "--out",
    folder,
    ...(steps === undefined ? [] : ["--steps", String(steps)]),
  ];
  const command = again ?? `deno task adapt ${words.map(shellQuoted).join(" ")}`;
  return `The last snapshot is ${snapshot}. Go on with: ${command}`;
}
