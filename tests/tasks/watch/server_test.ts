import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import type { RunsView } from "../../../tasks/report/run_view.ts";
import { RunsFollower } from "../../../tasks/runs/follow_runs.ts";
import { WatchServer } from "../../../tasks/watch/server.ts";
import { folderWith, PIXEL, record, runJson } from "../runs/_runs.ts";

const PORT = 4321, ORIGIN = `http://127.0.0.1:${PORT}`;

async function served() {
  const folder = await folderWith({
    "run.json": runJson(),
    "metrics.jsonl": record(1) + record(2),
    "samples/000002.png": PIXEL,
    "secret.txt": "secret",
  });
  const stop = new AbortController(), runs = new RunsFollower([folder]);
  const server = new WatchServer(runs, stop.signal);
  const ask = (path: string, { headers = {}, method = "GET" } = {}) =>
    server.answer(
      new Request(`${ORIGIN}${path}`, { method, headers: { host: `127.0.0.1:${PORT}`, ...headers } }),
      PORT,
    );
  return { folder, ask, stop };
}

Deno.test("the page, the numbers and the strips are served, and nothing of them is kept or lent", async () => {
  const { ask } = await served();
  const page = await ask("/");
  assertStringIncludes(await page.text(), '<script type="application/json" id="runs">');
  assertStringIncludes(
    page.headers.get("content-security-policy")!,
    "default-src 'none'; script-src 'sha256-",
  );
  const view = await (await ask("/runs.json")).json() as RunsView;
  const [run] = view.runs;
  assertEquals([run!.state, run!.step, run!.pictures], ["completed", 4, [{
    step: 2,
    address: "strips/0/000002.png",
  }]]);
  const strip = await ask("/strips/0/000002.png");
  assertEquals([strip.headers.get("content-type"), new Uint8Array(await strip.arrayBuffer())], [
    "image/png",
    PIXEL,
  ]);
  for (const { headers } of [page, strip]) {
    assertEquals(headers.get("cross-origin-resource-policy"), "same-origin");
    assertEquals(headers.get("x-content-type-options"), "nosniff");
  }
});

Deno.test("only who asks this machine by its own name is answered, and only if it reads", async () => {
  const { ask } = await served();
  const status = async (path: string, options = {}) => {
    const answer = await ask(path, options);
    await answer.body?.cancel();
    return answer.status;
  };
  for (const host of ["evil.test", `evil.test:${PORT}`, "127.0.0.1", `127.0.0.1:${PORT + 1}`, ""]) {
    assertEquals(await status("/runs.json", { headers: { host } }), 421, host);
  }
  assertEquals(await status("/", { headers: { host: `localhost:${PORT}` } }), 200);
  assertEquals(await status("/runs.json", { headers: { "sec-fetch-site": "cross-site" } }), 403);
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) assertEquals(await status("/", { method }), 405);
});

Deno.test("nothing but sample strips can be had of a folder", async () => {
  const { ask, folder } = await served();
  await Deno.symlink(join(folder, "secret.txt"), join(folder, "samples", "000003.png"));
  for (
    const path of [
      "/secret.txt",
      "/run.json",
      "/strips/0/secret.txt",
      "/strips/0/..%2fsecret.txt",
      "/strips/0/%2e%2e%2fsecret.txt",
      "/strips/0/..%5csecret.txt",
      "/strips/0/000003.png",
      "/strips/0/000002.png%00",
      "/strips/0/%ff",
      "/strips/7/000002.png",
      "/strips/0/000002.png/../../secret.txt",
    ]
  ) {
    const answer = await ask(path), text = await answer.text();
    assertEquals([path, answer.status], [path, 404]);
    assert(!text.includes("secret\n"), path);
  }
});

Deno.test("whoever says which rows it has is given the others, and hears when there are any", async () => {
  const { ask, folder, stop } = await served();
  const events = (await ask("/events")).body!.pipeThrough(new TextDecoderStream()).getReader();
  assertEquals((await events.read()).value, "event: change\ndata: \n\n");
  const whole = await (await ask("/runs.json")).json() as RunsView, [table] = whole.runs[0]!.tables;
  await Deno.writeTextFile(join(folder, "metrics.jsonl"), record(3), { append: true });
  assertEquals((await events.read()).value, "event: change\ndata: \n\n");
  const have = `have=${encodeURIComponent(`0/metrics.jsonl:${table!.version}:2`)}`;
  const more = await (await ask(`/runs.json?${have}&have=nonsense&have=0/x:1:2`)).json() as RunsView;
  assertEquals([more.runs[0]!.tables[0]!.from, more.runs[0]!.tables[0]!.steps], [2, [3]]);
  stop.abort();
  assertEquals((await events.read()).done, true);
});
