/**
 * Files that nobody made on purpose: 20,000 seeded mutations of every format. Each must give tensors or a
 * WeightsError that names the file: no other exception, no long wait, no more memory than the file justifies.
 */
import { assert } from "@std/assert";
import { basename } from "@std/path";
import alea from "seedrandom/lib/alea";
import { memorySource } from "../../../models/weights/bytes.ts";
import { weightsIn } from "../../../models/weights/open.ts";
import { openZip } from "../../../models/weights/zip_archive.ts";
import { zipParts } from "../../../models/weights/torch/zip_writer.ts";
import { WeightsError } from "../../../models/weights/types.ts";
import { fixturePath } from "../../support/fixtures.ts";
import { concatenate, mutate } from "../../support/mutate.ts";

const FILES = 20_000;
const LONGEST_MS = 5000; // some 30 ms, were the machine not shared

/** The small ones more often: there a mutation hits structure, not values. */
const SEEDS: Record<string, number> = {
  "strided_shared_zip.pt": 5,
  "strided_shared_legacy.pt": 6,
  "ok_zero_size_and_scalar.safetensors": 4,
  "hostile_proto_keys_zip.pt": 1,
  "hostile_os_system_protocol0.pkl": 1,
  "rosinality_half_legacy.pt": 2,
  "rosinality_zip.pt": 1,
  "deflated_entries_zip.pt": 1,
  "nvidia_protocol3.pkl": 2,
  "nvidia_protocol4.pkl": 2,
  "rosinality_bfloat16.safetensors": 2,
  "torchscript_clip_code_emptied.pt": 1,
  "../numpy/fortran_big_endian.npy": 1,
  "../numpy/statistics.npz": 1,
};

Deno.test(`${FILES} mutated weight files give tensors or a WeightsError`, async () => {
  const uniform = alea("variegate/weights/fuzz");
  const choose = <T>(values: readonly T[]) => values[Math.floor(uniform() * values.length)]!;
  const names = Object.entries(SEEDS).flatMap(([name, weight]) => Array<string>(weight).fill(name));
  const seeds = new Map(names.map((name) => [name, Deno.readFileSync(fixturePath(`checkpoints/${name}`))]));
  const counts = new Map(names.map((name) => [name, { tensors: 0, refused: 0 }]));
  let slowest = 0;

  for (let i = 0; i < FILES; i++) {
    const name = choose(names), other = seeds.get(choose(names))!;
    const damage = (bytes: Uint8Array) => mutate(bytes, other, uniform);
    const original = seeds.get(name)!;
    const mutated = name.endsWith("zip.pt") && uniform() < 0.5
      ? await mutateMember(original, damage, choose)
      : damage(uniform() < 0.3 ? damage(original) : original);
    const path = `${i}-${basename(name)}`, start = performance.now();
    const outcome = await openAll(path, mutated);
    slowest = Math.max(slowest, performance.now() - start);
    assert(slowest < LONGEST_MS, `${path} took ${slowest} ms`);
    counts.get(name)![outcome]++;
  }
  console.table(Object.fromEntries(counts));
  console.log(`slowest: ${slowest.toFixed(0)} ms`);
});

/** Behind a checksum that is right again, so that the damage is met where it lies. */
async function mutateMember(
  archive: Uint8Array,
  damage: (bytes: Uint8Array) => Uint8Array,
  choose: <T>(values: readonly T[]) => T,
): Promise<Uint8Array> {
  const members = [...(await openZip(memorySource("seed", archive))).members];
  const target = choose(["data.pkl", "data.pkl", "data.pkl", ...members.map(([name]) => name)]);
  return concatenate(zipParts(members.map(([name, member]) => {
    const bytes = member.open().read(0, member.size);
    return { name, bytes: name.endsWith(target) && bytes.length > 0 ? damage(bytes) : bytes };
  })));
}

async function openAll(path: string, bytes: Uint8Array): Promise<"tensors" | "refused"> {
  try {
    const file = await weightsIn(memorySource(path, bytes));
    let size = 0;
    for (const name of file.tensors.keys()) size += (await file.read(name)).data.byteLength;
    const inflated = 21 * bytes.length + (1 << 20), allowed = 2 * (4 * inflated + (1 << 24)); // widened, shared
    assert(size <= allowed, `${path}: ${size} bytes of tensors out of a file of ${bytes.length}`);
    return "tensors";
  } catch (error) {
    if (error instanceof WeightsError && error.message.startsWith(`"${path}" `)) return "refused";
    throw new Error(`${path} threw something else`, { cause: error });
  }
}
