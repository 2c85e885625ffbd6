/** Builds the native kernels as one module, and runs them on the memory of tfjs' own native code. */
import type { WasmHeap } from "../heap.ts";
import { heardRunner } from "../recorder.ts";
import { type KernelRunner, OneThread, type WithNames } from "../threads/kernel_runner.ts";
import { encodeModule } from "./code/assembler.ts";
import { dotsCode } from "./code/dots_kernel.ts";
import { ELEMENTWISE_FORMULAS } from "./code/elementwise_formulas.ts";
import { elementwiseCode, type ElementwiseFormula } from "./code/elementwise_kernel.ts";
import { filterCode } from "./code/filter_kernel.ts";
import { gemmCode, gemmUnpackedCode } from "./code/gemm_kernel.ts";
import { gemmTransposedCode } from "./code/gemm_transposed_kernel.ts";
import { noiseCode } from "./code/noise_kernel.ts";
import { packCode } from "./code/pack_kernel.ts";
import { type NativeKernels, withNames } from "./signatures.ts";

/** The kernels' module. @param fusedMultiplyAdd Whether the engine has relaxed SIMD */
export function nativeModule(fusedMultiplyAdd: boolean, sharedMemory: boolean): Uint8Array<ArrayBuffer> {
  const elementwise = Object.entries<ElementwiseFormula>(ELEMENTWISE_FORMULAS)
    .map(([name, formula]) => [name, elementwiseCode(formula)] as const);
  return encodeModule({
    gemm: gemmCode(fusedMultiplyAdd),
    gemmUnpacked: gemmUnpackedCode(fusedMultiplyAdd),
    gemmTransposed: gemmTransposedCode(fusedMultiplyAdd),
    dots: dotsCode(fusedMultiplyAdd),
    filter: filterCode(fusedMultiplyAdd),
    pack: packCode(),
    noise: noiseCode(),
    ...Object.fromEntries(elementwise),
  }, sharedMemory);
}

/** The kernels, and who runs them. */
export type KernelPool = KernelRunner<NativeKernels>;

/** Starts several threads on a shared memory. */
export type StartThreads = (
  memory: WebAssembly.Memory,
  module: WebAssembly.Module,
  threads: number,
  withNames: WithNames<NativeKernels>,
) => KernelPool;

const pools = new WeakMap<object, KernelPool>();
/** The last pool that was started: an earlier one is that of a backend which was removed. */
let latest: KernelPool | undefined;

/** The threads of a heap; one, unless `startThreadPool` has started more. */
export function threadPoolOf(heap: WasmHeap): KernelPool {
  return heardRunner(heap, pools.get(heap.wasm) ?? startThreadPool(heap));
}

/**
 * Gives a heap so many threads, this one included; only this one, if its memory is not shared.
 *
 * @param start How more than one is started; without it there is one
 */
export function startThreadPool({ wasm }: WasmHeap, threads = 1, start?: StartThreads): KernelPool {
  const { memory } = wasm.asm;
  const isShared = memory.buffer[Symbol.toStringTag] as string === "SharedArrayBuffer"; // which a page may lack
  const wanted = isShared && start ? threads : 1, known = pools.get(wasm);
  if (known?.threads === wanted) return known;
  latest?.terminate();
  const relaxed = nativeModule(true, isShared);
  const module = new WebAssembly.Module(
    WebAssembly.validate(relaxed) ? relaxed : nativeModule(false, isShared),
  );
  const pool = wanted > 1
    ? start!(memory, module, wanted, withNames)
    : new OneThread(memory, module, withNames);
  latest = pool;
  pools.set(wasm, pool);
  return pool;
}
