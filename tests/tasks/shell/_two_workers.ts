/** Runs two workers one after the other in the folder that it is given, and says of which something is alive after each. */
import { join } from "@std/path";
import { runWorker } from "../../../tasks/shell/sandbox.ts";

const [folder] = Deno.args as [string];
const worker = new URL("./_ticking_worker.ts", import.meta.url);
const common = { backend: undefined, threads: undefined, precision: undefined, json: false, quiet: true };
const PATIENCE = 10_000;

/** Whether the worker of a name writes its file soon after it was taken away. */
async function isAlive(name: string, patience: number): Promise<boolean> {
  const file = join(folder, name);
  await Deno.remove(file).catch(() => {});
  for (const end = performance.now() + patience; performance.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (await Deno.stat(file).then(() => true, () => false)) return true;
  }
  return false;
}

const alive: boolean[] = [];
await runWorker(worker, { input: join(folder, "first"), write: [folder] }, common);
alive.push(await isAlive("first", PATIENCE));
await runWorker(worker, { input: join(folder, "second"), write: [folder] }, common);
alive.push(await isAlive("second", PATIENCE), await isAlive("first", 200));
console.log(JSON.stringify(alive));
Deno.exit(0);
