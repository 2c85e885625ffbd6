/**
 * tf.einsum as transpositions and matrix products. wasm has no kernel for it, WebGPU's writes out every product
 * before summing, and no backend has its gradient.
 */
import * as tf from "@tensorflow/tfjs";
import { sizeOf } from "../shapes.ts";
import { replaceKernel } from "./register.ts";

export function registerEinsum(backendName: string): void {
  replaceKernel<readonly tf.Tensor[], { equation: string }>(
    backendName,
    "Einsum",
    () => ({ inputs, attributes: { equation } }) =>
      tf.tidy(() => {
        const { operands, output } = parse(equation);
        return contract(operands.map((indices, i) => ({ indices, values: inputs[i]! })), output);
      }),
  );
}

/** The gradient of an operand is the product of dy and the other operands, over the indices that are not its own. */
export function registerEinsumGradient(): void {
  tf.registerGradient({
    kernelName: "Einsum",
    saveAllInputs: true,
    gradFunc: (gradient, saved, { equation }) => {
      const { operands, output } = parse(equation as string);
      const dy = { indices: output, values: gradient as tf.Tensor };
      const all = operands.map((indices, i) => ({ indices, values: saved[i]! }));
      return Object.fromEntries(all.map(({ indices, values }, i) => [String(i), () => {
        const others = [dy, ...all.filter((_, j) => j !== i)];
        const found = [...indices].filter((index) => others.some((other) => other.indices.includes(index)));
        const sum = contract(others, found.join(""));
        const summedAlone = [...indices].map((index, axis) =>
          found.includes(index) ? values.shape[axis]! : 1
        );
        return tf.broadcastTo(tf.reshape(sum, summedAlone), values.shape);
      }]));
    },
  });
}

/** A tensor and a letter for each of its axes. */
interface Factor {
  readonly indices: string;
  readonly values: tf.Tensor;
}

function parse(equation: string): { operands: string[]; output: string } {
  const [inputs, output, rest] = equation.replaceAll(" ", "").split("->");
  if (inputs === undefined || output === undefined || rest !== undefined) {
    throw new TypeError(`Cannot evaluate tf.einsum("${equation}"): expected an equation like "ij,jk->ik"`);
  }
  const operands = inputs.split(",");
  if (operands.some((indices) => new Set(indices).size !== indices.length)) {
    throw new TypeError(`Cannot evaluate tf.einsum("${equation}"): an operand names the same index twice`);
  }
  return { operands, output };
}

/** Multiplies the factors from left to right, summing over each index as soon as no later factor needs it. */
function contract(factors: readonly Factor[], output: string): tf.Tensor {
  const [first, ...others] = factors as [Factor, ...Factor[]];
  const product = others.reduce((left, right, i) => {
    const needed = output + others.slice(i + 1).map(({ indices }) => indices).join("");
    return multiply(left, right, needed);
  }, first);
  return arrange(sumOut(product, output), output);
}

function multiply(a: Factor, b: Factor, needed: string): Factor {
  const left = sumOut(a, needed + b.indices), right = sumOut(b, needed + a.indices);
  const shared = [...left.indices].filter((index) => right.indices.includes(index));
  const batch = shared.filter((index) => needed.includes(index)).join("");
  const summed = shared.filter((index) => !needed.includes(index)).join("");
  const [rows, columns] = [left, right].map(({ indices }) =>
    [...indices].filter((index) => !shared.includes(index)).join("")
  ) as [string, string];
  const lengths = new Map(
    [left, right].flatMap(({ indices, values }) =>
      [...indices].map((index, axis) => [index, values.shape[axis]!])
    ),
  );
  const shape = (indices: string) => [...indices].map((index) => lengths.get(index)!);
  const size = (indices: string) => sizeOf(shape(indices));
  const product = tf.matMul(
    tf.reshape(arrange(left, batch + rows + summed), [size(batch), size(rows), size(summed)]),
    tf.reshape(arrange(right, batch + summed + columns), [size(batch), size(summed), size(columns)]),
  );
  const indices = batch + rows + columns;
  return { indices, values: tf.reshape(product, shape(indices)) };
}

/** Sums over the indices that are not needed. */
function sumOut({ indices, values }: Factor, needed: string): Factor {
  const axes = [...indices].flatMap((index, axis) => needed.includes(index) ? [] : [axis]);
  if (axes.length === 0) return { indices, values };
  return {
    indices: [...indices].filter((index) => needed.includes(index)).join(""),
    values: tf.sum(values, axes),
  };
}

function arrange({ indices, values }: Factor, order: string): tf.Tensor {
  if (indices === order) return values;
  return tf.transpose(values, [...order].map((index) => indices.indexOf(index)));
}
