import { assert, assertEquals, assertRejects } from "@std/assert";
import { join } from "@std/path";
import { openRunFolder } from "../../../pipeline/storage/run_folder.ts";
import { readManifest } from "../../../pipeline/storage/run_state.ts";
import { bytes, filesIn, testIn } from "../../support/folders.ts";

/** The files of a run but those that keep its books. */
async function written(path: string): Promise<string[]> {
  return (await filesIn(path)).filter((name) => ![".owned", "manifest.json"].includes(name));
}

testIn("write() makes folders, replaces its own files, and leaves nothing else behind", async (path) => {
  const folder = openRunFolder(join(path, "runs", "new"));
  await folder.write("samples/1.png", bytes("one"));
  await folder.write("samples/1.png", bytes("two"));
  assertEquals(await written(folder.path), ["samples/1.png"]);
  assertEquals(await Deno.readTextFile(join(folder.path, "samples/1.png")), "two");
});

testIn("write() keeps the old file where the new one cannot be written", async (path) => {
  const folder = openRunFolder(path);
  await folder.write("file", bytes("old"));
  const broken = { length: 3, subarray: () => "not bytes" } as unknown as Uint8Array;
  await assertRejects(() => folder.write("file", broken), TypeError);
  assertEquals(await Deno.readTextFile(join(path, "file")), "old");
  assertEquals(await written(path), ["file"]);
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

testIn("a link in the folder leads no write out, and the folder itself may be one", async (path) => {
  for (const name of ["scratch", "elsewhere"]) await Deno.mkdir(join(path, name));
  await Deno.symlink(join(path, "scratch"), join(path, "run"));
  await Deno.symlink(join(path, "elsewhere"), join(path, "scratch", "samples"));
  await Deno.writeTextFile(join(path, "elsewhere", "own.txt"), "the user's");
  await Deno.symlink(join(path, "elsewhere", "own.txt"), join(path, "scratch", "metrics.jsonl"));
  const folder = openRunFolder(join(path, "run"));
  await folder.write("file", bytes("x"));
  assertEquals(await Deno.readTextFile(join(path, "scratch", "file")), "x");
  await assertRejects(
    () => folder.write("samples/1.png", bytes("x")),
    RangeError,
    "a link leads from there out of the run folder. Take it away",
  );
  await assertRejects(() => folder.appendRecord("metrics.jsonl", { step: 1 }), RangeError, "a link leads");
  assertEquals(await filesIn(join(path, "elsewhere")), ["own.txt"]);
  assertEquals(await Deno.readTextFile(join(path, "elsewhere", "own.txt")), "the user's");
});

testIn(
  "a file that the run has not made is neither rewritten, appended to, rewound nor removed",
  async (path) => {
    const notes = '{"title":"no step"}\n{"step":9}\n';
    for (const name of ["notes.jsonl", "generator.safetensors"]) {
      await Deno.writeTextFile(join(path, name), notes);
    }
    await Deno.mkdir(join(path, "snapshots"));
    await Deno.writeTextFile(join(path, "snapshots", "000009.safetensors"), notes);
    const folder = openRunFolder(path);
    const refusal = "a file is there that this run has not made. Move it away, or give another --out";
    await assertRejects(() => folder.write("generator.safetensors", bytes("x")), RangeError, refusal);
    await assertRejects(() => folder.appendRecord("notes.jsonl", { step: 1 }), RangeError, refusal);
    assertEquals(await folder.foreign(["generator.safetensors", "run.json"]), ["generator.safetensors"]);
    await folder.remove("generator.safetensors");
    await folder.rewind(2);
    await folder.commit({ step: 2, complete: false });
    await folder.tidy();
    await folder.clear();
    for (const name of ["notes.jsonl", "generator.safetensors", "snapshots/000009.safetensors"]) {
      assertEquals(await Deno.readTextFile(join(path, name)), notes);
    }
    assertEquals(await filesIn(path), [
      "generator.safetensors",
      "notes.jsonl",
      "snapshots/000009.safetensors",
    ]);
  },
);

testIn("another process finds what the run has made, and goes on with it", async (path) => {
  await openRunFolder(path).write("generator.safetensors", bytes("one"));
  await Deno.writeTextFile(join(path, ".owned"), '"half a li', { append: true }); // a crash
  const folder = openRunFolder(path);
  await folder.write("other", bytes("x"));
  await folder.write("generator.safetensors", bytes("two"));
  assertEquals(await Deno.readTextFile(join(path, "generator.safetensors")), "two");
  const again = openRunFolder(path);
  await again.write("other", bytes("y"));
  assertEquals(await Deno.readTextFile(join(path, "other")), "y");
});

testIn("what is removed stays until the manifest no longer lists it", async (path) => {
  const folder = openRunFolder(path);
  await folder.write("snapshots/000001.safetensors", bytes("1"));
  await folder.commit({ step: 1, complete: false });
  await folder.write("snapshots/000002.safetensors", bytes("2"));
  await folder.remove("snapshots/000001.safetensors");
  await folder.remove("never/was.there");
  assertEquals(await written(path), ["snapshots/000001.safetensors", "snapshots/000002.safetensors"]);
  await folder.commit({ step: 2, complete: false });
  assertEquals(await written(path), ["snapshots/000002.safetensors"]);
  assertEquals(Object.keys((await readManifest(path))!.files), ["snapshots/000002.safetensors"]);
});

testIn("commit() lists bytes, digests and steps of all that was written", async (path) => {
  const folder = openRunFolder(path);
  await folder.write("generator.safetensors", bytes("abc"));
  await folder.write("run.json", bytes("{}")); // rewritten at every moment
  await folder.appendRecord("metrics.jsonl", { step: 1 });
  await folder.commit({ step: 1, complete: false });
  await folder.appendRecord("metrics.jsonl", { step: 2 });
  await folder.commit({ step: 2, complete: true });
  const manifest = (await readManifest(path))!;
  const { step, complete, files, records } = manifest;
  assertEquals({ step, complete }, { step: 2, complete: true });
  assertEquals(files, {
    "generator.safetensors": {
      bytes: 3,
      sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      step: 0,
    },
  });
  assertEquals(records["metrics.jsonl"]!.bytes, '{"step":1}\n{"step":2}\n'.length);
  assertEquals(
    records["metrics.jsonl"]!.sha256,
    "20b454bbab242da2432072a036210b5f0a57352eea5225b9809336d01dfba954",
  );
});

testIn(
  "rewind() drops the run's records after a step and half a line, and keeps lines without one",
  async (path) => {
    const folder = openRunFolder(path);
    for (const file of ["metrics.jsonl", "deep/other.jsonl"]) {
      await folder.appendRecord(file, { title: "no step" });
      for (const step of [1, 2, 3, 4]) await folder.appendRecord(file, { step });
    }
    await Deno.writeTextFile(join(path, "metrics.jsonl"), '{"step": 5, "tot', { append: true }); // a crash
    await openRunFolder(path).rewind(2);
    for (const file of ["metrics.jsonl", "deep/other.jsonl"]) {
      assertEquals(
        await Deno.readTextFile(join(path, file)),
        '{"title":"no step"}\n{"step":1}\n{"step":2}\n',
      );
    }
  },
);

testIn("records go on after a rewind, and the manifest counts what is there", async (path) => {
  const folder = openRunFolder(path);
  for (const step of [1, 2, 3]) await folder.appendRecord("metrics.jsonl", { step });
  await folder.rewind(1);
  await folder.appendRecord("metrics.jsonl", { step: 2 });
  await folder.commit({ step: 2, complete: true });
  const text = await Deno.readTextFile(join(path, "metrics.jsonl"));
  assertEquals(text, '{"step":1}\n{"step":2}\n');
  assertEquals((await readManifest(path))!.records["metrics.jsonl"]!.bytes, text.length);
});

testIn("rewind() drops later snapshots, so that the newest one is the run's own", async (path) => {
  const folder = openRunFolder(path);
  for (const step of [3, 6, 9]) await folder.write(`snapshots/00000${step}.safetensors`, bytes("x"));
  await folder.rewind(6);
  assertEquals(await written(path), ["snapshots/000003.safetensors", "snapshots/000006.safetensors"]);
});

testIn("rewind() does not mind a folder that is not there", async (path) => {
  await openRunFolder(join(path, "absent")).rewind(3);
  assertEquals(await filesIn(path), []);
});

testIn("tidy() removes what a crash has left of the run's own, and nothing else", async (path) => {
  const folder = openRunFolder(path);
  await folder.write("snapshots/000001.safetensors", bytes("1"));
  await folder.commit({ step: 1, complete: false });
  await folder.write("snapshots/000002.safetensors", bytes("2")); // killed before the commit
  const part = (name: string) => `${name}.${crypto.randomUUID()}.part`;
  const half = part("snapshots/000002.safetensors"), users = part("snapshots/mine.safetensors");
  await folder.appendRecord("metrics.jsonl", { step: 1 });
  for (const name of [half, users, part(".space")]) await Deno.writeTextFile(join(path, name), "half");
  const again = openRunFolder(path);
  await again.tidy();
  assertEquals(await written(path), ["metrics.jsonl", "snapshots/000001.safetensors", users].sort());
});

testIn("tidy() leaves what another process is writing", async (path) => {
  const folder = openRunFolder(path);
  await folder.write("file", bytes("x"));
  const name = join(path, `file.${crypto.randomUUID()}.part`);
  using file = await Deno.open(name, { write: true, createNew: true });
  assert(await file.tryLock(true));
  await openRunFolder(path).tidy();
  assert((await Deno.stat(name)).isFile);
});

testIn("clear() takes away all that the run has made", async (path) => {
  const folder = openRunFolder(path);
  await Deno.writeTextFile(join(path, "notes.txt"), "the user's");
  await folder.write("run.json", bytes("{}"));
  await folder.appendRecord("metrics.jsonl", { step: 1 });
  await folder.commit({ step: 1, complete: false });
  await openRunFolder(path).clear();
  assertEquals(await filesIn(path), ["notes.txt"]);
  await folder.clear();
  await folder.write("run.json", bytes("{}"));
  assertEquals(await written(path), ["notes.txt", "run.json"]);
});

testIn("records go into files that rewind() finds", async (path) => {
  await assertRejects(
    () => openRunFolder(path).appendRecord("metrics.json", { step: 1 }),
    RangeError,
    'Cannot append a record to "metrics.json": the name must end in ".jsonl"',
  );
});

testIn(
  "what the books name outside of the folder, or a link puts in a file's place, is neither removed nor rewritten",
  async (root) => {
    const path = join(root, "run"), folder = openRunFolder(path), id = crypto.randomUUID();
    await folder.write("samples/1.png", bytes("1"));
    await folder.appendRecord("metrics.jsonl", { step: 9 });
    const outside = {
      "mine.txt": "x",
      "own/1.png": "x",
      "own/metrics.jsonl": '{"step":9}\n',
      [`own/1.png.${id}.part`]: "",
    };
    await Deno.mkdir(join(root, "own"));
    for (const [name, text] of Object.entries(outside)) await Deno.writeTextFile(join(root, name), text);
    await Deno.writeTextFile(join(path, ".owned"), '"../mine.txt"\n"a/../../mine.txt"\n', { append: true });
    await Deno.writeTextFile(join(path, ".owned"), `${JSON.stringify(join(root, "mine.txt"))}\n`, {
      append: true,
    });
    await Deno.remove(join(path, "samples"), { recursive: true });
    await Deno.symlink(join(root, "own"), join(path, "samples"));
    await Deno.remove(join(path, "metrics.jsonl"));
    await Deno.symlink(join(root, "own", "metrics.jsonl"), join(path, "metrics.jsonl"));
    for (const use of ["rewind", "tidy", "clear"] as const) await openRunFolder(path)[use](1);
    for (const [name, text] of Object.entries(outside)) {
      assertEquals(await Deno.readTextFile(join(root, name)), text, name);
    }
  },
);

testIn("clear() takes what was half written with it", async (path) => {
  const folder = openRunFolder(path);
  await folder.write("snapshots/000001.safetensors", bytes("1"));
  await Deno.writeTextFile(join(path, `snapshots/000001.safetensors.${crypto.randomUUID()}.part`), "half");
  await openRunFolder(path).clear();
  assertEquals(await filesIn(path), []);
});

Deno.test("a run reads what it has written, and of others nothing", async () => {
  const path = await Deno.makeTempDir(), folder = openRunFolder(path);
  await folder.write("samples/000001.png", Uint8Array.of(1, 2));
  await Deno.writeTextFile(`${path}/others.txt`, "secret");
  await Deno.symlink("/etc/hostname", `${path}/link`);
  assertEquals(await folder.read("samples/000001.png"), Uint8Array.of(1, 2));
  for (const name of ["others.txt", "link", "samples/000002.png"]) {
    assertEquals(await folder.read(name), undefined);
  }
  await assertRejects(() => folder.read("../elsewhere"), RangeError, "stay inside");
});
