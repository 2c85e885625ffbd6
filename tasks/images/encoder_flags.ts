import type { Activation, StatedOptions } from "../../mod.ts";
import type { Arguments, Flags } from "../shell/command.ts";

/** What is said of an encoder on the command lines that open one: what its files may leave open. */
export const encoderFlags = {
  activation: {
    value: "NAME",
    help: "Of the encoder's transformers: quick_gelu, gelu or gelu_tanh (default: what its files say)",
  },
  "image-heads": { value: "N", help: "Attention heads of its image tower (default: what its files say)" },
  "text-heads": { value: "N", help: "Attention heads of its text tower (default: what its files say)" },
} as const satisfies Flags;

const ACTIVATIONS: readonly Activation[] = ["quick_gelu", "gelu", "gelu_tanh"];

/** What the flags state; members only for those that are given. @throws {UsageError} */
export function statedOf(args: Arguments): StatedOptions {
  const activation = args.choice("activation", ACTIVATIONS);
  const image = args.whole("image-heads", 1), text = args.whole("text-heads", 1);
  const heads = { ...(image !== undefined && { image }), ...(text !== undefined && { text }) };
  return {
    ...(activation !== undefined && { activation }),
    ...(Object.keys(heads).length > 0 && { heads }),
  };
}
