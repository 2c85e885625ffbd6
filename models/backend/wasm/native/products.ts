/** The native kernels of product_code.ts on the memory of tfjs' own native code. */
import type { WasmHeap } from "../heap.ts";
import { productModule } from "./product_code.ts";

/** Functions on addresses, as product_code.ts describes them. */
export interface NativeProducts {
  product(
    ...steps: [
      ...[a: number, aPixel: number, aRow: number, aImage: number, aTap: number],
      ...[b: number, bTap: number, bColumn: number],
      ...[out: number, outPixel: number, outRow: number, outImage: number],
      ...[width: number, rows: number, images: number, columns: number, taps: number, run: number],
    ]
  ): void;
  accumulate(
    ...steps: [
      ...[a: number, aPixel: number, aRow: number, aImage: number],
      ...[b: number, bPixel: number, bRow: number, bImage: number],
      ...[out: number, width: number, rows: number, images: number, m: number, n: number],
    ]
  ): void;
  pack(
    ...steps: [
      ...[from: number, fromRun: number, fromColumn: number],
      ...[to: number, toColumn: number, run: number, columns: number],
    ]
  ): void;
}

const instances = new WeakMap<object, NativeProducts>();

/** The kernels for a heap, compiled when first asked for. */
export function nativeProducts({ wasm }: WasmHeap): NativeProducts {
  const known = instances.get(wasm);
  if (known) return known;
  const relaxed = productModule(true);
  const module = new WebAssembly.Module(WebAssembly.validate(relaxed) ? relaxed : productModule(false));
  const { exports } = new WebAssembly.Instance(module, { env: { memory: wasm.asm.memory } });
  const products = exports as unknown as NativeProducts;
  instances.set(wasm, products);
  return products;
}
