import type { EncoderSource } from "../encoder.ts";
import { type Check, such } from "../options/mod.ts";

/** What an encoder may be made of: another one, still to be loaded. */
export const anEncoderSource: Check<EncoderSource> = such(
  'an encoder source, e.g. clip("ViT-B-32.safetensors")',
  (value) => typeof (value as EncoderSource | null)?.load === "function",
);
