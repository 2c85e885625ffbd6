import * as tf from "@tensorflow/tfjs";
import { assertEquals } from "@std/assert";
import { startRepeater } from "../../../models/backend/mod.ts";
import { testOnBackends } from "../../support/backends.ts";

/** What a function of one vector gives for 1, 2, 3, ... in turn, repeated where it can be. */
async function inTurn(
  turns: number,
  f: (x: tf.Tensor1D) => tf.Tensor,
  keeps = 0,
): Promise<{ values: number[]; calls: number }> {
  const before = tf.memory().numTensors, repeater = startRepeater(), values: number[] = [];
  let calls = 0;
  for (let turn = 1; turn <= turns; turn++) {
    const x = tf.tensor1d([turn, turn]);
    const { tensors, rest } = repeater.run("the same", [x], () => {
      calls++;
      return { tensors: [tf.tidy(() => f(x))], rest: "what else there is" };
    });
    values.push((await tensors[0]!.data())[0]!);
    assertEquals(rest, "what else there is");
    tf.dispose([x, tensors]);
  }
  repeater.end();
  assertEquals(tf.memory().numTensors, before + keeps);
  return { values, calls };
}

testOnBackends("a repetition computes with the values of its own inputs", async () => {
  const table = tf.tensor1d([10, 20]);
  const { values, calls } = await inTurn(6, (x) => tf.add(tf.mul(x, 2), table));
  assertEquals(values, [12, 14, 16, 18, 20, 22]);
  assertEquals(calls, 3); // seen, recorded, compared
  table.dispose();
});

testOnBackends("values from the host outlast the memory that is taken after them", async () => {
  const { values, calls } = await inTurn(6, (x) => {
    const constants = tf.tensor1d([100, 200]);
    const sum = tf.add(x, constants);
    constants.dispose(); // its buffer would serve the next tensor
    return tf.add(tf.mul(sum, 2), tf.sub(sum, 1));
  });
  assertEquals(values, [302, 305, 308, 311, 314, 317]);
  assertEquals(calls, 3);
});

testOnBackends("a result that depends on no input stays what it is", async () => {
  const { values } = await inTurn(5, () => tf.tensor1d([7, 8]));
  assertEquals(values, [7, 7, 7, 7, 7]);
});

testOnBackends("what a first computation keeps is there for the next", async () => {
  let kept: tf.Tensor | undefined;
  const { values, calls } = await inTurn(5, (x) => {
    const known = kept ??= tf.keep(tf.square(tf.tensor1d([3, 3])));
    return tf.mul(x, known);
  }, 1);
  assertEquals([values, calls], [[9, 18, 27, 36, 45], 3]);
  kept!.dispose();
});

testOnBackends("other constants, or another tensor in an old one's place, are no repetition", async (t) => {
  await t.step("constants", async () => {
    let turn = 0;
    const { values, calls } = await inTurn(6, (x) => tf.mul(x, tf.tensor1d([++turn, turn])));
    assertEquals([values, calls], [[1, 4, 9, 16, 25, 36], 6]);
  });
  await t.step("numbers", async () => {
    let turn = 0;
    const { values, calls } = await inTurn(6, (x) => tf.mul(x, ++turn));
    assertEquals([values, calls], [[1, 4, 9, 16, 25, 36], 6]);
  });
  await t.step("tensors", async () => {
    const others = [1, 2, 3, 4, 5, 6].map((value) => tf.add(tf.tensor1d([value, value]), 0)); // on the device
    let turn = 0;
    const { values, calls } = await inTurn(6, (x) => tf.mul(x, others[turn++]!));
    assertEquals([values, calls], [[1, 4, 9, 16, 25, 36], 6]);
    tf.dispose(others);
  });
});

