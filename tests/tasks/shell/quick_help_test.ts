/** Help, and the refusal of a wrong line, are there at once: what computes is loaded in the worker, or when work begins. */
import { assert, assertEquals } from "@std/assert";
import { fromFileUrl, toFileUrl } from "@std/path";
import table from "../../../tasks/commands.json" with { type: "json" };

/** A module in the output of `deno info --json`. */
interface Module {
  readonly specifier: string;
  readonly dependencies?: readonly {
    readonly code?: { readonly specifier?: string };
    readonly isDynamic?: boolean;
  }[];
}

/** All that is loaded with a module. */
function loadedWith(root: string, modules: ReadonlyMap<string, Module>): Set<string> {
  const loaded = new Set([root]);
  for (const specifier of loaded) { // which grows meanwhile
    for (const { code, isDynamic } of modules.get(specifier)?.dependencies ?? []) {
      if (code?.specifier !== undefined && !isDynamic) loaded.add(code.specifier);
    }
  }
  return loaded;
}

Deno.test("a command's help loads no tfjs, nor does inspecting a generator", async () => {
  const root = fromFileUrl(new URL("../../../", import.meta.url));
  const args = ["info", "--json", "cli.ts"];
  const { stdout } = await new Deno.Command(Deno.execPath(), { args, cwd: root }).output();
  const { modules } = JSON.parse(new TextDecoder().decode(stdout)) as { readonly modules: Module[] };
  const graph = new Map(modules.map((module) => [module.specifier, module]));
  const isHeavy = (path: string) => {
    const loaded = loadedWith(toFileUrl(root + path).href, graph);
    assert(loaded.size > 10, `${path} loads nothing: is the graph read right?`);
    return [...loaded].some((specifier) => specifier.includes("tensorflow"));
  };
  const helps = Object.keys(table).map((name) => `tasks/${name}/command.ts`);
  assertEquals([...helps, "tasks/inspect/describe_file.ts"].filter(isHeavy), []);
  assert(isHeavy("tasks/inspect/describe_encoder.ts"), "towers compute: is the graph read right?");
});
