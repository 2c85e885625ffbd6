import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import { networks, run, start, writeConfig } from "../_commands.ts";

const folder = await networks();
const LOSS = "directional({ directionalLoss: { floor: 0.1 } })";
const WASM = ["--backend", "wasm"];

/** A new place for a run. */
async function newRun(): Promise<string> {
  return join(await Deno.makeTempDir(), "run");
}

async function list(path: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of Deno.readDir(path)) names.push(name);
  return names.sort();
}

Deno.test("adapt leaves a run folder, and one JSON object on stdout", async () => {
  const out = await newRun();
  const plugins =
    "semanticVariations({ ewc: { samples: 2 } }), metrics({ every: 2 }), samples({ count: 2 }), checkpoint()";
  const config = await writeConfig(folder, plugins);
  const { code, stdout, stderr } = await run("adapt", [config, "--out", out, "--json", ...WASM]);
  assertEquals(code, 0, stderr);
  const outcome = JSON.parse(stdout);
  assertEquals([outcome.status, outcome.step, outcome.steps, outcome.folder], ["completed", 3, 3, out]);
  assertEquals(
    outcome.report.terms.map(({ plugin }: { plugin: string }) => plugin),
    ["directional-moment", "ewc", "relation-consistency"],
  );
  assertEquals(outcome.generator, join(out, "generator.safetensors"));
  assertEquals(outcome.snapshot, join(out, "snapshots", "000003.safetensors"));
  assert(stderr.startsWith(`The run goes to ${out}\nRunning on wasm`), stderr);
  assertEquals(await list(out), [
    ".owned",
    "generator.safetensors",
    "log.txt",
    "manifest.json",
    "metrics.jsonl",
    "report.html",
    "run.json",
    "samples",
    "snapshots",
  ]);
  const record = JSON.parse(await Deno.readTextFile(join(out, "run.json")));
  assertEquals([record.status, record.step, record.config.prompts.target], ["completed", 3, "cat"]);
});

Deno.test("Ctrl-C saves and says how to go on, and the end is the same bit for bit", async () => {
  const slow =
    `definePlugin({ name: "slow", stepEnd: () => new Promise((resolve) => setTimeout(resolve, 150)) })`;
  const config = await writeConfig(folder, `${LOSS}, ${slow}, checkpoint({ every: 100 })`, "steps: 12");
  const whole = await newRun(), cut = await newRun();
  assertEquals((await run("adapt", [config, "--out", whole, ...WASM])).code, 0);

  const process = start("adapt", [config, "--out", cut, ...WASM]);
  let said = "";
  for await (const chunk of process.stderr.pipeThrough(new TextDecoderStream())) {
    said += chunk;
    if (chunk.includes("gradient norms")) setTimeout(() => process.kill("SIGINT"), 500);
  }
  const { code } = await process.status;
  await process.stdout.cancel();
  assertEquals(code, 130, said);
  assertMatch(said, /Stopped after \d+ of 12 steps/);
  assertStringIncludes(said, `Go on with: deno task adapt ${config} --continue --out ${cut}\n`);
  assertEquals(JSON.parse(await Deno.readTextFile(join(cut, "run.json"))).status, "stopped");

  const resumed = await run("adapt", [config, "--resume", cut, ...WASM]);
  assertEquals(resumed.code, 0, resumed.stderr);
  assertMatch(resumed.stderr, /Going on from step \d+/);
  const [a, b] = await Promise.all(
    [whole, cut].map((path) => Deno.readFile(join(path, "generator.safetensors"))),
  );
  assertEquals(a, b);
});

Deno.test("one Ctrl-C that arrives twice, as npx and deno task hand it on, still saves; a later one leaves", async () => {
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const slow = `definePlugin({ name: "slow", stepEnd: () => new Promise((done) => setTimeout(done, 4000)) })`;
  const config = await writeConfig(folder, `${LOSS}, ${slow}, checkpoint({ every: 100 })`, "steps: 12");
  for (const [pause, status] of [[50, "stopped"], [1500, "running"]] as const) {
    const out = await newRun();
    const process = start("adapt", [config, "--out", out, ...WASM]);
    let said = "";
    for await (const chunk of process.stderr.pipeThrough(new TextDecoderStream())) {
      said += chunk;
      if (!chunk.includes("gradient norms")) continue;
      await wait(200);
      process.kill("SIGINT");
      await wait(pause);
      process.kill("SIGINT");
    }
    assertEquals((await process.status).code, 130, said);
    await process.stdout.cancel();
    assertEquals(JSON.parse(await Deno.readTextFile(join(out, "run.json"))).status, status, said);
  }
});

Deno.test("SIGTERM stops a run as well", async () => {
  const config = await writeConfig(folder, LOSS, "steps: 100000");
  const process = start("adapt", [config, "--out", await newRun(), ...WASM]);
  for await (const chunk of process.stderr.pipeThrough(new TextDecoderStream())) {
    if (chunk.includes("gradient norms")) process.kill("SIGTERM");
  }
  assertEquals((await process.status).code, 143);
  await process.stdout.cancel();
});

