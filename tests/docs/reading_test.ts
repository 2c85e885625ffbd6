/** Every number that plugins tell beside their terms is explained; what records hold is asked where they are tested. */
import { assert } from "@std/assert";
import { fromFileUrl, join } from "@std/path";
import { COLUMNS } from "../../tasks/ablation/summary.ts";
import { assertExplained } from "../support/explained.ts";

const PLUGINS = fromFileUrl(new URL("../../plugins", import.meta.url));

Deno.test("docs/reading.md explains what plugins record, by plugin and name", async () => {
  const names: string[] = [];
  for await (const { name: file } of Deno.readDir(PLUGINS)) {
    const text = await Deno.readTextFile(join(PLUGINS, file));
    const plugin = /\bname = "([\w-]+)"/.exec(text)?.[1];
    for (const [, value] of text.matchAll(/\brecord\("([^"]+)"/g)) names.push(`${plugin}/${value}`);
    for (const [, value] of text.matchAll(/\bobserve\("([^"]+)"/g)) names.push(value!);
  }
  assert(names.length >= 4, names.join());
  assertExplained(names);
});

Deno.test("docs/reading.md explains the columns of the ablation's table", () => {
  assertExplained(COLUMNS.map(({ measure }) => measure));
});
