/** LPIPS with trunks whose weights are hash fills. */
import type { HostTensor } from "../../../models/weights/types.ts";
import { convolutionsOf, type TrunkName, trunks } from "../../../models/lpips/trunks.ts";
import { hashFill } from "../../support/hash_fill.ts";

/** Weights under torchvision's names, numbered as the fixtures number them: seeds 1000, 1001, 1002, ... */
export function toyTrunk(trunk: TrunkName): Map<string, HostTensor> {
  const tensors = new Map<string, HostTensor>();
  let seed = 1000;
  for (const { name, inputs, outputs, size } of trunks[trunk].flatMap(convolutionsOf)) {
    const bound = Math.sqrt(6 / (inputs * size ** 2)), shape = [outputs, inputs, size, size];
    const data = hashFill(outputs * inputs * size ** 2, seed++, -bound, bound);
    tensors.set(`features.${name}.weight`, { shape, data });
    tensors.set(`features.${name}.bias`, { shape: [outputs], data: hashFill(outputs, seed++, -0.05, 0.05) });
  }
  return tensors;
}

/** Heads of random weights, none negative. */
export function toyHeads(trunk: TrunkName): Map<string, HostTensor> {
  const tensors = new Map<string, HostTensor>();
  for (const layer of trunks[trunk]) {
    if (layer.kind !== "tap") continue;
    const { channels } = layer, number = tensors.size;
    tensors.set(`lin${number}.model.1.weight`, {
      shape: [1, channels, 1, 1],
      data: hashFill(channels, 2000 + number, 0, 1),
    });
  }
  return tensors;
}
