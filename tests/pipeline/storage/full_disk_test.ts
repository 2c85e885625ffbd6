/** Disks that take nothing. */
import { assertEquals, assertRejects } from "@std/assert";
import { join } from "@std/path";
import { writeAtomically } from "../../../models/weights/atomic_write.ts";
import { DiskError } from "../../../models/weights/types.ts";
import { checkFreeSpace } from "../../../pipeline/storage/free_space.ts";

/** Lets files of this process take so many bytes, and no more, while `f` runs. */
async function withRoomFor(room: number, f: () => Promise<void>): Promise<void> {
  const { write } = Deno.FsFile.prototype;
  let left = room;
  Deno.FsFile.prototype.write = async function (bytes) {
    if (left === 0) {
      throw Object.assign(new Error("No space left on device (os error 28)"), { code: "ENOSPC" });
    }
    const taken = await write.call(this, bytes.subarray(0, left));
    left -= taken;
    return taken;
  };
  try {
    await f();
  } finally {
    Deno.FsFile.prototype.write = write;
  }
}

async function list(folder: string): Promise<string[]> {
  return (await Array.fromAsync(Deno.readDir(folder), ({ name }) => name)).sort();
}

Deno.test("a file for which there is no space is named, its old content stays, and nothing else", async () => {
  const folder = await Deno.makeTempDir(), file = join(folder, "a.bin");
  await writeAtomically(file, [Uint8Array.of(1, 2)]);
  await withRoomFor(1000, async () => {
    const error = await assertRejects(() => writeAtomically(file, [new Uint8Array(2000)]), DiskError);
    assertEquals(
      error.message,
      `"${file}" cannot be written: there is no space left on the disk that holds it. Make room and try again`,
    );
  });
  assertEquals(await Deno.readFile(file), Uint8Array.of(1, 2));
  assertEquals(await list(folder), ["a.bin"]);
});

Deno.test("room is asked for by taking it, and given back", async () => {
  const folder = await Deno.makeTempDir();
  await withRoomFor(3e6, async () => {
    await checkFreeSpace(folder, 2_500_000);
  });
  await withRoomFor(3e6, async () => {
    const error = await assertRejects(() => checkFreeSpace(folder, 3_500_000), DiskError);
    assertEquals(
      error.message,
      `"${folder}" has no room for a snapshot of this run, 3.5 MB: make room and try again`,
    );
  });
  assertEquals(await list(folder), []);
  await checkFreeSpace(join(folder, "not yet"), 1e6); // a folder comes with its first file
});
