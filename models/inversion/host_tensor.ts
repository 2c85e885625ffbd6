import type { HostTensor } from "../weights/types.ts";
import type { Tensor } from "../tensors.ts";

/** A float tensor's shape and a copy of its values. */
export async function hostTensor(tensor: Tensor): Promise<HostTensor & { readonly data: Float32Array }> {
  return { shape: tensor.shape, data: (await tensor.data<"float32">()).slice() };
}
