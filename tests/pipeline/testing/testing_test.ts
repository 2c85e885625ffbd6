import * as tf from "@tensorflow/tfjs";
import { assertEquals, assertMatch } from "@std/assert";
import {
  defineArtifact,
  defineLoss,
  definePlugin,
  madeBy,
  type Plugin,
  type PluginTestOptions,
  testPlugin,
  type Tree,
  whole,
} from "../../../pipeline/mod.ts";
import { drift } from "../../support/toy_runs.ts";

/** What each failing step says, by the step's name. */
async function complaints(
  make: () => Plugin,
  options?: PluginTestOptions,
): Promise<Record<string, string>> {
  const said: Record<string, string> = {};
  const step = async (name: string, run: () => Promise<void>) => {
    try {
      await run();
    } catch (error) {
      said[name] = (error as Error).message;
    }
  };
  const before = tf.memory().numTensors;
  await testPlugin({ step }, make, options);
  tf.dispose(stray.splice(0));
  assertEquals(tf.memory().numTensors, before, "testPlugin() leaves tensors behind");
  return said;
}

/** Tensors that a bad plugin loses. */
const stray: tf.Tensor[] = [];

const badLoss = (loss: Parameters<typeof defineLoss>[1]) => defineLoss("bad", loss);

Deno.test("testPlugin() has no complaint about a good loss", async () => {
  assertEquals(await complaints(drift), {});
});

Deno.test("testPlugin() finds an unknown member and a name that is not in kebab-case", async () => {
  const typo = () => ({ name: "typo", losss: () => 0 }) as unknown as Plugin;
  const plan = "its members are known and a run can be planned with it";
  assertEquals(
    (await complaints(typo))[plan],
    'Cannot start the run\n  - Plugin "typo" has an unknown member "losss". Did you mean "loss"?',
  );
  assertEquals(await complaints(() => definePlugin({ name: "Not kebab" })), {
    [plan]: 'The name "Not kebab" is not in kebab-case',
  });
});

Deno.test("testPlugin() finds what is not made anew as it was made", async () => {
  const plan = "its members are known and a run can be planned with it";
  const factory = (given: { count?: number }): Plugin =>
    definePlugin({
      name: "forgetful",
      options: { count: given.count },
      made: madeBy(factory, {}, { count: whole(1) }),
    });
  assertEquals(await complaints(() => factory({ count: 3 })), {
    [plan]: 'Its "made" makes ["forgetful",{}] anew, where it is ["forgetful",{"count":3}]',
  });
  assertEquals(await complaints(() => ({ ...drift(), enforce: "pre" })), {}); // a changed copy is another matter
});

Deno.test("testPlugin() finds a gradient that is not finite where both generators are equal", async () => {
  const norm = badLoss(({ source, adapted }) => tf.norm(tf.sub(source.images, adapted.images)) as tf.Scalar);
  const said = await complaints(norm);
  assertEquals(
    said["its terms are finite and so are their gradients"],
    'At step 0 the gradient of "conv1.weight" is not finite',
  );
});

Deno.test("testPlugin() finds a term that depends on no weight", async () => {
  const said = await complaints(badLoss(({ source }) => tf.mean(source.images)));
  assertEquals(
    said["its terms are finite and so are their gradients"],
    "At step 0 its terms do not depend on any trainable weight",
  );
});

Deno.test("testPlugin() finds a loss that depends on the order of the batch, but for a reason", async () => {
  const first = badLoss(({ adapted }) => tf.mean(tf.slice(adapted.images, 0, 1)));
  const said = await complaints(first);
  assertEquals(Object.keys(said), ["its terms do not depend on the order of the batch"]);
  assertEquals(await complaints(first, { batchOrderMatters: "looks at the first image" }), {});
});

Deno.test("testPlugin() finds a loss that looks at weights, which chunks cannot differentiate", async () => {
  const sly = () => {
    let bias: tf.Tensor | undefined;
    return definePlugin({
      name: "sly",
      loss: ({ adapted }) => tf.add(tf.mean(adapted.images), bias ? tf.sum(bias) : 0) as tf.Scalar,
      penalty({ adapted }) {
        bias = adapted.get("conv1.bias")!;
        return tf.sum(tf.square(bias));
      },
    });
  };
  const said = (await complaints(sly))["its terms and gradients are the same in chunks"];
  assertMatch(said!, /^In chunks its terms are others: off by /);
});

Deno.test("testPlugin() finds draws that no seed determines", async () => {
  const random = badLoss(({ adapted }) => tf.mul(tf.mean(adapted.images), Math.random()));
  const said = await complaints(random);
  assertEquals(
    said["the same seed makes the same run, with a cache and without"],
    "Two runs of the same seed end differently: draw from the context's seed alone",
  );
});

