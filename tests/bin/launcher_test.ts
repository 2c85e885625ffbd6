/** What Node makes of a user's project before Deno starts. */
import { assertEquals } from "@std/assert";
import { join, toFileUrl } from "@std/path";
import { grantsIn } from "../../bin/grants.mjs";
import { readJsonc } from "../../bin/jsonc.mjs";
import { packagesOf } from "../../bin/packages.mjs";
import { openProject } from "../../bin/project.mjs";

async function project(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await Deno.realPath(await Deno.makeTempDir());
  for (const [name, text] of Object.entries(files)) {
    await Deno.mkdir(join(folder, name, ".."), { recursive: true });
    await Deno.writeTextFile(join(folder, name), text);
  }
  return folder;
}

Deno.test("only single hosts and names are granted, however the flags are written", () => {
  assertEquals(
    grantsIn([
      "c.ts",
      "--allow-net=a.org:443",
      "--allow-env",
      "HOME",
      "PATH",
      "--steps",
      "3",
      "--allow-net",
      "b.org",
    ]),
    ["--allow-net=a.org:443", "--allow-env=HOME", "--allow-env=PATH", "--allow-net=b.org"],
  );
  assertEquals(
    grantsIn(["--allow-net", "--allow-env=", "--allow-all", "--allow-net=a,b", "--allow-run=sh"]),
    [],
  );
});

Deno.test("settings may have comments and commas at their ends", async () => {
  const folder = await project({
    "deno.jsonc": '{ // a comment\n "a": "https://x/*y*/", /* another */ "b": ["c", ], }',
  });
  assertEquals(readJsonc(join(folder, "deno.jsonc")), { a: "https://x/*y*/", b: ["c"] });
});

Deno.test("packages run in the version that is installed, else one that is allowed, else from node_modules", async () => {
  const folder = await project({
    "package.json": JSON.stringify({
      dependencies: {
        one: "^1.0.0",
        two: "2.0.0",
        "@a/three": "npm:other@^3.0.0",
        mine: "file:../mine",
        variegate: "*",
      },
    }),
    "node_modules/one/package.json": '{ "version": "1.2.3" }',
    "node_modules/mine/package.json":
      '{ "version": "9.0.0", "exports": { ".": { "types": "./t.d.ts", "import": "./m.js" } } }',
  });
  const mine = toFileUrl(join(folder, "node_modules/mine")).href;
  assertEquals(packagesOf(folder), {
    one: "npm:one@1.2.3",
    "one/": "npm:/one@1.2.3/",
    two: "npm:two@2.0.0",
    "two/": "npm:/two@2.0.0/",
    "@a/three": "npm:other@^3.0.0",
    "@a/three/": "npm:/other@^3.0.0/",
    mine: `${mine}/m.js`,
    "mine/": `${mine}/`,
  });
});

Deno.test("a project's map is merged with ours, in which variegate and tfjs are ours", async () => {
  const folder = await project({
    "deno.json":
      '{ "imports": { "@lib/": "./lib/", "variegate": "./old.ts", "entities": "npm:entities@4.0.0" } }',
    "deep/config.ts": "",
  });
  const opened = openProject([join(folder, "deep/config.ts"), "--steps", "3"])!;
  const { imports, scopes } = readJsonc(opened.settings), root = new URL("../../", import.meta.url);
  assertEquals(imports["@lib/"], `${toFileUrl(folder).href}/lib/`);
  assertEquals([imports["variegate"], imports["entities"]], [
    new URL("mod.ts", root).href,
    "npm:entities@4.0.0",
  ]);
  assertEquals(imports["@tensorflow/tfjs"], "npm:@tensorflow/tfjs@4.22.0");
  assertEquals(scopes[root.href]["entities"], "npm:entities@8.0.0"); // ours keep their own
  opened.close();
  assertEquals(await Deno.stat(opened.settings).catch(() => "gone"), "gone");
  assertEquals(openProject([join(await project({ "config.ts": "" }), "config.ts")]), undefined, "no project");
});
