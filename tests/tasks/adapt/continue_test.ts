/** One flag that begins, goes on or has nothing to do, in a folder that one process holds. */
import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import { networks, run, start, writeConfig } from "../_commands.ts";

const folder = await networks();
const WASM = ["--backend", "wasm", "--threads", "1"];
const LOSS = "directional(), metrics({ every: 1 })";

async function newFolder(): Promise<string> {
  return join(await Deno.makeTempDir(), "run");
}

/** Runs adapt to its end, which must be good, and returns what it printed. */
async function adapted(...args: readonly string[]) {
  const { code, stdout, stderr } = await run("adapt", [...args, "--json", ...WASM]);
  assertEquals(code, 0, stderr);
  return { ...JSON.parse(stdout), stderr };
}

const list = (path: string) => [...Deno.readDirSync(path)].map(({ name }) => name).sort();
const bytesOf = (path: string) => Deno.readFileSync(join(path, "generator.safetensors"));

Deno.test("--continue begins, has nothing to do, and goes on for more steps", async () => {
  const out = await newFolder();
  const config = await writeConfig(folder, `${LOSS}, checkpoint({ every: 1, keep: 1 })`);
  const first = await adapted(config, "--continue", "--out", out);
  assertEquals([first.status, first.step], ["started", 3]);
  const complete = await adapted(config, "--continue", "--out", out);
  assertEquals([complete.status, complete.step], ["complete", 3]);
  const more = await adapted(config, "--continue", "--out", out, "--steps", "5");
  assertEquals([more.status, more.step], ["resumed", 5]);
  const lines = Deno.readTextFileSync(join(out, "metrics.jsonl")).trim().split("\n");
  assertEquals(lines.map((line) => JSON.parse(line).step), [1, 2, 3, 4, 5]);
  assertEquals(list(join(out, "snapshots")), ["000005.safetensors"]);
  const other = await writeConfig(folder, `${LOSS}, checkpoint()`, "steps: 5, seed: 7");
  const refused = await run("adapt", [other, "--continue", "--out", out, ...WASM]);
  assertEquals(refused.code, 2);
  assertStringIncludes(refused.stderr, `The run's "seed" is 2, the config's 7`);
});

Deno.test("a run that died before its first snapshot begins anew, and what is not its own stays", async () => {
  const out = await newFolder(), whole = await newFolder();
  const config = await writeConfig(folder, `${LOSS}, checkpoint()`);
  await adapted(config, "--out", whole);
  await Deno.mkdir(out);
  await Deno.writeTextFile(join(out, "notes.txt"), "mine");
  const slow = `definePlugin({ name: "slow", stepEnd: () => new Promise((done) => setTimeout(done, 9000)) })`;
  const dying = start("adapt", [
    await writeConfig(folder, `${LOSS}, ${slow}, checkpoint()`),
    "--out",
    out,
    ...WASM,
  ]);
  while (!await Deno.stat(join(out, "metrics.jsonl")).catch(() => undefined)) await wait(20);
  dying.kill("SIGKILL");
  await Promise.all([dying.stdout.cancel(), dying.stderr.cancel(), dying.status]);
  assertEquals(list(out).includes("snapshots"), false);
  assertEquals((await adapted(config, "--continue", "--out", out)).status, "started");
  assertEquals(bytesOf(out), bytesOf(whole));
  assertEquals(Deno.readTextFileSync(join(out, "notes.txt")), "mine");
  assertEquals(list(out).filter((name) => name === "lock" || name.endsWith(".part")), []);
});

Deno.test("a run that was killed between its last snapshot and its generator is finished", async () => {
  const out = await newFolder();
  const config = await writeConfig(folder, `${LOSS}, checkpoint()`);
  await adapted(config, "--out", out);
  const wanted = bytesOf(out), manifest = join(out, "manifest.json");
  await Deno.remove(join(out, "generator.safetensors")); // as if it had never been written
  await forgetEnd(manifest);
  const finished = await adapted(config, "--continue", "--out", out);
  assertEquals([finished.status, finished.step], ["resumed", 3]);
  assertEquals(bytesOf(out), wanted);
  assertEquals((await adapted(config, "--continue", "--out", out)).status, "complete");
});

