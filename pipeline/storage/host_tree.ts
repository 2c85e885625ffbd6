import type { HostTensor } from "../../models/weights/types.ts";

/** A tree whose tensors are on the host: what a file holds. */
export type HostTree =
  | HostTensor
  | number
  | string
  | boolean
  | null
  | readonly HostTree[]
  | { readonly [key: string]: HostTree };

/** Whether a node of a host tree is a tensor. */
export function isHostTensor(tree: HostTree): tree is HostTensor {
  return typeof tree === "object" && tree !== null && "data" in tree && ArrayBuffer.isView(tree.data);
}
