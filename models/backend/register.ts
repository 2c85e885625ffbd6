/** Putting our kernels in the place of tfjs' own, through its public registry. */
import * as tf from "@tensorflow/tfjs";

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
 * Registers a kernel, over the stock one if there is one. `make` receives the stock kernel, to fall back on
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
