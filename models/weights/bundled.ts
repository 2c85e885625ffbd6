/**
 * Files that come with the program. They lie beside its modules; of a program that runs from the network, each is a text
 * there, in base64, which is imported: whoever may import the program may read them, and needs no network for it.
 */
import { fromFileUrl } from "@std/path";
import { type ByteSource, memorySource } from "./bytes.ts";
import { WeightsError } from "./types.ts";

/** Where the program lies. */
const ROOT = new URL("../../", import.meta.url);

/** What the text of a file is called that the network has in its place. */
export const TEXT_OF_FILE = ".base64.txt";

/** The path of a file that comes with the program, or its address where the program comes from the network. */
export function bundledFile(url: URL): string {
  return url.protocol === "file:" ? fromFileUrl(url) : url.href;
}

/** Whether a path is an address. */
export function isAddress(path: string): boolean {
  return /^https?:/.test(path);
}

/** @throws {WeightsError} where the address is none of the program's own */
export async function bundledSource(address: string): Promise<ByteSource> {
  if (ROOT.protocol === "file:" || !address.startsWith(ROOT.href)) {
    throw new WeightsError(address, "is an address: download it, and give the file");
  }
  const { default: text } = await import(address + TEXT_OF_FILE, { with: { type: "text" } });
  return memorySource(address, Uint8Array.fromBase64(text));
}
