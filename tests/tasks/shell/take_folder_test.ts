import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { join } from "@std/path";
import { FolderHeld, readLease } from "../../../pipeline/storage/folder_lock.ts";
import { UsageError } from "../../../tasks/shell/command.ts";
import { EXIT, explain } from "../../../tasks/shell/exit.ts";
import { takeFolder } from "../../../tasks/shell/take_folder.ts";
import { filesIn, testIn } from "../../support/folders.ts";

const module = new URL("../../../tasks/shell/take_folder.ts", import.meta.url).href;
const settings = new URL("../../../deno.json", import.meta.url).pathname;

/** A process that takes a folder, says so, and does what `then` says. */
async function taker(folder: string, then: string): Promise<Deno.ChildProcess> {
  const script = join(await Deno.makeTempDir(), "taker.ts");
  await Deno.writeTextFile(
    script,
    `import { takeFolder } from ${JSON.stringify(module)};
     await takeFolder(${JSON.stringify(folder)}, { command: "pretrain", wait: Deno.args.includes("--wait") });
     console.log("taken"); ${then}`,
  );
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-check", "--config", settings, "-A", script],
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
}

testIn(
  "a folder is taken as long as the process lives, and what was made for it goes if it stays empty",
  async (path) => {
    const folder = join(path, "runs", "deep");
    const exits = await taker(folder, "Deno.exit(3)");
    assertEquals((await exits.output()).code, 3);
    assertEquals([...Deno.readDirSync(path)], []);
    const writes = await taker(folder, `Deno.writeTextFileSync(${JSON.stringify(join(folder, "x"))}, "")`);
    assertEquals((await writes.output()).code, 0);
    assertEquals(await filesIn(path), ["runs/deep/x"]); // and no lock
  },
);

testIn("who comes second is told by whom the folder is held, and to try again", async (path) => {
  const first = await taker(path, "setInterval(() => {}, 1000)");
  const reader = first.stdout.getReader();
  await reader.read();
  const error = await assertRejects(() => takeFolder(path, { command: "adapt", wait: false }), FolderHeld);
  assertMatch(
    error.message,
    new RegExp(`in use by process ${first.pid} on ${Deno.hostname()} \\(pretrain, since`),
  );
  assertEquals(explain(error), { code: EXIT.tryAgain, message: error.message });
  assertEquals(EXIT.tryAgain, 75);
  const said: string[] = [];
  const waiting = takeFolder(path, { command: "adapt", wait: true, log: (message) => said.push(message) });
  await new Promise((resolve) => setTimeout(resolve, 100));
  first.kill("SIGKILL");
  await first.status;
  await reader.cancel();
  const lock = await waiting;
  assertEquals(readLease(join(path, "lock"))?.pid, Deno.pid);
  assertEquals(said, [error.message]);
  lock.release();
  assertEquals(await filesIn(path), []);
});

testIn("what is no lock, and no folder, is left as it is", async (path) => {
  await Deno.writeTextFile(join(path, "lock"), "of my bicycle");
  const take = (folder: string) =>
    assertRejects(() => takeFolder(folder, { command: "adapt", wait: false }), UsageError);
  assertMatch(
    (await take(path)).message,
    /lock" is no lock of a command\. Move it away, or give another --out$/,
  );
  assertEquals(await Deno.readTextFile(join(path, "lock")), "of my bicycle");
  await Deno.writeTextFile(join(path, "file"), "x");
  assertMatch(
    (await take(join(path, "file"))).message,
    /^There is a file where the folder ".*file" would be: give another --out$/,
  );
  assertMatch((await take(join(path, "file", "below"))).message, /There is a file where/);
  assertEquals(await filesIn(path), ["file", "lock"]);
});

testIn("a lock that its holder wrote half is taken over", async (path) => {
  await Deno.writeTextFile(join(path, "lock"), '{"host":"here","pi');
  const lock = await takeFolder(path, { command: "adapt", wait: false });
  assert(readLease(join(path, "lock")));
  lock.release();
});
