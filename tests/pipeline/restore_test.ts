/** Runs that stop and go on, through real files in a run folder. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertMatch, assertNotEquals, assertRejects } from "@std/assert";
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
  toyEncoder,
  toyGenerator,
  type Tree,
} from "../../pipeline/mod.ts";
import { openRunFolder } from "../../pipeline/storage/run_folder.ts";
import { findSnapshot } from "../../pipeline/storage/run_state.ts";
import { readSnapshot } from "../../pipeline/storage/snapshot.ts";
import {
  checkpoint,
  directionalMoment,
  ewc,
  fisherInformation,
  layerSelection,
  metrics,
  relationConsistency,
  textDirection,
  textVariations,
} from "../../plugins/mod.ts";
import { drift, fade, failure, keepSnapshots, run, toyConfig } from "../support/toy_runs.ts";

/** A running mean of a weight, which is the plugin's own to keep and to free. */
function average(): Plugin {
  let mean: tf.Tensor | undefined, updates = 0;
  const replace = (next: tf.Tensor | undefined) => {
    mean?.dispose();
    mean = next;
  };
  return definePlugin({
    name: "average",
    stepEnd(_report, { adapted }) {
      const weight = adapted.parameters.get("conv1.weight")!;
      updates++;
      replace(tf.tidy(() => mean ? tf.add(tf.mul(mean, 0.9), tf.mul(weight, 0.1)) : tf.clone(weight)));
    },
    runEnd: () => replace(undefined),
    state: {
      save: () => ({ updates, mean: mean ?? null }),
      load(tree) {
        const saved = tree as { readonly updates: number; readonly mean: tf.Tensor };
        updates = saved.updates;
        replace(saved.mean);
      },
    },
  });
}

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

