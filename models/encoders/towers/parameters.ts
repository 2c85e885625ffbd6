import * as tf from "@tensorflow/tfjs";
import type { HostTensor } from "../../weights/types.ts";
import { float32 } from "../../weights/host_tensors.ts";
import type { Tensor } from "../../tensors.ts";

/** Weights on the device by their published name, in the layout in which they are used: see `toDevice`. */
export type Parameters = ReadonlyMap<string, Tensor>;

/** The parameter of that name. A tower asks only for names that its description lists. */
export function parameter<R extends tf.Rank>(parameters: Parameters, name: string): tf.Tensor<R> {
  const tensor = parameters.get(name);
  if (!tensor) throw new Error(`Cannot run the network without its parameter "${name}"`);
  return tensor as tf.Tensor<R>;
}

/**
 * Puts a published tensor on the device. The weights of linear layers [out, in] and of convolutions
 * [out, in, height, width] come to lie with their outputs last, [in, out] and [height, width, in, out], as
 * matrix products and tfjs' convolutions read them; all else keeps its layout. The caller owns the result.
 */
export function toDevice(name: string, host: HostTensor): Tensor {
  return tf.tidy(() => {
    const tensor = tf.tensor(float32(host), [...host.shape], "float32");
    const order = outputsLast(name, tensor.rank);
    return order ? tf.transpose(tensor, order) : tensor;
  });
}

/** Puts published tensors on the device, one after the other as they are read. The caller owns them. */
export async function loadParameters(
  tensors: AsyncIterable<[string, HostTensor]> | Iterable<[string, HostTensor]>,
): Promise<Map<string, Tensor>> {
  const parameters = new Map<string, Tensor>();
  try {
    for await (const [name, tensor] of tensors) parameters.set(name, toDevice(name, tensor));
    return parameters;
  } catch (error) {
    tf.dispose([...parameters.values()]);
    throw error;
  }
}

/** The inverse of `toDevice`: what a file stores. */
export async function fromDevice(name: string, tensor: Tensor): Promise<HostTensor> {
  const order = outputsLast(name, tensor.rank);
  const inverse = order?.map((_, axis) => order.indexOf(axis));
  const published = inverse ? tf.transpose(tensor, inverse) : tf.clone(tensor);
  const data = await published.data<"float32">();
  published.dispose();
  return { shape: published.shape, data };
}

/** The order of axes that puts the outputs last, where the tensor is a layer's weight. */
function outputsLast(name: string, rank: number): readonly number[] & tf.Tensor["shape"] | undefined {
  if (!name.endsWith("weight") || name.endsWith("token_embedding.weight")) return undefined; // that one is a table
  if (rank === 2) return [1, 0];
  return rank === 4 ? [2, 3, 1, 0] : undefined;
}
