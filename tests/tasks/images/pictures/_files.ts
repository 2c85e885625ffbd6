import { join } from "@std/path";
import { crc32 } from "node:zlib";
import { PictureError } from "../../../../tasks/images/pictures/picture_error.ts";
import { fixturePath } from "../../../support/fixtures.ts";

/** The bytes of a picture of the fixtures. */
export function picture(name: string): Uint8Array {
  return Deno.readFileSync(fixturePath(`pictures/${name}`));
}

/** A folder of files, by their paths in it. The caller removes it. */
export async function folderOf(files: Readonly<Record<string, Uint8Array | string>>): Promise<string> {
  const folder = await Deno.makeTempDir();
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await Deno.mkdir(join(path, ".."), { recursive: true });
    await Deno.writeFile(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
  }
  return folder;
}

/** A PNG's chunk, with its checksum. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + data.length), view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

/** What is said of a file that gives no picture. */
export async function refusal(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof PictureError) return error.message;
    throw error;
  }
  throw new Error("it was read");
}
