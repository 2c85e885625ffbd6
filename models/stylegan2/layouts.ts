/** From the order of a file to the order in memory and back: pure permutations, so nothing is rounded. */
import type { HostTensor } from "../weights/types.ts";
import type { TensorSpec } from "./tensors.ts";
import { sizeOf } from "../shapes.ts";

/** A float32 tensor on the host. */
export interface FloatTensor extends HostTensor {
  readonly data: Float32Array;
}

/** The tensor in memory order. Its data is a new array. */
export function toMemory(spec: TensorSpec, data: Float32Array): FloatTensor {
  const result = new Float32Array(data.length);
  permute(spec, (memory, file) => result[memory] = data[file]!);
  const shape = spec.view ?? spec.shape;
  return { shape: spec.axes.map((axis) => shape[axis]!), data: result };
}

/** The tensor in the file's order and shape, from its values in memory order. */
export function toFile(spec: TensorSpec, data: Float32Array): FloatTensor {
  const result = new Float32Array(data.length);
  permute(spec, (memory, file) => result[file] = data[memory]!);
  return { shape: spec.shape, data: result };
}

/** Visits every element with its index in either order. */
function permute(spec: TensorSpec, visit: (memory: number, file: number) => void): void {
  const { axes, view: shape = spec.shape } = spec;
  const strides = shape.map((_, axis) => sizeOf(shape.slice(axis + 1)));
  const ones = Array<number>(4 - axes.length).fill(1), zeros = ones.map(() => 0);
  const [n0, n1, n2, n3] = [...ones, ...axes.map((axis) => shape[axis]!)] as [number, number, number, number];
  const [s0, s1, s2, s3] = [...zeros, ...axes.map((axis) => strides[axis]!)] as [
    number,
    number,
    number,
    number,
  ];
  let memory = 0;
  for (let i = 0; i < n0; i++) {
    for (let j = 0; j < n1; j++) {
      for (let k = 0; k < n2; k++) {
        const file = i * s0 + j * s1 + k * s2;
        for (let l = 0; l < n3; l++) visit(memory++, file + l * s3);
      }
    }
  }
}
