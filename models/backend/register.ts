/** Registering kernels with tfjs, through its public registry: for our operations, and in the place of its own. */
import * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import type { KernelContract } from "../ops/kernel.ts";
import type { WasmHeap } from "./wasm/heap.ts";

/** What tfjs hands to the kernels of a backend, by the backend's name. */
export interface Backends {
  readonly wasm: WasmHeap;
  readonly webgpu: WebGPUBackend;
}

/** The tensors that a kernel takes, from its contract. */
export type KernelInputs<Contract> = Contract extends KernelContract<infer Inputs, infer _, infer _> ? Inputs
  : never;

/** The description of a kernel's result, or one for each member of a tuple. */
type InfoOf<Output> = Output extends readonly unknown[] ? tf.TensorInfo[] : tf.TensorInfo;

/** Registers a backend's kernel for one of our operations: with the names and types of the operation's contract. */
export function implement<Name extends keyof Backends, Inputs, Attributes, Output>(
  backendName: Name,
  { kernelName }: KernelContract<Inputs, Attributes, Output>,
  kernel: (
    call: {
      readonly inputs: NoInfer<Inputs>;
      readonly attributes: NoInfer<Attributes>;
      readonly backend: Backends[Name];
    },
  ) => NoInfer<InfoOf<Output>>,
): void {
  tf.registerKernel({
    kernelName,
    backendName,
    kernelFunc: ({ inputs, attrs, backend }) =>
      kernel({
        inputs: inputs as Inputs,
        attributes: attrs as Attributes,
        backend: backend as Backends[Name],
      }),
  });
}

/** A kernel's arguments. The engine always passes tensors, though its own type promises only their description. */
export interface KernelCall<Inputs, Attributes> {
  readonly inputs: Inputs;
  readonly attributes: Attributes;
  /** The backend that runs the call: a BackendWasm or a WebGPUBackend. */
  readonly backend: unknown;
}

/** Most kernels return one tensor. */
export type Kernel<Inputs, Attributes, Result = tf.TensorInfo> = (
  call: KernelCall<Inputs, Attributes>,
) => Result;

/**
 * Registers a kernel of tfjs' own operations, over the stock one if there is one. `make` receives the stock kernel, to fall back on
 * for the cases that it does well.
 */
export function replaceKernel<
  Inputs,
  Attributes,
  Result extends tf.TensorInfo | tf.TensorInfo[] = tf.TensorInfo,
>(
  backendName: string,
  kernelName: string,
  make: (stock: Kernel<Inputs, Attributes, Result>) => Kernel<Inputs, Attributes, Result>,
): void {
  const config: tf.KernelConfig | undefined = tf.getKernel(kernelName, backendName);
  const stock: Kernel<Inputs, Attributes, Result> = ({ inputs, attributes, backend }) => {
    if (!config) throw new Error(`Cannot run ${kernelName}: the ${backendName} backend does not have it`);
    return config.kernelFunc(
      { inputs, attrs: attributes, backend } as Parameters<tf.KernelFunc>[0],
    ) as Result;
  };
  const kernel = make(stock);
  if (config) tf.unregisterKernel(kernelName, backendName);
  tf.registerKernel({
    ...config, // a stock kernel's set-up still runs when the backend starts
    kernelName,
    backendName,
    kernelFunc: ({ inputs, attrs, backend }) =>
      kernel({ inputs: inputs as Inputs, attributes: attrs as Attributes, backend }),
  });
}
