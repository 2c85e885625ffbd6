import type { Activation } from "./facts.ts";

/** What configurations call the activations that can be used. "gelu_new" and "gelu_fast" are transformers' older tanh forms. */
export const ACTIVATION_NAMES: Readonly<Record<string, Activation>> = {
  quick_gelu: "quick_gelu",
  gelu: "gelu",
  gelu_pytorch_tanh: "gelu_tanh",
  gelu_new: "gelu_tanh",
  gelu_fast: "gelu_tanh",
  gelu_tanh: "gelu_tanh",
};
