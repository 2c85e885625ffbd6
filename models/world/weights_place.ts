import { bundledFile } from "../weights/bundled.ts";

/** Where the trained weights lie: a folder, or an address where the program comes from the network. */
export const WORLD_WEIGHTS: string = bundledFile(new URL("weights/", import.meta.url));
