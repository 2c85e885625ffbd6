/** How much arithmetic a kernel is, told from the shapes that it reads and writes. */
import { sizeOf } from "../../models/shapes.ts";

/** A kernel's call: shapes by the names of its inputs, and its outputs' shapes. */
export interface CallShapes {
  readonly kernel: string;
  readonly inputs: Readonly<Record<string, readonly number[]>>;
  readonly outputs: readonly (readonly number[])[];
}

/** Kernels that look at memory in another way and move nothing. */
export const VIEWS: ReadonlySet<string> = new Set(["Reshape", "Identity", "ExpandDims"]);

/**
 * Floating-point operations of a call: two for each product that is summed up, one for each element that anything
 * else writes. What an algorithm needs, that is, not what a kernel spends.
 */
export function flopsOf({ kernel, inputs, outputs }: CallShapes): number {
  const written = sizeOf(outputs[0] ?? []);
  switch (kernel) {
    case "Conv2D":
    case "FusedConv2D":
      return 2 * written * tapsOf(inputs["filter"]!) * inputs["filter"]![2]!;
    case "Conv2DBackpropInput":
      return 2 * sizeOf(inputs["dy"]!) * tapsOf(inputs["filter"]!) * inputs["filter"]![2]!;
    case "Conv2DBackpropFilter":
      return 2 * sizeOf(inputs["dy"]!) * tapsOf(outputs[0]!) * outputs[0]![2]!;
    case "DepthwiseConv2dNative":
      return 2 * written * tapsOf(inputs["filter"]!);
    case "DepthwiseConv2dNativeBackpropInput":
      return 2 * sizeOf(inputs["dy"]!) * tapsOf(inputs["filter"]!);
    case "DepthwiseConv2dNativeBackpropFilter":
      return 2 * sizeOf(inputs["dy"]!) * tapsOf(outputs[0]!);
    case "BatchMatMul":
    case "_FusedMatMul":
      return matrixProduct(inputs["a"]!, inputs["b"]!, outputs[0]!);
    default:
      return VIEWS.has(kernel) ? 0 : Math.max(written, sizeOf(Object.values(inputs)[0] ?? []));
  }
}

/** Each of a product's m k, k n and m n appears twice in m k · k n · m n = (m k n)². */
function matrixProduct(a: readonly number[], b: readonly number[], out: readonly number[]): number {
  const matrix = (shape: readonly number[]) => sizeOf(shape.slice(-2));
  return 2 * sizeOf(out.slice(0, -2)) * Math.sqrt(matrix(a) * matrix(b) * matrix(out));
}

/** Height · width of a filter [height, width, ...]. */
function tapsOf([height, width]: readonly number[]): number {
  return height! * width!;
}
