import { assert } from "@std/assert";
import { bundle, bundlePath, BUNDLES } from "../../../tasks/export/bundle.ts";

Deno.test("the bundled code of pages is what its sources make", async (t) => {
  for (const name of BUNDLES) {
    await t.step(`${name}.js`, async () => {
      const isCurrent = await Deno.readTextFile(bundlePath(name)) === await bundle(name);
      assert(
        isCurrent,
        `tasks/export/dist/${name}.js is out of date: run deno task bundle-export, and commit it`,
      );
    });
  }
});