/** Runs in a folder until it is done, or until `stopAfter` steps are made. */
async function runIn(path: string, config: Config, stopAfter = Infinity, resume?: string) {
  const stop = new AbortController();
  const stopper = definePlugin({
    name: "stopper",
    enforce: "pre",
    stepEnd: ({ step }) => step === stopAfter ? stop.abort() : undefined,
  });
  return await run({ ...config, plugins: [stopper, config.plugins] }, {
    folder: openRunFolder(path),
    signal: stop.signal,
    ...(resume !== undefined && { resume: await readSnapshot(resume) }),
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

/** A snapshot after two steps of a small run, and that run's config. */
async function begun(others: Partial<Config> = {}): Promise<{ resume: Snapshot; config: Config }> {
  const saved: Snapshot[] = [];
  const config = toyConfig([fade(), textDirection(), average()], others);
  await run({ ...config, steps: 2, plugins: [config.plugins, keepSnapshots(saved)] });
  return { resume: saved[1]!, config: { ...config, plugins: [fade(), textDirection(), average()] } };
}

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

Deno.test("an artifact that does not fit the networks is named before a term sees it, made or restored", async () => {
  const { resume, config } = await begun();
  const wrong: [HostTree, RegExp][] = [
    [
      { directions: { shape: [1, 3], data: new Float32Array(3) }, normalised: true },
      /The snapshot's "text-directions" does not fit the networks: its directions are \[1,3\], where \[count, \d+\]/,
    ],
    [3, /The snapshot's "text-directions" does not fit the networks: it is of another kind/],
  ];
  for (const [value, message] of wrong) {
    const artifacts = { ...resume.artifacts, "text-directions": value };
    const error = await failure(config, { resume: { ...resume, artifacts } });
    assert(error instanceof ConfigError, String(error));
    assertMatch(error.message, message);
  }
  const short = definePlugin({
    name: "short",
    provides: { fisher: fisherInformation },
    prepare: () => ({ fisher: { "conv1.bias": tf.zeros([1]) } }),
  });
  const error = await failure(toyConfig([fade(), short]));
  assertMatch(
    error.message,
    /^\[plugin short\] prepare: "fisher-information" does not fit the networks: that of "/,
  );
});

Deno.test("an optimizer's state that is not one for the weights is refused before a kernel sees it", async () => {
  const { resume, config } = await begun();
  const { m, ...state } = resume.optimizer as { m: Record<string, HostTree> } & Record<string, HostTree>;
  const message = async (optimizer: HostTree) => {
    const error = await failure(config, { resume: { ...resume, optimizer } });
    assert(error instanceof ConfigError, String(error));
    return error.message;
  };
  const short = { ...m, "conv1.bias": { shape: [2], data: new Float32Array(2) } };
  assertEquals(
    await message({ ...state, m: short }),
    "Cannot resume the run\n  - The snapshot's optimizer/m/conv1.bias has the shape [2], where [8] is expected. " +
      "Start a new run",
  );
  assertMatch(await message(state), /The snapshot's optimizer\/m is missing\. Start a new run$/);
  assertMatch(await message({ ...state, m: {} }), /is missing, and \d+ more problems\. Start a new run$/);
  const weights = { ...resume.weights, "conv1.bias": { shape: [8], data: new Int32Array(8) } };
  const error = await failure(config, { resume: { ...resume, weights } });
  assertMatch(error.message, /The weight "conv1\.bias" does not hold float32 in the snapshot/);
});

Deno.test("what must be the same and is not is named, all at once", async () => {
  const { resume, config } = await begun();
  const message = async (others: Partial<Config>, snapshot = resume) => {
    const error = await failure({ ...config, ...others }, { resume: snapshot });
    assert(error instanceof ConfigError, String(error));
    const [heading, ...problems] = error.message.split("\n");
    assertEquals(heading, "Cannot resume the run");
    return problems.map((problem) => problem.replace("  - ", ""));
  };
  assertEquals(await message({ seed: 3, prompts: { source: "dog", target: "fox" } }), [
    `The run's "seed" is 2, the config's 3. Start a new run to change it`,
    `The run's "prompts" is {"source":"dog","target":"cat","templates":["{}"]}, the config's ` +
    `{"source":"dog","target":"fox","templates":["{}"]}. Start a new run to change it`,
  ]);
  assertEquals(await message({ generator: toyGenerator(1) }), [
    "The generator's weights are not those of the run",
  ]);
  assertEquals(await message({ encoder: toyEncoder({ seed: 1 }) }), [
    "The encoder's weights are not those of the run",
  ]);
  assertEquals(await message({ trainable: (name) => name !== "conv1.bias" }), [
    'The snapshot trained the weight "conv1.bias", which the config does not',
  ]);
  assertEquals(await message({ optimizer: chain(clipGradients(1), adam({ learningRate: 0.01 })) }), [
    `The run's optimizer is {"adam":{"learningRate":0.01,"beta1":0.9,"beta2":0.999,"epsilon":1e-8}}, the config's ` +
    `{"chain":[{"clipGradients":1},{"adam":{"learningRate":0.01,"beta1":0.9,"beta2":0.999,"epsilon":1e-8}}]}, ` +
    "which cannot go on from its state. Start a new run to change it",
  ]);
  assertEquals(await message({ plugins: [fade(), textDirection({ normalise: false }), average()] }), [
    'Plugin "text-direction" was prepared with normalise true, and is given false. Start a new run to change it',
  ]);
  assertEquals(await message({ plugins: [fade(), textVariations({ steps: 1 }), average()] }), [
    `The run had no plugin "text-variations" to make its "text-directions". Start a new run to change its maker`,
  ]);
  const { "conv1.bias": bias, ...weights } = resume.weights;
  assertEquals(await message({}, { ...resume, weights }), [
    'The snapshot has no weight "conv1.bias", which the config trains',
  ]);
  const longer = { ...weights, "conv1.bias": { ...bias!, shape: [4, 2] } };
  assertEquals(await message({}, { ...resume, weights: longer }), [
    'The weight "conv1.bias" is [4,2] in the snapshot and [8] in the generator',
  ]);
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

Deno.test("what may differ is said, and the run goes on", async () => {
  const { resume, config } = await begun();
  const said: string[] = [];
  await run({
    ...config,
    batch: 2,
    noise: "none",
    mixing: 0.5,
    truncation: 0.9,
    chunk: 1,
    optimizer: adam({ learningRate: 0.5 }),
    plugins: [fade({ weight: 2 }), textDirection(), drift(), definePlugin({ ...average(), name: "other" })],
  }, { resume, log: (message) => said.push(message) });
  assertEquals(said, [
    '"batch" is now 2, it was 4',
    '"noise" is now "none", it was "shared"',
    '"mixing" is now 0.5, it was 0',
    '"truncation" is now 0.9, it was 1',
    '"optimizer" is now {"adam":{"learningRate":0.5,"beta1":0.9,"beta2":0.999,"epsilon":1e-8}}, it was ' +
    '{"adam":{"learningRate":0.01,"beta1":0.9,"beta2":0.999,"epsilon":1e-8}}',
    'plugin "drift" is new',
    'plugin "other" is new',
    'plugin "average" is gone',
    'plugin "keep-snapshots" is gone',
    'plugin "other" has no saved state and starts afresh',
    'the state saved by plugin "average" is dropped: the config has no such plugin with a state',
  ]);
});

Deno.test("options that change without an artifact are said, weights of terms are not", async () => {
  const { resume, config } = await begun();
  const said: string[] = [];
  const optioned = { ...average(), options: { decay: 0.9 } };
  await run({ ...config, plugins: [fade({ weight: 3 }), textDirection(), optioned] }, {
    resume,
    log: (message) => said.push(message),
  });
  assertEquals(said, [
    'plugin "average" had decay undefined, and is given 0.9',
    'plugin "keep-snapshots" is gone',
  ]);
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
