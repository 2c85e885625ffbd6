import { assertEquals, assertRejects } from "@std/assert";
import { join } from "@std/path";
import { ConfigError } from "../../../pipeline/mod.ts";
import { openRunFolder } from "../../../pipeline/storage/run_folder.ts";
import { findSnapshot, holdsRun, readManifest } from "../../../pipeline/storage/run_state.ts";
import { WeightsError } from "../../../models/weights/types.ts";
import { bytes, testIn } from "../../support/folders.ts";

testIn("a folder holds a run where it has a run.json", async (path) => {
  assertEquals(await holdsRun(path), false);
  assertEquals(await holdsRun(join(path, "absent")), false);
  await openRunFolder(path).write("run.json", bytes("{}"));
  assertEquals(await holdsRun(path), true);
  assertEquals(await holdsRun(join(path, "run.json")), false);
});

testIn(
  "findSnapshot() finds the newest that the manifest lists, or takes a file by its word",
  async (path) => {
    const folder = openRunFolder(path);
    for (const name of ["000900", "1000000", "000020"]) {
      await folder.write(`snapshots/${name}.safetensors`, bytes("x"));
    }
    await folder.commit({ step: 1_000_000, complete: false });
    await folder.write("snapshots/1000001.safetensors", bytes("y")); // a crash came before it was listed
    const { files } = (await readManifest(path))!;
    const listed = (name: string) => files[`snapshots/${name}.safetensors`]!;
    const file = join(path, "snapshots", "1000000.safetensors");
    assertEquals(await findSnapshot(path), { folder: path, file, listed: listed("1000000") });
    const older = join(path, "snapshots", "000020.safetensors");
    assertEquals(await findSnapshot(older), { folder: path, file: older, listed: listed("000020") });
    const copy = join(path, "copy.safetensors");
    await Deno.copyFile(file, copy);
    assertEquals(await findSnapshot(copy), { folder: path, file: copy });
  },
);

testIn("findSnapshot() finds the newest by number in a run of 0.1, which has no manifest", async (path) => {
  await Deno.mkdir(join(path, "snapshots"));
  for (const name of ["000900.safetensors", "1000000.safetensors", "notes.txt"]) {
    await Deno.writeTextFile(join(path, "snapshots", name), "x");
  }
  assertEquals(await findSnapshot(path), {
    folder: path,
    file: join(path, "snapshots", "1000000.safetensors"),
  });
});

testIn("findSnapshot() says what is missing", async (path) => {
  const absent = join(path, "absent");
  await assertRejects(
    () => findSnapshot(absent),
    ConfigError,
    `Cannot resume\n  - There is no "${absent}"`,
  );
  await assertRejects(
    () => findSnapshot(path),
    ConfigError,
    `Cannot resume\n  - "${path}" holds no snapshot. Start anew, with checkpoint() among the plugins to save some`,
  );
});

testIn("a manifest with any bit flipped is refused by name, or says the same", async (path) => {
  const folder = openRunFolder(path);
  await folder.write("generator.safetensors", bytes("x"));
  await folder.appendRecord("metrics.jsonl", { step: 3 });
  await folder.commit({ step: 3, complete: true });
  const file = join(path, "manifest.json"), whole = await Deno.readFile(file);
  const manifest = await readManifest(path);
  for (let bit = 0; bit < whole.length * 8; bit++) {
    const damaged = whole.slice();
    damaged[bit >> 3]! ^= 1 << (bit & 7);
    await Deno.writeFile(file, damaged);
    const read = await readManifest(path).catch((error) => error);
    if (read instanceof WeightsError) assertEquals(read.message.startsWith(`"${file}" is`), true);
    else assertEquals(read, manifest);
  }
});
