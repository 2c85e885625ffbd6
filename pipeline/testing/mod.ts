import * as tf from "@tensorflow/tfjs";
import { isBackendStarted, startBackend } from "../../models/backend/mod.ts";
import type { Generator, GeneratorSource } from "../../models/generator.ts";
import { makingOf } from "../../models/options/mod.ts";
import { channelMultipliers } from "../../models/parametrisation.ts";
import { plainData } from "../plan/config.ts";
import { planRun } from "../plan/plan.ts";
import { definePlugin, type Plugin, type PluginOption } from "../plugin/plugin.ts";
import { adapt } from "../run.ts";
import { toyGenerator } from "./networks.ts";
import {
  comparable,
  configOf,
  evaluate,
  memoryCache,
  moveWeights,
  onNetworks,
  runWithSnapshots,
  STEPS,
  type Trial,
} from "./runs.ts";
import { watched } from "./watch.ts";

/** What `testPlugin` needs of a test framework: `Deno.TestContext` has it. */
export interface TestSteps {
  /** Runs a part of a test under a name of its own. */
  step(name: string, run: () => Promise<void>): Promise<unknown>;
}

/** What `testPlugin` must know of a plugin. */
export interface PluginTestOptions {
  /** Plugins that provide what it requires, e.g. `[textDirection()]`. */
  readonly inputs?: readonly PluginOption[];
  /** For a loss whose value rightly depends on the order of the batch: why it does. */
  readonly batchOrderMatters?: string;
}

/**
 * Checks a plugin against the contract, on toy networks and tfjs' current backend; where none was started, on wasm. In a
 * test file:
 *
 *   Deno.test("keepColor() keeps the contract", (t) => testPlugin(t, () => keepColor({ weight: 3 })));
 *
 * @param t Runs each check as a step and says which failed
 * @param make Makes the plugin: each check has one of its own
 */
export async function testPlugin(
  t: TestSteps,
  make: () => Plugin,
  { inputs = [], batchOrderMatters }: PluginTestOptions = {},
): Promise<void> {
  if (!isBackendStarted()) await startBackend({ backend: "wasm", threads: 1 });
  const trial = (): Trial => ({ plugin: make(), inputs });
  const { loss, penalty, selectWeights } = make();
  await t.step("its members are known and a run can be planned with it", () => checkPlan(trial()));
  if (loss || penalty) {
    await t.step("its terms are finite and so are their gradients", () => checkTerms(trial()));
    await t.step("its terms and gradients are the same in chunks", () => checkChunks(trial()));
    if (batchOrderMatters === undefined) {
      await t.step("its terms do not depend on the order of the batch", () => checkOrder(trial()));
    }
  }
  if (!selectWeights) { // it may well choose layers that have none
    await t.step(
      "it runs where channel multipliers learn in place of weights",
      () => checkParametrisation(trial()),
    );
  }
  await t.step("the same seed makes the same run, with a cache and without", () => checkSeed(trial));
  await t.step("a run that stops and goes on is the same run", () => checkState(trial));
  await t.step("it neither disposes of nor assigns to what it is given", () => checkBorrowed(trial()));
  await t.step("it leaves no tensor behind, however the run ends", () => checkTensors(trial));
}

async function checkParametrisation(trial: Trial): Promise<void> {
  const last = (await runWithSnapshots({ ...configOf(trial), trainable: channelMultipliers() })).at(-1)!;
  const learnt = Object.keys(last.weights);
  expect(
    learnt.every((name) => name.endsWith("input_offsets")),
    `Where channel multipliers learn alone, ${learnt.join(", ")} do`,
  );
}

function checkPlan(trial: Trial): Promise<void> {
  const { name } = trial.plugin;
  planRun(configOf(trial));
  expect(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name), `The name "${name}" is not in kebab-case`);
  checkMaking(trial.plugin);
  return Promise.resolve();
}

/** A plugin that says how it was made is made anew by that, as `--set` does. */
function checkMaking(plugin: Plugin): void {
  const made = makingOf<Plugin>(plugin);
  if (!made) return; // nobody says so, or a member was replaced since
  const again = made.by(made.given);
  const described = ({ name, options }: Plugin) => JSON.stringify([name, plainData(options ?? {})]);
  expect(
    described(again) === described(plugin),
    `Its "made" makes ${described(again)} anew, where it is ${described(plugin)}`,
  );
}

async function checkTerms(trial: Trial): Promise<void> {
  await onNetworks(trial, async (session) => {
    for (const step of [0, 3]) {
      if (step > 0) moveWeights(session); // at step 0 both generators are equal
      session.step = step;
      const gradients = Object.entries((await evaluate(session, trial.plugin)).gradients);
      expect(gradients.length > 0, `At step ${step} its terms do not depend on any trainable weight`);
      for (const [name, gradient] of gradients) {
        expect(gradient.every(Number.isFinite), `At step ${step} the gradient of "${name}" is not finite`);
      }
    }
  });
}

