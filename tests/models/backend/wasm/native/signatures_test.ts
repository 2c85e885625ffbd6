/** How native kernels are called. `deno task check` fails where an expected error is none. */
import { assertEquals } from "@std/assert";
import { DOTS } from "../../../../../models/backend/wasm/native/code/dots_kernel.ts";
import { FILTER } from "../../../../../models/backend/wasm/native/code/filter_kernel.ts";
import { GEMM, GEMM_UNPACKED } from "../../../../../models/backend/wasm/native/code/gemm_kernel.ts";
import { GEMM_TRANSPOSED } from "../../../../../models/backend/wasm/native/code/gemm_transposed_kernel.ts";
import { NOISE } from "../../../../../models/backend/wasm/native/code/noise_kernel.ts";
import { PACK } from "../../../../../models/backend/wasm/native/code/pack_kernel.ts";
import type { runElementwise, runFlat } from "../../../../../models/backend/wasm/native/elementwise.ts";
import {
  type IN_ORDER,
  type NativeKernels,
  withNames,
} from "../../../../../models/backend/wasm/native/signatures.ts";

Deno.test("a call by names gives each kernel its numbers in the order of its table", () => {
  const tables = {
    gemm: GEMM,
    gemmUnpacked: GEMM_UNPACKED,
    gemmTransposed: GEMM_TRANSPOSED,
    dots: DOTS,
    filter: FILTER,
    pack: PACK,
    noise: NOISE,
  };
  let given: number[] = [];
  const exported = Object.keys(tables).map((name) => [name, (...numbers: number[]) => given = numbers]);
  const kernels = withNames(Object.fromEntries(exported)) as unknown as Record<string, (of: object) => void>;
  for (const [name, table] of Object.entries<readonly string[]>(tables)) {
    kernels[name]!(Object.fromEntries(table.map((parameter, i) => [parameter, i])));
    assertEquals(given, table.map((_, i) => i), name);
  }
});

/** Types alone: nothing of it is run. */
const doesNotCompile = (
  { noise, pack }: NativeKernels,
  flat: typeof runFlat,
  elementwise: typeof runElementwise,
  ...[heap, workspace]: Parameters<typeof runFlat>
) => {
  const [out, groups, counter, first, second, numbers] = [0, 1, 2, 3, 4, 5];
  noise({ second, first, counter, groups, out }); // this does, in any order
  // @ts-expect-error numbers without names
  noise(out, groups, counter, first, second);
  // @ts-expect-error one is missing
  noise({ out, groups, counter, first });
  // @ts-expect-error there is none of this name
  noise({ out, groups, counter, first, second, third: 0 });
  // @ts-expect-error those of another kernel
  pack({ out, groups, counter, first, second });

  type Noise = (typeof IN_ORDER)["noise"];
  const right: Noise = (call) => (n) => call(n.out, n.groups, n.counter, n.first, n.second); // this does
  // @ts-expect-error out and groups are swapped on their way into the kernel's order
  const swapped: Noise = (call) => (n) => call(n.groups, n.out, n.counter, n.first, n.second);
  // @ts-expect-error one is left out on this way
  const short: Noise = (call) => (n) => call(n.out, n.groups, n.counter, n.first);

  const sums = flat(heap, workspace, "standardizeSums", 8, { dy: 0, x: 32 }, { mean: 0, inverse: 1 });
  // @ts-expect-error the result has no address
  flat(heap, workspace, "standardize", 8, { x: 0 }, { mean: 0, inverse: 1 });
  // @ts-expect-error a number is missing
  flat(heap, workspace, "standardize", 8, { x: 0, y: 32 }, { mean: 0 });
  // @ts-expect-error the kernel takes no numbers
  flat(heap, workspace, "gelu", 8, { x: 0, y: 32 }, { mean: 0 });
  const addresses = { x: 0, gain: 0, shift: 0, numbers, y: 0 };
  // @ts-expect-error the noise has no address
  elementwise(heap, workspace, "activationWithNoise", [{ shape: [1, 1, 8], addresses }]);
  // @ts-expect-error it makes no such sum
  return [right, swapped, short, sums.other];
};

Deno.test("a native call that leaves out a number, or takes one for another, does not compile", () => {
  assertEquals(doesNotCompile.length, 3);
});
