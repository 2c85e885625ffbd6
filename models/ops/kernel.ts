/**
 * Kernels beyond tfjs' own, and the contracts by which operations and backends know them.
 *
 * Every operation here can be composed of tfjs' own operations, on any backend. Where that takes many passes over
 * memory, a backend may have a kernel that does it in one. Both sides import the contract, from the operation's file:
 * the operation runs the kernel by `run`, the backend registers it by `implement` (models/backend/register.ts), and
 * neither compiles with a name or a type that the contract does not have.
 *
 * An operation is written in one of two ways; `withGradient` (custom_gradient.ts) brings the gradient in both.
 *
 *   1. Its gradient is composed of operations, with kernels for speed. Then `run(kernel, …) ?? composition` is all it
 *      takes, for the value and for the gradient: `run` is undefined wherever a kernel may not be used.
 *   2. Its composition is left to tfjs to differentiate, or the gradient is known to a kernel alone. Then it asks
 *      `hasKernel` first, and without one returns the composition.
 */
import * as tf from "@tensorflow/tfjs";
import { given, type Tensors } from "./named_tensors.ts";

/** What an operation and its kernels on all backends agree on. The types exist for the compiler alone. */
export interface KernelContract<Inputs, Attributes, Output> {
  /** The name under which tfjs registers the kernel. */
  readonly kernelName: string;
  /** Whether the gradient is computed by kernels alone, which cannot be differentiated. */
  readonly differentiableOnce: boolean;
  /** Never there: holds the types. */
  readonly types?: {
    readonly inputs: Inputs;
    readonly attributes: Attributes;
    readonly output: Output;
  };
}

/** A tensor, or a tuple of tensors. */
export type KernelOutput = tf.Tensor | readonly (tf.Tensor | undefined)[];

/** The attributes of a kernel that has none. */
export type NoAttributes = Record<never, never>;

/** Of a contract, what is no type. */
export interface KernelOptions {
  /** Whether the gradient is computed by kernels alone, which cannot be differentiated. Default no. */
  readonly differentiableOnce?: boolean;
}

/**
 * Declares a kernel. `Inputs` are tensors by name, those that may be left out declared as `name?: T | undefined`;
 * `Attributes` what is no tensor; `Output` a tensor, or a tuple of them.
 */
export function defineKernel<
  Inputs extends Tensors<Inputs>,
  Attributes extends object = NoAttributes,
  Output extends KernelOutput = tf.Tensor,
>(
  kernelName: string,
  { differentiableOnce = false }: KernelOptions = {},
): KernelContract<Inputs, Attributes, Output> {
  return Object.freeze({ kernelName, differentiableOnce });
}

/** The attributes as an argument, which a kernel without any does not take. */
type AttributesArgument<Attributes> = keyof Attributes extends never ? [] : [attributes: Attributes];

/**
 * Runs a kernel on the current backend, inside `withGradient` or its gradient.
 *
 * @returns undefined where the backend has no such kernel, and where a tape records what is computed now, outside of
 *   `withGradient`: kernels have no gradient, but what is composed in their place has. That is so in a gradient which is
 *   differentiated itself, as R1 does.
 */
export function run<Inputs extends Tensors<Inputs>, Attributes, Output extends KernelOutput>(
  kernel: KernelContract<Inputs, Attributes, Output>,
  inputs: NoInfer<Inputs>,
  ...[attributes]: AttributesArgument<NoInfer<Attributes>>
): Output | undefined {
  if (isRecording() || !isRegistered(kernel)) return undefined;
  return tf.engine().runKernel(kernel.kernelName, given(inputs), attributes as tf.NamedAttrMap) as Output;
}

/**
 * Whether an operation may be made of a kernel: the current backend has it, and, if it is differentiable once only, no
 * two tapes record, for what happens inside of two may be differentiated twice.
 */
export function hasKernel(kernel: KernelContract<unknown, unknown, unknown>): boolean {
  return isRegistered(kernel) && !(kernel.differentiableOnce && tf.engine().state.gradientDepth > 1);
}

function isRegistered({ kernelName }: KernelContract<unknown, unknown, unknown>): boolean {
  return tf.getKernel(kernelName, tf.getBackend()) !== undefined;
}

/** Whether a tape records what is computed now. It does not look inside kernels and values of `withGradient`. */
function isRecording(): boolean {
  const { gradientDepth, kernelDepth } = tf.engine().state;
  return gradientDepth > 0 && kernelDepth === 0;
}
