import { assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import { usualArchitecture } from "../../../models/stylegan2/architecture.ts";
import { USUAL_SETTINGS } from "../../../models/stylegan2/settings.ts";
import { pageHtml } from "../../../tasks/export/page_html.ts";
import { networks, run } from "../_commands.ts";

Deno.test("what is no run is refused by its name, with the way out", async () => {
  const folder = await networks();
  const { code, stderr } = await run("export", [folder, "--out", join(folder, "site"), "--quiet"]);
  assertEquals(code, 2, stderr);
  assertStringIncludes(
    stderr,
    `"${folder}" is no run's folder: it holds no run.json. Give the folder of a run`,
  );
  const same = await run("export", [folder, "--out", `${folder}/`, "--quiet"]);
  assertEquals(same.code, 2, same.stderr);
  assertStringIncludes(same.stderr, "which is a run: give another folder");
});

Deno.test("no name, title or notice puts anything into a page but its text", () => {
  const hostile = `</script><script>alert(1)</script>"'><img src=x onerror=alert(1)>`;
  const { clamp: _, ...settings } = USUAL_SETTINGS;
  const html = pageHtml({
    site: {
      title: hostile,
      architecture: usualArchitecture({ size: 8, styleDim: 8, mappingDepth: 2, channels: [8, 8] }),
      layers: 4,
      generators: [{ name: "source", file: "source.safetensors", settings }, {
        name: hostile,
        file: "adapted-1.safetensors",
        settings,
      }],
    },
    width: 8,
    height: 8,
    notices: { source: [hostile], [hostile]: [hostile] },
    style: "",
    scripts: "",
    policy: "default-src 'none'",
  });
  assertEquals(html.match(/<script|<img|onerror=alert\(1\)"/g), ["<script"], html); // the JSON's own
  const json = /<script type="application\/json" id="site">(.*?)<\/script>/.exec(html)![1]!;
  assertEquals(JSON.parse(json).title, hostile);
});
