/** Configs and plugins that reach for what is not theirs, or fail where no hook is: refused or named, in a sentence. */
import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import { type Ended, networks, run, writeConfig } from "../_commands.ts";

const folder = await networks();
const LOSS = "directional({ directionalLoss: { floor: 0.1 } })";

/** Runs a config to its end, in a new folder. */
async function adapt(
  config: string,
): Promise<Ended & { readonly out: string; readonly facts: Record<string, unknown> }> {
  const out = join(await Deno.makeTempDir(), "run");
  const ended = await run("adapt", [config, "--out", out, "--json", "--backend", "wasm", "--threads", "2"]);
  assert(!/\n\s+at .*\n\s+at /.test(ended.stderr), `a stack trace: ${ended.stderr}`);
  const line = ended.stdout.trimEnd().split("\n").at(-1)!;
  return { ...ended, out, facts: JSON.parse(line) };
}

/** Runs a config that must fail, and returns what is said of it, the same on stderr and as JSON. */
async function complaint(config: string, wanted: number): Promise<string> {
  const { code, stderr, facts } = await adapt(config);
  assertEquals(code, wanted, stderr);
  const message = String(facts["error"]);
  assertStringIncludes(stderr, message);
  return message.replaceAll(config, "CONFIG");
}

/** What a config may try, and what it is told. */
const ATTEMPTS: readonly (readonly [code: string, told: RegExp])[] = [
  ["Deno.exit(0)", /^Only the command may end itself/],
  ["process.exit(0)", /^Only the command may end itself/],
  ["process.reallyExit(0)", /^Only the command may end itself/],
  ["process.abort()", /^Only the command may end itself/],
  ["globalThis.close()", /^Only the command may end itself/],
  ["Deno.kill(Deno.pid, 'SIGKILL')", /^Deno\.kill\(\) is closed to configs/],
  ["process.kill(Deno.pid, 'SIGKILL')", /^process\.kill\(\) is closed to configs/],
  ["Deno.chdir('/')", /^Deno\.chdir\(\) is closed to configs/],
  ["Deno.umask(0)", /^Deno\.umask\(\) is closed to configs/],
  ["Deno.addSignalListener('SIGINT', () => {})", /^Deno\.addSignalListener\(\) is closed/],
  ["postMessage({ exitCode: 0 })", /^postMessage\(\) is closed to configs/],
  ["new Worker('data:text/javascript,1', { type: 'module' })", /^Worker\(\) is closed to configs/],
  ["process.getBuiltinModule('node:worker_threads').Worker('1')", /^worker_threads\.Worker\(\) is closed/],
  [
    "process.getBuiltinModule('node:v8').setFlagsFromString('--stack-size=1')",
    /^v8\.setFlagsFromString\(\) is closed/,
  ],
  ["import('node:' + 'v8')", /"node:v8" is closed to configs/],
  ["import('node:' + 'process')", /"node:process" is closed to configs/],
  ["import('data:text/javascript,export {}')", /cannot be imported/],
  [
    "import(URL.createObjectURL(new Blob(['export {}'], { type: 'text/javascript' })))",
    /cannot be imported: write the module into a file$/,
  ],
  ["caches.open('x')", /^The Cache API is closed to configs/],
  ["Deno[Deno.internal].core", /of undefined/],
  ["JSON.stringify = () => 'null'", /read only property 'stringify'/],
  ["Object.prototype.weight = 5", /Cannot add property weight/],
  ["Deno.exit = () => {}", /read only property 'exit'/],
  [
    "stylegan2(new URL('file:///a%20b.pt'))",
    /^stylegan2\(\) takes the path .* Give stylegan2\("\/a b\.pt"\)$/,
  ],
  ["clip(new URL('https://example.org/clip.pt'))", /^clip\(\) takes the path .* Download the file/],
  ["clip({ weights: 3 })", /^clip\(\) takes the path .* and was given a value of type number$/],
];

