import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import { layoutProblems } from "../../../pipeline/storage/compare_trees.ts";
import { disposeTree, type HostTree } from "../../../pipeline/storage/tree.ts";
import "../../support/toy_runs.ts";

/** What an optimizer's state looks like, and one that was read for it. */
const expected = () => ({
  t: 0,
  moments: [{ "a.weight": tf.zeros([2, 3]), "b.bias": tf.zeros([4]) }, null],
  note: "x",
});
const fits = {
  t: 7,
  moments: [{
    "a.weight": { shape: [2, 3], data: new Float32Array(6).fill(2) },
    "b.bias": { shape: [4], data: new Float32Array(4) },
  }, null],
  note: "y",
} satisfies HostTree;

function problems(found: HostTree | undefined): string[] {
  const tree = expected();
  try {
    return [...layoutProblems(found, tree, "optimizer")];
  } finally {
    disposeTree(tree);
  }
}

Deno.test("a tree of the same layout fits, whatever its values are", () => {
  assertEquals(problems(fits), []);
});

Deno.test("what is missing, too much, or of another kind is named by its path", () => {
  const [first] = fits.moments;
  assertEquals(problems(undefined), ["optimizer is missing"]);
  assertEquals(problems({ ...fits, moments: [{ "a.weight": first!["a.weight"], extra: 1 }, null] }), [
    "optimizer/moments/0/b.bias is missing",
    "optimizer/moments/0/extra is one too many",
  ]);
  assertEquals(problems({ ...fits, t: null, note: [] }), [
    "optimizer/t is null, where a number is expected",
    "optimizer/note is a list, where a string is expected",
  ]);
  assertEquals(problems({ ...fits, moments: [3, fits] }), [
    "optimizer/moments/0 is a number, where a record is expected",
    "optimizer/moments/1 is a record, where null is expected",
  ]);
  assertEquals(problems({ ...fits, moments: [...fits.moments, 1] }), [
    "optimizer/moments/2 is one too many",
  ]);
  assertEquals(problems({ ...fits, t: first!["b.bias"] }), [
    "optimizer/t is a tensor, where a number is expected",
  ]);
});

Deno.test("a member of Object's own is not taken for one of the tree's", () => {
  const tree = { constructor: 1, toString: 2 };
  assertEquals([...layoutProblems({ constructor: 1 }, tree, "state")], ["state/toString is missing"]);
});

Deno.test("tensors of another shape or type are named with both", () => {
  const [first] = fits.moments, weight = first!["a.weight"];
  const withWeight = (tensor: HostTree) =>
    problems({ ...fits, moments: [{ ...first, "a.weight": tensor }, null] });
  assertEquals(withWeight({ ...weight, shape: [6] }), [
    "optimizer/moments/0/a.weight has the shape [6], where [2,3] is expected",
  ]);
  assertEquals(withWeight({ shape: [2, 3], data: new Int32Array(6) }), [
    "optimizer/moments/0/a.weight holds int32, where float32 is expected",
  ]);
  assertEquals(withWeight("gone"), [
    "optimizer/moments/0/a.weight is a string, where a tensor [2,3] is expected",
  ]);
});
