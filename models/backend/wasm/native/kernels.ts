/** The native kernels as one module, and the threads that run them on the memory of tfjs' own native code. */
import type { WasmHeap } from "../heap.ts";
import { Crew } from "../threads/thread_pool.ts";
import { accumulateCode } from "./code/accumulate.ts";
import { encodeModule } from "./code/assembler.ts";
import { dotsCode } from "./code/dots.ts";
import { filterCode } from "./code/filter.ts";
import { noiseCode } from "./code/noise.ts";
import { packCode } from "./code/pack.ts";
import { productCode } from "./code/product.ts";
import type { ProductKernels } from "./packing.ts";
import { type Strip, stripCode } from "./code/elementwise.ts";
import { type StripName, STRIPS } from "./code/elementwise_kernels.ts";

/** The kernels by name, on addresses. */
export type NativeKernels =
  & ProductKernels
  & Readonly<Record<StripName, (...parameters: number[]) => void>>
  & { noise(out: number, groups: number, counter: number, first: number, second: number): void };

/** The kernels' module. @param fusedMultiplyAdd Whether the engine has relaxed SIMD */
export function nativeModule(fusedMultiplyAdd: boolean, sharedMemory: boolean): Uint8Array<ArrayBuffer> {
  const strips = Object.entries<Strip>(STRIPS).map(([name, strip]) => [name, stripCode(strip)] as const);
  return encodeModule({
    product: productCode(fusedMultiplyAdd, true),
    productInPlace: productCode(fusedMultiplyAdd, false),
    accumulate: accumulateCode(fusedMultiplyAdd),
    dots: dotsCode(fusedMultiplyAdd),
    filter: filterCode(fusedMultiplyAdd),
    pack: packCode(),
    noise: noiseCode(),
    ...Object.fromEntries(strips),
  }, sharedMemory);
}

const crews = new WeakMap<object, Crew<NativeKernels>>();
/** The last one that was hired: an earlier heap is that of a backend which was removed. */
let latest: Crew<NativeKernels> | undefined;

/** The threads of a heap; one, unless more were hired. */
export function crewOf(heap: WasmHeap): Crew<NativeKernels> {
  return crews.get(heap.wasm) ?? hireCrew(heap, 1);
}

/** Gives a heap so many threads; one, if its memory is not shared. */
export function hireCrew({ wasm }: WasmHeap, threads: number): Crew<NativeKernels> {
  const { memory } = wasm.asm, isShared = memory.buffer instanceof SharedArrayBuffer;
  const wanted = isShared ? threads : 1, known = crews.get(wasm);
  if (known?.threads === wanted) return known;
  latest?.dismiss();
  const relaxed = nativeModule(true, isShared);
  const module = new WebAssembly.Module(
    WebAssembly.validate(relaxed) ? relaxed : nativeModule(false, isShared),
  );
  const crew = latest = new Crew<NativeKernels>(memory, module, wanted);
  crews.set(wasm, crew);
  return crew;
}
