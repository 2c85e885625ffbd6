import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import { shared, withGradient } from "../../../models/ops/custom_gradient.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";

/** a b + c, which notes whose gradient was asked for. */
function multiplyAdd(a: tf.Tensor1D, b: tf.Tensor1D, c: tf.Tensor1D | undefined, asked: string[]): tf.Tensor {
  return withGradient({ a, b, c }, () => ({
    value: c ? tf.add(tf.mul(a, b), c) : tf.mul(a, b),
    saved: { a, b, c },
    gradient: (dy, saved) => {
      const part = (name: string, gradient: () => tf.Tensor) => () => {
        asked.push(`${name} of ${Object.keys(saved)}`);
        return gradient();
      };
      return {
        a: part("a", () => tf.mul(dy, saved.b)),
        b: part("b", () => tf.mul(dy, saved.a)),
        c: part("c", () => tf.clone(dy)),
      };
    },
  }));
}

testOnBackends("withGradient() computes those parts of a gradient that are asked for", async () => {
  const before = tf.memory().numTensors;
  const [a, b, c] = [tf.tensor1d([1, 2]), tf.tensor1d([3, 5]), tf.tensor1d([7, 11])];
  const asked: string[] = [];
  const da = tf.grad((a) => multiplyAdd(a as tf.Tensor1D, b, c, asked))(a);
  await assertClose(da, [3, 5]);
  assertEquals(asked.splice(0), ["a of a,b,c"]);
  const [db, dc] = tf.grads((b, c) => multiplyAdd(a, b as tf.Tensor1D, c as tf.Tensor1D, asked))([b, c]);
  await assertClose(db!, [1, 2]);
  await assertClose(dc!, [1, 1]);
  assertEquals(asked, ["b of a,b,c", "c of a,b,c"]);
  tf.dispose([a, b, c, da, db!, dc!]);
  assertEquals(tf.memory().numTensors, before);
});

testOnBackends("withGradient() leaves out what is not given", async () => {
  const [a, b] = [tf.tensor1d([1, 2]), tf.tensor1d([3, 5])], asked: string[] = [];
  const [da, db] = tf.grads((a, b) => multiplyAdd(a as tf.Tensor1D, b as tf.Tensor1D, undefined, asked))([
    a,
    b,
  ]);
  await assertClose(da!, [3, 5]);
  await assertClose(db!, [1, 2]);
  assertEquals(asked, ["a of a,b", "b of a,b"]);
  tf.dispose([a, b, da!, db!]);
});

testOnBackends("A gradient of withGradient() can be differentiated", async () => {
  const [a, b] = [tf.tensor1d([1, 2]), tf.tensor1d([3, 5])];
  const slope = tf.grad((b) => { // Σ (d/da Σ a b)² = Σ b²
    const da = tf.grad((a) => multiplyAdd(a as tf.Tensor1D, b as tf.Tensor1D, undefined, []))(a);
    return tf.sum(tf.square(da));
  })(b);
  await assertClose(slope, [6, 10]);
  tf.dispose([a, b, slope]);
});

testOnBackends(
  "shared() makes tensors once, for the part that asks first, and frees them with the pass",
  async () => {
    const before = tf.memory().numTensors;
    const [a, b] = [tf.tensor1d([1, 2]), tf.tensor1d([3, 5])];
    let made = 0;
    const multiply = (a: tf.Tensor, b: tf.Tensor) =>
      withGradient({ a, b }, () => ({
        value: tf.mul(a, b),
        saved: { a, b },
        gradient(dy, { a, b }) {
          const both = shared(() => {
            made++;
            return [tf.mul(tf.clone(dy), b), tf.mul(dy, a)];
          });
          return { a: () => both()[0]!, b: () => both()[1]! };
        },
      }));
    const [da, db] = tf.grads(multiply)([a, b]);
    await assertClose(da!, [3, 5]);
    await assertClose(db!, [1, 2]);
    assertEquals(made, 1);
    const alone = tf.grad((b) => multiply(a, b))(b);
    await assertClose(alone, [1, 2]);
    const c = tf.tensor1d([7, 11]), none = tf.grad((c) => tf.add(multiply(a, b), c))(c);
    assertEquals(made, 2, "once where one part asks, never where none does");
    const twice = tf.grad((a) => tf.add(multiply(a, b), multiply(b, a)))(a);
    await assertClose(twice, [6, 10]);
    tf.dispose([a, b, c, da!, db!, alone, none, twice]);
    assertEquals(tf.memory().numTensors, before);
  },
);
