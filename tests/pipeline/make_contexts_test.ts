/** What the contexts of hooks offer. */
import * as tf from "@tensorflow/tfjs";
import { assertAlmostEquals, assertEquals, assertNotEquals, assertRejects } from "@std/assert";
import { join } from "@std/path";
import {
  definePlugin,
  PluginError,
  type PrepareContext,
  type RunContext,
  toyEncoder,
} from "../../pipeline/mod.ts";
import { openRunFolder } from "../../pipeline/storage/run_folder.ts";
import { fade, failure, run, toyConfig } from "../support/toy_runs.ts";

Deno.test("write() tells the other plugins, and the run goes on when they have seen it", async () => {
  const seen: string[] = [];
  const writer = definePlugin({
    name: "writer",
    stepEnd: {
      every: 3,
      handler: async ({ step }, { write }) => {
        await write(`samples/${step}.png`, new Uint8Array(1));
        seen.push("written");
      },
    },
    fileWritten: () => void seen.push("writer saw its own"),
  });
  const reader = definePlugin({
    name: "reader",
    fileWritten: async ({ plugin, path, step }) => {
      await Promise.resolve();
      seen.push(`${plugin} ${path} ${step}`);
    },
  });
  await run(toyConfig([fade(), writer, reader]));
  assertEquals(seen, ["writer samples/3.png 3", "written", "writer samples/6.png 6", "written"]);
});

Deno.test("a failure in fileWritten is its plugin's, not the writer's", async () => {
  const writer = definePlugin({
    name: "writer",
    stepEnd: (_report, { write }) => write("file", new Uint8Array()),
  });
  const reader = definePlugin({
    name: "reader",
    fileWritten() {
      throw new Error("cannot show it");
    },
  });
  const error = await failure(toyConfig([fade(), writer, reader]));
  assertEquals(error.message, "[plugin reader] fileWritten at step 1: cannot show it");
});

Deno.test("a plugin's seed is its own, whatever its name", async () => {
  const draws: Record<string, string> = {};
  const drawer = (name: string) =>
    definePlugin({ name, stepEnd: (_report, { seed }) => void (draws[name] = seed.normals(3).join()) });
  await run(toyConfig([fade(), drawer("latents"), drawer("noise"), drawer("encoder")], { steps: 1 }));
  const pipelines = ["latents", "noise", "encoder"];
  for (const name of pipelines) assertNotEquals(draws[name], undefined);
  assertEquals(new Set(Object.values(draws)).size, 3);
  let seed = "";
  await run(toyConfig([
    fade(),
    definePlugin({ name: "latents", runEnd: (_o, context) => void (seed = context.seed.toJSON()) }),
  ]));
  assertEquals(seed, "2/plugins/latents");
});

Deno.test("prepare() is told the prompts and can encode them with their templates", async () => {
  const seen: { context: PrepareContext; plain: number[]; unit: number[] }[] = [];
  const look = definePlugin({
    name: "look",
    async prepare(context) {
      const rows = await Promise.all([false, true].map(async (normalise) => {
        const row = context.encodePrompt("$& cat", { normalise });
        const data = [...await row.data()];
        assertEquals(row.shape, [1, 8]);
        row.dispose();
        return data;
      }));
      seen.push({ context, plain: rows[0]!, unit: rows[1]! });
    },
  });
  const templates = ["a {}", "{} and {}"];
  await run(toyConfig([fade(), look], { prompts: { source: "dog", target: "cat", templates } }));
  const [{ context, plain, unit }] = seen as [typeof seen[number]];
  assertEquals(context.prompts, { source: "dog", target: "cat", templates });
  assertEquals([...context.trainable][0], "conv1.weight");
  const encoder = await toyEncoder().load();
  const texts = encoder.encodeText(["a $& cat", "$& cat and $& cat"]);
  const [a, b] = await texts.array() as [number[], number[]];
  tf.dispose(texts);
  encoder.dispose();
  const length = (row: number[]) => Math.hypot(...row);
  plain.forEach((value, i) => assertAlmostEquals(value, (a[i]! + b[i]!) / 2, 1e-6));
  unit.forEach((value, i) => assertAlmostEquals(value, (a[i]! / length(a) + b[i]! / length(b)) / 2, 1e-6));
});

Deno.test("a run keeps run.json up to date, and writes nothing else by itself but its books and what it said", async () => {
  const path = await Deno.makeTempDir();
  const folder = openRunFolder(join(path, "run"));
  const read = () => JSON.parse(Deno.readTextFileSync(join(path, "run", "run.json")));
  const during: { status: string; step: number }[] = [];
  const peek = definePlugin({ name: "peek", options: { a: 1 }, stepEnd: () => void during.push(read()) });
  await run(toyConfig([fade(), peek], { steps: 2 }), { folder, device: "a toy" });
  assertEquals(during.map(({ status, step }) => [status, step]), [["running", 0], ["running", 0]]);
  const { status, step, steps, device, plugins, config, variegate } = read();
  assertEquals([status, step, steps, device], ["completed", 2, 2, "a toy"]);
  assertEquals(plugins, { fade: { weight: 1 }, peek: { a: 1 } });
  assertEquals(config.prompts, { source: "dog", target: "cat", templates: ["{}"] });
  assertEquals(typeof variegate, "string");
  const names = [...Deno.readDirSync(join(path, "run"))].map(({ name }) => name).sort();
  assertEquals(names, [".owned", "log.txt", "manifest.json", "run.json"]);
  const broken = definePlugin({ name: "broken", loss: () => tf.scalar(1) });
  await assertRejects(() => run(toyConfig([broken]), { folder }), PluginError);
  assertEquals(read().status, "failed");
  await Deno.remove(path, { recursive: true });
});

Deno.test("a context writes into the run folder, and nowhere without one", async () => {
  const path = await Deno.makeTempDir();
  const write = definePlugin({
    name: "write",
    async stepEnd({ step }, run: RunContext) {
      await run.write("a/file", Uint8Array.of(step));
      await run.appendRecord("log.jsonl", { step, note: "x" });
      if (step === 2) await run.remove("a/file");
    },
  });
  await run(toyConfig([fade(), write], { steps: 1 }));
  await run(toyConfig([fade(), write], { steps: 1 }), { folder: openRunFolder(path) });
  assertEquals(await Deno.readFile(join(path, "a", "file")), Uint8Array.of(1));
  assertEquals(await Deno.readTextFile(join(path, "log.jsonl")), '{"step":1,"note":"x"}\n');
  const escape = definePlugin({
    name: "escape",
    stepEnd: (_report, { write }) => write("../file", new Uint8Array()),
  });
  const error = await failure(toyConfig([fade(), escape]), { folder: openRunFolder(join(path, "b")) });
  assertEquals(
    error.message,
    '[plugin escape] stepEnd at step 1: Cannot write "../file": paths are relative to the run folder and stay inside',
  );
  await Deno.remove(path, { recursive: true });
});

Deno.test("messages and progress carry the plugin's name where they must", async () => {
  const said: string[] = [], shown: string[] = [];
  const speaker = definePlugin({
    name: "speaker",
    stepEnd({ step }, { log, progress }) {
      log(`step ${step}`);
      progress(`${step} of 2`);
    },
  });
  const options = { log: (m: string) => said.push(m), progress: (l: string) => shown.push(l) };
  await run(toyConfig([fade(), speaker], { steps: 2 }), options);
  assertEquals(said.slice(1), ["[plugin speaker] step 1", "[plugin speaker] step 2"]);
  assertEquals(shown, ["1 of 2", "2 of 2"]);
});
