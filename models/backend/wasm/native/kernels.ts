/** Builds the native kernels as one module, and runs them on the memory of tfjs' own native code, by a thread pool. */
import type { WasmHeap } from "../heap.ts";
import { ThreadPool } from "../threads/thread_pool.ts";
import { encodeModule } from "./code/assembler.ts";
import { dotsCode } from "./code/dots_kernel.ts";
import { ELEMENTWISE_FORMULAS } from "./code/elementwise_formulas.ts";
import { elementwiseCode, type ElementwiseFormula } from "./code/elementwise_kernel.ts";
import { filterCode } from "./code/filter_kernel.ts";
import { gemmCode } from "./code/gemm_kernel.ts";
import { gemmTransposedCode } from "./code/gemm_transposed_kernel.ts";
import { noiseCode } from "./code/noise_kernel.ts";
import { packCode } from "./code/pack_kernel.ts";
import type { NativeKernels } from "./signatures.ts";

/** The kernels' module. @param fusedMultiplyAdd Whether the engine has relaxed SIMD */
export function nativeModule(fusedMultiplyAdd: boolean, sharedMemory: boolean): Uint8Array<ArrayBuffer> {
  const elementwise = Object.entries<ElementwiseFormula>(ELEMENTWISE_FORMULAS)
    .map(([name, formula]) => [name, elementwiseCode(formula)] as const);
  return encodeModule({
    gemm: gemmCode(fusedMultiplyAdd, true),
    gemmUnpacked: gemmCode(fusedMultiplyAdd, false),
    gemmTransposed: gemmTransposedCode(fusedMultiplyAdd),
    dots: dotsCode(fusedMultiplyAdd),
    filter: filterCode(fusedMultiplyAdd),
    pack: packCode(),
    noise: noiseCode(),
    ...Object.fromEntries(elementwise),
  }, sharedMemory);
}

const pools = new WeakMap<object, ThreadPool<NativeKernels>>();
/** The last pool that was started: an earlier one is that of a backend which was removed. */
let latest: ThreadPool<NativeKernels> | undefined;

/** The threads of a heap; one, unless `startThreadPool` has started more. */
export function threadPoolOf(heap: WasmHeap): ThreadPool<NativeKernels> {
  return pools.get(heap.wasm) ?? startThreadPool(heap, 1);
}

/** Gives a heap so many threads, this one included; only this one, if its memory is not shared. */
export function startThreadPool({ wasm }: WasmHeap, threads: number): ThreadPool<NativeKernels> {
  const { memory } = wasm.asm, isShared = memory.buffer instanceof SharedArrayBuffer;
  const wanted = isShared ? threads : 1, known = pools.get(wasm);
  if (known?.threads === wanted) return known;
  latest?.terminate();
  const relaxed = nativeModule(true, isShared);
  const module = new WebAssembly.Module(
    WebAssembly.validate(relaxed) ? relaxed : nativeModule(false, isShared),
  );
  const pool = latest = new ThreadPool<NativeKernels>(memory, module, wanted);
  pools.set(wasm, pool);
  return pool;
}
