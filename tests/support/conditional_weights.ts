import { Random } from "../../models/random/random.ts";
import { initialiseStyleGAN2 } from "../../models/stylegan2/mod.ts";
import { nvidiaName } from "../../models/stylegan2/nvidia_names.ts";
import type { HostTensor } from "../../models/weights/types.ts";

/** Of the network's latents, and how many classes it knows. */
export const DIM = 4, CLASSES = 3;

/** A network of 8 px under NVIDIA's names whose first mapping layer also reads the embedded class. */
export function conditionalWeights(): Map<string, HostTensor> {
  const random = new Random("conditional");
  const weights = new Map<string, HostTensor>();
  const plain = initialiseStyleGAN2({ size: 8, channels: [4, 3], styleDim: DIM, mappingDepth: 2, seed: 1 });
  for (const [name, tensor] of plain) weights.set(nvidiaName(name), tensor);
  const set = (name: string, shape: number[], scale = 1) => {
    const values = random.fork(name).normals(shape.reduce((a, b) => a * b)).map((value) => value * scale);
    weights.set(name, { shape, data: values });
  };
  set("mapping.fc0.weight", [DIM, 2 * DIM], 100);
  set("mapping.fc0.bias", [DIM], 50);
  set("mapping.embed.weight", [DIM, CLASSES]);
  set("mapping.embed.bias", [DIM]);
  return weights;
}
