/** Where paths lead: those of a command line from where a person stands, those of a config from its folder. */
import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import table from "../../../tasks/commands.json" with { type: "json" };
import type { Command, Flag } from "../../../tasks/shell/command.ts";
import { parseCommandLine } from "../../../tasks/shell/parse_command_line.ts";
import { standsForPath } from "../../../tasks/shell/paths.ts";
import { networks, ROOT, run, writeConfig } from "../_commands.ts";

const WASM = ["--backend", "wasm", "--threads", "1"];

Deno.test("the flags and arguments of commands that are paths", async (t) => {
  const paths: Record<string, string[]> = {};
  for (const name of Object.keys(table)) {
    const { COMMAND } = await import(`../../../tasks/${name}/command.ts`) as { readonly COMMAND: Command };
    const flags = Object.entries(COMMAND.flags as Record<string, Flag>);
    paths[name] = [
      ...COMMAND.positional.filter(standsForPath),
      ...flags.flatMap(([flag, { value }]) => value && standsForPath(value) ? [`--${flag}`] : []),
    ];
  }
  await t.step("are these", () => {
    assertEquals(
      paths["sample"],
      ["--generator", "--source", "--parent", "--latents", "--between", "--strip", "--out"],
    );
    assertEquals(paths["convert"], ["IN", "OUT", "--parent"]);
    assertEquals(paths["fetch"], ["--out"]);
    assertEquals(paths["doctor"], []);
  });
});

Deno.test("a path becomes absolute, and what is none stays as it is", async () => {
  const { COMMAND } = await import("../../../tasks/edit/command.ts");
  const args = parseCommandLine(COMMAND, [
    ...[
      "runs/a",
      "../b",
      "--direction",
      "smile.pt#2@3-:2",
      "--photo",
      "me.jpg",
      "/photos/us",
      "--noise",
      "none",
    ],
    ...["--source", "world:dog"],
  ]);
  const here = Deno.cwd();
  assertEquals(args.positional, [join(here, "runs/a"), join(here, "../b")]);
  assertEquals(args.all("photo"), [join(here, "me.jpg"), "/photos/us"]);
  assertEquals(args.one("direction"), join(here, "smile.pt#2@3-:2"));
  assertEquals([args.one("noise"), args.one("source")], ["none", "world:dog"]);
});

Deno.test("a command under deno task takes paths from where it was called, and names them absolutely", async () => {
  const folder = await networks();
  const drawn = await run("sample", [
    ...["--generator", "generator.safetensors", "--out", "grid.png", "--count", "1", ...WASM],
  ], folder);
  assertEquals(drawn.code, 0, drawn.stderr);
  assertStringIncludes(drawn.stderr, `Wrote 1 image of 8 x 8 pixels to ${join(folder, "grid.png")}`);
  const missing = await run("inspect", ["nowhere.pt"], folder);
  assertEquals(missing.stderr, `"${join(folder, "nowhere.pt")}" does not exist: check the path\n`);
});

Deno.test("a task of one's own takes paths from its own folder", async () => {
  const folder = await networks();
  const { stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      ...["run", "--no-prompt", "--allow-read", "--config", join(ROOT, "deno.json")],
      ...[join(ROOT, "cli.ts"), "inspect", "nowhere.pt"],
    ],
    cwd: folder,
    env: { NO_COLOR: "1", INIT_CWD: "/" }, // as of a sub-folder; without a permission to read it
  }).output();
  assertStringIncludes(new TextDecoder().decode(stderr), `"${join(folder, "nowhere.pt")}" does not exist`);
});

Deno.test("a config's paths are taken from its folder, and its run goes to where the command was called", async () => {
  const folder = await networks(), elsewhere = await Deno.makeTempDir();
  const config = await writeConfig(folder, "directional(), checkpoint()", "steps: 1");
  const text = await Deno.readTextFile(config);
  await Deno.writeTextFile(config, text.replaceAll(`${folder}/`, ""));
  assertMatch(await Deno.readTextFile(config), /stylegan2\("generator\.safetensors"\)/);
  const { code, stderr } = await run("adapt", [config, "--out", "here", ...WASM], elsewhere);
  assertEquals(code, 0, stderr);
  assertMatch(stderr, new RegExp(`^The run goes to ${join(elsewhere, "here")}$`, "m"));
  const record = JSON.parse(await Deno.readTextFile(join(elsewhere, "here/run.json")));
  assertEquals(record.generator.file, join(folder, "generator.safetensors"));
});

Deno.test("a config's path that leads only from where the command was called is taken, with a warning", async () => {
  const folder = await networks(), elsewhere = await Deno.makeTempDir();
  const config = await writeConfig(elsewhere, "directional()", "steps: 1");
  const text = await Deno.readTextFile(config);
  await Deno.writeTextFile(config, text.replaceAll(`${elsewhere}/`, ""));
  const { code, stderr } = await run("adapt", [config, "--check", "--quiet", ...WASM], folder);
  assertEquals(code, 0, stderr);
  for (const name of ["generator.safetensors", "clip.safetensors"]) {
    assertStringIncludes(stderr, `"${name}" is not beside the config, and is taken from "${folder}"`);
    assertStringIncludes(stderr, `Write "${join(folder, name)}"`);
  }
  const nowhere = await run("adapt", [config, "--check", ...WASM], await Deno.makeTempDir());
  assertEquals(nowhere.code, 2);
  assertStringIncludes(nowhere.stderr, `"${join(elsewhere, "generator.safetensors")}" does not exist`);
});
