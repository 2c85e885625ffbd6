/** `deno task watch` as a user runs it, with a run that is killed and goes on. */
import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import type { RunsView, RunView } from "../../../tasks/report/run_view.ts";
import { networks, run, start, writeConfig } from "../_commands.ts";

const WASM = ["--backend", "wasm", "--threads", "1"];

/** A line that a process prints. */
async function firstLine(stream: ReadableStream<Uint8Array>): Promise<string> {
  let text = "";
  const reader = stream.getReader(), decoder = new TextDecoder();
  while (!text.includes("\n")) {
    const { value, done } = await reader.read();
    if (done) throw new Error(`it ended after "${text}"`);
    text += decoder.decode(value, { stream: true });
  }
  await reader.cancel();
  return text.split("\n")[0]!;
}

/** Asks for the one run until it is as wanted. */
async function shown(address: string, isWanted: (run: RunView) => boolean): Promise<RunView> {
  for (;; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const { runs: [found] } = await (await fetch(`${address}runs.json`)).json() as RunsView;
    if (found && isWanted(found)) return found;
  }
}

const stepsOf = ({ tables }: RunView) => tables.find(({ file }) => file === "metrics.jsonl")?.steps ?? [];

Deno.test("watch follows a run that is killed and goes on, and writes nothing", async () => {
  const folder = await networks(),
    root = await Deno.realPath(await Deno.makeTempDir()),
    out = join(root, "run");
  const slow = `definePlugin({ name: "slow", stepEnd: () => new Promise((done) => setTimeout(done, 200)) })`;
  const config = await writeConfig(
    folder,
    `directional(), metrics({ every: 1 }), samples({ every: 4 }), ${slow}, checkpoint({ every: 4 })`,
    "steps: 9",
  );
  const watching = start("watch", [root]);
  const address = await firstLine(watching.stdout);
  assertMatch(address, /^http:\/\/127\.0\.0\.1:\d+\/$/);
  const killed = start("adapt", [config, "--continue", "--out", out, ...WASM]);
  const before = await shown(address, (run) => stepsOf(run).length >= 6);
  assertEquals([before.state, before.steps, before.pictures.map(({ step }) => step)], ["running", 9, [4]]);
  killed.kill("SIGKILL");
  await Promise.all([killed.stdout.cancel(), killed.stderr.cancel(), killed.status]);
  await age(join(out, "run.json"));
  await age(join(out, "lock"));
  const second = start("watch", [out, "--json"]),
    { address: other, runs } = JSON.parse(await firstLine(second.stdout));
  assertEquals([(await shown(other, () => true)).state, runs], ["killed", ["run"]]);
  const went = await run("adapt", [config, "--continue", "--out", out, ...WASM]);
  assertEquals(went.code, 0, went.stderr);
  const after = await shown(address, ({ state }) => state === "completed");
  assertEquals(stepsOf(after), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
  assertEquals(after.pictures.map(({ step }) => step), [4, 8, 9]);
  assertStringIncludes(await Deno.readTextFile(join(out, "report.html")), '"state":"completed"');
  for (const process of [watching, second]) {
    process.kill("SIGTERM");
    assertEquals((await process.status).code, 143);
    await process.stderr.cancel();
  }
});

/** As a file would be an hour after its run was killed. */
async function age(path: string): Promise<void> {
  const hourAgo = new Date(Date.now() - 3600e3).toISOString();
  const text = await Deno.readTextFile(path);
  await Deno.writeTextFile(
    path,
    text.replaceAll(/"(time|beat|since)": ?"[^"]*"/g, (_, name) => `"${name}":"${hourAgo}"`),
  );
}

Deno.test("watch says what is no folder, and which port is taken", async () => {
  const folder = await Deno.makeTempDir(), file = join(folder, "run.json");
  await Deno.writeTextFile(file, "{}");
  const no = await run("watch", [join(folder, "nowhere")]);
  assertEquals([no.code, no.stderr.split("\n")[0]], [2, `There is no folder "${join(folder, "nowhere")}"`]);
  assertStringIncludes((await run("watch", [file])).stderr, "is a file: give the folder of a run");
  const taken = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = taken.addr, refused = await run("watch", [folder, "--port", `${port}`]);
  taken.close();
  assertEquals(refused.code, 75);
  assertStringIncludes(refused.stderr, `Port ${port} is in use`);
});
