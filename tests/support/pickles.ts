/** Pickles and archives by hand, for what no writer at hand writes. */
import { zipParts } from "../../models/weights/torch/zip_writer.ts";
import { concatenate } from "./mutate.ts";

/** One byte for each character. */
export const ascii = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A PyTorch zip archive around a pickle of protocol 2; its storage "k" holds the bytes 0, 1, 2... */
export function torchArchive(pickle: string, bytes = 64): Uint8Array {
  return concatenate(zipParts([
    { name: "archive/data.pkl", bytes: ascii(`\x80\x02${pickle}.`) },
    { name: "archive/data/k", bytes: Uint8Array.from({ length: bytes }, (_, i) => i) },
  ]));
}

/** The storage "k" of 16 elements, by a class such as "torch\nFloatStorage". */
export function storage(type = "torch\nFloatStorage", elements = "K\x10"): string {
  return `(X\x07\0\0\0storagec${type}\nX\x01\0\0\0kX\x03\0\0\0cpu${elements}tQ`;
}

/** A view of that storage; numbers as the opcodes that make them. */
export function tensor(shape: string, stride: string, offset = "K\0", of = storage()): string {
  return `ctorch._utils\n_rebuild_tensor_v2\n(${of}${offset}(${shape}t(${stride}t\x89NtR`;
}
