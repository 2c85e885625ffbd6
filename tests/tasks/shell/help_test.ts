/** What is printed of the commands, in whole: help texts are read by people, and changed with care. */
import { assertEquals } from "@std/assert";
import table from "../../../tasks/commands.json" with { type: "json" };
import type { Command } from "../../../tasks/shell/command.ts";
import { helpText } from "../../../tasks/shell/help_text.ts";
import { run, runBare } from "../_commands.ts";

Deno.test("the list of commands", async (t) => {
  const { code, stdout } = await runBare("--help");
  assertEquals(code, 0);
  await t.assertSnapshot(stdout);
});

for (const name of Object.keys(table)) {
  Deno.test(`the help text of ${name}`, async (t) => {
    const { COMMAND } = await import(`../../../tasks/${name}/command.ts`) as { readonly COMMAND: Command };
    await t.assertSnapshot(helpText(COMMAND));
  });
}

Deno.test("what is said of permissions that are not given", async (t) => {
  const host = await run("adapt", ["config.ts", "--allow-net=example.org"]);
  const variable = await run("adapt", ["config.ts", "--allow-env", "HOME", "PATH"]);
  const odd = await run("adapt", ["config.ts", "--allow-net=https://example.org/"]);
  const unread = await runBare("inspect", "/nowhere.pt");
  for (const { code, stderr } of [host, variable, odd, unread]) await t.assertSnapshot(`${code}\n${stderr}`);
});
