import { assertEquals } from "@std/assert";
import { digestOf, digestOfPieces } from "../../../models/weights/digest.ts";
import type { HostTensor } from "../../../models/weights/types.ts";
import { checkpoint, readAll } from "../../support/weights.ts";

Deno.test("the digest of weights does not depend on container, order, or width of storage", async () => {
  const files = ["rosinality_zip.pt", "rosinality_legacy.pt", "deflated_entries_zip.pt"];
  const digests = await Promise.all(
    files.map(async (file) => await digestOf(await readAll(checkpoint(file)))),
  );
  assertEquals(new Set(digests).size, 1);
  const weights = await readAll(checkpoint("rosinality_zip.pt"));
  assertEquals(await digestOf(new Map([...weights].reverse())), digests[0]);
  const wide = (tensor: HostTensor) => ({ ...tensor, data: Float64Array.from(tensor.data as Float32Array) });
  assertEquals(
    await digestOf(new Map([...weights].map(([name, tensor]) => [name, wide(tensor)]))),
    digests[0],
  );
});

Deno.test("the digest changes with a name, a shape or a value", async () => {
  const digest = (name: string, shape: number[], ...data: number[]) =>
    digestOf(new Map([[name, { shape, data: Float32Array.from(data) }]]));
  const digests = [
    await digest("a", [2], 1, 2),
    await digest("b", [2], 1, 2),
    await digest("a", [2, 1], 1, 2),
    await digest("a", [2], 1, -2),
    await digest("a", [2], 1, 0),
    await digest("a", [2], 1, -0),
  ];
  assertEquals(new Set(digests).size, digests.length);
});

Deno.test("the digest of weights read in pieces is that of the whole", async () => {
  const shape = [3, 2],
    data = Float32Array.of(1, 2, 3, 4, 5, 6),
    one = { shape: [], data: Float32Array.of(7) };
  const pieces = [data.subarray(0, 4), data.subarray(4)].map((data) => ({ shape: [data.length], data }));
  const whole = await digestOf(new Map([["b", { shape, data }], ["a", one]]));
  const read = (name: string) => name === "a" ? { shape: [], pieces: [one] } : { shape, pieces };
  assertEquals(await digestOfPieces(["b", "a"], read), whole);
});
