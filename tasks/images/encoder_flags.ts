import type { StatedOptions } from "../../mod.ts";
import { oneOf, whole } from "../../models/options/mod.ts";
import type { Flags, Values } from "../shell/command.ts";

/** What is said of an encoder on the command lines that open one: what its files may leave open. */
export const encoderFlags = {
  activation: {
    value: "NAME",
    is: oneOf("quick_gelu", "gelu", "gelu_tanh"),
    help: "Of the encoder's transformers: quick_gelu, gelu or gelu_tanh (default: what its files say)",
  },
  "image-heads": {
    value: "N",
    is: whole(1),
    help: "Attention heads of its image tower (default: what its files say)",
  },
  "text-heads": {
    value: "N",
    is: whole(1),
    help: "Attention heads of its text tower (default: what its files say)",
  },
} as const satisfies Flags;

/** What the flags state; members only for those that are given. */
export function statedOf(
  { values }: { readonly values: Values<typeof encoderFlags> },
): StatedOptions {
  const { activation, "image-heads": image, "text-heads": text } = values;
  const heads = { ...(image !== undefined && { image }), ...(text !== undefined && { text }) };
  return {
    ...(activation !== undefined && { activation }),
    ...(Object.keys(heads).length > 0 && { heads }),
  };
}
