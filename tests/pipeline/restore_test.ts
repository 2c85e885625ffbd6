/** Runs that stop and go on, through real files in a run folder. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertNotEquals, assertRejects } from "@std/assert";
import { join } from "@std/path";
import {
  adam,
  chain,
  clipGradients,
  type Config,
  ConfigError,
  cosineDecay,
  defineArtifact,
  definePlugin,
  type HostTree,
  type Plugin,
  type Snapshot,
  type Tree,
} from "../../pipeline/mod.ts";
import { findSnapshot } from "../../pipeline/storage/run_state.ts";
import { readSnapshot } from "../../pipeline/storage/snapshot.ts";
import {
  checkpoint,
  directionalMoment,
  ewc,
  layerSelection,
  metrics,
  relationConsistency,
  textDirection,
  textVariations,
} from "../../plugins/mod.ts";
import { average, begun, runIn } from "../support/resumed_runs.ts";
import { fade, failure, keepSnapshots, run, toyConfig } from "../support/toy_runs.ts";

/** The whole method with everything that could forget something. Each run has plugins of its own. */
function wholeMethod(): Config {
  return toyConfig([
    textVariations({ count: 3, steps: 20 }),
    directionalMoment({ weight: cosineDecay(1, 6) }),
    relationConsistency(),
    ewc({ samples: 3 }),
    layerSelection({ count: 2 }),
    average(),
    metrics({ every: 1 }),
    checkpoint({ every: 3 }),
  ], {
    mixing: 0.5,
    noise: "independent",
    chunk: 3,
    optimizer: chain(clipGradients(1), adam({ learningRate: cosineDecay(0.01, 6) })),
  });
}

const metricsOf = async (path: string) =>
  (await Deno.readTextFile(join(path, "metrics.jsonl"))).trim().split("\n").map((line) => {
    const { seconds_per_step: _, ...record } = JSON.parse(line);
    return record as { step: number };
  });

Deno.test("six steps equal three, a stop, a resume and three, bit for bit", async () => {
  const root = await Deno.makeTempDir();
  const [whole, parts] = [join(root, "whole"), join(root, "parts")];
  assertEquals((await runIn(whole, wholeMethod())).kind, "completed");
  const stopped = await runIn(parts, wholeMethod(), 3);
  assertEquals([stopped.kind, stopped.step], ["stopped", 3]);
  const { file } = await findSnapshot(parts);
  assertEquals(file, join(parts, "snapshots", "000003.safetensors"));
  const resumed = await runIn(parts, wholeMethod(), undefined, file);
  assertEquals([resumed.kind, resumed.step], ["completed", 6]);

  const [a, b] = await Promise.all(
    [whole, parts].map(async (path) => await readSnapshot((await findSnapshot(path)).file)),
  ) as [Snapshot, Snapshot];
  assertEquals(a.step, 6);
  for (const part of ["weights", "optimizer", "artifacts", "plugins", "identity"] as const) {
    assertEquals(b[part], a[part], part);
  }
  assertEquals((a.plugins["average"] as { updates: number }).updates, 6);
  assertEquals(Object.keys(a.artifacts).sort(), [
    "fisher-information",
    "layer-selection-target",
    "text-directions",
  ]);
  assertEquals(await metricsOf(parts), await metricsOf(whole));
  const generators = await Promise.all(
    [whole, parts].map((path) => Deno.readFile(join(path, "generator.safetensors"))),
  );
  assertEquals(generators[0], generators[1]);
  await Deno.remove(root, { recursive: true });
});

Deno.test("a run killed between snapshots repeats its steps and records none of them twice", async () => {
  const path = await Deno.makeTempDir();
  const crash = definePlugin({
    name: "crash",
    enforce: "pre",
    stepEnd({ step }) {
      if (step === 5) throw new Error("power cut");
    },
  });
  const config = wholeMethod();
  await assertRejects(() => runIn(path, { ...config, plugins: [config.plugins, crash] }), Error, "power cut");
  assertEquals((await metricsOf(path)).map(({ step }) => step), [1, 2, 3, 4]);
  await runIn(path, wholeMethod(), undefined, (await findSnapshot(path)).file);
  assertEquals((await metricsOf(path)).map(({ step }) => step), [1, 2, 3, 4, 5, 6]);
  await Deno.remove(path, { recursive: true });
});

Deno.test("a completed run goes on where more steps are asked for", async () => {
  const path = await Deno.makeTempDir();
  const config = () => toyConfig([fade(), checkpoint({ every: 4 })], { steps: 4 });
  await runIn(path, config());
  const outcome = await runIn(path, { ...config(), steps: 9 }, undefined, (await findSnapshot(path)).file);
  assertEquals([outcome.kind, outcome.step], ["completed", 9]);
  const again = await runIn(path, { ...config(), steps: 9 }, undefined, (await findSnapshot(path)).file);
  assertEquals(again, { kind: "completed", step: 9 });
  await Deno.remove(path, { recursive: true });
});

