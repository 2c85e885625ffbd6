import { assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import type { Config } from "../../../pipeline/plan/config.ts";
import { loadConfig } from "../../../pipeline/plan/load_config.ts";

/** What is said of a config file with this text. */
async function messageOf(text?: string): Promise<string> {
  const folder = await Deno.makeTempDir();
  const path = join(folder, "config.ts");
  try {
    if (text !== undefined) await Deno.writeTextFile(path, text);
    await loadConfig(path);
  } catch (error) {
    return (error as Error).message.replaceAll(path, "config.ts");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
  return "no complaint";
}

Deno.test("loadConfig() says what keeps a file from being a config", async () => {
  const heading = "Cannot start the run\n  - ";
  assertEquals(
    await messageOf(),
    `${heading}There is no config file "config.ts". Look into examples/ for one to begin with`,
  );
  assertEquals(
    await messageOf("export const config = {};"),
    `${heading}"config.ts" exports nothing by default. Write: export default defineConfig({ … })`,
  );
  assertEquals(
    await messageOf("export default 3;"),
    `${heading}"config.ts" exports a number by default. Write: export default defineConfig({ … })`,
  );
  assertEquals(
    await messageOf('throw new Error("boom\\n  bang");'),
    `${heading}"config.ts" fails while it is loaded: boom bang`,
  );
  assertStringIncludes(await messageOf("export default {"), '"config.ts" fails while it is loaded: ');
});

Deno.test("loadConfig() returns what a file exports", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.writeTextFile(join(folder, "config.ts"), "export default { steps: 3 };");
  assertEquals(await loadConfig(join(folder, "config.ts")), { steps: 3 } as unknown as Config);
  await Deno.remove(folder, { recursive: true });
});
