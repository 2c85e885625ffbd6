import { assert } from "@std/assert";
import { nativeModule } from "../../../../../models/backend/wasm/native/kernels.ts";

Deno.test("the native kernels are valid with fused multiply-adds and without", () => {
  for (const sharedMemory of [false, true]) {
    assert(WebAssembly.validate(nativeModule(false, sharedMemory)));
    assert(WebAssembly.validate(nativeModule(true, sharedMemory))); // every Deno that the project runs on has relaxed SIMD
  }
});
