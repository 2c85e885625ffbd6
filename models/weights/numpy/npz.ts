import { type ByteSource, memorySource } from "../bytes.ts";
import { checkTensorName } from "../names.ts";
import { type WeightFile, WeightsError } from "../types.ts";
import { weightFile } from "../weight_file.ts";
import type { ZipArchive, ZipMember } from "../zip_archive.ts";
import { dataSize, readArray } from "./array.ts";
import { type NpyHeader, readNpyHeader, UnreadElements } from "./header.ts";

/** Whether an archive is numpy.savez's: it has arrays, and nothing of PyTorch's. */
export function isNpz({ members }: ZipArchive): boolean {
  const names = [...members.keys()];
  return names.some((name) => name.endsWith(".npy")) && !names.some((name) => name.endsWith("/data.pkl"));
}

/** An array of an archive. */
interface Member extends NpyHeader {
  readonly member: ZipMember;
}

/**
 * What numpy.savez and savez_compressed write: a zip archive of .npy files, each an array under the name of the file.
 * Arrays of no numbers are told in the metadata, and keep nobody from reading the others.
 *
 * @throws {WeightsError} where an array is damaged, or none holds numbers
 */
export function npzIn(source: ByteSource, { members }: ZipArchive): WeightFile {
  const tensors = new Map<string, Member>(), metadata: Record<string, string> = {};
  let unread: UnreadElements | undefined;
  for (const [file, member] of members) {
    if (!file.endsWith(".npy")) continue;
    const name = checkTensorName(source.path, file.slice(0, -".npy".length)), content = member.open();
    let header: NpyHeader;
    try {
      header = readNpyHeader({ ...content, path: source.path }, name);
    } catch (error) {
      if (!(error instanceof UnreadElements)) throw error;
      unread ??= error;
      metadata[name] = JSON.stringify(`not read: ${error.elements}`);
      continue;
    }
    if (header.offset + dataSize(header) !== content.size) {
      throw new WeightsError(source.path, `is damaged: its array "${name}" has not the size that it claims`);
    }
    tensors.set(name, { ...header, member });
  }
  if (tensors.size === 0) throw unread ?? new WeightsError(source.path, "holds no array");
  return weightFile(source, {
    format: "NumPy archive",
    tensors,
    metadata,
    read(tensor) {
      const whole = tensor.member.open(); // read whole, and so with its checksum verified
      return readArray(memorySource(source.path, whole.read(0, whole.size)), tensor);
    },
  });
}
