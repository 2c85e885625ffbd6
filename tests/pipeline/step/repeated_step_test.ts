/** Steps repeated from a recording are the steps computed anew, bit for bit, and only where that is sure. */
import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertRejects } from "@std/assert";
import { startRepeater } from "../../../models/backend/mod.ts";
import type { WasmHeap } from "../../../models/backend/wasm/heap.ts";
import {
  adapt,
  type Config,
  defineArtifact,
  defineLoss,
  definePlugin,
  type Plugin,
  type Snapshot,
} from "../../../pipeline/mod.ts";
import { imagePrompts, iterativeRefinement } from "../../../plugins/mod.ts";
import { toyEncoder } from "../../../pipeline/testing/networks.ts";
import { testOnBackends } from "../../support/backends.ts";
import { drift, keepSnapshots, toyConfig, weightsAfter } from "../../support/toy_runs.ts";

/** A loss that counts how often it is computed. */
function counted(loss: Plugin = drift()): { plugin: Plugin; calls: () => number } {
  let calls = 0;
  return {
    plugin: {
      ...loss,
      loss: (...given) => {
        calls++;
        return loss.loss!(...given);
      },
    },
    calls: () => calls,
  };
}

/** Runs a config without and with a repeater; both must end with the same weights. @returns what is logged */
async function assertSameWeights(config: () => Config): Promise<string[]> {
  const log: string[] = [], repeater = startRepeater((message) => log.push(message));
  const before = tf.memory().numTensors;
  const expected = await weightsAfter(config());
  const snapshots: Snapshot[] = [], { plugins, ...others } = config();
  await adapt({ ...others, plugins: [plugins, keepSnapshots(snapshots, others.steps)] }, { repeater });
  assertEquals(snapshots.at(-1)!.weights, expected);
  assertEquals(tf.memory().numTensors, before);
  return log;
}

const CONFIGS: Record<string, Partial<Config>> = {
  "a batch": {},
  "a batch in chunks": { chunk: 3 },
  "mixed styles": { mixing: 0.5, steps: 12 },
  "noise of its own for each generator": { noise: "independent" },
};

testOnBackends("a repeated step is the step computed anew", async (t) => {
  for (const [name, others] of Object.entries(CONFIGS)) {
    await t.step(name, async () => {
      const loss = counted();
      const config = () => toyConfig([loss.plugin, shrink], { steps: 9, ...others });
      assertEquals(await assertSameWeights(config), []);
      const { steps } = config();
      assert(loss.calls() < 2 * steps, `computed ${loss.calls()} times in twice ${steps} steps`);
    });
  }
});

const shrink = definePlugin({
  name: "shrink",
  penalty: ({ adapted, source }) =>
    tf.addN(
      [...adapted].map(([name, weight]) =>
        tf.mean(tf.square(tf.sub(weight, tf.mul(source.get(name)!, 0.9))))
      ),
    ) as tf.Scalar,
});

testOnBackends("weights that take turns in learning are repeated each in their own way", async () => {
  const turns = definePlugin({
    name: "turns",
    selectWeights: ({ trainable, step }) => [...trainable].filter((_, i) => i % 2 === step % 2),
  });
  const loss = counted();
  assertEquals(await assertSameWeights(() => toyConfig([loss.plugin, turns], { steps: 12 })), []);
  assertEquals(loss.calls(), 12 + 2 * 3 + 2); // two runs, each with a check of the terms before the first step
});

const mood = defineArtifact<{ readonly value: tf.Tensor }>("mood", "moody()");

testOnBackends("artifacts that are made for each step are inputs of its repetition", async () => {
  const loss = counted(definePlugin({
    name: "moody",
    provides: { mood },
    prepare: () => ({ mood: { value: tf.scalar(0) } }),
    prepareStep: ({ step }) => ({ mood: { value: tf.scalar(step) } }),
    loss: ({ adapted }, { mood }) => tf.mean(tf.squaredDifference(adapted.images, mood.value)),
  }));
  const config = () => toyConfig([loss.plugin], { steps: 9 });
  assertEquals(await assertSameWeights(config), []);
  assert(loss.calls() < 2 * 9, `computed ${loss.calls()} times in twice 9 steps`);
});

testOnBackends(
  "steps of prompts and of anchors are repeated, before and after there is an anchor",
  async () => {
    const config = () =>
      toyConfig([
        imagePrompts({ mapperSteps: 2, mapperBatch: 2 }),
        iterativeRefinement({ start: 6, interval: 6, samples: 2, promptSteps: 1 }),
      ], { steps: 12 });
    assertEquals(await assertSameWeights(config), []);
  },
);

const CHANGING: Record<string, { config: () => Partial<Config> & { plugins: Plugin[] }; says: RegExp }> = {
  "a loss that asks for the step's number": {
    config: () => ({
      plugins: [
        defineLoss(
          "slow",
          ({ adapted, step }) => tf.mul<tf.Scalar>(tf.mean(adapted.images), step > 6 ? 2 : 1),
        )(),
      ],
    }),
    says: /asks for the step's number/,
  },
  "a loss with a memory": {
    config: () => {
      let calls = 0;
      return {
        plugins: [
          defineLoss("moody", ({ adapted }) => tf.mul<tf.Scalar>(tf.mean(adapted.images), ++calls))(),
        ],
      };
    },
    says: /changes from step to step/,
  },
  "an encoder that draws": {
    config: () => ({ plugins: [drift()], encoder: toyEncoder({ draws: true }) }),
    says: /the encoder draws/,
  },
};

