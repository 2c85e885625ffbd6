import { assert, assertEquals, assertMatch, assertRejects, assertStringIncludes } from "@std/assert";
import { dirname, join, toFileUrl } from "@std/path";
import { Failure } from "../../../tasks/shell/exit.ts";
import { CATALOGUE } from "../../../tasks/fetch/catalogue.ts";
import { type Download, download } from "../../../tasks/fetch/download.ts";
import { progressMeter } from "../../../tasks/fetch/progress_meter.ts";
import { run, start } from "../_commands.ts";
import { FILE, HASH, withServer } from "../_file_server.ts";

const OTHER = FILE.map((byte) => byte ^ 1);

/** Downloads to a new folder, with short pauses. */
async function fetchTo(url: string, options: Partial<Download> = {}) {
  const target = join(await Deno.makeTempDir(), "weights.pt");
  const shown: [number, number | undefined][] = [], troubles: string[] = [];
  const hash = await download({
    url,
    target,
    signal: new AbortController().signal,
    pauses: [1, 1, 1],
    progress: (...state) => shown.push(state),
    trouble: (message) => troubles.push(message),
    ...options,
  });
  return { target: options.target ?? target, hash, shown, troubles };
}

async function names(folder: string): Promise<string[]> {
  return (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name).sort();
}

/** The path of a file to be, alone in its folder. */
async function newTarget(): Promise<string> {
  return join(await Deno.makeTempDir(), "weights.pt");
}

Deno.test("a broken download goes on where it stopped", () =>
  withServer([{ breakAfter: 100_000 }, { breakAfter: 50_000 }, {}], async ({ url, begins }) => {
    const { target, hash, shown, troubles } = await fetchTo(url, { sha256: HASH });
    assertEquals(await Deno.readFile(target), FILE);
    assertEquals(troubles.length, 2);
    assertMatch(troubles[0]!, /.; trying again in 0\.001 s$/);
    assertEquals(hash, HASH);
    assertEquals(begins, [0, 100_000, 150_000]);
    assertEquals(shown.at(-1), [FILE.length, FILE.length]);
    assertEquals(await names(dirname(target)), ["weights.pt"]);
  }));

Deno.test("a later command goes on with what an earlier one left", () =>
  withServer(
    [{ breakAfter: 100_000 }, { breakAfter: 0 }, { breakAfter: 0 }, { breakAfter: 0 }, {}],
    async ({ url, begins }) => {
      const target = await newTarget();
      const { message } = await assertRejects(() => fetchTo(url, { target }), Failure);
      assertMatch(message, /failed 4 times in a row: .+\. Run the command again to go on$/);
      await fetchTo(url, { target });
      assertEquals(await Deno.readFile(target), FILE);
      assertEquals(begins, [0, 100_000, 100_000, 100_000, 100_000]);
    },
  ));

Deno.test("tries that bring something do not count: a line that breaks often still gets there", () =>
  withServer(Array(30).fill({ breakAfter: 10_000 }), async ({ url, begins }) => {
    await fetchTo(url, { sha256: HASH });
    assertEquals(begins.length, 30);
  }));

Deno.test("the date tells versions apart where there is no strong ETag", async () => {
  const lastModified = "Mon, 04 Jan 2021 00:00:00 GMT";
  for (const etag of ["", 'W/"weak"']) {
    await withServer(
      [{ breakAfter: 100_000, etag, lastModified }, { etag: "", lastModified }],
      async (server) => {
        await fetchTo(server.url, { sha256: HASH });
        assertEquals(server.begins, [0, 100_000]);
      },
    );
  }
});

Deno.test("what cannot go on begins anew: no ranges, no versions, another file, another part", async () => {
  const second = [
    { ignoreRange: true },
    { etag: '"two"', body: OTHER },
    { etag: '"two"', body: OTHER, ignoreIfRange: true }, // a part of another file
    { shift: 1 },
  ];
  for (const manners of second) {
    await withServer([{ breakAfter: 100_000 }, manners, { ...manners, shift: 0 }], async ({ url }) => {
      const { target } = await fetchTo(url); // without a hash to fall back on
      assertEquals(await Deno.readFile(target), manners.body ?? FILE, JSON.stringify(manners.etag));
    });
  }
  await withServer([{ breakAfter: 100_000, etag: "" }, {}], async ({ url, begins }) => {
    await fetchTo(url, { sha256: HASH });
    assertEquals(begins, [0, 0]);
  });
});

Deno.test("what an earlier run had whole, but not in its place, is only verified", () =>
  withServer([{}], async ({ url, begins }) => {
    const target = await newTarget();
    await Deno.writeFile(`${target}.part`, FILE);
    await Deno.writeTextFile(`${target}.part.version`, '"one"');
    await fetchTo(url, { target, sha256: HASH });
    assertEquals(begins, [FILE.length]);
    assertEquals(await names(dirname(target)), ["weights.pt"]);
  }));

