/** What commands may: the table of commands says it, and deno.json's tasks are made from it. */
import { assertEquals, assertMatch } from "@std/assert";
import { join } from "@std/path";
import settings from "../../../deno.json" with { type: "json" };
import { FFMPEG } from "../../../tasks/sample/ffmpeg.ts";
import table from "../../../tasks/commands.json" with { type: "json" };
import { ROOT, runBare } from "../_commands.ts";

Deno.test("no command may reach other machines but fetch, or start processes but sweep, and none has more than it needs", () => {
  for (const [name, { permissions }] of Object.entries(table)) {
    const others = permissions.filter((flag) => flag !== "--allow-sys=hostname") // for who comes second to a folder
      .filter((flag) => flag !== "--allow-net=127.0.0.1") // this machine
      .filter((flag) => name !== "sample" || flag !== `--allow-run=${FFMPEG}`); // makes MP4s, outside of the worker
    assertEquals(others.includes("--allow-net"), name === "fetch", name);
    assertEquals(permissions.some((flag) => flag === "--allow-net=127.0.0.1"), name === "watch", name);
    for (const flag of others) {
      assertMatch(
        flag,
        name === "sweep" ? /^--allow-(?:read|write|run)$/ : /^--allow-(?:read|write|net)$/,
        name,
      );
    }
  }
});

Deno.test("a command's task in deno.json says what the table of commands says", () => {
  for (const [name, { description, permissions }] of Object.entries(table)) {
    const task: unknown = settings.tasks[name as keyof typeof table];
    const flags = ["--cached-only", "--no-prompt", ...permissions, "--allow-env=INIT_CWD"].join(" ");
    assertEquals(task, {
      description,
      dependencies: ["install"],
      command: `NODEVICE_SELECT=1 deno run ${flags} cli.ts ${name}`,
    });
  }
});

Deno.test("no other task but the developers' may do more than read", () => {
  for (const [name, { command }] of Object.entries(settings.tasks)) {
    if (/^(?:test|check|bundle|ok$|pack$|release$)/.test(name) || Object.hasOwn(table, name)) continue;
    assertEquals(/--allow-(?!read\b)|\s-A\b/.exec(command), null, `${name}: ${command}`);
  }
});

Deno.test("a command gives back what it is allowed beyond the table", async () => {
  const probe = join(await Deno.makeTempDir(), "probe.ts");
  await Deno.writeTextFile(
    probe,
    `import { runNamedCommand } from ${JSON.stringify(join(ROOT, "tasks/shell/run_named_command.ts"))};
const state = (name) => Deno.permissions.querySync({ name }).state;
await runNamedCommand({ inspect: () => ({ main: () => {
  console.log(["read", "write", "net", "run", "env", "ffi", "sys"].filter((name) => state(name) === "granted").join());
  Deno.exit(0);
} }) }, ["inspect"]);`,
  );
  const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-check", "--config", join(ROOT, "deno.json"), "-A", probe],
    env: { NO_COLOR: "1" },
  }).output();
  assertEquals(new TextDecoder().decode(stdout), "read\n", new TextDecoder().decode(stderr));
});

Deno.test("what is no command is refused with the one that may be meant", async () => {
  const { code, stdout, stderr } = await runBare("inspct");
  assertEquals([code, stdout], [2, ""]);
  assertEquals(stderr, 'There is no command "inspct". Did you mean "inspect"?\nSee: deno task variegate\n');
});
