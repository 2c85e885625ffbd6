import { initializeImageMagick } from "@imagemagick/magick-wasm";
import { Failure } from "../../shell/exit.ts";

let started: Promise<void> | undefined;

/** Loads ImageMagick's WebAssembly build from the package's files, once. imagemagick.ts says why this library. */
export function startImageMagick(): Promise<void> {
  return started ??= load();
}

async function load(): Promise<void> {
  const module = new URL(import.meta.resolve("@imagemagick/magick-wasm/magick.wasm"));
  try {
    await initializeImageMagick(await Deno.readFile(module));
  } catch (cause) {
    throw new Failure(`Cannot load the library of pictures from ${module}. Run: deno install`, { cause });
  }
}