Deno.test("wrong bytes are found by their hash and removed", () =>
  withServer([{ body: OTHER }], async ({ url }) => {
    const target = await newTarget();
    const { message } = await assertRejects(() => fetchTo(url, { target, sha256: HASH }), Failure);
    assertStringIncludes(message, `not ${HASH}: it was removed`);
    assertEquals(await names(dirname(target)), []);
  }));

Deno.test("a wrong length is found: more announced than sent, less announced than the file has", async () => {
  await withServer([{ announce: FILE.length + 1, ignoreRange: true }], async ({ url }) => {
    const target = await newTarget();
    const { message } = await assertRejects(() => fetchTo(url, { target }), Failure);
    assertMatch(message, /failed \d times in a row/);
    assertEquals((await names(dirname(target))).includes("weights.pt"), false);
  });
  await withServer([{ announce: 1000 }], async ({ url }) => {
    const { message } = await assertRejects(() => fetchTo(url, { sha256: HASH }), Failure);
    assertStringIncludes(message, "it was removed");
  });
});

Deno.test("a server that states no length is read to its end", () =>
  withServer([{ announce: "none" }], async ({ url }) => {
    const { shown } = await fetchTo(url, { sha256: HASH });
    assertEquals(shown.at(-1), [FILE.length, undefined]);
  }));

Deno.test("a server that falls silent is left, and asked for the rest", () =>
  withServer([{ stallAfter: 100_000 }, {}], async ({ url, begins }) => {
    await fetchTo(url, { sha256: HASH, patience: 200 });
    assertEquals(begins, [0, 100_000]);
  }));

Deno.test("a server that stays silent is named", () =>
  withServer([{ stallAfter: 0 }], async ({ url }) => {
    const { message } = await assertRejects(() => fetchTo(url, { patience: 20 }), Failure);
    assertStringIncludes(message, "failed 4 times in a row: nothing came for 0.02 s");
  }));

Deno.test("what is not there is said at once, what the server fails at is tried again", async () => {
  await withServer([{ status: 404 }], async ({ url, begins }) => {
    const target = await newTarget();
    const { message } = await assertRejects(() => fetchTo(url, { target }), Failure);
    assertStringIncludes(message, `"${url}" is not to be had: the server answered 404`);
    assertEquals(begins.length, 1);
    assertEquals(await names(dirname(target)), []);
  });
  await withServer([{ status: 503 }, { status: 429 }, {}], async ({ url }) => {
    assertEquals((await fetchTo(url)).hash, HASH);
  });
  let closed = "";
  await withServer([], ({ url }) => {
    closed = url;
    return Promise.resolve();
  });
  const { message } = await assertRejects(() => fetchTo(closed), Failure);
  assertMatch(message, /failed 4 times in a row: .*refused/);
});

Deno.test("a web page in place of a file is not kept", () =>
  withServer([{ contentType: "text/html; charset=utf-8" }], async ({ url }) => {
    const target = await newTarget();
    const { message } = await assertRejects(() => fetchTo(url, { target }), Failure);
    assertStringIncludes(message, "is a web page, not weights: give the address of the file itself");
    assertEquals(await names(dirname(target)), []);
  }));

Deno.test("redirects are followed, but not to a host that is not permitted", async () => {
  await withServer([{ redirect: "/elsewhere.pt" }], async ({ url }) => {
    assertEquals((await fetchTo(url, { sha256: HASH })).hash, HASH);
  });
  await withServer([{ redirect: "//localhost/weights.pt" }], async ({ url, port }) => {
    const target = await newTarget(), program = `${target}.ts`;
    const module = new URL("../../../tasks/fetch/download.ts", import.meta.url);
    await Deno.writeTextFile(
      program,
      `import { download } from ${JSON.stringify(module.href)};
      const { signal } = new AbortController();
      await download({ url: "${url}", target: ${JSON.stringify(target)}, signal, progress() {} })
        .catch((error) => console.log(error.name, error.message));`,
    );
    const config = new URL("../../../deno.json", import.meta.url);
    const flags = ["--no-prompt", "--allow-read", "--allow-write", `--allow-net=127.0.0.1:${port}`];
    const { stdout } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "--config", config.pathname, ...flags, toFileUrl(program).href],
    }).output();
    assertMatch(
      new TextDecoder().decode(stdout),
      /^Failure ".*" leads to another host, which is not permitted/,
    );
  });
});

Deno.test("a file is downloaded by one command at a time; one that is stopped keeps what has come", () =>
  withServer([{ stallAfter: 100_000 }], async ({ url }) => {
    const target = await newTarget(), stop = new AbortController();
    const arrived = Promise.withResolvers<void>();
    const first = fetchTo(url, {
      target,
      signal: stop.signal,
      progress: (bytes) => bytes === 100_000 && arrived.resolve(),
    });
    await arrived.promise;
    const { message } = await assertRejects(() => fetchTo(url, { target }), Failure);
    assertStringIncludes(message, "is being downloaded by another command");
    const reason = new Error("stopped");
    stop.abort(reason);
    assertEquals(await first.catch((error) => error), reason);
    assertEquals(await Deno.readFile(`${target}.part`), FILE.slice(0, 100_000));
  }));

