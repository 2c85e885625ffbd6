/**
 * The listing of each matrix kernel, what it does statement by statement, lies beside what emits it, and is true.
 * `deno test --allow-all --update-snapshots` of this file renews them.
 */
import { dotsCode } from "../../../../../../models/backend/wasm/native/code/dots_kernel.ts";
import { filterCode } from "../../../../../../models/backend/wasm/native/code/filter_kernel.ts";
import { gemmCode, gemmUnpackedCode } from "../../../../../../models/backend/wasm/native/code/gemm_kernel.ts";
import { gemmTransposedCode } from "../../../../../../models/backend/wasm/native/code/gemm_transposed_kernel.ts";
import { noiseCode } from "../../../../../../models/backend/wasm/native/code/noise_kernel.ts";
import { packCode } from "../../../../../../models/backend/wasm/native/code/pack_kernel.ts";

const LISTINGS = "../../../../../../models/backend/wasm/native/code/listings";

const KERNELS = {
  gemm: gemmCode(true),
  gemmUnpacked: gemmUnpackedCode(true),
  gemmTransposed: gemmTransposedCode(true),
  dots: dotsCode(true),
  filter: filterCode(true),
  pack: packCode(),
  noise: noiseCode(),
};

for (const [name, { listing }] of Object.entries(KERNELS)) {
  Deno.test(`the listing of ${name} is what it emits`, (t) =>
    t.assertSnapshot(`${name}${listing}`, {
      path: `${LISTINGS}/${name}.snap`,
      serializer: (text) => text,
    }));
}
