/**
 * A sweep on a real Slurm, disturbed: cells are cancelled, killed, queued again, and come to their time limit; then one more
 * `sweep` must bring all to their ends, each as it is when nobody disturbs it, and touch nothing that was complete.
 *
 *     deno task test:slurm                           24 cells, 4 at a time, a time limit reached; three minutes
 *     deno task test:slurm --cells 5 --no-limit      the small form that CI runs; under a minute
 *
 * Without SLURM_CONF in the environment a Slurm of one node is started, for which it must be root (`slurm_node.sh`).
 */
import { parseArgs } from "@std/cli";
import { fromFileUrl, join } from "@std/path";
import { run } from "../tasks/_commands.ts";
import { bytesBelow, differences } from "./sweep_results.ts";
import { sweepFile } from "./sweep_subject.ts";

const NODE = fromFileUrl(new URL("./slurm_node.sh", import.meta.url));

/** Seconds that a quick cell waits in all, and one that comes to the time limit of a minute. */
const QUICK = 4, LONG = 75;

/** Since when tasks wait that were queued again, in milliseconds. */
const waiting = new Map<string, number>();

const { cells: words = "24", limit } = parseArgs(Deno.args, {
  string: ["cells"],
  boolean: ["limit"],
  negatable: ["limit"],
  default: { limit: true },
});
const count = Number(words);
if (!Number.isSafeInteger(count) || count < 4) {
  throw new RangeError(`--cells is "${words}". It must be at least 4`);
}

const folder = await Deno.makeTempDir({ prefix: "variegate-slurm-" }), out = join(folder, "sweep");
const conf = Deno.env.get("SLURM_CONF") ?? join(folder, "node", "slurm.conf");
const isOwn = Deno.env.get("SLURM_CONF") === undefined;
try {
  if (isOwn) await execute("bash", NODE, "start", join(folder, "node"), "4");
} catch (error) {
  console.error(`No Slurm can be started: ${error}`);
  Deno.exit(77); // as automake's tests say that they are left out
}
Deno.env.set("SLURM_CONF", conf);
let faults: string[] = [];
try {
  faults = await prove();
} finally {
  if (isOwn) await execute("bash", NODE, "stop", join(folder, "node"));
}
for (const fault of faults) console.error(`fault: ${fault}`);
if (faults.length > 0) console.error(`all is kept in ${folder}`);
else await Deno.remove(folder, { recursive: true });
console.log(JSON.stringify({ cells: count, limit, faults: faults.length }));
Deno.exit(faults.length === 0 ? 0 : 1);

async function prove(): Promise<string[]> {
  const faults: string[] = [], long = limit ? 2 : 0;
  const file = await sweepFile(join(folder, "cells.ts"), { cells: count, long, quick: QUICK, seconds: LONG });
  const first = await submit(file);
  if (first !== count) faults.push(`${first} cells were submitted, of ${count}`);
  await disturb();
  await queueEmpty();
  const states = await statesOf(file), before = await resultsOf(states, "complete");
  const open = states.filter(({ status }) => status !== "complete");
  say(
    `${count - open.length} of ${count} are complete; ${
      open.map(({ name, status }) => `${name} ${status}`).join(", ")
    }`,
  );
  if (open.length === 0) faults.push("nothing was disturbed");
  if (limit && !(await logs()).includes("queued again")) faults.push("no cell was queued again");
  const second = await submit(file);
  if (second !== open.length) faults.push(`${second} cells were submitted again, of ${open.length}`);
  await queueEmpty();
  for (const { name, status } of await statesOf(file)) {
    if (status !== "complete") faults.push(`${name} is ${status}`);
  }
  for (const [name, bytes] of before) {
    faults.push(
      ...differences(bytes, await bytesBelow(join(out, name), { all: true }), `${name}, complete before`),
    );
  }
  faults.push(...await compareWithAlone());
  return faults;
}

