import { assertEquals, assertMatch, assertRejects, assertStringIncludes } from "@std/assert";
import { dirname, join, toFileUrl } from "@std/path";
import { type Download, download } from "../../../tasks/fetch/download.ts";
import { Failure } from "../../../tasks/shell/exit.ts";
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
    retrying: (message) => troubles.push(message),
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
    await fetchTo(url, { sha256: HASH, stallTimeout: 200 });
    assertEquals(begins, [0, 100_000]);
  }));

Deno.test("a server that stays silent is named", () =>
  withServer([{ stallAfter: 0 }], async ({ url }) => {
    const { message } = await assertRejects(() => fetchTo(url, { stallTimeout: 20 }), Failure);
    assertStringIncludes(message, "failed 4 times in a row: nothing came for 0.02 s");
  }));

Deno.test("what is not there is said at once, what the server fails at is tried again", async () => {
  await withServer([{ status: 404 }], async ({ url, begins }) => {
    const target = await newTarget();
    const { message } = await assertRejects(() => fetchTo(url, { target }), Failure);
    assertStringIncludes(message, `"${url}" cannot be downloaded: the server answered 404`);
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