testOnBackends("a variable's old values, which others may have, stay as they were", async () => {
  const variable = tf.variable(tf.tensor1d([1, 1])), before = variable.clone();
  const repeater = startRepeater(), seen: number[] = [];
  for (let turn = 1; turn <= 6; turn++) {
    const { tensors } = repeater.run("the same", [variable], () => ({
      tensors: [tf.mul(variable, 10)],
      rest: undefined,
    }));
    seen.push((await tensors[0]!.data())[0]!);
    tf.dispose(tensors);
    tf.tidy(() => variable.assign(tf.add(variable, 1)));
  }
  assertEquals(seen, [10, 20, 30, 40, 50, 60]);
  assertEquals([...await before.data()], [1, 1]);
  assertEquals([...await variable.data()], [7, 7]);
  repeater.end();
  tf.dispose([variable, before]);
});

testOnBackends("a number among the inputs is no constant, wherever it is added up", async () => {
  await addingOnHost(async () => {
    const repeater = startRepeater(), sums: number[] = [];
    for (let turn = 1; turn <= 6; turn++) {
      const inputs = [tf.scalar(turn), tf.tidy(() => tf.variable(tf.scalar(10 * turn)))] as const;
      const { tensors } = repeater.run("the same", [...inputs], () => ({
        tensors: [tf.tidy(() => tf.add(tf.mul(tf.ones([20]), inputs[0]), inputs[1]))],
        rest: undefined,
      }));
      sums.push((await tensors[0]!.data())[0]!);
      tf.dispose([...inputs, ...tensors]);
    }
    repeater.end();
    assertEquals(sums, [11, 22, 33, 44, 55, 66]);
    for (const constant of [2, 20]) assertEquals(await asConstant(constant), constant);
  });
});

/** Few numbers are added up on the host, as they are outside of tests. */
async function addingOnHost(f: () => Promise<void>): Promise<void> {
  const forwards = tf.env().getBool("WEBGPU_CPU_FORWARD");
  tf.env().set("WEBGPU_CPU_FORWARD", true);
  await f().finally(() => tf.env().set("WEBGPU_CPU_FORWARD", forwards));
}

/** A number as the device sees it. */
async function asConstant(value: number): Promise<number> {
  const product = tf.tidy(() => tf.mul(tf.ones([20]), tf.scalar(value)));
  const [first] = await product.data();
  product.dispose();
  return first!;
}

testOnBackends("what is drawn from few values is no repetition", async () => {
  let turn = 0;
  const signs = [[1, -1, -1, 1], [-1, 1, 1, -1], [1, 1, -1, -1], [-1, -1, 1, 1], [1, -1, 1, -1], [
    -1,
    1,
    -1,
    1,
  ]];
  const { values, calls } = await inTurn(
    6,
    (x) => tf.sum(tf.mul(tf.tensor1d(signs[turn++]!), tf.concat([x, tf.zeros([2])]))),
  );
  assertEquals([values, calls], [[0, 0, 6, -8, 0, 0], 6]);
});

testOnBackends("results that are inputs, or views of what was cast, are copied as they are", async () => {
  const { values } = await inTurn(6, (x) => tf.cast(tf.cast(x, "int32"), "float32"));
  assertEquals(values, [1, 2, 3, 4, 5, 6]);
  assertEquals((await inTurn(6, (x) => tf.clone(x))).values, [1, 2, 3, 4, 5, 6]);
});

testOnBackends(
  "an operation that writes over values from the host harms no others; on WebGPU it is no repetition",
  async (_, backend) => {
    const written = (values: number[]) =>
      tf.tensorScatterUpdate(tf.tensor1d(values), tf.tensor2d([[0]], [1, 1], "int32"), tf.tensor1d([9]));
    await addingOnHost(async () => {
      for (const values of [[777], [777, 778]]) {
        const turns = await inTurn(
          6,
          (x) => tf.add(tf.mul(tf.ones([20]), tf.sum(x)), tf.sum(written(values))),
        );
        const others = values.slice(1).reduce((sum, value) => sum + value, 9);
        assertEquals(turns, {
          values: [2, 4, 6, 8, 10, 12].map((sum) => sum + others),
          calls: backend === "webgpu" ? 6 : 3,
        });
        assertEquals(await asConstant(777), 777);
      }
    });
  },
);