/** Cancels, kills and queues again some of those that run, as long as there are some that have not been met. */
async function disturb(): Promise<void> {
  const ways = ["scancel", "kill", "requeue"] as const, met = new Set<string>();
  const rounds = Math.max(1, Math.floor(count / 8));
  for (let i = 0; i < rounds * ways.length;) {
    await pause(1500);
    const running = (await squeue("%F_%K", "RUNNING")).filter((task) => !met.has(task));
    if (running.length === 0) {
      if ((await squeue("%T")).length === 0) return;
      continue;
    }
    const task = running.at(-1)!, way = ways[i % ways.length]!, name = `cell-${Number(task.split("_")[1])}`;
    if (way === "kill") {
      const pid = await holder(name);
      if (pid === undefined) continue; // it has not come so far, or has gone
      Deno.kill(pid, "SIGKILL");
    } else if (way === "scancel") await execute("scancel", task);
    else await execute("scontrol", "requeue", task);
    say(`${way} ${task}`);
    met.add(task);
    i++;
  }
}

/** Runs each cell with nobody around, and compares. */
async function compareWithAlone(): Promise<string[]> {
  const alone = join(folder, "alone"), faults: string[] = [];
  const file = await sweepFile(join(folder, "alone.ts"), { cells: count, long: 0, quick: 0, seconds: 0 });
  const { code, stderr } = await run("sweep", [
    file,
    "--out",
    alone,
    "--jobs",
    "2",
    "--backend",
    "wasm",
    "--threads",
    "1",
  ]);
  if (code !== 0) return [`alone: ${stderr}`];
  for (let i = 0; i < count; i++) {
    const wanted = await bytesBelow(join(alone, `cell-${i}`)),
      found = await bytesBelow(join(out, `cell-${i}`));
    faults.push(...differences(wanted, found, `cell-${i}`));
  }
  return faults;
}

interface Listed {
  readonly name: string;
  readonly status: string;
}

async function statesOf(file: string): Promise<Listed[]> {
  const { stdout, stderr } = await run("sweep", [file, "--out", out, "--list", "--json"]);
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout).cells;
}

async function resultsOf(
  states: readonly Listed[],
  status: string,
): Promise<Map<string, Map<string, string>>> {
  const chosen = states.filter((cell) => cell.status === status);
  return new Map(
    await Promise.all(
      chosen.map(async ({ name }) => [name, await bytesBelow(join(out, name), { all: true })] as const),
    ),
  );
}

async function submit(file: string): Promise<number> {
  const { code, stdout, stderr } = await run("sweep", [
    ...[file, "--out", out, "--jobs", "4", "--backend", "wasm", "--threads", "1", "--json"],
    ...["--slurm", limit ? "--time=1 --signal=B:USR1@30" : "--time=5"],
  ]);
  if (code !== 0) throw new Error(stderr);
  say(stderr.trim());
  return JSON.parse(stdout).submitted;
}

async function logs(): Promise<string> {
  const texts: string[] = [];
  for await (const { name } of Deno.readDir(join(out, ".logs"))) {
    texts.push(await Deno.readTextFile(join(out, ".logs", name)));
  }
  return texts.join("\n");
}

async function holder(name: string): Promise<number | undefined> {
  try {
    return JSON.parse(await Deno.readTextFile(join(out, name, "lock"))).pid;
  } catch {
    return undefined;
  }
}

async function queueEmpty(): Promise<void> {
  for (const begun = performance.now(); (await squeue("%T")).length > 0; await pause(1000)) {
    await hurry();
    if (performance.now() - begun > 600_000) throw new Error("The queue does not come to its end");
  }
}

/**
 * Slurm lets what is queued again wait for two minutes. Here five seconds do: the attempt before must have ended, whose last
 * word would else be taken for the next one's.
 */
async function hurry(): Promise<void> {
  for (const line of await squeue("%F_%K %r", "PENDING")) {
    const [task, reason] = line.split(" ");
    if (reason !== "BeginTime") continue;
    const since = waiting.get(task!) ?? performance.now();
    waiting.set(task!, since);
    if (performance.now() - since > 5000) {
      waiting.delete(task!);
      await execute("scontrol", "update", `jobid=${task}`, "starttime=now").catch(() => {});
    }
  }
}

async function squeue(format: string, state?: string): Promise<string[]> {
  const text = await execute(
    "squeue",
    "--noheader",
    "--array",
    `--format=${format}`,
    ...(state ? [`--states=${state}`] : []),
  );
  return text.split("\n").filter(Boolean);
}

async function execute(program: string, ...args: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(program, { args, stdin: "null" }).output();
  if (!success) throw new Error(`${program} ${args.join(" ")}: ${new TextDecoder().decode(stderr)}`);
  return new TextDecoder().decode(stdout);
}

function pause(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}

function say(line: string): void {
  console.error(line);
}
