import { assertEquals, assertRejects } from "@std/assert";
import { join } from "@std/path";
import { WeightsError } from "../../../models/weights/types.ts";
import { encodeSnapshot, type HostTree, type Snapshot, snapshotPath } from "../../../pipeline/mod.ts";
import { readSnapshot, snapshotStep } from "../../../pipeline/storage/snapshot.ts";
import { encodeTreeFile } from "../../../pipeline/storage/tree_file.ts";
import { toHost } from "../../../pipeline/storage/tree.ts";
import { ewc, textDirection } from "../../../plugins/mod.ts";
import { fade, keepSnapshots, run, toyConfig } from "../../support/toy_runs.ts";

/** Writes bytes and reads them as a snapshot. */
async function reread(bytes: Uint8Array): Promise<Snapshot> {
  const folder = await Deno.makeTempDir();
  const path = join(folder, "snapshot.safetensors");
  try {
    await Deno.writeFile(path, bytes);
    return await readSnapshot(path);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("a snapshot survives its file", async () => {
  const snapshots: Snapshot[] = [];
  await run(
    toyConfig([fade(), ewc({ samples: 2 }), textDirection(), keepSnapshots(snapshots)], { steps: 2 }),
  );
  const snapshot = snapshots[1]!;
  assertEquals(snapshot.step, 2);
  assertEquals(Object.keys(snapshot.artifacts).sort(), ["fisher-information", "text-directions"]);
  assertEquals(await reread(encodeSnapshot(snapshot)), snapshot);
});

Deno.test("snapshotStep() knows a snapshot and its step by the file's metadata alone", () => {
  const metadata = (tree: HostTree) =>
    JSON.parse(
      new TextDecoder().decode(encodeTreeFile(tree).subarray(8)).replace(/\s*$/, ""),
    )["__metadata__"];
  assertEquals(snapshotStep(metadata({ version: 1, step: 12, optimizer: null })), 12);
  assertEquals(snapshotStep(metadata({ step: 12, state: {} })), undefined); // a pretraining's
  assertEquals(snapshotStep(metadata({ step: "12", optimizer: null })), undefined);
  assertEquals(snapshotStep(metadata([12])), undefined);
  assertEquals(snapshotStep({}), undefined);
  assertEquals(snapshotStep({ "variegate-tree": "{" }), undefined);
});

Deno.test("a snapshot is kept under its step", () => {
  assertEquals(snapshotPath(7), "snapshots/000007.safetensors");
  assertEquals(snapshotPath(1_234_567), "snapshots/1234567.safetensors");
});

Deno.test("what is no snapshot, or of another version, or not whole, is refused by name", async () => {
  const refusal = async (tree: HostTree, message: string) => {
    await assertRejects(() => reread(encodeTreeFile(tree)), WeightsError, message);
  };
  await refusal([1, 2], "holds no snapshot of a run");
  await refusal(await toHost({ fisher: 1 }), "holds no snapshot of a run");
  await refusal({ version: 99 }, "is a snapshot of version 99; this program reads 1");
  const whole: HostTree = {
    version: 1,
    identity: '{"config":{},"plugins":{}}',
    step: 1,
    weights: {},
    optimizer: null,
    artifacts: {},
    plugins: {},
  };
  assertEquals((await reread(encodeTreeFile(whole))).step, 1);
  const damages = [{ identity: "{" }, { identity: "3" }, { step: "1" }, { weights: { a: 1 } }, {
    plugins: 3,
  }];
  for (const damage of damages) {
    await refusal({ ...whole, ...damage } as HostTree, "is damaged: it lacks a part of a snapshot");
  }
});
