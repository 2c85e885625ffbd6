/** The uniforms of a dispatch as tfjs' shaders declare them. */
import * as tf from "@tensorflow/tfjs";
import { sizeOf } from "../../shapes.ts";
import type { Uniform } from "./program.ts";

/** The parts of a program on which its uniforms depend. */
export interface UniformProgram {
  readonly outputShape: number[];
  readonly outputComponent?: number;
  /** Whether the shader asks for the number of outputs. */
  readonly size?: boolean;
  /** If it is given, the shader receives the strides of its output, and no shapes. */
  readonly pixelsOpType?: number;
}

/** All uniforms of a dispatch, as tfjs' shaders declare them, and a key: equal for equal content. */
export function uniformsOf(
  program: UniformProgram,
  output: tf.TensorInfo,
  inputs: readonly tf.TensorInfo[],
  values: readonly Uniform[] = [],
): { fields: Uniform[]; key: string } {
  const strides = (shape: number[]) => whole(tf.util.computeStrides(shape));
  const fields: Uniform[] = program.pixelsOpType === undefined
    ? [
      { type: "float32", data: [NaN] },
      { type: "float32", data: [Infinity] },
      ...[...inputs, output].flatMap(({ shape }) => [whole(shape), strides(shape)]),
    ]
    : [strides(output.shape)];
  if (program.size) fields.push(whole([sizeOf(program.outputShape) / (program.outputComponent ?? 1)]));
  fields.push(...values);
  return { fields, key: fields.map(nameOf).join(";") };
}

/** A name that differs for different values; −0 is named apart, since both zeros are "0" as text. */
export function nameOf({ type, data }: Uniform): string {
  return type === "float32" ? `f${data.map((value) => Object.is(value, -0) ? "-0" : value)}` : `${data}`;
}

/** Integers; a field without any, such as a scalar's shape, holds a 1. */
function whole(data: number[]): Uniform {
  return { type: "int32", data: data.length === 0 ? [1] : data };
}

/** A buffer with the fields laid out as WGSL aligns them. */
export function upload(device: GPUDevice, fields: readonly Uniform[], usage: GPUBufferUsageFlags): GPUBuffer {
  let end = 0, alignment = 4, afterLong = false;
  const offsets = fields.map(({ data: { length } }) => {
    const own = afterLong || length > 2 ? 16 : 4 * length; // five and six integers are a structure of two vectors
    const offset = Math.ceil(end / own) * own;
    end = offset + 4 * length;
    alignment = Math.max(alignment, own);
    afterLong = length > 4;
    return offset;
  });
  const bytes = new ArrayBuffer(Math.ceil(end / alignment) * alignment);
  fields.forEach(({ type, data }, i) => {
    new (type === "float32" ? Float32Array : Int32Array)(bytes, offsets[i], data.length).set(data);
  });
  const buffer = device.createBuffer({ size: bytes.byteLength, usage: usage | GPUBufferUsage.COPY_DST });
  device.queue.writeBuffer(buffer, 0, bytes);
  return buffer;
}
