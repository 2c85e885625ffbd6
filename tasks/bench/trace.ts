/** What a piece of work consists of: arithmetic, traffic and calls, counted while it runs once. */
import * as tf from "@tensorflow/tfjs";
import { elementCount } from "../../models/shape.ts";
import { flopsOf, VIEWS } from "./arithmetic.ts";

/** The counts of one piece of work. */
export interface Work {
  /** As `flopsOf` counts. */
  flops: number;
  /** What operations read and write, each value once per operation: traffic if nothing were cached. */
  bytes: number;
  /** Kernels that tfjs was asked for, those inside of other kernels included. */
  kernels: number;
  /** Compute passes' dispatches; 0 on wasm. */
  dispatches: number;
  /** Most bytes in live tensors. */
  peakTensorBytes: number;
  /** Most bytes that the device's memory held: buffers on WebGPU, the native heap on wasm. */
  peakDeviceBytes: number;
}

/** Counts from here on. @returns a function that ends it and returns the counts. Timings taken meanwhile are worth nothing. */
export function startTrace(): () => Work {
  const backendName = tf.getBackend();
  const work: Work = {
    flops: 0,
    bytes: 0,
    kernels: 0,
    dispatches: 0,
    peakTensorBytes: 0,
    peakDeviceBytes: 0,
  };
  const stopCounting = countDispatches(() => work.dispatches++);
  const kernels = tf.getKernelsForBackend(backendName);
  let depth = 0;
  for (const config of kernels) {
    replace({
      ...config,
      kernelFunc(call) {
        depth++;
        let result: tf.TensorInfo | tf.TensorInfo[];
        try {
          result = config.kernelFunc(call);
        } finally {
          depth--;
        }
        if (!VIEWS.has(config.kernelName)) work.kernels++;
        if (depth === 0) addCall(work, config.kernelName, call.inputs, result);
        return result;
      },
    });
  }
  return () => {
    stopCounting();
    kernels.forEach(replace);
    return work;
  };
}

/** The counts of `f`, whose result is freed. */
export function trace(f: () => tf.Tensor[]): Work {
  const stop = startTrace();
  try {
    tf.dispose(tf.tidy(f));
  } catch (error) {
    stop();
    throw error;
  }
  return stop();
}

function replace(config: tf.KernelConfig): void {
  tf.unregisterKernel(config.kernelName, config.backendName);
  tf.registerKernel(config);
}

function addCall(
  work: Work,
  kernel: string,
  inputs: tf.NamedTensorInfoMap,
  result: tf.TensorInfo | tf.TensorInfo[],
): void {
  const outputs = Array.isArray(result) ? result : [result];
  const read = Object.entries(inputs).filter(([, input]) => input) as [string, tf.TensorInfo][];
  const shapes = Object.fromEntries(read.map(([name, { shape }]) => [name, shape]));
  work.flops += flopsOf({ kernel, inputs: shapes, outputs: outputs.map(({ shape }) => shape) });
  if (!VIEWS.has(kernel)) {
    const moved = [...read.map(([, input]) => input), ...outputs];
    work.bytes += moved.reduce(
      (sum, { shape, dtype }) => sum + elementCount(shape) * tf.util.bytesPerElement(dtype),
      0,
    );
  }
  work.peakTensorBytes = Math.max(work.peakTensorBytes, tf.memory().numBytes);
  work.peakDeviceBytes = Math.max(work.peakDeviceBytes, deviceBytes());
}

/** What the device's memory holds now. */
export function deviceBytes(): number {
  const { numBytesAllocatedInGPU } = tf.memory() as { numBytesAllocatedInGPU?: number };
  if (numBytesAllocatedInGPU !== undefined) return numBytesAllocatedInGPU;
  const { wasm } = tf.backend() as unknown as { wasm?: { asm: { memory: WebAssembly.Memory } } };
  return wasm?.asm.memory.buffer.byteLength ?? 0; // its views are watched while a step is recorded
}

function countDispatches(count: () => void): () => void {
  if (typeof GPUComputePassEncoder === "undefined") return () => {};
  const pass = GPUComputePassEncoder.prototype;
  const methods = ["dispatchWorkgroups", "dispatchWorkgroupsIndirect"] as const;
  const stock = methods.map((name) => [name, pass[name]] as const);
  for (const [name, method] of stock) {
    Object.assign(pass, {
      [name](this: GPUComputePassEncoder, ...values: never[]) {
        count();
        return (method as (...values: never[]) => void).apply(this, values);
      },
    });
  }
  return () => stock.forEach(([name, method]) => Object.assign(pass, { [name]: method }));
}
