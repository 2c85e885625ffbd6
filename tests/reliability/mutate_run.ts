/**
 * Damages files of every kind that commands read, and reads them: each must be read or refused in a sentence, without a
 * stack trace, and soon. What a run goes on from must lead to the same weights.
 *
 *   deno task test:mutate --tries 5000 --seed 1
 */
import { parseArgs } from "@std/cli";
import { dirname, join } from "@std/path";
import { Random } from "../../models/random/random.ts";
import { explain } from "../../tasks/shell/exit.ts";
import { filesIn } from "../support/folders.ts";
import { mutate } from "../support/mutate.ts";
import { FILE_SUBJECTS } from "./file_subjects.ts";
import { RUN_SUBJECTS } from "./run_subjects.ts";
import type { Subject } from "./subject.ts";

/** All kinds of files. */
const SUBJECTS: readonly Subject[] = [...RUN_SUBJECTS, ...FILE_SUBJECTS];

/** How long one reading may take, in milliseconds: the longest takes some hundred. */
const LONGEST = 20_000;

/** What came of a number of tries. */
export interface MutationTally {
  readonly kind: string;
  tries: number;
  /** Read, perhaps with other values where the file states no digest. */
  read: number;
  /** With a sentence. */
  refused: number;
  /** The longest reading, in milliseconds. */
  slowest: number;
  /** Sentences: stack traces, long waits, other results. */
  readonly faults: string[];
}

/** Files by their path below a folder. */
type Files = ReadonlyMap<string, Uint8Array>;

/** Damages the files of a subject `tries` times. */
export async function mutateSubject(subject: Subject, tries: number, seed: Random): Promise<MutationTally> {
  const tally: MutationTally = { kind: subject.name, tries, read: 0, refused: 0, slowest: 0, faults: [] };
  const whole = await madeBy(subject), wanted = await reading(subject, whole);
  if (!wanted.ok) throw new Error(`${subject.name} cannot be read as it is made`, { cause: wanted.error });
  const names = [...whole.keys()].filter((name) => subject.damaged.test(name)).sort();
  for (let i = 0; i < tries; i++) {
    const uniform = uniformsOf(seed.fork(i)), name = names[Math.floor(uniform() * names.length)]!;
    const other = whole.get(names[Math.floor(uniform() * names.length)]!)!;
    const damaged = damage(name, whole.get(name)!, other, uniform), began = performance.now();
    const outcome = await reading(subject, new Map([...whole, [name, damaged]]));
    const time = performance.now() - began, who = `${subject.name} ${i}, ${name}`;
    tally.slowest = Math.max(tally.slowest, Math.round(time));
    if (time > LONGEST) tally.faults.push(`${who}: took ${time} ms`);
    if (outcome.ok) {
      tally.read++;
      const isSame = outcome.result === undefined || outcome.result === wanted.result;
      if (!isSame) tally.faults.push(`${who}: read, and different`);
      continue;
    }
    const { message } = explain(outcome.error);
    if (isSentence(outcome.error, message)) tally.refused++;
    else tally.faults.push(`${who}: ${message}`);
  }
  return tally;
}

/** Whether an error is told without a stack trace. */
function isSentence(error: unknown, message: string): boolean {
  return message.length > 0 && !/\n\s+at /.test(message) &&
    !(error instanceof Error && message === error.stack);
}

type Reading = { readonly ok: true; readonly result: string | undefined } | {
  readonly ok: false;
  readonly error: unknown;
};

async function reading(subject: Subject, files: Files): Promise<Reading> {
  const folder = await Deno.makeTempDir();
  try {
    for (const [name, bytes] of files) {
      await Deno.mkdir(join(folder, dirname(name)), { recursive: true });
      await Deno.writeFile(join(folder, name), bytes);
    }
    return { ok: true, result: await subject.read(folder) ?? undefined };
  } catch (error) {
    return { ok: false, error };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function madeBy(subject: Subject): Promise<Files> {
  const folder = await Deno.makeTempDir(), files = new Map<string, Uint8Array>();
  try {
    await subject.make(folder);
    for (const name of await filesIn(folder)) files.set(name, await Deno.readFile(join(folder, name)));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
  return files;
}

/** One mutation, two, all zeros, or nothing left; in a text also another value in a value's place. */
function damage(name: string, bytes: Uint8Array, other: Uint8Array, uniform: () => number): Uint8Array {
  const kind = uniform(), isText = !/\.(safetensors|png)$/.test(name);
  if (kind < 0.03) return new Uint8Array(bytes.length);
  if (kind < 0.05) return new Uint8Array();
  if (isText && kind > 0.5) return revalue(bytes, uniform);
  const once = mutate(bytes, other, uniform);
  return kind < 0.3 && once.length > 0 ? mutate(once, other, uniform) : once;
}

/** What stands for a value in JSON and in configs. */
const VALUE = /"(?:[^"\\\n]|\\.)*"|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null/g;
const VALUES = [
  "null",
  "-1",
  "0",
  "1e309",
  "1e15",
  "0.5",
  '""',
  '"__proto__"',
  "[]",
  "{}",
  "true",
  '"\\u001b[31m"',
];

function revalue(bytes: Uint8Array, uniform: () => number): Uint8Array {
  const text = new TextDecoder().decode(bytes), found = [...text.matchAll(VALUE)];
  const choose = <T>(list: readonly T[]) => list[Math.floor(uniform() * list.length)]!;
  if (found.length === 0) return bytes;
  const { index, 0: { length } } = choose(found);
  return new TextEncoder().encode(text.slice(0, index) + choose(VALUES) + text.slice(index + length));
}

function uniformsOf(seed: Random): () => number {
  const values = seed.uniforms(4096);
  let next = 0;
  return () => values[next++ % values.length]!;
}

/** All subjects, with their shares of the tries. */
export async function mutateAll(
  tries: number,
  seed: Random,
  told: (tally: MutationTally) => void = () => {},
): Promise<MutationTally[]> {
  const tallies: MutationTally[] = [], shares = SUBJECTS.reduce((sum, { share }) => sum + share, 0);
  for (const subject of SUBJECTS) {
    const count = Math.max(1, Math.round(tries * subject.share / shares));
    tallies.push(await mutateSubject(subject, count, seed.fork(subject.name)));
    told(tallies.at(-1)!);
  }
  return tallies;
}

if (import.meta.main) {
  const { tries = "5000", seed = "1" } = parseArgs(Deno.args, { string: ["tries", "seed"] });
  const count = Number(tries);
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`--tries is "${tries}"`);
  const tallies = await mutateAll(count, new Random(Number(seed)).fork("mutate"), ({ kind, faults }) => {
    console.error(`${kind}: ${faults.length} faults`);
  });
  console.log(JSON.stringify(tallies, null, 1));
  Deno.exit(tallies.every(({ faults }) => faults.length === 0) ? 0 : 1);
}
