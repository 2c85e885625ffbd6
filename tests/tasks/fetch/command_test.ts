import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import { CATALOGUE } from "../../../tasks/fetch/catalogue.ts";
import { run, start } from "../_commands.ts";
import { HASH, withServer } from "../_file_server.ts";

Deno.test("the command downloads, verifies, and finds the file again", () =>
  withServer([{}], async ({ url, begins }) => {
    const cwd = await Deno.makeTempDir();
    const args = ["--url", url, "--sha256", HASH.toUpperCase(), "--json"];
    for (const words of ["Fetched", "is there already"]) {
      const { code, stdout, stderr } = await run("fetch", args, cwd);
      assertEquals(code, 0, stderr);
      assertEquals(JSON.parse(stdout), {
        file: join(cwd, "weights/weights.pt"),
        url,
        sha256: HASH,
        verified: true,
      });
      assertStringIncludes(stderr, words);
      assertStringIncludes(stderr, `Look at it: deno task inspect ${join(cwd, "weights/weights.pt")}`);
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
  for (const { name, url, beside, parameters } of CATALOGUE.filter(({ beside }) => beside)) {
    assert(beside!.some((file) => /config\.json$/.test(file)), `${name} comes without its configuration`);
    assertMatch(url, new RegExp(`/${RegExp.escape(name)}/resolve/main/[\\w.]+\\.(bin|safetensors)$`));
    assertMatch(parameters!, /^\d+ M/);
  }
  const { stdout } = await run("fetch", []);
  assertMatch(stdout, /CLIP-ViT-B-32-laion2B\S+ .*\n +151 M parameters; no hash published; MIT\n +https:/);
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
