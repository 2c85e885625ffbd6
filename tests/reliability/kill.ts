/**
 * Kills commands at random moments, goes on with them until they are done, and compares what they leave with what an
 * uninterrupted start leaves: no byte may differ, and nothing may be left over.
 *
 *   deno task test:kill --tries 200 --job adapt --seed 1
 */
import { parseArgs } from "@std/cli";
import { fromFileUrl, join } from "@std/path";
import table from "../../tasks/commands.json" with { type: "json" };
import { initialiseStyleGAN2, writeSafetensors } from "../../mod.ts";
import { Random } from "../../models/random/random.ts";
import { filesIn } from "../support/folders.ts";
import { ADAPT_CONFIG, DRAWN, type Job, jobs, type Moment, pictureFiles } from "./jobs.ts";

const ROOT = fromFileUrl(new URL("../../", import.meta.url));
/** What a command keeps for itself while it runs: none of it may be there afterwards. */
const LEFTOVER = /\.part$|(^|\/)lock$/;
/** Kills after which a chain is left to come to its end. */
const MOST_KILLS = 6;

/** What came of a number of tries. */
export interface Tally {
  readonly job: string;
  chains: number;
  kills: number;
  readonly at: Partial<Record<Moment, number>>;
  /** Sentences: what was lost, different or left over. */
  readonly faults: string[];
}

/** Kills a job `tries` times. */
export async function killJob(
  job: Job,
  tries: number,
  seed: Random,
  told: (line: string) => void = () => {},
): Promise<Tally> {
  const folder = await Deno.makeTempDir();
  const tally: Tally = { job: job.name, chains: 0, kills: 0, at: {}, faults: [] };
  try {
    await Deno.writeTextFile(join(folder, "kill.ts"), ADAPT_CONFIG);
    await Deno.mkdir(join(folder, "pictures"));
    for (const [name, picture] of pictureFiles()) {
      await Deno.writeFile(join(folder, "pictures", name), picture);
    }
    await writeSafetensors(join(folder, "drawn.safetensors"), initialiseStyleGAN2(DRAWN));
    if (job.intoFolder) await Deno.mkdir(join(folder, "whole"));
    const whole = await start(job, folder, "whole").ended;
    if (whole.code !== 0) throw new Error(`${job.name} fails by itself: ${whole.stderr}`);
    const wanted = await resultsOf(job, join(folder, "whole"));
    if (wanted.size === 0) throw new Error(`${job.name} leaves no results`);
    while (tally.kills < tries) {
      const chain = String(tally.chains++), draw = seed.fork(chain);
      await runChain(job, folder, chain, Math.min(MOST_KILLS, tries - tally.kills), draw, tally);
      await compare(job, join(folder, chain), wanted, `${job.name} chain ${chain}`, tally.faults);
      await Deno.remove(join(folder, chain), { recursive: true });
      told(`${job.name}: ${tally.kills} of ${tries} kills, ${tally.faults.length} faults`);
    }
    for (const name of await filesIn(folder)) {
      if (LEFTOVER.test(name)) tally.faults.push(`${job.name}: "${name}" is left over`);
    }
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
  return tally;
}

/** One output folder, killed up to `most` times and then left to finish. */
async function runChain(
  job: Job,
  folder: string,
  chain: string,
  most: number,
  seed: Random,
  tally: Tally,
): Promise<void> {
  for (let attempt = 0;; attempt++) {
    const [choice, place] = seed.fork(attempt).uniforms(2) as unknown as [number, number];
    const moment = attempt < most ? job.moments[Math.floor(choice * job.moments.length)] : undefined;
    if (job.intoFolder) await Deno.mkdir(join(folder, chain), { recursive: true });
    const started = start(job, folder, chain);
    const watching = new AbortController();
    if (moment) killAt(moment, place, job, started, join(folder, chain), watching.signal);
    const { code, signal, stderr } = await started.ended;
    watching.abort();
    if (signal === "SIGKILL") {
      tally.kills++;
      tally.at[moment!] = (tally.at[moment!] ?? 0) + 1;
      continue;
    }
    if (code !== 0) tally.faults.push(`${job.name} chain ${chain}: exit code ${code}: ${stderr.slice(-400)}`);
    return;
  }
}

interface Started {
  readonly child: Deno.ChildProcess;
  /** What stderr has said so far. */
  said(): string;
  readonly ended: Promise<{ code: number; signal: Deno.Signal | null; stderr: string }>;
}

function start(job: Job, folder: string, out: string): Started {
  const flags = ["--config", join(ROOT, "deno.json"), "--cached-only", "--no-prompt"];
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      ...["run", ...flags, ...table[job.command].permissions, join(ROOT, "cli.ts"), job.command],
      ...job.args(out),
    ],
    cwd: folder,
    env: { NODEVICE_SELECT: "1", NO_COLOR: "1" },
    stdout: "null",
    stderr: "piped",
  }).spawn();
  let said = "";
  const reading = (async () => {
    for await (const text of child.stderr.pipeThrough(new TextDecoderStream())) said += text;
  })();
  const ended = (async () => {
    const { code, signal } = await child.status;
    await reading;
    return { code, signal, stderr: said };
  })();
  return { child, said: () => said, ended };
}