Deno.test("a run that ended goes on for more steps, and not for none", async () => {
  const out = await newRun();
  const config = await writeConfig(folder, `${LOSS}, metrics({ every: 1 }), checkpoint()`);
  assertEquals((await run("adapt", [config, "--out", out, ...WASM])).code, 0);
  const none = await run("adapt", [config, "--resume", out, ...WASM]);
  assertEquals(
    [none.code, none.stderr.includes("has made its 3 steps, and 3 are asked for")],
    [2, true],
    none.stderr,
  );
  assertEquals((await run("adapt", [config, "--resume", out, "--steps", "5", ...WASM])).code, 0);
  const lines = (await Deno.readTextFile(join(out, "metrics.jsonl"))).trim().split("\n");
  assertEquals(lines.map((line) => JSON.parse(line).step), [1, 2, 3, 4, 5]);
  const again = await run("adapt", [config, "--out", out, ...WASM]);
  assertEquals(again.code, 2);
  assertStringIncludes(again.stderr, `holds a run already. Go on with it by --continue --out ${out}`);
});

Deno.test("--check makes one step, shows the config and writes nothing", async () => {
  const cwd = await Deno.makeTempDir();
  const plugins = `${LOSS}, ewc({ samples: 1 }), checkpoint({ every: 1 })`; // which else keeps its estimate
  const config = await writeConfig(folder, plugins);
  const { code, stdout, stderr } = await run("adapt", [config, "--check", "--json", ...WASM], cwd);
  assertEquals(code, 0, stderr);
  const shown = JSON.parse(stdout);
  assertEquals(shown.plugins, ["text-direction", "directional-loss", "ewc", "checkpoint"]);
  assertEquals([shown.config.steps, shown.config.batch, shown.config.noise], [3, 4, "shared"]);
  assertEquals(await list(cwd), []);
});

Deno.test("runs without --out take the next free name", async () => {
  const cwd = await Deno.makeTempDir();
  const config = join(cwd, "mine.ts");
  await Deno.copyFile(await writeConfig(folder, LOSS, "steps: 1"), config);
  for (let i = 0; i < 2; i++) assertEquals((await run("adapt", [config, ...WASM], cwd)).code, 0);
  assertEquals((await list(join(cwd, "runs"))).filter((name) => !name.startsWith(".")), ["mine", "mine-2"]);
});

Deno.test("a config's plugins reach neither the network, nor other folders, nor other programs", async () => {
  const attempts: readonly [code: string, wanted: RegExp][] = [
    [`() => Deno.writeTextFile(${JSON.stringify(join(folder, "stolen"))}, "x")`, /Requires write access/],
    ['async () => { await fetch("http://127.0.0.1:8999") }', /Requires net access/],
    ['async () => { await new Deno.Command("ls").output() }', /Requires run access/],
    ['() => { Deno.env.get("HOME") }', /Requires env access/],
    ['async () => { await import("https://example.org/mod.ts") }', /Requires import access/],
    // a name can carry a secret: even asking the registry for it would tell
    ['async () => { await import("npm:" + "no-such-package") }', /--cached-only is specified/],
  ];
  for (const [code, wanted] of attempts) {
    const config = await writeConfig(folder, `${LOSS}, definePlugin({ name: "thief", stepEnd: ${code} })`);
    const { code: exit, stderr } = await run("adapt", [config, "--out", await newRun(), ...WASM]);
    assertEquals(exit, 1, stderr);
    assertMatch(stderr, /\[plugin thief\] stepEnd at step 1: /);
    assertMatch(stderr, wanted);
  }
});

Deno.test("a plugin that would end the process is refused, and the command ends", async () => {
  for (const code of ["() => Deno.exit(0)", "() => close()"]) {
    const config = await writeConfig(folder, `${LOSS}, definePlugin({ name: "quitter", stepEnd: ${code} })`);
    const { code: exit, stderr } = await run("adapt", [config, "--out", await newRun(), ...WASM]);
    assertEquals(exit, 1, stderr);
    assertStringIncludes(stderr, "Only the command may end itself. Throw an error to stop a run");
  }
});

Deno.test("a plugin's failure names it and the place, and the last snapshot stays", async () => {
  const out = await newRun();
  const bad = `defineLoss("bad", ({ step, adapted }) => {
  if (step === 2) throw new TypeError("no luck");
  return tf.mean(adapted.images);
})()`;
  const config = await writeConfig(folder, `${bad}, checkpoint({ every: 1 })`);
  const { code, stdout, stderr } = await run("adapt", [config, "--out", out, "--json", ...WASM]);
  assertEquals(code, 1);
  const { status, error, snapshot } = JSON.parse(stdout);
  assertEquals([status, snapshot], ["failed", join(out, "snapshots", "000002.safetensors")]);
  assertStringIncludes(error, "[plugin bad] loss at step 2: no luck");
  assertStringIncludes(stderr, "[plugin bad] loss at step 2: no luck");
  assertMatch(stderr, /\n {2}at file:.*config-.*\.ts:\d+/);
  assert(!/\n\s+at .*\n\s+at /.test(stderr), `a stack trace: ${stderr}`);
  assertStringIncludes(stderr, `Go on with: deno task adapt ${config} --continue --out ${out}\n`);
  assertEquals(await list(join(out, "snapshots")), ["000001.safetensors", "000002.safetensors"]);
});

Deno.test("a failure that the pipeline found, and no plugin threw, points at no file", async () => {
  const still = 'defineLoss("still", ({ source }) => tf.mean(source.images))()';
  const config = await writeConfig(folder, still);
  const { code, stderr } = await run("adapt", [config, "--out", await newRun(), ...WASM]);
  assertEquals(code, 1);
  assertMatch(stderr, /Cannot train on a term that does not depend on any trainable weight\n$/);
});
