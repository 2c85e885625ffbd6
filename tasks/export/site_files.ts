/** The files of a site: one page that holds everything, or a page and what it loads from beside it. */
import drawing from "./dist/drawing.js" with { type: "text" }; // both by deno task bundle-export
import page from "./dist/page.js" with { type: "text" };
import { pageHtml, type PageParts } from "./page_html.ts";
import { DRAWING, NATIVE } from "./page/site.ts";
import style from "./page/style.css" with { type: "text" };

/** What a site is made of. */
export interface SiteParts extends Omit<PageParts, "style" | "scripts" | "policy"> {
  /** safetensors files by the names that the site has for them. */
  readonly weights: ReadonlyMap<string, Uint8Array>;
}

/** The page itself. */
export const PAGE = "index.html";

/** The script of the page. */
const SCRIPT = "page.js";

/** The bundled code of a page, and tfjs' native code. */
interface PageCode {
  readonly style: string;
  readonly page: string;
  readonly drawing: string;
  readonly native: Uint8Array;
}

/** What every page has. */
export async function readPageCode(): Promise<PageCode> {
  const native = import.meta.resolve("@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm");
  return { style, page, drawing, native: await Deno.readFile(new URL(native)) };
}

/** All in one file, which opens from disk. */
export async function oneFile(site: SiteParts, code: PageCode): Promise<Map<string, Uint8Array>> {
  const { weights, ...parts } = site, { style, page, drawing, native } = code;
  const held = new Map([[DRAWING, bytesOf(drawing)], [NATIVE, native], ...weights]);
  const data = [...held].map(([name, bytes]) =>
    `<script type="text/plain" data-file="${name}">${bytes.toBase64()}</script>`
  );
  // Text in an element cannot end the element, and JavaScript can say the same without that tag.
  const script = page.replaceAll("</script", "<\\/script");
  const html = pageHtml({
    ...parts,
    style,
    scripts: [...data, `<script>${script}</script>`].join("\n"),
    policy: [
      "default-src 'none'",
      `script-src '${await hashOf(script)}' blob: 'wasm-unsafe-eval'`,
      `style-src '${await hashOf(style)}'`,
      "worker-src blob:",
      "connect-src blob:",
      "img-src data: blob:",
      "base-uri 'none'",
      "form-action 'none'",
    ].join("; "),
  });
  return new Map([[PAGE, bytesOf(html)]]);
}

/** A page and the files that it loads from a web server. */
export async function splitFiles(site: SiteParts, code: PageCode): Promise<Map<string, Uint8Array>> {
  const { weights, ...parts } = site, { style, page, drawing, native } = code;
  const html = pageHtml({
    ...parts,
    style,
    scripts: `<script src="${SCRIPT}"></script>`,
    policy: [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      `style-src '${await hashOf(style)}'`,
      "worker-src 'self'",
      "connect-src 'self' blob:",
      "img-src data: blob:",
      "base-uri 'none'",
      "form-action 'none'",
    ].join("; "),
  });
  return new Map([
    ...weights,
    [NATIVE, native],
    [DRAWING, bytesOf(drawing)],
    [SCRIPT, bytesOf(page)],
    [PAGE, bytesOf(html)],
  ]);
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** As a Content Security Policy names an element's text: its SHA-256. */
async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytesOf(text));
  return `sha256-${new Uint8Array(digest).toBase64()}`;
}
