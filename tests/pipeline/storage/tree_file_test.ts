import { assert, assertEquals, assertInstanceOf, assertRejects } from "@std/assert";
import { join } from "@std/path";
import { Random } from "../../../models/random/random.ts";
import { encodeSafetensors } from "../../../models/weights/safetensors.ts";
import { WeightsError } from "../../../models/weights/types.ts";
import type { HostTree } from "../../../pipeline/mod.ts";
import { encodeTreeFile, readTreeFile } from "../../../pipeline/storage/tree_file.ts";
import { mutate } from "../../support/mutate.ts";

const tensor = (...values: number[]) => ({ shape: [values.length], data: Float32Array.from(values) });

const TREE: HostTree = {
  weights: { "convs.0.weight": tensor(1, 2, 3), "a/b": tensor(4), a: { b: tensor(5) } },
  counts: { shape: [2], data: Int32Array.of(1, -1) },
  flags: { shape: [], data: Uint8Array.of(1) },
  best: Infinity,
  worst: -Infinity,
  unknown: NaN,
  list: [0.1, "text", null, true, [], {}],
  "": tensor(6),
};

/** Writes bytes and reads them as a tree. */
async function reread(bytes: Uint8Array): Promise<HostTree> {
  const folder = await Deno.makeTempDir();
  const path = join(folder, "tree.safetensors");
  try {
    await Deno.writeFile(path, bytes);
    return (await readTreeFile(path)).tree;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("a tree survives a file, whatever its keys and numbers", async () => {
  assertEquals(await reread(encodeTreeFile(TREE)), TREE);
});

Deno.test("a tree may be a single tensor or a single number", async () => {
  assertEquals(await reread(encodeTreeFile(tensor(1, 2))), tensor(1, 2));
  assertEquals(await reread(encodeTreeFile(3)), 3);
  assertEquals(await reread(encodeTreeFile(NaN)), NaN);
});

Deno.test("a weight file that no run wrote is told apart", async () => {
  await assertRejects(
    () => reread(encodeSafetensors(new Map([["w", tensor(1)]]))),
    WeightsError,
    "was not written by a run: it holds weights alone",
  );
});

Deno.test("an outline that makes no sense is damage", async () => {
  for (const outline of ["{", "null", "[]", '{"list":3}', '{"record":[[1]]}', '{"tensor":"absent"}', "{}"]) {
    const file = encodeSafetensors(new Map(), { "variegate-tree": outline });
    await assertRejects(() => reread(file), WeightsError);
  }
});

Deno.test("a damaged file is read as damaged, or as a tree, and never fails otherwise", async () => {
  const bytes = encodeTreeFile(TREE), other = encodeTreeFile([tensor(7), "x"]);
  const uniforms = new Random("damage").uniforms(100_000);
  let at = 0, refused = 0;
  for (let i = 0; i < 300; i++) {
    try {
      await reread(mutate(bytes, other, () => uniforms[at++ % uniforms.length]!));
    } catch (error) {
      assertInstanceOf(error, WeightsError);
      refused++;
    }
  }
  assert(refused > 100, `only ${refused} of 300 were refused`);
});
