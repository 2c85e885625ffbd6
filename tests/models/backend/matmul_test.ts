import * as tf from "@tensorflow/tfjs";
import { assertEquals, assertThrows } from "@std/assert";
import { Random } from "../../../models/random/random.ts";
import { testInEveryTile, testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";
import { assertAgreesWithCpu, assertMatchesFiniteDifferences } from "./_numerics.ts";

testInEveryTile("matMul() multiplies stacks of any layout, and so does its gradient", async (t) => {
  const stacks: [name: string, a: number[], b: number[]][] = [
    ["one pair", [], []],
    ["a stack each", [2, 3], [2, 3]],
    ["a shared right operand", [2, 3], []],
    ["a shared right operand of the same rank", [2, 3], [1, 1]],
    ["a shared left operand", [], [3]],
    ["two stacks that repeat each other", [2, 1], [1, 3]],
  ];
  for (const [name, outerA, outerB] of stacks) {
    for (const [transposeA, transposeB] of [[false, false], [true, false], [false, true], [true, true]]) {
      await t.step(`${name}, ${transposeA ? "aᵀ" : "a"} ${transposeB ? "bᵀ" : "b"}`, async () => {
        const a = [...outerA, ...(transposeA ? [8, 5] : [5, 8])];
        const b = [...outerB, ...(transposeB ? [6, 8] : [8, 6])];
        const operation = {
          shapes: [a, b],
          run: (a: tf.Tensor, b: tf.Tensor) => tf.matMul(a, b, transposeA, transposeB),
        };
        if (name === "two stacks that repeat each other") { // tfjs' JavaScript backend mistakes these
          await assertMatchesFiniteDifferences(operation);
          await assertRepeats(operation.run, a, b);
        } else {
          await assertAgreesWithCpu(operation);
        }
      });
    }
  }
});

/** The product of broadcast stacks is that of the stacks written out. */
async function assertRepeats(multiply: (a: tf.Tensor, b: tf.Tensor) => tf.Tensor, a: number[], b: number[]) {
  const [repeated, written] = tf.tidy(() => {
    const x = new Random(1).normal(a), y = new Random(2).normal(b);
    const outer = [2, 3];
    return [
      multiply(x, y),
      multiply(tf.broadcastTo(x, [...outer, ...a.slice(-2)]), tf.broadcastTo(y, [...outer, ...b.slice(-2)])),
    ];
  });
  assertEquals(repeated.shape, written.shape);
  await assertClose(repeated, await written.data(), 1e-6);
  tf.dispose([repeated, written]);
}

testOnBackends("matMul() of integers is refused, not computed from their bits", () => {
  const a = tf.tensor2d([[1, 2], [3, 4]], [2, 2], "int32");
  assertThrows(() => tf.matMul(a, a), Error, "Cannot multiply int32 by int32 on wasm: cast them to float32");
  a.dispose();
}, ["wasm"]);

testInEveryTile("matMul() is right in every tile, rim and split", async (t) => {
  const sizes: [rows: number, reduction: number, columns: number][] = [
    [70, 36, 132], // large tiles with rims
    [2100, 20, 2052], // the largest, and enough of them
    [65, 33, 63], // nothing a multiple of four
    [300, 12, 3], // tall and thin
    [4, 512, 260], // short and wide
    [3, 700, 264], // fewer rows than a tile has, whose sums leave the registers midway
    [5, 700, 264], // two tiles that overlap
    [16, 3000, 16], // a reduction that is worth splitting
    [600, 264, 304], // wide, and a long reduction of the gradient
    [5, 1, 2],
  ];
  for (const [rows, reduction, columns] of sizes) {
    await t.step(`${rows} × ${reduction} × ${columns}`, async () => {
      const run = (a: tf.Tensor, b: tf.Tensor) => tf.matMul(a, b);
      await assertAgreesWithCpu({ shapes: [[rows, reduction], [reduction, columns]], run });
    });
  }
});

testOnBackends("matMul() notices that the same values come in another shape", async () => {
  const [first, second] = tf.tidy(() => {
    const values = tf.tensor2d([[1, 2, 3], [4, 5, 6]]);
    return [
      tf.matMul(tf.ones<tf.Rank.R2>([1, 2]), values),
      tf.matMul(tf.ones<tf.Rank.R2>([1, 3]), tf.reshape<tf.Rank.R2>(values, [3, 2])),
    ];
  });
  assertEquals([...await first.data()], [5, 7, 9]);
  assertEquals([...await second.data()], [9, 12]);
  tf.dispose([first, second]);
});

testOnBackends("matMul() takes numbers that were integers", async () => {
  const product = tf.tidy(() => {
    const a = tf.cast(tf.tensor2d([[1, 2], [3, 4]], [2, 2], "int32"), "float32");
    return tf.matMul(a, tf.tensor2d([[1, 0.5], [0, 1]]));
  });
  assertEquals([...await product.data()], [1, 2.5, 3, 5.5]);
  product.dispose();
});

testOnBackends("matMul() of more tiles than a dispatch has along one axis", async () => {
  const rows = 65536 * 128 + 5;
  const [head, tail] = tf.tidy(() => {
    const product = tf.matMul(tf.fill<tf.Rank.R2>([rows, 1], 3), tf.tensor2d([[2]]));
    return [tf.slice(product, [0, 0], [2, 1]), tf.slice(product, [rows - 2, 0], [2, 1])];
  });
  assertEquals([...await head.data(), ...await tail.data()], [6, 6, 6, 6]);
  tf.dispose([head, tail]);
}, ["webgpu"]);
