/// <reference lib="dom" />
/** The page in a real browser: what it shows, that it follows, and that nothing a run says becomes more than text. */
import { assert, assertEquals, assertMatch } from "@std/assert";
import { join, toFileUrl } from "@std/path";
import type { Page } from "playwright-core";
import { RunsFollower } from "../../../tasks/runs/follow_runs.ts";
import { REPORT, reportOn } from "../../../tasks/runs/report_file.ts";
import { WatchServer } from "../../../tasks/watch/server.ts";
import { testInBrowser } from "../../support/browser.ts";
import { folderWith, PIXEL, record, runJson } from "../runs/_runs.ts";

/** What would show itself if it were taken for markup, for a script's end, or for a path. */
const HOSTILE =
  `"><img src=x onerror="document.title='hit'"></script><script>document.title='hit'</script><!--`;
const NAME = HOSTILE.replaceAll("/", "∕");

/** A folder with a hostile run and a plain one. */
async function folderOfRuns(): Promise<string> {
  const lines = [1, 2, 3, 4].map((step) =>
    record(step, { terms: { [HOSTILE]: 1 / step, fade: 2 }, shares: { [HOSTILE]: -0.2, fade: 0.8 } })
  );
  const config = { prompts: { source: HOSTILE, target: "cat", templates: [HOSTILE] } };
  return await folderWith({
    [`${NAME}/run.json`]: runJson({ config, device: HOSTILE, plugins: { [HOSTILE]: HOSTILE } }),
    [`${NAME}/metrics.jsonl`]: lines.join(""),
    [`${NAME}/log.txt`]: `${HOSTILE}\n`,
    [`${NAME}/samples/000002.png`]: PIXEL,
    [`${NAME}/samples/000004.png`]: PIXEL,
    "plain/run.json": runJson({ status: "running", step: 2, steps: 8, heartbeat: { time: "2026-01-01" } }),
    "plain/metrics.jsonl": record(1, { seconds_per_step: 2 }) + record(2, { seconds_per_step: 2 }),
    "plain/watch.jsonl": record(2, { spread: 0.75 }),
  });
}

testInBrowser("the page shows runs, follows them, and opens from disk", async (page, t) => {
  const folder = await folderOfRuns(), said: string[] = [];
  page.on("pageerror", (error) => void said.push(`error: ${error.message}`));
  page.on("console", (message) => void said.push(`console: ${message.text()}`));
  page.on("request", (request) => {
    if (!/^(file:|data:|http:\/\/127\.0\.0\.1:)/.test(request.url())) said.push(`asked for ${request.url()}`);
  });
  const stop = new AbortController(), server = new WatchServer(new RunsFollower([folder]), stop.signal);
  const listening: Deno.HttpServer<Deno.NetAddr> = Deno.serve(
    { hostname: "127.0.0.1", port: 0, signal: stop.signal, onListen: () => {} },
    (request) => server.answer(request, listening.addr.port),
  );
  await page.goto(`http://127.0.0.1:${listening.addr.port}/`);

  await t.step("how runs stand, their terms, shares and spread", async () => {
    await page.waitForSelector(".u-wrap");
    assertEquals(
      await textsOf(page, ".title b"),
      [NAME, "plain"].map((name) => `${folder.split("/").pop()}/${name}`),
    );
    assertEquals(await textsOf(page, ".state"), ["✓ completed", "✕ killed"]);
    assertMatch(
      (await textsOf(page, ".runs .how"))[1]!,
      /^step 2 of 8 · 2 s a step · no sign of life since /,
    );
    assertMatch((await textsOf(page, ".runs dl"))[1]!, /spread0\.75 of the source's at step 2$/);
    assertEquals(await textsOf(page, "[data-group=Terms] figcaption strong"), [HOSTILE, "fade"]);
    const shares = await textsOf(page, "[data-group=Shares] .legend");
    assertEquals(shares, [`${HOSTILE} 20.0 %fade 80.0 %`, "fade 100.0 %"]);
  });
  await t.step("what a run says is text", () => harmless(page, said));
  await t.step("records that are added are drawn", async () => {
    await Deno.writeTextFile(join(folder, "plain", "metrics.jsonl"), record(7, { total: 5.5 }), {
      append: true,
    });
    await page.waitForFunction(() =>
      [...document.querySelectorAll("[data-group=Objective] .legend b")].some((b) => b.textContent === "5.5")
    );
  });
  await t.step("the keyboard reads plots and moves the scrubber", () => keyboard(page));
  await t.step("a logarithmic scale, and runs that are hidden", async () => {
    await page.getByLabel("Logarithmic scale").check();
    await page.locator("[data-run='1'] input").uncheck();
    assertEquals(await page.locator("[data-group=Objective] .legend li").count(), 1);
    assertEquals(await page.locator("[data-group=Measured]").isHidden(), true);
  });
  await t.step("there is room on a phone, and everything has a name", async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.waitForTimeout(100);
    assertEquals(await page.evaluate(() => document.documentElement.scrollWidth), 390);
    assertEquals(await page.locator("input, button, progress, img, [role=img]").evaluateAll(nameless), []);
  });
  await t.step("the same from disk, with its pictures", async () => {
    await Deno.writeFile(join(folder, REPORT), await reportOn(folder));
    await page.goto(toFileUrl(join(folder, REPORT)).href);
    await page.waitForSelector(".u-wrap");
    await page.waitForFunction(() =>
      document.querySelector<HTMLImageElement>(".strips img")!.naturalWidth === 1
    );
    assertEquals(await textsOf(page, "[data-group=Terms] figcaption strong"), [HOSTILE, "fade"]);
    await harmless(page, said);
  });
  stop.abort();
  await listening.finished;
});

const textsOf = (page: Page, selector: string) => page.locator(selector).allTextContents();

/** Nothing was taken for markup, and nothing went wrong. */
async function harmless(page: Page, said: readonly string[]): Promise<void> {
  assertMatch(await page.title(), /^(Runs in|Report of) /);
  assertEquals(await page.locator("script").count(), 2);
  assertEquals(await page.locator("[onerror], main img:not(.strips img)").count(), 0);
  assertEquals(said, []);
}

async function keyboard(page: Page): Promise<void> {
  const plot = page.locator("[data-group=Objective] .plot");
  await plot.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  assertEquals(await textsOf(page, "[data-group=Objective] .where"), ["step 2"]);
  const spoken = await page.locator("[data-group=Objective] [aria-live]").textContent();
  assertMatch(spoken!, /^Step 2: .* 0\.5, .*plain 0\.5$/);
  const strip = () => page.locator(".strips img").getAttribute("src");
  assertEquals(await strip(), "strips/0/000004.png");
  await page.locator("#scrubber").focus();
  await page.keyboard.press("ArrowLeft");
  assertEquals(await strip(), "strips/0/000002.png");
  assert(await page.locator("#scrubber").getAttribute("aria-valuetext") === "step 2");
}

/** Those elements that a screen reader would have no name for. Runs in the page. */
function nameless(elements: Element[]): string[] {
  return elements.filter((element) => {
    const labels = (element as HTMLInputElement).labels;
    const texts = [element.getAttribute("aria-label"), element.getAttribute("alt"), labels?.[0]?.textContent];
    return ![...texts, element.textContent].some((text) => text && text.trim() !== "");
  }).map((element) => element.outerHTML);
}
