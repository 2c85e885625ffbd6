/**
 * Each compiler of WGSL refuses what others take. Every shader is handed to the two that can be had without a GPU, and
 * nothing is executed: Naga, which Deno and Firefox have, and Tint, which Chromium has.
 */
import "@tensorflow/tfjs-backend-webgpu";
import { assertEquals } from "@std/assert";
import { findAdapter } from "../../../../models/backend/webgpu/adapter.ts";
import { showBlank, testInBrowser } from "../../../support/browser.ts";
import { compile, type Compiled } from "./_compile.ts";
import { recordShaders } from "./_shaders.ts";

Deno.test("every kernel of ours is among the shaders that are compiled", async () => {
  const { kernels, registered } = await recordShaders([]);
  assertEquals([...registered].filter((name) => !kernels.has(name)), []);
});

const hasAdapter = await findAdapter() !== null;

Deno.test({
  name: `Naga refuses no shader${hasAdapter ? "" : " (skipped: no adapter; see deno task doctor)"}`,
  ignore: !hasAdapter,
  sanitizeResources: false, // the adapter outlives a test
  async fn(t) {
    const { shaders } = await recordShaders([]);
    await assertAllCompile(t, shaders.length, await compile(shaders));
  },
});

testInBrowser("Tint refuses no shader", async (page, t) => {
  const { shaders } = await recordShaders(["subgroups"]);
  await showBlank(page);
  await assertAllCompile(t, shaders.length, await page.evaluate(compile, shaders));
});

/** The step's name tells how many shaders there are, and how many this machine cannot compile for want of what. */
async function assertAllCompile(
  t: Deno.TestContext,
  count: number,
  { taken, refused, lacking }: Compiled,
): Promise<void> {
  const left = Object.entries(lacking).map(([feature, n]) => `; ${n} need ${feature}, which is not here`);
  await t.step(`${taken} of ${count} compile${left.join("")}`, () => {
    assertEquals(refused, []);
    assertEquals(taken + Object.values(lacking).reduce((sum, n) => sum + n, 0), count);
  });
}
