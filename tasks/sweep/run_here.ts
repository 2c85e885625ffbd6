/** Cells as processes of this machine, some at a time. */
import { join } from "@std/path";
import { EXIT } from "../shell/exit.ts";
import { onSignals } from "../shell/signals.ts";
import { LOGS } from "./logs.ts";

/** What runs and how. */
export interface HereOptions {
  readonly out: string;
  /** What starts a cell, but for `--cell` and its number. */
  readonly command: readonly string[];
  /** Cells at a time. */
  readonly jobs: number;
  /** Environments, of which each place among the jobs has one; an empty list where they have none. */
  readonly devices: readonly Readonly<Record<string, string>>[];
  /** Whether there is still something to do for a cell: another sweep may have done it. */
  isToDo(cell: number): Promise<boolean>;
  nameOf(cell: number): string;
  log(message: string): void;
  warn(message: string): void;
}

/** What came of cells, by their numbers. */
export interface Ended {
  readonly done: readonly number[];
  /** Those that would fail again, with their exit codes. */
  readonly failed: ReadonlyMap<number, number>;
  /** Those that may come to their end another time. */
  readonly left: readonly number[];
  /** The exit code of the signal that has ended all. */
  readonly signalled: number | undefined;
}

/** After `EXIT.tryAgain`, in milliseconds: how long a cell is left alone before each further try. */
const PAUSES = [2_000, 10_000, 30_000, 60_000];

/** Runs cells to their ends. The first signal is handed on to them, and no further cell is begun. */
export async function runHere(cells: readonly number[], options: HereOptions): Promise<Ended> {
  const waiting = cells.map((cell): Waiting => ({ cell, tries: 0, from: 0 }));
  const running = new Set<Deno.ChildProcess>(), done: number[] = [], failed = new Map<number, number>();
  let stopping = false;
  const wake = new Set<() => void>();
  const signalled = onSignals((signal) => {
    stopping = true;
    for (const child of running) send(child, signal);
    for (const call of wake) call();
  });
  const work = async (place: number) => {
    while (!stopping) {
      const next = take(waiting);
      if (next === undefined) return;
      if (typeof next === "number") {
        await pause(next, wake);
        continue;
      }
      const code = await options.isToDo(next.cell)
        ? await runCell(next.cell, place, options, running)
        : EXIT.ok;
      settle(next, code);
    }
  };
  const settle = (ended: Waiting, code: number) => {
    const { cell, tries } = ended;
    if (code === EXIT.ok) done.push(cell);
    else if (code === EXIT.failed || code === EXIT.usage) failed.set(cell, code);
    else if (stopping || code !== EXIT.tryAgain || tries >= PAUSES.length) lost.push(cell);
    else waiting.push({ cell, tries: tries + 1, from: performance.now() + PAUSES[tries]! });
    if (code === EXIT.ok) options.log(`${options.nameOf(cell)}: done, ${done.length} of ${cells.length}`);
    else if (!stopping) options.warn(`${options.nameOf(cell)}: ended with exit code ${code}`);
  };
  const lost: number[] = [];
  await Promise.all(Array.from({ length: Math.min(options.jobs, cells.length) }, (_, place) => work(place)));
  const left = [...lost, ...waiting.map(({ cell }) => cell)].sort((a, b) => a - b);
  return { done, failed, left, signalled: signalled() };
}

/** A cell that is to be begun, not before a time. */
interface Waiting {
  readonly cell: number;
  readonly tries: number;
  readonly from: number;
}

/** The first that may begin; how long to wait for one, in milliseconds; nothing where there is none. */
function take(waiting: Waiting[]): Waiting | number | undefined {
  const now = performance.now(), at = waiting.findIndex(({ from }) => from <= now);
  if (at >= 0) return waiting.splice(at, 1)[0];
  return waiting.length === 0 ? undefined : Math.min(...waiting.map(({ from }) => from)) - now;
}

function pause(time: number, wake: Set<() => void>): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      wake.delete(end);
      resolve();
    };
    const timer = setTimeout(end, time);
    wake.add(end);
  });
}

/** Runs one cell as a process. @returns its exit code; one beyond 128 where a signal has ended it */
async function runCell(
  cell: number,
  place: number,
  { command: [program, ...words], devices, out, nameOf }: HereOptions,
  running: Set<Deno.ChildProcess>,
): Promise<number> {
  const child = new Deno.Command(program!, {
    args: [...words, "--cell", String(cell)],
    env: { NODEVICE_SELECT: "1", ...devices[place % Math.max(1, devices.length)] },
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).spawn();
  running.add(child);
  const [{ code }] = await Promise.all([
    child.status,
    keepWords(child.stderr, join(out, LOGS, `${nameOf(cell).replaceAll("/", "_")}.log`)),
  ]);
  running.delete(child);
  return code;
}

/** Appends what a process says to a file, which is made where there is something. A disk that is full loses words alone. */
async function keepWords(words: ReadableStream<Uint8Array>, path: string): Promise<void> {
  for await (const part of words) {
    await Deno.writeFile(path, part, { append: true }).catch(() => {});
  }
}

function send(child: Deno.ChildProcess, signal: Deno.Signal): void {
  try {
    child.kill(signal);
  } catch {
    // it has ended by itself
  }
}
