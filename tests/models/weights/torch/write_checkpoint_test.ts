import { assertEquals, assertRejects } from "@std/assert";
import { join } from "@std/path";
import { openWeights } from "../../../../models/weights/open.ts";
import { readSafetensors, writeSafetensors } from "../../../../models/weights/safetensors.ts";
import { writeRosinality, writeTorch } from "../../../../models/weights/torch/write_checkpoint.ts";
import type { HostTensor } from "../../../../models/weights/types.ts";
import { checkpoint, readAll, renamed } from "../../../support/weights.ts";

const folder = await Deno.makeTempDir();

/** The fixture's generator under the names that writeRosinality takes. */
async function generator(): Promise<Map<string, HostTensor>> {
  return renamed(await readAll(checkpoint("rosinality_zip.pt")), (name) => name.replace(/^g_ema\./, ""));
}

Deno.test("a checkpoint that is read, written and read again is the same, as .pt and as safetensors", async () => {
  const original = await readAll(checkpoint("rosinality_zip.pt"));
  await writeRosinality(join(folder, "again.pt"), await generator());
  await writeSafetensors(join(folder, "again.safetensors"), original);
  assertEquals(await readAll(join(folder, "again.pt")), original);
  assertEquals(await readSafetensors(join(folder, "again.safetensors")), original);
});

Deno.test("half and bfloat16 checkpoints hold what PyTorch rounds to, in both formats", async () => {
  const weights = await generator();
  for (
    const [dtype, expected] of [["F16", "rosinality_half_zip.pt"], [
      "BF16",
      "rosinality_bfloat16_zip.pt",
    ]] as const
  ) {
    const wanted = await readAll(checkpoint(expected));
    await writeRosinality(join(folder, `${dtype}.pt`), weights, { dtype });
    assertEquals(await readAll(join(folder, `${dtype}.pt`)), wanted);
    await writeSafetensors(
      join(folder, `${dtype}.safetensors`),
      await readAll(checkpoint("rosinality_zip.pt")),
      {},
      {
        dtype,
      },
    );
    assertEquals(await readSafetensors(join(folder, `${dtype}.safetensors`)), wanted);
    const file = await openWeights(join(folder, `${dtype}.pt`));
    assertEquals(new Set([...file.tensors.values()].map((tensor) => tensor.dtype)), new Set([dtype]));
    file.close();
  }
});

Deno.test("the same weights make the same file", async () => {
  const weights = await generator();
  await writeRosinality(join(folder, "one.pt"), weights);
  await writeRosinality(join(folder, "two.pt"), weights);
  assertEquals(await Deno.readFile(join(folder, "one.pt")), await Deno.readFile(join(folder, "two.pt")));
});

Deno.test("a generator without a mean w is written without one", async () => {
  const weights = await generator();
  weights.delete("latent_avg");
  await writeRosinality(join(folder, "no_average.pt"), weights);
  assertEquals((await readAll(join(folder, "no_average.pt"))).has("latent_avg"), false);
});

Deno.test("every element type, scalars and empty tensors, in dictionaries of dictionaries", async () => {
  const tensors = new Map<string, HostTensor>([
    ["f64", { shape: [1], data: Float64Array.of(Math.PI) }],
    ["f32", { shape: [2, 3], data: Float32Array.of(1, 2, 3, 4, 5, NaN) }],
    ["i64", { shape: [2], data: BigInt64Array.of(-(2n ** 40n), 7n) }],
    ["i32", { shape: [], data: Int32Array.of(-5) }],
    ["i16", { shape: [1, 1], data: Int16Array.of(-300) }],
    ["i8", { shape: [1], data: Int8Array.of(-128) }],
    ["u8", { shape: [1], data: Uint8Array.of(255) }],
    ["none", { shape: [0, 3], data: new Float32Array() }],
    ["ключ", { shape: [1], data: Float32Array.of(1) }],
  ]);
  await writeTorch(join(folder, "types.pt"), new Map([["outer", new Map([["inner", tensors]])]]));
  assertEquals(await readAll(join(folder, "types.pt")), renamed(tensors, (name) => `outer.inner.${name}`));
});

Deno.test("a value too large for float16 is refused before anything is written", async () => {
  const weights = new Map([["w", { shape: [1], data: Float32Array.of(1e6) }]]);
  const path = join(folder, "large.pt");
  await assertRejects(
    () => writeRosinality(path, weights, { dtype: "F16" }),
    RangeError,
    `"w" holds 1000000`,
  );
  await assertRejects(() => Deno.stat(path), Deno.errors.NotFound);
});