async function checkChunks(trial: Trial): Promise<void> {
  await onNetworks(trial, async (session) => {
    moveWeights(session);
    const whole = await evaluate(session, trial.plugin);
    const parts = await evaluate(session, trial.plugin, { chunks: { generator: 3, encoder: 3 } });
    expectClose(parts.values, whole.values, "In chunks its terms are others");
    const names = Object.keys(whole.gradients);
    expect(
      String(Object.keys(parts.gradients).sort()) === String(names.sort()),
      "In chunks it has gradients for other weights",
    );
    const [a, b] = [parts, whole].map(({ gradients }) => names.flatMap((name) => [...gradients[name]!]));
    expectClose(a!, b!, "In chunks its gradients are others");
  });
}

async function checkOrder(trial: Trial): Promise<void> {
  await onNetworks(trial, async (session) => {
    moveWeights(session);
    const straight = await evaluate(session, trial.plugin);
    const reversed = await evaluate(session, trial.plugin, { reversed: true });
    expectClose(reversed.values, straight.values, "With the batch in reverse its terms are others");
  });
}

async function checkSeed(trial: () => Trial): Promise<void> {
  const cache = memoryCache();
  const ends: string[] = [];
  for (const options of [{}, { cache }, { cache }]) { // without, filling it, and from it
    ends.push(comparable((await runWithSnapshots(configOf(trial()), options)).at(-1)));
  }
  expect(
    ends[0] === ends[1],
    "Two runs of the same seed end differently: draw from the context's seed alone",
  );
  expect(
    ends[0] === ends[2],
    "A run with a filled cache ends differently: its key must say all that matters",
  );
}

async function checkState(trial: () => Trial): Promise<void> {
  const whole = await runWithSnapshots(configOf(trial()));
  const resumed = await runWithSnapshots(configOf(trial()), { resume: whole[STEPS / 2 - 1]! });
  expect(
    comparable(resumed.at(-1)) === comparable(whole.at(-1)),
    "A run that goes on from a snapshot ends differently: what a plugin keeps must be in its artifacts or its state",
  );
}

async function checkBorrowed(trial: Trial): Promise<void> {
  const loaded: Generator[] = [];
  const { label, load } = toyGenerator();
  const source: GeneratorSource = {
    label,
    async load(scope) {
      const generator = await load(scope);
      loaded.push(generator);
      return generator;
    },
  };
  const networks = () =>
    loaded.flatMap(({ parameters, latentAverage }) => [...parameters.values(), latentAverage]);
  await runWithSnapshots(configOf({ ...trial, plugin: watched(trial.plugin, networks) }, source));
}

async function checkTensors(trial: () => Trial): Promise<void> {
  const before = tf.memory().numTensors;
  const expectNone = (when: string) => {
    const left = tf.memory().numTensors - before;
    expect(left === 0, `${when} leaves ${left} ${left === 1 ? "tensor" : "tensors"} behind`);
  };
  await runWithSnapshots(configOf(trial()));
  expectNone("A run");
  const afterStep = new AbortController(), { plugin, inputs } = trial();
  const stopper = definePlugin({ name: "stopper", stepEnd: () => afterStep.abort() });
  await adapt(configOf({ plugin, inputs: [inputs, stopper] }), { signal: afterStep.signal });
  expectNone("A run stopped after a step");
  const meanwhile = new AbortController();
  await adapt(configOf(stoppedInPrepare(trial(), meanwhile)), { signal: meanwhile.signal });
  expectNone("A run stopped during prepare()");
}

/** The user asks to stop as soon as the plugin begins to prepare. */
function stoppedInPrepare({ plugin, inputs }: Trial, stop: AbortController): Trial {
  const { prepare } = plugin;
  if (!prepare) return { plugin, inputs };
  const stopping: Plugin["prepare"] = (context, artifacts) => {
    stop.abort();
    return prepare.call(plugin, context, artifacts);
  };
  return { plugin: { ...plugin, prepare: stopping }, inputs };
}

function expect(condition: boolean, otherwise: string): void {
  if (!condition) throw new Error(otherwise);
}

/** Two sums of the same numbers in another order: 1e-4 of the largest is float32's share. */
function expectClose(actual: readonly number[], expected: readonly number[], otherwise: string): void {
  const largest = Math.max(...expected.map(Math.abs));
  const worst = Math.max(...expected.map((value, i) => Math.abs(value - (actual[i] ?? NaN))));
  expect(worst <= 1e-4 * largest, `${otherwise}: off by ${worst}, where the largest is ${largest}`);
}
