/** A run that goes on with something else than it began with: what is refused, and what is said. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertMatch } from "@std/assert";
import {
  adam,
  chain,
  clipGradients,
  type Config,
  ConfigError,
  definePlugin,
  type HostTree,
  toyEncoder,
  toyGenerator,
} from "../../pipeline/mod.ts";
import { fisherInformation, textDirection, textVariations } from "../../plugins/mod.ts";
import { average, begun } from "../support/resumed_runs.ts";
import { drift, fade, failure, run, toyConfig } from "../support/toy_runs.ts";

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
    `The run's optimizer is {"adam":{"learningRate":0.01,"beta1":0,"beta2":0.99,"epsilon":1e-8}}, the config's ` +
    `{"chain":[{"clipGradients":1},{"adam":{"learningRate":0.01,"beta1":0,"beta2":0.99,"epsilon":1e-8}}]}, ` +
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
    '"optimizer" is now {"adam":{"learningRate":0.5,"beta1":0,"beta2":0.99,"epsilon":1e-8}}, it was ' +
    '{"adam":{"learningRate":0.01,"beta1":0,"beta2":0.99,"epsilon":1e-8}}',
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
