/** The notebook among the examples: its cells, one behind the other, as a script. */
import { assertEquals, assertStringIncludes } from "@std/assert";
import { fromFileUrl, join, toFileUrl } from "@std/path";
import { decodePng } from "../../mod.ts";
import notebook from "../../examples/notebook.ipynb" with { type: "text" };

const ROOT = fromFileUrl(new URL("../../", import.meta.url));

/** A cell with its last line, an expression, kept: that is what a notebook shows. */
function asScript(source: string): string {
  const lines = source.split("\n"), last = lines.pop()!.replace(/;$/, "");
  return [...lines, `shown.push(${last});`].join("\n");
}

Deno.test("the example notebook runs from top to bottom, and its images show themselves as pictures", async () => {
  const cells: { cell_type: string; source: string[]; outputs?: unknown[] }[] = JSON.parse(notebook).cells;
  const sources = cells.filter(({ cell_type }) => cell_type === "code").map(({ source }) => source.join(""));
  for (const { outputs = [] } of cells) assertEquals(outputs, []); // a notebook is kept without what it showed
  const folder = await Deno.makeTempDir(), script = join(folder, "notebook.ts");
  await Deno.writeTextFile(
    script,
    [
      "const shown: unknown[] = [];",
      ...sources.map(asScript).map((source) =>
        source.replace("startBackend()", 'startBackend({ backend: "wasm" })')
      ),
      'const display = Symbol.for("Jupyter.display");',
      "const pictures = shown.flatMap((value) => (value as any)?.[display]?.() ?? []);",
      'console.log("\\n" + JSON.stringify(pictures));',
      "Deno.exit(0);",
    ].join("\n"),
  );
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--allow-all",
      "--cached-only",
      "--no-check",
      "--config",
      join(ROOT, "deno.json"),
      toFileUrl(script).href,
    ],
    cwd: folder,
    env: { NODEVICE_SELECT: "1", NO_COLOR: "1" },
  }).output();
  const said = new TextDecoder().decode(stdout);
  assertEquals(code, 0, said + new TextDecoder().decode(stderr));
  const pictures: Record<string, string>[] = JSON.parse(said.trim().split("\n").at(-1)!);
  assertEquals(pictures.length, 3);
  assertStringIncludes(pictures[0]!["text/plain"]!, "8 of 64 x 64 pixels");
  const sizes = pictures.map((picture) => {
    const { width, height } = decodePng(Uint8Array.fromBase64(picture["image/png"]!));
    return `${width} x ${height}`;
  });
  assertEquals(sizes, ["526 x 64", "526 x 64", "526 x 130"]);
});
