import { openWeights } from "../../models/weights/open.ts";
import type { HostTensor } from "../../models/weights/types.ts";
import { fixturePath } from "./fixtures.ts";

/** The path of a file under tests/fixtures/checkpoints. */
export function checkpoint(name: string): string {
  return fixturePath(`checkpoints/${name}`);
}

/** Every tensor of a weight file of any format. */
export async function readAll(path: string): Promise<Map<string, HostTensor>> {
  const file = await openWeights(path);
  try {
    const tensors = new Map<string, HostTensor>();
    for (const name of file.tensors.keys()) tensors.set(name, await file.read(name));
    return tensors;
  } finally {
    file.close();
  }
}

/** The same tensors, each name changed. */
export function renamed(
  tensors: ReadonlyMap<string, HostTensor>,
  rename: (name: string) => string,
): Map<string, HostTensor> {
  return new Map([...tensors].map(([name, tensor]) => [rename(name), tensor]));
}