/** Kills a process once its moment has come, and a little later. @param place in [0, 1): how much later */
async function killAt(
  moment: Moment,
  place: number,
  job: Job,
  { child, said }: Started,
  out: string,
  signal: AbortSignal,
): Promise<void> {
  const until = async (come: () => boolean) => {
    while (!come() && !signal.aborted) await wait(2);
  };
  if (moment === "startup") await wait(place * 1500);
  if (moment === "any") await wait(place * job.seconds * 1000);
  if (moment === "prepare") await until(() => job.preparing.test(said()));
  if (moment === "resume") await until(() => /Going on|Goes on/.test(said()));
  if (moment === "write") {
    const seen = new Set<string>(), number = 1 + Math.floor(place * 25);
    await until(() => {
      for (const name of job.folders.flatMap((below) => partsIn(join(out, below)))) seen.add(name);
      return seen.size >= number;
    });
  }
  if (moment === "end") await until(() => exists(join(out, job.last)));
  if (["prepare", "resume", "end"].includes(moment)) await wait(place * (moment === "end" ? 60 : 500));
  if (signal.aborted) return;
  try {
    child.kill("SIGKILL");
  } catch {
    // it had come to its end
  }
}

function partsIn(folder: string): string[] {
  try {
    return [...Deno.readDirSync(folder)].map(({ name }) => name).filter((name) => name.endsWith(".part"));
  } catch {
    return [];
  }
}

function exists(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The results of a job by name; what tells the time is taken out. */
async function resultsOf(job: Job, out: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const name of await filesIn(out)) {
    if (!job.results.test(name)) continue;
    const bytes = await Deno.readFile(join(out, name));
    found.set(name, name.endsWith(".jsonl") ? withoutTimes(bytes) : await hash(bytes));
  }
  return found;
}

function withoutTimes(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll(/,?"(?:seconds_per_step|secondsPerStep)":[\d.e-]+/g, "");
}

async function hash(bytes: Uint8Array): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>)).toHex();
}

async function compare(
  job: Job,
  out: string,
  wanted: ReadonlyMap<string, string>,
  who: string,
  faults: string[],
): Promise<void> {
  const found = await resultsOf(job, out);
  for (const [name, digest] of wanted) {
    if (!found.has(name)) faults.push(`${who}: "${name}" is lost`);
    else if (found.get(name) !== digest) faults.push(`${who}: "${name}" is different`);
  }
  for (const name of found.keys()) if (!wanted.has(name)) faults.push(`${who}: "${name}" is too much`);
  for (const name of await filesIn(out)) {
    if (LEFTOVER.test(name)) faults.push(`${who}: "${name}" is left over`);
  }
}

if (import.meta.main) {
  const { tries, job: only, seed } = parseArgs(Deno.args, { string: ["tries", "job", "seed"] });
  const root = new Random(Number(seed ?? 1)).fork("kill");
  const tallies: Tally[] = [];
  for (const job of jobs()) {
    if (only && job.name !== only) continue;
    const count = tries === undefined ? (job.name === "adapt" ? 200 : 20) : Number(tries);
    if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`--tries is "${tries}"`);
    tallies.push(await killJob(job, count, root.fork(job.name), (line) => console.error(line)));
  }
  console.log(JSON.stringify(tallies, null, 1));
  Deno.exit(tallies.length > 0 && tallies.every(({ faults }) => faults.length === 0) ? 0 : 1);
}
