import { assert, assertEquals, assertRejects } from "@std/assert";
import { join } from "@std/path";
import { FolderHeld, lockFolder, readLease, waitForFolder } from "../../../pipeline/storage/folder_lock.ts";
import { filesIn, testIn } from "../../support/folders.ts";

const HERE = { host: "here", command: "adapt" };

/** A process that holds a folder until it is killed. */
async function holder(path: string): Promise<Deno.ChildProcess> {
  const module = new URL("../../../pipeline/storage/folder_lock.ts", import.meta.url);
  const code = `import { lockFolder } from ${JSON.stringify(module.href)};
    await lockFolder(${JSON.stringify(path)}, { host: "here", command: "pretrain" });
    console.log("held"); setInterval(() => {}, 1000);`;
  const script = join(await Deno.makeTempDir(), "holder.ts");
  await Deno.writeTextFile(script, code);
  const config = new URL("../../../deno.json", import.meta.url).pathname;
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-check", "--config", config, "-A", script],
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const reader = child.stdout.getReader();
  await reader.read();
  await reader.cancel();
  return child;
}

testIn("one lock at a time, and it leaves nothing behind", async (path) => {
  const lock = await lockFolder(path, HERE);
  const lease = readLease(join(path, "lock"))!;
  assertEquals([lease.host, lease.pid, lease.command], ["here", Deno.pid, "adapt"]);
  lock.release();
  lock.release();
  assertEquals(await filesIn(path), []);
  (await lockFolder(path, HERE)).release();
});

testIn("who comes second is told who was first, and who waits gets it when that one dies", async (path) => {
  const child = await holder(path);
  const error = await assertRejects(() => lockFolder(path, HERE), FolderHeld);
  assert(error.message.includes(`process ${child.pid} on here (pretrain, since 20`), error.message);
  let told = "";
  const waiting = waitForFolder(path, HERE, ({ message }) => told = message, 20);
  await new Promise((resolve) => setTimeout(resolve, 100));
  child.kill("SIGKILL");
  await child.status;
  const lock = await waiting; // the kernel let go of a lock whose lease is young
  assertEquals(told, error.message);
  lock.release();
  assertEquals(await filesIn(path), []);
});

testIn(
  "a young lease of another machine is held, an old one is not, and half a one is none",
  async (path) => {
    const file = join(path, "lock");
    const lease = (age: number) => {
      const time = new Date(Date.now() - age).toISOString();
      return JSON.stringify({ host: "elsewhere", pid: 1, command: "adapt", since: time, beat: time });
    };
    await Deno.writeTextFile(file, lease(60_000));
    await assertRejects(() => lockFolder(path, HERE), FolderHeld, "process 1 on elsewhere (adapt, since ");
    await Deno.writeTextFile(file, lease(121_000));
    (await lockFolder(path, HERE)).release();
    await Deno.writeTextFile(file, lease(0).slice(0, 30));
    (await lockFolder(path, HERE)).release();
    assertEquals(await filesIn(path), []);
  },
);

testIn("of many that come at once, one gets the folder", async (path) => {
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(path, HERE)));
  const locks = tries.flatMap((result) => result.status === "fulfilled" ? [result.value] : []);
  assertEquals(locks.length, 1);
  for (const lock of locks) lock.release();
});
