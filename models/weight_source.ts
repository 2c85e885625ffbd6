import { allows, type Check, such, text } from "./options/mod.ts";
import type { HostTensor } from "./weights/types.ts";

/** Where a network's weights may come from. */
export const aWeightSource: Check<string | ReadonlyMap<string, HostTensor>> = such(
  "the path of a weight file, or tensors by name",
  (value) => allows(text, value) || value instanceof Map,
);
