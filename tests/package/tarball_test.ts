/**
 * The package as its users have it: installed from the tarball into an empty folder, on a machine that has Node and no Deno,
 * with a config that has a second file and npm packages.
 */
import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { dirname, fromFileUrl, join } from "@std/path";
import { packForNode } from "../../tasks/package/pack.ts";

const ROOT = fromFileUrl(new URL("../../", import.meta.url));
const TOOLS = ["node", "npm", "npx", "sh"];

/** A folder for PATH with Node alone; undefined where there is no npm. */
async function nodeAlone(): Promise<string | undefined> {
  const folder = await Deno.makeTempDir();
  for (const tool of TOOLS) {
    const places = (Deno.env.get("PATH") ?? "").split(":").map((place) => join(place, tool));
    const real = (await Promise.all(places.map((place) => Deno.realPath(place).catch(() => undefined)))).find(
      Boolean,
    );
    if (!real) return undefined;
    await Deno.symlink(real, join(folder, tool));
  }
  return folder;
}

const PATH = await nodeAlone();

async function run(cwd: string, program: string, ...args: string[]) {
  const { code, stdout, stderr } = await new Deno.Command(join(PATH!, program), {
    args,
    cwd,
    env: { PATH: PATH!, NO_COLOR: "1", INIT_CWD: "/" },
    stdin: "null",
  }).output();
  const [said, warned] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes)) as [string, string];
  return { code, said, warned };
}

Deno.test({
  name: "a tarball in an empty folder: a project begins, runs with its own packages, and its test passes",
  ignore: PATH === undefined,
  fn: async (t) => {
    const folder = await Deno.realPath(await Deno.makeTempDir());
    const tarball = await packForNode(ROOT, await Deno.makeTempDir());
    const variegate = (...args: string[]) => run(folder, "npx", "--no-install", "variegate", ...args);

    await t.step("it installs, and finds its Deno", async () => {
      const installed = await run(folder, "npm", "install", "--prefer-offline", tarball);
      assertEquals(installed.code, 0, installed.warned);
      const { said, warned } = await variegate("--version");
      assertMatch(said, /^Variegate \d+\.\d+\.\d+\n$/, warned);
    });

    await t.step("init writes a project, and over nothing", async () => {
      const { code, warned } = await variegate("init", ".");
      assertEquals(code, 0, warned);
      assertMatch(warned, /^Go on with: npx variegate adapt$/m);
      const again = await variegate("init", ".");
      assertEquals(again.code, 2);
      assertStringIncludes(again.warned, `"${folder}" holds variegate.config.ts, `);
      const settings = JSON.parse(await Deno.readTextFile(join(folder, "deno.json")));
      assertEquals(settings.imports, { variegate: "./node_modules/variegate/mod.ts" });
    });

    await t.step("its config runs, with a second file, a package of npm's and one of a folder", async () => {
      await write(
        join(folder, "steps.ts"),
        'import { isAnyArray } from "is-any-array";\nexport const steps = Number(isAnyArray([]));\n',
      );
      await write(
        join(folder, "local/package.json"),
        '{ "name": "mine", "type": "module", "exports": "./mine.js" }',
      );
      await write(join(folder, "local/mine.js"), "export const target = 'a photo of a fox';\n");
      const manifest = JSON.parse(await Deno.readTextFile(join(folder, "package.json")));
      Object.assign(manifest.dependencies, { mine: "file:./local", "is-any-array": "3.0.0" });
      await write(join(folder, "package.json"), JSON.stringify(manifest));
      await Deno.mkdir(join(folder, "node_modules"), { recursive: true });
      await Deno.symlink(join(folder, "local"), join(folder, "node_modules/mine"));
      const config = join(folder, "variegate.config.ts"), text = await Deno.readTextFile(config);
      await write(
        config,
        `import { steps } from "./steps.ts";\nimport { target } from "mine";\n` +
          text.replace("steps: 150", "steps").replace('target: "a photo of a cat"', "target"),
      );
      const { code, warned } = await variegate(
        ...["adapt", "--set", "plugins.ewc.samples=1", "--backend", "wasm"],
        ...["--allow-env=HOME", "--out", "run"],
      );
      assertEquals(code, 0, warned);
      assertMatch(warned, new RegExp(`^The run goes to ${join(folder, "run")}$`, "m"));
      const record = JSON.parse(await Deno.readTextFile(join(folder, "run/run.json")));
      assertEquals([record.steps, record.config.prompts.target], [1, "a photo of a fox"]);
      assertEquals(record.grants, { net: [], env: ["HOME"] });
      assert((await Deno.stat(join(folder, "run/generator.safetensors"))).size > 1e5);
    });

    await t.step("a second copy of tfjs is refused by its name, before anything runs", async () => {
      const path = join(folder, "deno.json"), settings = await Deno.readTextFile(path);
      await write(
        path,
        settings.replace('"imports": {', '"imports": { "@tensorflow/tfjs": "npm:@tensorflow/tfjs@4.20.0",'),
      );
      const { code, warned } = await variegate("adapt", "--out", "never");
      assertEquals([code, await Deno.stat(join(folder, "never")).catch(() => "none")], [2, "none"]);
      assertStringIncludes(
        warned,
        `maps "@tensorflow/tfjs" to @tensorflow/tfjs 4.20.0, a second copy of tfjs: Variegate `,
      );
      await write(path, settings);
    });

    await t.step("its test passes, and types hold by the strictest rules", async () => {
      const tested = await run(folder, "npx", "--no-install", "deno", "task", "test");
      assertEquals(tested.code, 0, tested.warned + tested.said);
      assertMatch(tested.said, /1 passed/);
    });
  },
});

async function write(path: string, text: string): Promise<void> {
  await Deno.mkdir(dirname(path), { recursive: true });
  await Deno.writeTextFile(path, text);
}
