/**
 * Starts two processes at once with one output folder, again and again: one must run, the other be told who does.
 *
 *   deno task test:pairs --tries 20
 */
import { parseArgs } from "@std/cli";
import { join } from "@std/path";
import { networks, run, writeConfig } from "../tasks/_commands.ts";

/** Runs pairs, and returns a sentence for each that went wrong. */
export async function racePairs(tries: number): Promise<string[]> {
  const folder = await networks(), faults: string[] = [];
  const slow = `definePlugin({ name: "slow", stepEnd: () => new Promise((done) => setTimeout(done, 700)) })`;
  const config = await writeConfig(folder, `directional(), ${slow}, checkpoint()`);
  for (let i = 0; i < tries; i++) {
    const out = join(folder, `run-${i}`), flags = ["--out", out, "--backend", "wasm", "--threads", "1"];
    const ended = await Promise.all([run("adapt", [config, ...flags]), run("adapt", [config, ...flags])]);
    const codes = ended.map(({ code }) => code).sort((a, b) => a - b);
    if (String(codes) !== "0,75") faults.push(`pair ${i}: exit codes ${codes.join(" and ")}`);
    const second = ended.find(({ code }) => code !== 0)?.stderr ?? "";
    if (!/is in use by process \d+ on \S+ \(adapt/.test(second)) {
      faults.push(`pair ${i}: ${second.slice(0, 300)}`);
    }
    const manifest = JSON.parse(await Deno.readTextFile(join(out, "manifest.json")));
    if (!manifest.complete) faults.push(`pair ${i}: the run is not complete`);
  }
  await Deno.remove(folder, { recursive: true });
  return faults;
}

if (import.meta.main) {
  const tries = Number(parseArgs(Deno.args, { string: ["tries"] }).tries ?? 20);
  if (!Number.isSafeInteger(tries) || tries < 1) {
    throw new RangeError("--tries must be a whole number of at least 1");
  }
  const faults = await racePairs(tries);
  for (const fault of faults) console.log(fault);
  console.log(`${tries} pairs, ${faults.length} faults`);
  Deno.exit(faults.length === 0 ? 0 : 1);
}