testOnBackends("a computation that changes late is noticed", async () => {
  let calls = 0;
  const { values } = await inTurn(200, (x) => tf.mul(x, ++calls > 3 ? 2 : 1));
  assertEquals(values.at(-1), 400);
});

testOnBackends("a computation that comes to take more tensors harms no other's", async () => {
  const repeater = startRepeater(), others: tf.Tensor[] = [], values: number[] = [];
  let calls = 0;
  for (let turn = 1; turn <= 5; turn++) {
    const x = tf.tensor1d([turn, turn]), y = tf.tensor1d([2, 2]);
    const { tensors } = repeater.run("the same", [x, y], () => {
      const more = ++calls > 2 ? 7 : 1;
      return { tensors: [tf.tidy(() => tf.addN(Array.from({ length: more }, () => tf.mul(x, y))))], rest: 0 };
    });
    others.push(...[1, 2, 3, 4].map((i) => tf.fill([5], 10 * turn + i)));
    values.push((await tensors[0]!.data())[0]!);
    tf.dispose([x, y, tensors]);
  }
  repeater.end();
  assertEquals(values, [2, 4, 42, 56, 70]);
  const sums = tf.tidy(() => tf.stack(others.map((other) => tf.sum(tf.mul(other, 1)))));
  assertEquals(
    [...await sums.data()],
    [1, 2, 3, 4, 5].flatMap((turn) => [1, 2, 3, 4].map((i) => 5 * (10 * turn + i))),
  );
  sums.dispose();
  tf.dispose(others);
});

testOnBackends("computations that take turns are each compared again", async () => {
  const repeater = startRepeater(), calls = { a: 0, b: 0 }, values: number[] = [];
  for (let turn = 0; turn < 300; turn++) {
    const x = tf.tensor1d([turn, turn]), key = turn % 2 === 0 ? "a" : "b";
    const { tensors } = repeater.run(key, [x], () => ({
      tensors: [tf.mul(x, ++calls[key] > 3 ? 2 : 1)],
      rest: undefined,
    }));
    if (turn > 297) values.push((await tensors[0]!.data())[0]!);
    tf.dispose([x, tensors]);
  }
  repeater.end();
  assertEquals(values, [2 * 298, 2 * 299]);
});

testOnBackends("an input is not mistaken for a tensor whose values it shared", async () => {
  const source = tf.tensor1d([1, 1]), variable = tf.variable(source), repeater = startRepeater();
  const seen: number[] = [];
  for (let turn = 1; turn <= 6; turn++) {
    const { tensors } = repeater.run("the same", [variable], () => ({
      tensors: [tf.add(variable, tf.mul(source, 10))],
      rest: undefined,
    }));
    seen.push((await tensors[0]!.data())[0]!);
    tf.dispose(tensors);
    if (turn === 4) tf.tidy(() => variable.assign(tf.add(variable, 8)));
  }
  repeater.end();
  assertEquals(seen, [11, 11, 11, 11, 19, 19]);
  tf.dispose([source, variable]);
});

testOnBackends("what one recording made and another reads is looked after too", async () => {
  let kept: tf.Tensor | undefined;
  const repeater = startRepeater(), seen: number[] = [];
  const compute = (x: tf.Tensor) => {
    kept ??= tf.keep(tf.add(tf.ones([2]), 4)); // made while "a" is recorded
    return [tf.mul(x, kept)];
  };
  const run = async (key: string) => {
    const x = tf.tensor1d([1, 1]);
    const { tensors } = repeater.run(key, [x], () => ({ tensors: compute(x), rest: undefined }));
    const [first] = await tensors[0]!.data();
    tf.dispose([x, tensors]);
    return first!;
  };
  for (let turn = 0; turn < 5; turn++) {
    if (turn === 1) {
      kept!.dispose();
      kept = undefined;
    }
    await run("a");
  }
  for (let turn = 0; turn < 5; turn++) seen.push(await run("b"));
  kept!.dispose();
  kept = tf.add(tf.ones([2]), 6);
  seen.push(await run("b"));
  repeater.end();
  kept.dispose();
  assertEquals(seen, [5, 5, 5, 5, 5, 7]);
});
