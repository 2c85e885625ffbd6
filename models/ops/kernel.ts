/**
 * Kernels beyond tfjs' own, and the contracts by which operations and backends know them.
 *
 * Every operation here can be composed of tfjs' own operations, on any backend. Where that takes many passes over
 * memory, a backend may have a kernel that does it in one. Both sides import the contract, from the operation's file:
 * the operation runs the kernel by `run`, the backend registers it by `implement` (models/backend/register.ts), and
 * neither compiles with a name or a type that the contract does not have.
 *
 * A file has the contracts first, then the operation with its equation, shapes and source, then the composition. The
 * gradient is always given by `withGradient` (custom_gradient.ts). There are three cases:
 *
 *   1. The gradient can be composed, too. Then `run(kernel, …) ?? composition` is all it takes, for the value and for
 *      the gradient: `run` gives undefined wherever the kernel may not be used. Example: sparse_product.ts.
 *   2. The gradient is computed by a kernel alone, and tfjs differentiates the composition. Then the operation asks
 *      `hasKernel` first, and returns the composition if there is none. Example: swish.ts.
 *   3. The gradient can be composed, but without a kernel tfjs' own operations do as well. Then the operation asks
 *      `hasKernel` first, as in 2, and its gradient is `run(kernel, …) ?? composition`, as in 1, so that it may be
 *      differentiated itself. Example: linear.ts.
 */
import * as tf from "@tensorflow/tfjs";
import { given, type Tensors } from "./named_tensors.ts";

/** What an operation and its kernels on all backends agree on. The types exist for the compiler only. */
export interface KernelContract<Inputs, Attributes, Output> {
  /** The name under which tfjs registers the kernel. */
  readonly kernelName: string;
  /** Whether the gradient is computed by kernels alone, which cannot be differentiated. */
  readonly differentiableOnce: boolean;
  /** Undefined at run time: carries the types. */
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

/** The part of a contract that exists at run time. */
export interface KernelOptions {
  /** Whether the gradient is computed by kernels alone, which cannot be differentiated. Default no. */
  readonly differentiableOnce?: boolean;
}

/**
 * Declares a kernel. `Inputs` are tensors by name; one that may be left out is declared as `name?: T | undefined`.
 * `Attributes` are all other arguments. `Output` is a tensor, or a tuple of tensors.
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

/** The last argument of `run`: a kernel without attributes does not take it. */
type AttributesArgument<Attributes> = keyof Attributes extends never ? [] : [attributes: Attributes];

/**
 * Runs a kernel on the current backend, if it may be used here.
 *
 * @returns undefined if the backend has no such kernel, or if a tape records what is computed here: kernels have no
 *   gradients, but what is composed in their place has. Tapes do not look inside the values of `withGradient`; they do
 *   record a gradient that is differentiated itself, as R1 does.
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
 * Whether an operation may use a kernel: the current backend has it, and if it is differentiable only once, no two tapes
 * record, since what two tapes record may be differentiated twice.
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
