/**
 * Damages a run's snapshot in one place at a time: a bit of the file, two tensors exchanged, a shape. Each must be refused
 * by name, or be read as what was written.
 *
 *   deno task test:flip --tries 1000 --seed 1
 */
import { parseArgs } from "@std/cli";
import { join } from "@std/path";
import { Random } from "../../models/random/random.ts";
import { newestSnapshot } from "../../pipeline/storage/run_state.ts";
import { sha256 } from "../../pipeline/storage/manifest.ts";
import { encodeSnapshot, readSnapshot } from "../../pipeline/storage/snapshot.ts";
import { EXIT, explain } from "../../tasks/shell/exit.ts";
import { runInto } from "./small_run.ts";

/** What came of a number of tries. */
export interface FlipTally {
  readonly kind: string;
  tries: number;
  /** With a sentence that names the file, and exit code 2. */
  refused: number;
  /** Read, and equal to what was written. */
  equal: number;
  /** Sentences: what was read and is different, or refused in another way. */
  readonly faults: string[];
}

/** A damaged copy of a safetensors file. */
type Damage = (file: Uint8Array, draw: Random) => Uint8Array;

/** The kinds of damage. */
export const DAMAGES: Readonly<Record<string, Damage>> = { flip, swap, reshape };

/** Damages the snapshot of a small run `tries` times in one way. */
export async function damageSnapshots(kind: string, tries: number, seed: Random): Promise<FlipTally> {
  const folder = await Deno.makeTempDir(),
    tally: FlipTally = { kind, tries, refused: 0, equal: 0, faults: [] };
  try {
    await runInto(join(folder, "run"));
    const { file: whole } = (await newestSnapshot(join(folder, "run")))!;
    const bytes = await Deno.readFile(whole), wanted = sha256(encodeSnapshot(await readSnapshot(whole)));
    for (let i = 0; i < tries; i++) {
      const file = join(folder, `${i}.safetensors`);
      await Deno.writeFile(file, DAMAGES[kind]!(bytes, seed.fork(i)));
      for (const digested of [true, false]) { // as one that a manifest lists, and as one that lies alone
        try {
          const found = await readSnapshot(file, { digested });
          if (sha256(encodeSnapshot(found)) !== wanted) {
            tally.faults.push(`${kind} ${i}: read, and different`);
          } else if (digested) tally.equal++;
        } catch (error) {
          const { code, message } = explain(error);
          if (code !== EXIT.usage || !message.includes(file)) tally.faults.push(`${kind} ${i}: ${message}`);
          else if (digested) tally.refused++;
        }
      }
      await Deno.remove(file);
    }
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
  return tally;
}

/** One bit, anywhere in the file. */
function flip(file: Uint8Array, draw: Random): Uint8Array {
  const copy = file.slice(), [place, bit] = draw.uniforms(2) as unknown as [number, number];
  copy[Math.floor(place * copy.length)]! ^= 1 << Math.floor(bit * 8);
  return copy;
}

/** Two tensors of one shape change places. */
function swap(file: Uint8Array, draw: Random): Uint8Array {
  return withHeader(file, (entries) => {
    const pairs = entries.flatMap((a, i) =>
      entries.slice(i + 1).filter((b) => a.dtype === b.dtype && String(a.shape) === String(b.shape)).map((
        b,
      ) => [a, b] as const)
    );
    const [a, b] = pairs[below(pairs.length, draw)]!;
    [a.data_offsets, b.data_offsets] = [b.data_offsets, a.data_offsets];
  });
}

/** A tensor gets another shape of as many values. */
function reshape(file: Uint8Array, draw: Random): Uint8Array {
  return withHeader(file, (entries) => {
    const entry = entries[below(entries.length, draw)]!, size = entry.shape.reduce((a, b) => a * b, 1);
    entry.shape = entry.shape.length === 1 ? [1, size] : [size];
  });
}

interface Entry {
  readonly dtype: string;
  shape: number[];
  data_offsets: [number, number];
}

function withHeader(file: Uint8Array, change: (entries: Entry[]) => void): Uint8Array {
  const length = Number(new DataView(file.buffer, file.byteOffset).getBigUint64(0, true));
  const header = JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length)));
  change(
    Object.entries(header).filter(([name]) => name !== "__metadata__").map(([, entry]) => entry as Entry),
  );
  const text = new TextEncoder().encode(JSON.stringify(header)), padding = -text.length & 7;
  const changed = new Uint8Array(8 + text.length + padding + file.length - 8 - length).fill(0x20);
  new DataView(changed.buffer).setBigUint64(0, BigInt(text.length + padding), true);
  changed.set(text, 8);
  changed.set(file.subarray(8 + length), 8 + text.length + padding);
  return changed;
}

function below(count: number, draw: Random): number {
  return Math.floor(draw.uniforms(1)[0]! * count);
}

if (import.meta.main) {
  const { tries = "1000", seed = "1" } = parseArgs(Deno.args, { string: ["tries", "seed"] });
  const count = Number(tries), root = new Random(Number(seed)).fork("flip"), tallies: FlipTally[] = [];
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`--tries is "${tries}"`);
  for (const kind of Object.keys(DAMAGES)) tallies.push(await damageSnapshots(kind, count, root.fork(kind)));
  console.log(JSON.stringify(tallies, null, 1));
  Deno.exit(tallies.every(({ faults }) => faults.length === 0) ? 0 : 1);
}
