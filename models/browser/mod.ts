/**
 * What draws images in a browser: nothing behind this door asks for Deno, Node or shared memory, and
 * `deno task check-imports` keeps it so. Files, encoders, training and gradients are not behind it.
 */
export { type Backend, type BackendName } from "../backend/types.ts";
export { BackendError } from "../backend/errors.ts";
export type { Latents } from "../generator.ts";
export { rgbValues, toBytes } from "../images/pixels.ts";
export { mixStyles } from "../latents.ts";
export { drawLatents, latentSeed } from "../random/draw_latents.ts";
export { architectureTensors, type StyleGAN2Architecture } from "../stylegan2/architecture.ts";
export { buildGenerator } from "../stylegan2/build.ts";
export type { ReadGenerator } from "../stylegan2/read_generator.ts";
export { type StyleGAN2 } from "../stylegan2/generator.ts";
export { type StyleGAN2Settings } from "../stylegan2/settings.ts";
export { decodeSafetensors } from "../weights/decode_safetensors.ts";
export { type HostTensor } from "../weights/types.ts";
export { type BrowserOptions, startInBrowser } from "./start.ts";