Deno.test("--continue without --out means the config's name, and --out refuses a folder with a run", async () => {
  const cwd = await Deno.makeTempDir();
  const config = await writeConfig(folder, `${LOSS}, checkpoint()`), name = config.replace(/.*\/|\.ts$/g, "");
  for (const status of ["started", "complete"]) {
    const { code, stdout, stderr } = await run("adapt", [config, "--continue", "--json", ...WASM], cwd);
    assertEquals([code, JSON.parse(stdout).status], [0, status], stderr);
  }
  assertEquals(list(join(cwd, "runs")).filter((entry) => !entry.startsWith(".")), [name]);
});

Deno.test("who comes second to a folder is told who has it, with exit code 75, and --wait waits", async () => {
  const out = await newFolder();
  const slow = `definePlugin({ name: "slow", stepEnd: () => new Promise((done) => setTimeout(done, 700)) })`;
  const config = await writeConfig(folder, `${LOSS}, ${slow}, checkpoint()`);
  const first = start("adapt", [config, "--out", out, ...WASM]);
  while (!await Deno.stat(join(out, "lock")).catch(() => undefined)) await wait(10);
  const began = performance.now();
  const second = await run("adapt", [config, "--out", out, ...WASM]);
  assertEquals(second.code, 75, second.stderr);
  assertMatch(second.stderr, new RegExp(`is in use by process ${first.pid} on .* \\(adapt, since 20`));
  assert(performance.now() - began < 20_000);
  const waited = await adapted(config, "--continue", "--wait", "--out", out);
  assertMatch(waited.stderr, /is in use by process/);
  assertEquals(waited.status, "complete");
  await Promise.all([first.stdout.cancel(), first.stderr.cancel()]);
  assertEquals((await first.status).code, 0);
});

Deno.test("commands that start at once without --out choose folders of their own", async () => {
  const cwd = await Deno.makeTempDir(), config = await writeConfig(folder, `${LOSS}, checkpoint()`);
  const ended = await Promise.all(
    [1, 2, 3].map(() => run("adapt", [config, "--json", ...WASM], cwd)),
  );
  assertEquals(ended.map(({ code }) => code), [0, 0, 0]);
  const folders = ended.map(({ stdout }) => JSON.parse(stdout).folder);
  assertEquals(new Set(folders).size, 3);
});

Deno.test("a loose snapshot goes on in a folder of its own alone, and its neighbours stay as they are", async () => {
  const out = await newFolder(), other = await newFolder();
  const config = await writeConfig(folder, `${LOSS}, checkpoint({ every: 1, keep: 5 })`);
  await adapted(config, "--out", out);
  const data = await Deno.makeTempDir(), loose = join(data, "000002.safetensors");
  await Deno.copyFile(join(out, "snapshots", "000002.safetensors"), loose);
  await Deno.writeTextFile(join(data, "train.jsonl"), '{"text":"a"}\n{"text":"b"}\n');
  const refused = await run("adapt", [config, "--resume", loose, ...WASM]);
  assertEquals(refused.code, 2);
  assertStringIncludes(refused.stderr, "is no run's folder: it holds no run.json. Say by --out where");
  const { step } = await adapted(config, "--resume", loose, "--out", other);
  assertEquals(step, 3);
  assertEquals(bytesOf(other), bytesOf(out));
  assertEquals(list(data), ["000002.safetensors", "train.jsonl"]);
  assertEquals(Deno.readTextFileSync(join(data, "train.jsonl")), '{"text":"a"}\n{"text":"b"}\n');
});

Deno.test("a folder with files of somebody else under a run's names is refused before anything is computed", async () => {
  const out = await newFolder();
  await Deno.mkdir(out);
  await Deno.writeTextFile(join(out, "generator.safetensors"), "mine");
  const config = await writeConfig(folder, `${LOSS}, checkpoint()`);
  const { code, stderr } = await run("adapt", [config, "--out", out, ...WASM]);
  assertEquals(code, 2);
  assertStringIncludes(stderr, `"${out}" holds generator.safetensors of somebody else`);
  assertEquals(list(out), ["generator.safetensors"]);
  assertEquals(Deno.readTextFileSync(join(out, "generator.safetensors")), "mine");
});

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Makes a manifest say what it said after the last snapshot, before the end of the run. */
async function forgetEnd(path: string): Promise<void> {
  const { decodeManifest, encodeManifest } = await import("../../../pipeline/storage/manifest.ts");
  const manifest = decodeManifest(path, await Deno.readTextFile(path));
  const { "generator.safetensors": _, ...files } = manifest.files;
  await Deno.writeFile(path, encodeManifest({ ...manifest, complete: false, files }));
}
