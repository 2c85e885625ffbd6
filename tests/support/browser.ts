/**
 * A real Chromium, driven by playwright-core: the tests that need one are skipped, and say so, where there is none.
 */
import { type Browser, chromium, type Page } from "playwright-core";

const executable = await findChromium();
if (!executable && Deno.env.get("VARIEGATE_REQUIRE_CHROMIUM")) {
  throw new Error(
    "Cannot test in a browser: there is no Chromium, and VARIEGATE_REQUIRE_CHROMIUM asks for one",
  );
}

async function findChromium(): Promise<string | undefined> {
  const named = Deno.env.get("VARIEGATE_CHROMIUM");
  if (named) return named;
  const folders = (Deno.env.get("PATH") ?? "").split(":");
  for (const name of ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]) {
    for (const folder of folders) {
      const path = `${folder}/${name}`;
      if (await Deno.stat(path).then(({ isFile }) => isFile, () => false)) return path;
    }
  }
}

/** WebGPU on SwiftShader, which plays a GPU on the CPU: headless machines have no other. */
const SOFTWARE_WEBGPU = ["--enable-unsafe-webgpu", "--use-webgpu-adapter=swiftshader"];

/** A test with a page of a headless Chromium. */
export function testInBrowser(
  name: string,
  run: (page: Page, t: Deno.TestContext) => Promise<void>,
): void {
  Deno.test({
    name: executable ? name : `${name} (skipped: no Chromium on the PATH, nor in VARIEGATE_CHROMIUM)`,
    ignore: executable === undefined,
    sanitizeOps: false, // playwright's own
    sanitizeResources: false,
    async fn(t) {
      const browser = await start();
      try {
        await run(await browser.newPage(), t);
      } finally {
        await browser.close();
      }
    },
  });
}

/** Chromium's own sandbox does not start for root, as whom containers run. */
async function start(): Promise<Browser> {
  return await chromium.launch({
    executablePath: executable!,
    args: [...Deno.uid() === 0 ? ["--no-sandbox"] : [], ...SOFTWARE_WEBGPU],
  });
}

/** Shows an empty page at an address that WebGPU is there for; nothing is asked of a network. */
export async function showBlank(page: Page): Promise<void> {
  await page.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  await page.goto("http://localhost/");
}
