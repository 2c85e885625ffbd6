/** What is made by a command from sources of the project must be what that command makes of them today. */
import { assert, assertEquals } from "@std/assert";
import { fromFileUrl, join } from "@std/path";
import settings from "../../../deno.json" with { type: "json" };

const ROOT = fromFileUrl(new URL("../../../", import.meta.url));

Deno.test("the page's script is what `deno task bundle-report` makes of its sources", async () => {
  const [, ...words] = settings.tasks["bundle-report"].command.split(" ");
  const committed = words[words.indexOf("--output") + 1]!, made = join(await Deno.makeTempDir(), "bundle.js");
  const args = words.map((word) => word === committed ? made : word);
  const { code, stderr } = await new Deno.Command(Deno.execPath(), { args, cwd: ROOT }).output();
  assertEquals(code, 0, new TextDecoder().decode(stderr));
  const [now, then] = [await Deno.readTextFile(made), await Deno.readTextFile(join(ROOT, committed))];
  assert(now === then, `"${committed}" is not current. Run deno task bundle-report`);
  assert(now.includes("© 2025 Leon Sorokin"), "the notice of the licence is missing");
  assert(!/<\/script|<!--/i.test(now), "it would end its element early");
});

/** Relative luminance, and the contrast of two colours, as WCAG 2 defines them. */
function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[^#]/g, "$&$&") : colour;
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

Deno.test("texts of the page stand out by 4.5 to 1 and lines by 3 to 1, on light and dark grounds", async () => {
  const read = (name: string) => Deno.readTextFile(join(ROOT, "tasks/report/page", name));
  const style = await read("style.css"), colours = await read("colours.ts");
  const schemes = [...style.matchAll(/:root\s*\{([^}]*)\}/g)].map(([, text]) =>
    Object.fromEntries([...text!.matchAll(/--(\w+):\s*(#\w+)/g)].map(([, name, value]) => [name, value!]))
  );
  const palettes = [...colours.matchAll(/const ON_\w+ = \[([^\]]*)\]/g)].map(([, text]) =>
    text!.match(/#\w{6}/g)!
  );
  assertEquals([schemes.length, palettes.length], [2, 2]);
  for (const [i, scheme] of schemes.entries()) {
    for (const ground of [scheme["ground"]!, scheme["panel"]!]) {
      for (const name of ["text", "muted", "good", "busy", "bad"]) {
        const value = contrast(scheme[name]!, ground);
        assert(value >= 4.5, `--${name} on ${ground}: ${value.toFixed(2)}`);
      }
      for (const colour of palettes[i]!) {
        const value = contrast(colour, ground);
        assert(value >= 3, `${colour} on ${ground}: ${value.toFixed(2)}`);
      }
    }
  }
});
