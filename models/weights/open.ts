import type { ByteSource } from "./bytes.ts";
import { safetensorsIn } from "./safetensors.ts";
import { pickleCheckpointIn } from "./torch/pickle_checkpoint.ts";
import { zipCheckpointIn } from "./torch/zip_checkpoint.ts";
import { type WeightFile, WeightsError } from "./types.ts";
import { openFile } from "./weight_file.ts";

/**
 * Opens a weight file: safetensors, PyTorch's zip archives and legacy streams, TorchScript archives, and
 * NVIDIA's pickles. The content decides which, not the name. Nothing in a file is ever run, and no more of it
 * is read than its names, types and shapes.
 *
 * @throws {WeightsError} where the file is absent, damaged, hostile or of no known format
 */
export function openWeights(path: string): Promise<WeightFile> {
  return openFile(path, weightsIn);
}

/** What `source` holds; it is closed with the result. @throws {WeightsError} as `openWeights` */
export async function weightsIn(source: ByteSource): Promise<WeightFile> {
  const start = source.read(0, Math.min(source.size, 16));
  const text = String.fromCharCode(...start);
  const mistaken = mistakenFor(source, text);
  if (mistaken) throw new WeightsError(source.path, mistaken);
  if (text.startsWith("PK")) return await zipCheckpointIn(source);
  if (startsLikeSafetensors(source, start)) return safetensorsIn(source);
  if (startsLikePickle(text)) return pickleCheckpointIn(source);
  throw new WeightsError(
    source.path,
    "is of no known weight format: give a safetensors file, a PyTorch .pt or .pth, or a .pkl of NVIDIA's",
  );
}

function startsLikeSafetensors({ path, size }: ByteSource, start: Uint8Array<ArrayBuffer>): boolean {
  if (path.endsWith(".safetensors")) return true; // its reader says best what is wrong with it
  return start.length > 8 && start[8] === 0x7b &&
    new DataView(start.buffer).getBigUint64(0, true) <= BigInt(size - 8);
}

/** Protocols 2 to 5 start with their number; 0 and 1 with the first object. */
function startsLikePickle(text: string): boolean {
  return text.startsWith("\x80") || /^[(\]})c]/.test(text);
}

/** What comes down in place of weights, whatever it is called; no header of a safetensors file reads like it. */
function mistakenFor({ size }: ByteSource, start: string): string | undefined {
  if (size === 0) return "is empty: download or export it again";
  if (start.startsWith("version https://")) return "is a Git LFS pointer, not the weights: run git lfs pull";
  if (/^\s*<[!?a-z][ -~]{3}/i.test(start)) return "is a web page, not the weights: download the file itself";
}
