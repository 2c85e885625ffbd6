import { assertEquals, assertRejects } from "@std/assert";
import { join } from "@std/path";
import { type HostTensor, readSafetensors, writeSafetensors } from "../../../mod.ts";
import { streamSafetensors } from "../../../models/weights/safetensors.ts";
import type { StreamedTensor } from "../../../models/weights/streamed.ts";
import { streamRosinality, writeRosinality } from "../../../models/weights/torch/write_checkpoint.ts";

const folder = await Deno.makeTempDir();

const TENSORS: ReadonlyMap<string, HostTensor> = new Map<string, HostTensor>([
  ["bytes", { shape: [3], data: Uint8Array.of(1, 2, 3) }],
  ["floats", { shape: [2, 3], data: Float32Array.of(1, 2, 3, 4, 5, 6) }],
  ["doubles", { shape: [], data: Float64Array.of(0.1) }],
]);

/** The same, two values at a time. */
const STREAMED = new Map<string, StreamedTensor>([...TENSORS].map(([name, { shape, data }]) => [name, {
  dtype: ({ bytes: "U8", floats: "F32", doubles: "F64" } as const)[name]!,
  shape,
  async *pieces() {
    for (let i = 0; i < data.length; i += 2) yield await Promise.resolve(data.slice(i, i + 2));
  },
}]));

Deno.test("tensors that are streamed make the file that they make from memory, in any type", async () => {
  const [whole, parts] = [join(folder, "whole"), join(folder, "parts")];
  for (const options of [{}, { dtype: "F16" }, { dtype: "BF16" }, { dtype: "F32" }] as const) {
    await writeSafetensors(whole, TENSORS, { a: "b" }, options);
    await streamSafetensors(parts, STREAMED, { a: "b" }, options);
    assertEquals(await Deno.readFile(parts), await Deno.readFile(whole));
    await writeRosinality(whole, TENSORS, options, ["bytes"]);
    await streamRosinality(parts, STREAMED, options, ["bytes"]);
    assertEquals(await Deno.readFile(parts), await Deno.readFile(whole));
  }
  await writeSafetensors(whole, TENSORS);
  assertEquals((await readSafetensors(whole)).get("floats"), TENSORS.get("floats"));
});

Deno.test("a tensor that is not what was announced leaves the old file, and nothing beside it", async () => {
  const place = await Deno.makeTempDir(), path = join(place, "weights.safetensors");
  await writeSafetensors(path, TENSORS);
  const before = await Deno.readFile(path);
  const cases: [Partial<StreamedTensor>, RegExp][] = [
    [{ shape: [7] }, /"floats" has 6 values for the shape \[7\]/],
    [{ shape: [3] }, /"floats" has 4 values for the shape \[3\]/],
    [{ dtype: "I32" }, /"floats" has values of F32, but I32 is announced/],
  ];
  for (const [change, message] of cases) {
    const wrong = new Map([["floats", { ...STREAMED.get("floats")!, ...change }]]);
    const error = await assertRejects(() => streamSafetensors(path, wrong), RangeError);
    assertEquals(message.test(error.message), true, error.message);
  }
  assertEquals(await Deno.readFile(path), before);
  assertEquals(Array.from(Deno.readDirSync(place), ({ name }) => name), ["weights.safetensors"]);
});