testOnBackends("what changes from step to step is computed anew, and it is said why", async (t) => {
  for (const [name, { config, says }] of Object.entries(CHANGING)) {
    await t.step(name, async () => {
      const log = await assertSameWeights(() => {
        const { plugins, ...others } = config();
        return toyConfig(plugins, { steps: 9, ...others });
      });
      assertEquals(log.length, 1);
      assert(says.test(log[0]!), log[0]);
    });
  }
  await t.step("a weight that changes", async () => {
    const loss = counted({ ...drift(), weight: (step) => step < 6 ? 1 : 2 });
    assertEquals(await assertSameWeights(() => toyConfig([loss.plugin], { steps: 12 })), []);
  });
});

testOnBackends("a loss that fails while it is recorded leaves a backend that works", async () => {
  let calls = 0;
  const brittle = defineLoss("brittle", ({ adapted }) => {
    if (++calls === 3) throw new Error("enough"); // the check of the terms, and the first step, come before
    return tf.mean<tf.Scalar>(adapted.images);
  })();
  const before = tf.memory().numTensors, repeater = startRepeater();
  await assertRejects(() => adapt(toyConfig([brittle], { steps: 9 }), { repeater }), Error, "enough");
  assertEquals(tf.memory().numTensors, before);
  assertEquals(await assertSameWeights(() => toyConfig([drift()], { steps: 9 })), []);
});

testOnBackends("a run gives back the memory that its recordings took", async (_, backend) => {
  const allocated = backend === "webgpu"
    ? () => (tf.memory() as { numBytesAllocatedInGPU?: number }).numBytesAllocatedInGPU!
    : allocatedInHeap(tf.backend() as unknown as WasmHeap);
  const during: number[] = [];
  const watch = definePlugin({ name: "watch", stepEnd: () => void during.push(allocated()) });
  const config = toyConfig([drift(), watch], { steps: 9 });
  await adapt(config, { repeater: startRepeater() });
  assert(allocated() < during.at(-1)!);
  assertEquals(new Set(during.slice(-5)).size, 1, `${during}`); // a comparison takes none
});

/** Bytes that are allocated in the heap from now on. */
function allocatedInHeap({ wasm }: WasmHeap): () => number {
  const { _malloc, _free } = wasm, sizes = new Map<number, number>();
  wasm._malloc = (bytes) => {
    const address = _malloc(bytes);
    sizes.set(address, bytes);
    return address;
  };
  wasm._free = (address) => {
    sizes.delete(address);
    _free(address);
  };
  return () => [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
}

testOnBackends("a repeater that served one run repeats nothing of it in the next", async () => {
  const repeater = startRepeater();
  const trained = async (others: Partial<Parameters<typeof adapt>[1]>, away: number) => {
    const snapshots: Snapshot[] = [];
    const towards = defineLoss(
      "towards",
      ({ adapted }) => tf.mean<tf.Scalar>(tf.squaredDifference(adapted.images, away)),
    );
    await adapt(toyConfig([towards(), keepSnapshots(snapshots, 6)], { steps: 6 }), others);
    return snapshots.at(-1)!.weights;
  };
  await trained({ repeater }, 0.5);
  assertEquals(await trained({ repeater }, -0.5), await trained({}, -0.5));
});

testOnBackends("clones of weights keep their values while steps are repeated", async () => {
  const clones: { clone: tf.Tensor; values: number[] }[] = [];
  const turns = definePlugin({
    name: "turns",
    selectWeights: ({ trainable, step }) => [...trainable].filter((_, i) => i % 2 === step % 2),
    async stepEnd(_, { adapted }) {
      for (const weight of adapted.parameters.values()) {
        const copy = tf.tidy(() => tf.add(weight, 0));
        clones.push({ clone: tf.keep(tf.clone(weight)), values: [...await copy.data()] });
        copy.dispose();
      }
    },
  });
  await adapt(toyConfig([drift(), turns], { steps: 12 }), { repeater: startRepeater() });
  for (const { clone, values } of clones) assertEquals([...await clone.data()], values);
  tf.dispose(clones.map(({ clone }) => clone));
});

testOnBackends(
  "a loss whose artifacts are replaced is computed anew from then on, and it is said why",
  async () => {
    const log = await assertSameWeights(() => {
      const level = defineArtifact<tf.Tensor1D>("level", "add tide()");
      let current: tf.Variable;
      const tide = definePlugin({
        name: "tide",
        provides: { level },
        prepare: () => ({ level: current = tf.tidy(() => tf.variable(tf.tensor1d([0.1, 0.2]))) as never }),
        loss: ({ adapted }, { level }) => tf.mul(tf.mean(adapted.images), tf.sum(level)) as tf.Scalar,
        stepEnd: ({ step }) => {
          if (step === 6) tf.tidy(() => current.assign(tf.add(current, 1)));
        },
      });
      return toyConfig([tide], { steps: 9 });
    });
    assertEquals(log.length, 1);
    assert(/freed or replaced/.test(log[0]!), log[0]);
  },
);