Deno.test("testPlugin() finds a cache whose key lacks what the value depends on", async () => {
  const shift = defineArtifact<Tree>("shift", "shifts()");
  let calls = 0;
  const forgetful = () => {
    const amount = ++calls % 4; // an option, say
    return definePlugin({
      name: "forgetful",
      provides: { shift },
      async prepare({ cache }) {
        const known = await cache.load({ of: "shift" });
        if (known !== undefined) return { shift: known };
        await cache.save({ of: "shift" }, amount + 1);
        return { shift: 0 };
      },
    });
  };
  const said = await complaints(forgetful);
  assertEquals(said, {
    "the same seed makes the same run, with a cache and without":
      "A run with a filled cache ends differently: its key must say all that matters",
  });
});

Deno.test("testPlugin() finds what a plugin keeps and does not save", async () => {
  const counting = (saved: boolean) => () => {
    let steps = 0;
    return definePlugin({
      name: "counting",
      weight: () => 1 + steps,
      loss: ({ adapted }) => tf.mean(adapted.images),
      stepEnd: () => void steps++,
      state: { save: () => ({ steps: saved ? steps : 0 }), load: (tree) => void (steps = stepsOf(tree)) },
    });
  };
  const stepsOf = (tree: Tree) => (tree as { readonly steps: number }).steps;
  assertEquals(await complaints(counting(true)), {});
  assertEquals(await complaints(counting(false)), {
    "a run that stops and goes on is the same run":
      "A run that goes on from a snapshot ends differently: what a plugin keeps must be in its artifacts or its state",
  });
});

Deno.test("testPlugin() finds what prepare() keeps beside its artifacts", async () => {
  const ready = defineArtifact<boolean>("ready", "hiding()");
  const hiding = () => {
    let factor = 1;
    return definePlugin({
      name: "hiding",
      provides: { ready },
      prepare() {
        factor = 3;
        return { ready: true };
      },
      loss: ({ adapted }) => tf.mul(tf.mean(adapted.images), factor),
    });
  };
  assertEquals(Object.keys(await complaints(hiding)), ["a run that stops and goes on is the same run"]);
});

Deno.test("testPlugin() finds who disposes of, or assigns to, what is not theirs", async () => {
  const borrowed = "it neither disposes of nor assigns to what it is given";
  const greedy = () =>
    definePlugin({
      name: "greedy",
      stepEnd: (_report, { adapted }) =>
        tf.tidy(() => adapted.parameters.get("conv1.bias")!.assign(tf.zeros([8]))),
    });
  assertEquals(
    (await complaints(greedy))[borrowed],
    "[plugin greedy] stepEnd at step 1: stepEnd() assigns to a weight",
  );
  const untidy = badLoss(({ adapted, source }) => {
    const mean = tf.mean<tf.Scalar>(tf.sub(adapted.images, source.images));
    source.images.dispose();
    return mean;
  });
  assertEquals(
    (await complaints(untidy))[borrowed],
    "[plugin bad] loss at step 0: loss() disposes of a tensor that it was given",
  );
});

Deno.test("testPlugin() watches artifacts, whatever their makers call them", async () => {
  const ready = defineArtifact<tf.Tensor>("ready", "greedy()");
  for (const key of ["seed", "latents", "adapted", "mine"]) {
    const greedy = () =>
      definePlugin({
        name: "greedy",
        provides: { [key]: ready },
        prepare: () => ({ [key]: tf.scalar(1) }),
        selectWeights({ trainable }, artifacts) {
          artifacts[key]!.dispose();
          return trainable;
        },
      });
    assertEquals(
      (await complaints(greedy))["it neither disposes of nor assigns to what it is given"],
      "[plugin greedy] selectWeights at step 0: selectWeights() disposes of a tensor that it was given",
      key,
    );
  }
});

Deno.test("testPlugin() finds tensors that are left behind, and when", async () => {
  const none = "it leaves no tensor behind, however the run ends";
  const lose = () => void stray.push(tf.keep(tf.scalar(1)));
  assertEquals(await complaints(() => definePlugin({ name: "loser", stepEnd: lose })), {
    [none]: "A run leaves 4 tensors behind",
  });
  const onlyIfStopped = () =>
    definePlugin({
      name: "loser",
      prepare({ signal }) {
        if (!signal.aborted) return;
        lose();
        signal.throwIfAborted();
      },
    });
  assertEquals(await complaints(onlyIfStopped), {
    [none]: "A run stopped during prepare() leaves 1 tensor behind",
  });
});
