import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertRejects } from "@std/assert";
import { disposeTree, keepTree, type Tree } from "../../../pipeline/mod.ts";
import { cloneTree, fromHost, tensorsOf, toHost } from "../../../pipeline/storage/tree.ts";
import "../../support/toy_runs.ts";

/** A tree with one of everything; the caller frees it. */
function sample(): Tree {
  return {
    float: tf.tensor2d([[1.5, -0], [NaN, 3e38]]),
    list: [tf.tensor1d([1, -7], "int32"), { deep: tf.scalar(true) }, "text", null],
    number: 0.1,
    yes: true,
    empty: { list: [], tensor: tf.zeros([0, 3]) },
  };
}

Deno.test("a tree survives the way to the host and back", async () => {
  const before = tf.memory().numTensors;
  const tree = sample();
  const host = await toHost(tree);
  const back = fromHost(host);
  assertEquals(await toHost(back), host);
  assertEquals([...tensorsOf(back)].map(({ dtype }) => dtype), ["float32", "int32", "bool", "float32"]);
  assertEquals([...tensorsOf(back)].map(({ shape }) => shape), [[2, 2], [2], [], [0, 3]]);
  disposeTree(tree);
  disposeTree(back);
  assertEquals(tf.memory().numTensors, before);
});

Deno.test("toHost() copies: what happens to the tensor later changes nothing", async () => {
  const weight = tf.tidy(() => tf.variable(tf.tensor1d([1, 2])));
  const host = await toHost(weight);
  tf.tidy(() => weight.assign(tf.tensor1d([3, 4])));
  assertEquals(host, { shape: [2], data: Float32Array.of(1, 2) });
  weight.dispose();
});

Deno.test("toHost() refuses what no tree may hold", async () => {
  const odd = (value: unknown) => toHost({ odd: value } as Tree);
  const because = (what: string) =>
    `Trees are made of tensors, numbers, texts, booleans, null, lists and plain objects, but here is ${what}`;
  await assertRejects(() => odd(undefined), TypeError, because("undefined"));
  await assertRejects(() => odd(new Map()), TypeError, because("a Map"));
  await assertRejects(() => odd(new Float32Array(3)), TypeError, because("a Float32Array"));
  await assertRejects(() => odd(() => 1), TypeError, because("function"));
  await assertRejects(() => odd(10n), TypeError, because("bigint"));
});

Deno.test("keepTree() lets a tree outlive its tidy, disposeTree() frees it once", () => {
  const before = tf.memory().numTensors;
  let tree: Tree = null;
  tf.tidy(() => {
    tree = keepTree(sample());
  });
  assertEquals(tf.memory().numTensors, before + 4);
  disposeTree(tree);
  disposeTree(tree);
  assertEquals(tf.memory().numTensors, before);
});

Deno.test("cloneTree() makes tensors that outlive the original's", async () => {
  const tree = sample();
  const host = await toHost(tree);
  const copy = cloneTree(tree);
  disposeTree(tree);
  assert([...tensorsOf(copy)].every((tensor) => !tensor.isDisposed));
  assertEquals(await toHost(copy), host);
  disposeTree(copy);
});
