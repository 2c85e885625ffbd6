/** Numerics are tested on every backend: `testOnBackends("name", fn)` makes one test for each. */
import * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { type BackendName, startBackend } from "../../models/backend/mod.ts";
import { withSharedTiles } from "../../models/backend/webgpu/tiled_product.ts";

/** Whether WebGPU finds an adapter, be it only a software one: that is enough for numerics. */
const hasAdapter = await (async () => {
  try {
    return await navigator.gpu?.requestAdapter() != null;
  } catch {
    return false;
  }
})();
if (!hasAdapter && Deno.env.get("VARIEGATE_REQUIRE_WEBGPU")) {
  throw new Error("Cannot test WebGPU: there is no adapter, and VARIEGATE_REQUIRE_WEBGPU asks for one");
}

/**
 * One test on wasm and one on WebGPU. Small operations are kept on the device, where tfjs would move them
 * to the CPU. VARIEGATE_TEST_BACKENDS=wasm leaves the slow software GPU out while working.
 */
export function testOnBackends(
  name: string,
  run: (t: Deno.TestContext, backend: BackendName) => Promise<void> | void,
  backends: readonly BackendName[] = ["wasm", "webgpu"],
): void {
  const wanted = Deno.env.get("VARIEGATE_TEST_BACKENDS")?.split(",") ?? ["wasm", "webgpu"];
  for (const backend of backends) {
    const missing = backend === "webgpu" && !hasAdapter;
    Deno.test({
      name: `${name} (${backend}${missing ? ": skipped, no adapter; see deno task doctor" : ""})`,
      ignore: missing || !wanted.includes(backend),
      sanitizeOps: false, // the devices outlive a test
      sanitizeResources: false,
      async fn(t) {
        await startBackend({ backend });
        tf.env().set("WEBGPU_CPU_FORWARD", false);
        await run(t, backend);
      },
    });
  }
}

/** As testOnBackends(), and once more on WebGPU in the tiles of a real GPU, whichever plays it here. */
export function testInEveryTile(name: string, run: (t: Deno.TestContext) => Promise<void>): void {
  testOnBackends(name, run);
  testOnBackends(
    `${name}, in a GPU's tiles`,
    (t) => withSharedTiles(tf.backend() as WebGPUBackend, () => run(t)),
    ["webgpu"],
  );
}