Deno.test("what would reach beyond a run is refused, and the run is none the worse for it", async () => {
  const before = `const told = [];
for (const attempt of [${ATTEMPTS.map(([code]) => `() => ${code}`).join(", ")}]) {
  try { await attempt(); told.push("it is allowed"); } catch (error) { told.push(error.message); }
}
console.log(JSON.stringify(told));
globalThis.onmessage = () => {};
addEventListener("message", (event) => event.stopImmediatePropagation());
`;
  const { code, stdout, stderr, facts } = await adapt(await writeConfig(folder, LOSS, "steps: 1", before));
  assertEquals([code, facts["status"]], [0, "completed"], stderr);
  const told: string[] = JSON.parse(stdout.split("\n")[0]!);
  assertEquals(told.length, ATTEMPTS.length);
  for (const [i, [attempt, wanted]] of ATTEMPTS.entries()) assertMatch(told[i]!, wanted, attempt);
});

Deno.test("closed modules are refused with file and line before anything of them runs, however deep they are imported", async () => {
  const deep = join(folder, "deep.ts"), between = join(folder, "between.ts");
  await Deno.writeTextFile(
    deep,
    '// a comment\nimport { setFlagsFromString } from "node:v8";\nconsole.log("ran");',
  );
  await Deno.writeTextFile(between, 'export * from "./deep.ts";');
  assertEquals(
    await complaint(await writeConfig(folder, LOSS, "steps: 1", `import ${JSON.stringify(between)};`), 2),
    `Cannot start the run\n  - "CONFIG" fails while it is loaded: "node:v8" is closed to configs and plugins (${deep}:2): ` +
      "it reaches beyond their run",
  );
});

Deno.test("errors that nobody catches end a run by their place, and what is saved stays", async () => {
  const strays = {
    rejection: "() => { Promise.reject(new Error('too late')); }",
    timer: "() => { setTimeout(() => { throw new Error('too late'); }, 0); }",
  };
  for (const hook of Object.values(strays)) {
    const plugin =
      `definePlugin({ name: "stray", enforce: "post", stepEnd: { every: 2, handler: ${hook} } })`;
    const config = await writeConfig(folder, `${LOSS}, checkpoint({ every: 1 }), ${plugin}`, "steps: 2000");
    const { code, stderr, facts } = await adapt(config);
    assertEquals([code, facts["status"]], [1, "failed"], stderr);
    assertMatch(
      String(facts["error"]),
      /^An error that nobody caught: too late\n {2}at file:.*config-.*\.ts:\d+:\d+$/,
    );
    assertMatch(String(facts["snapshot"]), /00000[2-9]\.safetensors$/);
  }
});

Deno.test("one that leaves a hook waiting for ever ends the run as well", async () => {
  const hook = "() => new Promise(() => setTimeout(() => { throw 'a word'; }, 0))";
  const config = await writeConfig(folder, `${LOSS}, definePlugin({ name: "stray", stepEnd: ${hook} })`);
  assertEquals(await complaint(config, 1), "An error that nobody caught: a word");
});

Deno.test("a plugin that changes the language under the run's feet is found out", async () => {
  const hook =
    "() => { const { map } = Array.prototype; Array.prototype.map = function (...a) { return map.apply(this, a); }; }";
  const config = await writeConfig(folder, `${LOSS}, definePlugin({ name: "odd", stepEnd: ${hook} })`);
  assertMatch(
    await complaint(config, 1),
    /^The config or a plugin changes Array\.prototype\.map, on which all that is written/,
  );
});

Deno.test("neither messages nor JSON hold what commands a terminal, nor flags of Deno", async () => {
  const evil =
    `definePlugin({ name: "evil", options: {}, *validate() { yield "\\x1b[2J\\x9b31m\\x1b]0;pwned\\x07 bad"; } })`;
  const shown = await adapt(await writeConfig(folder, `${LOSS}, ${evil}`));
  assertEquals(shown.code, 2);
  for (const text of [shown.stdout, shown.stderr]) {
    // deno-lint-ignore no-control-regex -- they are what is looked for
    assertEquals(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/.exec(text), null);
  }
  assertStringIncludes(shown.stderr, '"evil": \\u001b[2J\\u009b31m\\u001b]0;pwned\\u0007 bad');
  const elsewhere = join(folder, "stolen");
  const thief = `definePlugin({ name: "thief", stepEnd: () => Deno.writeTextFile(${
    JSON.stringify(elsewhere)
  }, "x") })`;
  const message = await complaint(await writeConfig(folder, `${LOSS}, ${thief}`), 1);
  assertStringIncludes(message, `Requires write access to "${elsewhere}": it lies outside of the run folder`);
  assertEquals(message.includes("--allow"), false);
});
