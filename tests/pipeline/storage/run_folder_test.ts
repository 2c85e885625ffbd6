import { assertEquals, assertRejects } from "@std/assert";
import { join } from "@std/path";
import { ConfigError } from "../../../pipeline/mod.ts";
import { findSnapshot, holdsRun, openRunFolder } from "../../../pipeline/storage/run_folder.ts";

/** A test in a folder of its own. */
function testIn(name: string, test: (path: string) => Promise<void>): void {
  Deno.test(name, async () => {
    const path = await Deno.makeTempDir();
    try {
      await test(path);
    } finally {
      await Deno.remove(path, { recursive: true });
    }
  });
}

const bytes = (text: string) => new TextEncoder().encode(text);

/** The paths of all files below a folder. */
async function filesIn(path: string, below = ""): Promise<string[]> {
  const files: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(join(path, below))) {
    const relative = join(below, name);
    files.push(...(isDirectory ? await filesIn(path, relative) : [relative]));
  }
  return files.sort();
}

testIn("write() makes folders, replaces files, and leaves nothing else behind", async (path) => {
  const folder = openRunFolder(join(path, "runs", "new"));
  await folder.write("samples/1.png", bytes("one"));
  await folder.write("samples/1.png", bytes("two"));
  assertEquals(await filesIn(folder.path), ["samples/1.png"]);
  assertEquals(await Deno.readTextFile(join(folder.path, "samples/1.png")), "two");
});

testIn("write() keeps the old file where the new one cannot be written", async (path) => {
  const folder = openRunFolder(path);
  await folder.write("file", bytes("old"));
  const broken = { length: 3, subarray: () => "not bytes" } as unknown as Uint8Array;
  await assertRejects(() => folder.write("file", broken), TypeError);
  assertEquals(await Deno.readTextFile(join(path, "file")), "old");
  assertEquals(await filesIn(path), ["file"]);
});

testIn("nothing is written outside of the folder", async (path) => {
  const folder = openRunFolder(join(path, "run"));
  for (const escape of ["../x.jsonl", "a/../../x.jsonl", "..\\x.jsonl", join(path, "x.jsonl")]) {
    const because = `Cannot write "${escape}": paths are relative to the run folder and stay inside`;
    await assertRejects(() => folder.write(escape, bytes("x")), RangeError, because);
    await assertRejects(() => folder.appendRecord(escape, { step: 1 }), RangeError, because);
    await assertRejects(() => folder.remove(escape), RangeError, because);
  }
  assertEquals(await filesIn(path), []);
});

testIn("remove() does not mind a file that is not there", async (path) => {
  const folder = openRunFolder(path);
  await folder.write("a", bytes("a"));
  await folder.remove("a");
  await folder.remove("a");
  assertEquals(await filesIn(path), []);
});

testIn("rewind() drops the records after a step, in every file of records", async (path) => {
  const folder = openRunFolder(path);
  for (const file of ["metrics.jsonl", "deep/other.jsonl"]) {
    for (const step of [1, 2, 3, 4]) await folder.appendRecord(file, { step });
  }
  await Deno.writeTextFile(join(path, "metrics.jsonl"), '{"step": 5, "tot', { append: true }); // a crash
  await folder.rewind(2);
  for (const file of ["metrics.jsonl", "deep/other.jsonl"]) {
    assertEquals(await Deno.readTextFile(join(path, file)), '{"step":1}\n{"step":2}\n');
  }
});

testIn("rewind() drops later snapshots, so that the newest one is the run's own", async (path) => {
  const folder = openRunFolder(path);
  for (const step of [3, 6, 9]) await folder.write(`snapshots/00000${step}.safetensors`, bytes("x"));
  await folder.rewind(6);
  assertEquals(await filesIn(path), ["snapshots/000003.safetensors", "snapshots/000006.safetensors"]);
});

testIn("rewind() does not mind a folder that is not there", async (path) => {
  await openRunFolder(join(path, "absent")).rewind(3);
  assertEquals(await filesIn(path), []);
});

testIn("records go into files that rewind() finds", async (path) => {
  await assertRejects(
    () => openRunFolder(path).appendRecord("metrics.json", { step: 1 }),
    RangeError,
    'Cannot append a record to "metrics.json": the name must end in ".jsonl"',
  );
});

testIn("a folder holds a run where it has a run.json", async (path) => {
  assertEquals(await holdsRun(path), false);
  assertEquals(await holdsRun(join(path, "absent")), false);
  await openRunFolder(path).write("run.json", bytes("{}"));
  assertEquals(await holdsRun(path), true);
  assertEquals(await holdsRun(join(path, "run.json")), false);
});

testIn("findSnapshot() finds the newest by number, or takes a file by its word", async (path) => {
  const folder = openRunFolder(path);
  for (const name of ["000900", "1000000", "000020"]) {
    await folder.write(`snapshots/${name}.safetensors`, bytes("x"));
  }
  await folder.write("snapshots/notes.txt", bytes("x"));
  const file = join(path, "snapshots", "1000000.safetensors");
  assertEquals(await findSnapshot(path), { folder: path, file });
  const older = join(path, "snapshots", "000020.safetensors");
  assertEquals(await findSnapshot(older), { folder: path, file: older });
  const copy = join(path, "copy.safetensors");
  await Deno.copyFile(file, copy);
  assertEquals(await findSnapshot(copy), { folder: path, file: copy });
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
