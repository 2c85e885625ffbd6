import type { ByteSource } from "./bytes.ts";
import { NPY_MAGIC } from "./numpy/header.ts";
import { npyIn } from "./numpy/npy.ts";
import { isNpz, npzIn } from "./numpy/npz.ts";
import { asText, HEAD, otherFile } from "./other_files.ts";
import { safetensorsIn } from "./safetensors.ts";
import { pickleCheckpointIn } from "./torch/pickle_checkpoint.ts";
import { isTorchArchive, zipCheckpointIn } from "./torch/zip_checkpoint.ts";
import { type WeightFile, WeightsError } from "./types.ts";
import { openFile } from "./weight_file.ts";
import { openZip, type ZipArchive } from "./zip_archive.ts";

/**
 * Opens a weight file: safetensors, PyTorch's zip archives and legacy streams, TorchScript archives, NVIDIA's pickles,
 * and NumPy's arrays, alone (.npy) or several (.npz). The content decides which, not the name. Nothing in a file is
 * ever run, and no more of it is read than its names, types and shapes.
 *
 * @throws {WeightsError} where the file is absent, damaged, hostile or of no known format
 */
export function openWeights(path: string): Promise<WeightFile> {
  return openFile(path, weightsIn);
}

/** Which files can be given. */
const GIVE = "give a safetensors file, a PyTorch .pt or .pth, a .pkl of NVIDIA's, or NumPy's .npy or .npz";

/** What `source` holds; it is closed with the result. @throws {WeightsError} as `openWeights` */
export async function weightsIn(source: ByteSource): Promise<WeightFile> {
  const { path, size } = source, first = source.read(0, Math.min(size, 16));
  const start = String.fromCharCode(...first), head = () => source.read(0, Math.min(size, HEAD));
  if (size === 0) throw new WeightsError(path, "is empty: download or export it again");
  if (start.startsWith("PK\x03\x04")) return archiveIn(source, await openZip(source));
  if (start.startsWith(NPY_MAGIC)) return npyIn(source);
  if (startsLikeSafetensors(source, first)) return safetensorsIn(source);
  if (startsLikePickle(start, head)) return pickleCheckpointIn(source);
  const other = otherFile(head());
  if (other) throw new WeightsError(path, `is ${other.name}, not weights: ${other.remedy ?? GIVE}`);
  if (path.endsWith(".safetensors")) return safetensorsIn(source); // its reader says best what is wrong with it
  throw new WeightsError(path, `is of no known weight format: ${GIVE}`);
}

function archiveIn(source: ByteSource, archive: ZipArchive): WeightFile {
  if (isNpz(archive)) return npzIn(source, archive);
  if (isTorchArchive(archive)) return zipCheckpointIn(source, archive);
  const names = [...archive.members.keys()].filter((name) => !name.endsWith("/"));
  const weights = names.find((name) => /\.(safetensors|pt|pth|pkl|bin|ckpt|npy)$/.test(name));
  const found = weights ? `, among them "${weights}"` : names.length > 0 ? ` such as "${names[0]}"` : "";
  throw new WeightsError(
    source.path,
    `is a zip archive of ${names.length} files${found}, and none of PyTorch's or NumPy's: it has no data.pkl. ${
      weights ? "Unpack it, and give that file" : GIVE[0]!.toUpperCase() + GIVE.slice(1)
    }`,
  );
}

/** In bytes, as in the reference implementation. */
const LONGEST_HEADER = 100_000_000n;

function startsLikeSafetensors({ size }: ByteSource, first: Uint8Array<ArrayBuffer>): boolean {
  if (first.length < 10 || first[8] !== 0x7b) return false;
  const length = new DataView(first.buffer).getBigUint64(0, true);
  return length <= BigInt(size - 8) || (length < LONGEST_HEADER && first[9] === 0x22); // perhaps cut off
}

/** Protocols 2 to 5 start with their number; 0 and 1 with the first object, and may be text. */
function startsLikePickle(start: string, head: () => Uint8Array): boolean {
  if (start.startsWith("\x80")) return true;
  if (!/^[(\]})c]/.test(start)) return false;
  const text = asText(head());
  return text === undefined || PICKLED_TEXT.test(text);
}

/**
 * How protocol 0 begins: a class's module and name in lines of their own, an empty collection, or the start of one and
 * in it an object. No prose, table or program begins so.
 */
const PICKLED_TEXT =
  /^(?:c[\w.]+\r?\n[\w.]+\r?\n|\(*(?:c[\w.]+\r?\n[\w.]+\r?\n|[dltN\])}](?:p\d+\r?\n|[qr.(sSVIFLcK\]})])|[SV].*\r?\n|[IL]-?\w+\r?\n|F[-+.\w]+\r?\n|i[\w.]+\r?\n))/;
