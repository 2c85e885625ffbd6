/** The native kernels for matrix products, on the memory of tfjs' own native code. */
import { FLOAT, type WasmHeap } from "../heap.ts";
import { accumulateCode } from "./accumulate_code.ts";
import { encodeModule } from "./assembler.ts";
import { dotsCode } from "./dots_code.ts";
import { filterCode } from "./filter_code.ts";
import { packCode } from "./pack_code.ts";
import { productCode } from "./product_code.ts";
import { TILE_COLUMNS } from "./tile.ts";

/** Functions on addresses, as `productCode` and the others describe them. */
export interface NativeProducts {
  product(
    ...steps: [
      ...[a: number, aPixel: number, aRow: number, aImage: number, aTap: number],
      ...[b: number, bColumn: number, bTap: number],
      ...[out: number, outPixel: number, outRow: number, outImage: number],
      ...[width: number, rows: number, images: number, columns: number, taps: number, run: number],
    ]
  ): void;
  /** `product` of a right operand that is not packed. */
  productInPlace(
    ...steps: [
      ...[a: number, aPixel: number, aRow: number, aImage: number, aTap: number],
      ...[b: number, bStep: number, bTap: number],
      ...[out: number, outPixel: number, outRow: number, outImage: number],
      ...[
        width: number,
        rows: number,
        images: number,
        columns: number,
        taps: number,
        run: number,
        afresh: number,
      ],
    ]
  ): void;
  accumulate(
    ...steps: [
      ...[a: number, aPixel: number, aRow: number, aImage: number],
      ...[b: number, bPixel: number, bRow: number, bImage: number, bColumn: number],
      ...[out: number, outRow: number, width: number, rows: number, images: number],
      ...[m: number, n: number, afresh: number],
    ]
  ): void;
  dots(
    ...steps: [
      ...[a: number, aRow: number, b: number, bRow: number, out: number, outRow: number],
      ...[rows: number, columns: number, run: number],
    ]
  ): void;
  filter(
    ...steps: [
      ...[pixels: number, channels: number, step: number, outStep: number, weights: number],
      ...[x0: number, x1: number, x2: number, x3: number, out: number, afresh: number],
    ]
  ): void;
  pack(
    ...steps: [
      ...[from: number, fromRun: number, fromColumn: number],
      ...[to: number, toColumn: number, run: number, columns: number],
    ]
  ): void;
}

/** The kernels' module. @param fusedMultiplyAdd Whether the engine has relaxed SIMD */
export function productModule(fusedMultiplyAdd: boolean): Uint8Array<ArrayBuffer> {
  return encodeModule({
    product: productCode(fusedMultiplyAdd, true),
    productInPlace: productCode(fusedMultiplyAdd, false),
    accumulate: accumulateCode(fusedMultiplyAdd),
    dots: dotsCode(fusedMultiplyAdd),
    filter: filterCode(fusedMultiplyAdd),
    pack: packCode(),
  });
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

/** Floats of a packed operand, and bytes from one of its columns of tiles to the next. */
export function packedSize(inner: number, columns: number): number {
  return Math.ceil(columns / TILE_COLUMNS) * inner * TILE_COLUMNS;
}

export function columnOf(inner: number): number {
  return inner * TILE_COLUMNS * FLOAT;
}

/** Floats that `accumulate` reads again and again, which should stay in near caches; sums are worth loading for so many. */
const CACHED = 16384, FEWEST_STEPS = 64;

/** How far `accumulate` should go in a reduction before the next tile's turn. */
export function stepsInTurn(m: number, n: number): number {
  return Math.max(FEWEST_STEPS, Math.floor(CACHED / (m + n)));
}