Deno.test("progress shows the share, the rate from the second second on, and a new beginning", () => {
  const lines: string[] = [];
  let time = 0;
  const meter = progressMeter({ progress: (line) => lines.push(line) }, "weights/a.pt", () => time);
  for (
    const [at, bytes] of [[0, 100_000_000], [50, 110_000_000], [2000, 150_000_000], [
      2100,
      200_000_000,
    ]] as const
  ) {
    time = at;
    meter(bytes, 200_000_000);
  }
  time = 3000;
  meter(0, undefined);
  assertEquals(lines, [
    "a.pt  [##########----------]  50%  100.0 MB of 200.0 MB",
    "a.pt  [###############-----]  75%  150.0 MB of 200.0 MB  25.0 MB/s",
    "a.pt  [####################] 100%  200.0 MB of 200.0 MB  47.6 MB/s",
    "a.pt  0 bytes",
  ]);
});

Deno.test("the command downloads, verifies, and finds the file again", () =>
  withServer([{}], async ({ url, begins }) => {
    const cwd = await Deno.makeTempDir();
    const args = ["--url", url, "--sha256", HASH.toUpperCase(), "--json"];
    for (const words of ["Fetched", "is there already"]) {
      const { code, stdout, stderr } = await run("fetch", args, cwd);
      assertEquals(code, 0, stderr);
      assertEquals(JSON.parse(stdout), { file: "weights/weights.pt", url, sha256: HASH, verified: true });
      assertStringIncludes(stderr, words);
      assertStringIncludes(stderr, "Look at it: deno task inspect weights/weights.pt");
    }
    assertEquals(begins.length, 1);
    const wrong = ["--url", url, "--sha256", "0".repeat(64)];
    const elsewhere = await run("fetch", [...wrong, "--out", "other"], cwd);
    assertEquals([elsewhere.code, /it was removed\n$/.test(elsewhere.stderr)], [1, true], elsewhere.stderr);
    const there = await run("fetch", wrong, cwd);
    assertEquals([there.code, /is there, but is not the file asked for/.test(there.stderr)], [1, true]);
    const unverified = await run("fetch", ["--url", url], cwd);
    assertStringIncludes(unverified.stderr, `no hash is known to verify it by\nSHA-256: ${HASH}\n`);
  }));

Deno.test("the command, interrupted, keeps what has come, and goes on from there", () =>
  withServer([{ stallAfter: 100_000 }, {}], async ({ url, begins }) => {
    const cwd = await Deno.makeTempDir(), part = join(cwd, "weights", "weights.pt.part");
    const process = start("fetch", ["--url", url], cwd), ended = process.output();
    while ((await Deno.stat(part).catch(() => undefined))?.size !== 100_000) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    process.kill("SIGINT");
    const { code, stderr } = await ended;
    assertEquals(code, 130);
    assertMatch(
      new TextDecoder().decode(stderr),
      /Interrupted\. What has come is kept: run the command again/,
    );
    assertEquals((await run("fetch", ["--url", url, "--sha256", HASH], cwd)).code, 0);
    assertEquals(begins, [0, 100_000]);
  }));

Deno.test("the list states sources, licences and hashes, and its names are found", async () => {
  const { weights } = JSON.parse((await run("fetch", ["--json"])).stdout);
  assertEquals(weights, CATALOGUE.map((known) => ({ ...known })));
  assertEquals(new Set(CATALOGUE.map(({ name }) => name)).size, CATALOGUE.length);
  for (const { url, licence, sha256 } of CATALOGUE) {
    assert(url.startsWith("https://") && licence.length > 0);
    if (url.includes("openai")) assertStringIncludes(url, `/${sha256}/`);
  }
  const { stdout } = await run("fetch", []);
  assertMatch(stdout, /^ViT-B-32 .*\n +354\.0 MB; verified by its SHA-256; MIT\n +https:\/\/openaipublic/);
});

Deno.test("a wrong command line is said to be such", async () => {
  const cases: readonly [string[], RegExp][] = [
    [["ViT-B-33"], /^No weights are known as "ViT-B-33"\. Did you mean "ViT-B-32"\?/],
    [["--sha256", HASH], /--sha256 goes with --url/],
    [["ffhq", "--url", "https://example.org/a.pt"], /Give a NAME or --url, not both/],
    [["--url", "example.org/a.pt"], /It must be the http or https address of a file/],
    [["--url", "https://example.org/"], /It must be the http or https address of a file/],
    [["--url", "file:///etc/passwd"], /It must be the http or https address of a file/],
    [["--url", "https://example.org/a.pt", "--sha256", "abc"], /It must be 64 hexadecimal digits/],
  ];
  for (const [args, message] of cases) {
    const { code, stderr } = await run("fetch", args);
    assertEquals(code, 2, stderr);
    assertMatch(stderr, message);
  }
});
