/** Downloads from a server on this machine that misbehaves in every way that servers do. */
import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import { createHash } from "node:crypto";
import { Failure } from "../../tasks/_exit.ts";
import { download } from "../../tasks/workers/_download.ts";
import { run } from "./_commands.ts";

const FILE = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 2654435761) >>> 24);
const HASH = createHash("sha256").update(FILE).digest("hex");

/** How the server treats a request, by the request's number. */
interface Manners {
  /** Bytes after which the connection breaks. */
  readonly breakAfter?: number;
  readonly ignoreRange?: boolean;
  readonly status?: number;
  readonly body?: Uint8Array;
  readonly etag?: string;
  /** Sends less than it announced, without breaking. */
  readonly redirect?: string;
}

/** Serves `FILE` with the given manners, the last of them for all further requests. */
async function withServer(
  manners: readonly Manners[],
  use: (url: string, ranges: (string | null)[]) => Promise<void>,
): Promise<void> {
  const ranges: (string | null)[] = [];
  const server = Deno.serve({
    port: 0,
    hostname: "127.0.0.1",
    onListen() {},
    onError: () => new Response(null, { status: 500 }),
  }, (request) => {
    const { breakAfter, ignoreRange, status, body = FILE, etag = '"one"', redirect } =
      manners[Math.min(ranges.length, manners.length - 1)]!;
    const range = request.headers.get("range");
    ranges.push(range);
    if (redirect && !request.url.endsWith(redirect)) return Response.redirect(new URL(redirect, request.url));
    if (status) return new Response("no", { status });
    const same = request.headers.get("if-range") === etag;
    const begin = range && same && !ignoreRange ? Number(/\d+/.exec(range)![0]) : 0;
    const rest = body.subarray(begin);
    const headers: Record<string, string> = { etag, "content-length": String(rest.length) };
    if (begin > 0) headers["content-range"] = `bytes ${begin}-${body.length - 1}/${body.length}`;
    const stream = new ReadableStream<Uint8Array>({
      async start(controller) {
        controller.enqueue(rest.slice(0, breakAfter));
        if (breakAfter === undefined) return controller.close();
        await new Promise((resolve) => setTimeout(resolve, 50)); // let it arrive
        controller.error(new Error("cable cut"));
      },
    });
    return new Response(stream, { status: begin > 0 ? 206 : 200, headers });
  });
  try {
    await use(`http://127.0.0.1:${(server.addr as Deno.NetAddr).port}/weights.pt`, ranges);
  } finally {
    await server.shutdown();
  }
}

async function fetchTo(url: string, sha256?: string, folder?: string) {
  const target = join(folder ?? await Deno.makeTempDir(), "weights.pt");
  const shown: number[] = [];
  const signal = new AbortController().signal;
  const hash = await download({
    url,
    target,
    sha256,
    signal,
    pauses: [1, 1, 1],
    progress: (bytes) => shown.push(bytes),
  });
  return { target, hash, shown };
}

async function names(folder: string): Promise<string[]> {
  return (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name).sort();
}

Deno.test("a broken download goes on where it stopped", () =>
  withServer([{ breakAfter: 100_000 }, { breakAfter: 50_000 }, {}], async (url, ranges) => {
    const folder = await Deno.makeTempDir();
    const { target, hash, shown } = await fetchTo(url, HASH, folder);
    assertEquals(await Deno.readFile(target), FILE);
    assertEquals(hash, HASH);
    assertEquals(ranges[0], null);
    assert(ranges.slice(1).every((range) => /^bytes=[1-9]\d*-$/.test(range!)), String(ranges));
    assertEquals(shown.at(-1), FILE.length);
    assertEquals(await names(folder), ["weights.pt"]);
  }));

Deno.test("a later command goes on with what an earlier one left", () =>
  withServer(
    [{ breakAfter: 100_000 }, { breakAfter: 0 }, { breakAfter: 0 }, { breakAfter: 0 }, {}],
    async (url, ranges) => {
      const folder = await Deno.makeTempDir();
      const { message } = await assertRejects(() => fetchTo(url, HASH, folder), Failure);
      assertStringIncludes(message, "broke off 4 times");
      assertStringIncludes(message, "Run the command again to go on");
      const { target } = await fetchTo(url, HASH, folder);
      assertEquals(await Deno.readFile(target), FILE);
      assert(ranges.at(-1)!.startsWith("bytes="));
    },
  ));

Deno.test("a server that ignores ranges, or has another file by now, sends all of it anew", async () => {
  for (const second of [{ ignoreRange: true }, { etag: '"two"' }]) {
    await withServer([{ breakAfter: 100_000 }, second], async (url) => {
      assertEquals(await Deno.readFile((await fetchTo(url, HASH)).target), FILE);
    });
  }
});

Deno.test("wrong bytes are found by their hash and removed", () =>
  withServer([{ body: FILE.map((byte) => byte ^ 1) }], async (url) => {
    const folder = await Deno.makeTempDir();
    const { message } = await assertRejects(() => fetchTo(url, HASH, folder), Failure);
    assertStringIncludes(message, `not ${HASH}: it was removed`);
    assertEquals((await names(folder)).filter((name) => !name.endsWith(".version")), []);
  }));

Deno.test("what is not there is said at once, what the server fails at is tried again", async () => {
  await withServer([{ status: 404 }], async (url, ranges) => {
    const { message } = await assertRejects(() => fetchTo(url), Failure);
    assertStringIncludes(message, "is not to be had: the server answered 404");
    assertEquals(ranges.length, 1);
  });
  await withServer([{ status: 503 }, {}], async (url) => {
    assertEquals((await fetchTo(url)).hash, HASH);
  });
});

Deno.test("redirects are followed", () =>
  withServer([{ redirect: "/elsewhere.pt" }], async (url) => {
    assertEquals((await fetchTo(url, HASH)).hash, HASH);
  }));

Deno.test("the command downloads, verifies, finds the file again, and lists what it knows", () =>
  withServer([{}], async (url, ranges) => {
    const cwd = await Deno.makeTempDir();
    const args = ["--url", url, "--sha256", HASH, "--json"];
    for (let i = 0; i < 2; i++) {
      const { code, stdout, stderr } = await run("fetch", args, cwd);
      assertEquals(code, 0, stderr);
      assertEquals(JSON.parse(stdout), { file: "weights/weights.pt", url, sha256: HASH, verified: true });
    }
    assertEquals(ranges.length, 1);
    const wrong = await run("fetch", ["--url", url, "--sha256", "0".repeat(64), "--out", "other"], cwd);
    assertEquals([wrong.code, /it was removed\n$/.test(wrong.stderr)], [1, true], wrong.stderr);
    const { weights } = JSON.parse((await run("fetch", ["--json"], cwd)).stdout);
    assert(
      weights.every(({ url, licence }: Record<string, string>) => url!.startsWith("https://") && licence),
    );
    const unknown = await run("fetch", ["ViT-B-33"], cwd);
    assertEquals([unknown.code, unknown.stderr.split("\n")[0]], [
      2,
      'No weights are known as "ViT-B-33". Did you mean "ViT-B-32"?',
    ]);
  }));
