/** Whatever ends a command, its work is kept: signals, and readers that go. */
import { assert, assertEquals, assertMatch } from "@std/assert";
import { join } from "@std/path";
import { networks, type run, start, writeConfig } from "../_commands.ts";

const folder = await networks();
const LOSS = "directional({ directionalLoss: { floor: 0.1 } })";
const WASM = ["--backend", "wasm", "--threads", "1"];

/** Reads what a process says until it says this; the rest is read at its end. */
async function heard(
  process: Deno.ChildProcess,
  words: string,
): Promise<ReadableStreamDefaultReader<string>> {
  const reader = process.stderr.pipeThrough(new TextDecoderStream()).getReader();
  for (let said = ""; !said.includes(words);) {
    const { done, value } = await reader.read();
    if (done) throw new Error(`it ended after: ${said}`);
    said += value;
  }
  return reader;
}

async function rest(reader: ReadableStreamDefaultReader<string>): Promise<string> {
  let said = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) said += part.value;
  return said;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

Deno.test("a terminal that is closed saves the run, though it hangs up twice", async () => {
  const out = join(await Deno.makeTempDir(), "run");
  const config = await writeConfig(folder, `${LOSS}, checkpoint({ every: 100000 })`, "steps: 100000");
  const process = start("adapt", [config, "--out", out, ...WASM]);
  const reader = await heard(process, "gradient norms");
  process.kill("SIGHUP");
  process.kill("SIGHUP");
  const [said, { code }] = await Promise.all([rest(reader), process.status]);
  await process.stdout.cancel();
  assertEquals(code, 129, said);
  assertMatch(said, /^Stopped after \d+ of 100000 steps/m);
  assertEquals(JSON.parse(await Deno.readTextFile(join(out, "run.json"))).status, "stopped");
});

Deno.test("a hook that never ends is said to be waited for, and left by a second Ctrl-C", async () => {
  const plugin = `definePlugin({ name: "spin", stepEnd: () => { for (;;); } })`;
  const process = start("adapt", [
    await writeConfig(folder, `${LOSS}, ${plugin}`),
    "--out",
    join(await Deno.makeTempDir(), "run"),
    ...WASM,
  ]);
  const reader = await heard(process, "gradient norms");
  await wait(300);
  process.kill("SIGINT");
  await wait(3500);
  const before = performance.now();
  process.kill("SIGINT");
  const [said, { code }] = await Promise.all([rest(reader), process.status]);
  await process.stdout.cancel();
  assertEquals(code, 130, said);
  assert(performance.now() - before < 1000);
  assertMatch(said, /^Stopping after what is being computed\. Once more leaves at once$/m);
});

Deno.test("readers that go end no command: adapt and pretrain complete, and leave their files", async () => {
  const out = join(await Deno.makeTempDir(), "run"), trained = join(await Deno.makeTempDir(), "trained");
  const talk =
    `definePlugin({ name: "talk", stepEnd: (_, run) => { run.log("hello"); console.log("hello"); console.error("hello"); } })`;
  const config = await writeConfig(
    folder,
    `${LOSS}, ${talk}, metrics({ every: 1 }), checkpoint()`,
    "steps: 20",
  );
  const cases: [Parameters<typeof run>[0], string[]][] = [
    ["adapt", [config, "--out", out, "--json", ...WASM]],
    ["pretrain", ["judge", "--steps", "1", "--out", trained, "--json", ...WASM]],
  ];
  for (const [name, args] of cases) {
    const process = start(name, args);
    await process.stdout.cancel();
    const reader = await heard(process, "\n"); // the first line
    await reader.cancel();
    assertEquals((await process.status).code, 0, name);
  }
  const { status, step } = JSON.parse(await Deno.readTextFile(join(out, "run.json")));
  assertEquals([status, step], ["completed", 20]);
  assert((await Deno.stat(join(trained, "judge.safetensors"))).isFile);
});