Deno.test("going on from an older snapshot forgets the newer ones", async () => {
  const path = await Deno.makeTempDir();
  const config = () => toyConfig([fade(), checkpoint({ every: 2, keep: 9 }), metrics({ every: 1 })]);
  await runIn(path, config());
  const old = join(path, "snapshots", "000002.safetensors");
  await runIn(path, { ...config(), seed: 2 }, 3, old);
  const { file } = await findSnapshot(path);
  assertEquals(file, join(path, "snapshots", "000003.safetensors"));
  assertEquals((await metricsOf(path)).map(({ step }) => step), [1, 2, 3]);
  await Deno.remove(path, { recursive: true });
});

Deno.test("a run stopped in prepare() goes on from a snapshot of step 0", async () => {
  const saved: Snapshot[] = [];
  const stop = new AbortController();
  const patient = (wait: boolean) => {
    let prepared = 0;
    return definePlugin({
      name: "patient",
      options: { wait: true },
      prepare({ signal }) {
        prepared++;
        if (wait) stop.abort();
        signal.throwIfAborted();
      },
      runEnd: async (_outcome, run) => void (prepared === 1 && saved.push(await run.snapshot())),
    });
  };
  const first = await run(toyConfig([ewc({ samples: 2 }), fade(), patient(true)]), { signal: stop.signal });
  assertEquals(first, { kind: "stopped", step: 0 });
  assertEquals(saved[0]!.step, 0);
  const said: string[] = [];
  const second = await run(toyConfig([ewc({ samples: 2 }), fade(), patient(false)]), {
    resume: saved[0]!,
    log: (message) => said.push(message),
  });
  assertEquals([second.kind, second.step], ["completed", 6]);
  assert(said.some((message) => message.startsWith("gradient norms")), "at step 0 the terms are checked");
});

Deno.test("a snapshot brings its artifacts: what they were made by is not run again", async () => {
  const { resume, config } = await begun();
  const maker = config.plugins[1] as Plugin;
  const calls: string[] = [];
  const spy: Plugin = { ...maker, prepare: (...args) => (calls.push("prepare"), maker.prepare!(...args)) };
  await run({ ...config, plugins: [fade(), spy, average()] }, { resume });
  assertEquals(calls, []);
  const { "text-directions": _, ...artifacts } = resume.artifacts;
  await run({ ...config, plugins: [fade(), spy, average()] }, { resume: { ...resume, artifacts } });
  assertEquals(calls, ["prepare"]);
});

Deno.test("a plugin of whose artifacts a snapshot brings only some makes all of them anew", async () => {
  const first = defineArtifact<tf.Tensor>("first", "both()"),
    second = defineArtifact<tf.Tensor>("second", "both()");
  const saved: Snapshot[] = [];
  const both = definePlugin({
    name: "both",
    provides: { first, second },
    prepare: () => ({ first: tf.scalar(1), second: tf.scalar(2) }),
  });
  const config = toyConfig([fade(), both, keepSnapshots(saved)], { steps: 2 });
  await run(config);
  const { second: _, ...artifacts } = saved[0]!.artifacts;
  await run(config, { resume: { ...saved[0]!, artifacts } });
  assertEquals(saved.at(-1), saved[1]);
});

Deno.test("a run that cannot be resumed stays as it is", async () => {
  const path = await Deno.makeTempDir();
  const config = () => toyConfig([fade(), checkpoint({ every: 2, keep: 9 }), metrics({ every: 1 })]);
  await runIn(path, config());
  const contents = async () => {
    const files = ["run.json", "metrics.jsonl"].map((name) => Deno.readTextFile(join(path, name)));
    return [...await Promise.all(files), (await findSnapshot(path)).file];
  };
  const before = await contents();
  const old = join(path, "snapshots", "000002.safetensors");
  await assertRejects(() => runIn(path, { ...config(), seed: 7 }, undefined, old), ConfigError, '"seed"');
  assertEquals(await contents(), before);
  await Deno.remove(path, { recursive: true });
});

Deno.test("artifacts that nobody provides any more are not carried along", async () => {
  const { resume, config } = await begun();
  const saved: Snapshot[] = [];
  await run({ ...config, plugins: [fade(), average(), keepSnapshots(saved)] }, { resume });
  assertEquals(saved[0]!.artifacts, {});
  assertNotEquals(resume.artifacts, {});
});

Deno.test("a state that cannot be loaded is its plugin's failure", async () => {
  const { resume, config } = await begun();
  const strict = {
    ...average(),
    state: {
      save: () => null,
      load(tree: Tree) {
        tf.dispose((tree as { mean: tf.Tensor }).mean);
        throw new Error("of another version");
      },
    },
  };
  const error = await failure({ ...config, plugins: [fade(), textDirection(), strict] }, { resume });
  assertEquals(error.message, "[plugin average] state.load at step 2: of another version");
});

Deno.test("infinities and NaN in a plugin's state survive a file", async () => {
  const path = await Deno.makeTempDir();
  const loaded: HostTree[] = [];
  const extremes = definePlugin({
    name: "extremes",
    state: {
      save: () => ({ best: Infinity, worst: -Infinity, mean: NaN }),
      load: (tree) => void loaded.push(tree as HostTree),
    },
  });
  const config = () => toyConfig([fade(), extremes, checkpoint()]);
  await runIn(path, config(), 2);
  await runIn(path, config(), undefined, (await findSnapshot(path)).file);
  assertEquals(loaded, [{ best: Infinity, worst: -Infinity, mean: NaN }]);
  await Deno.remove(path, { recursive: true });
});
