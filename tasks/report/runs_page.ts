/** The page that shows runs: one file, served or opened from disk, and safe whatever runs are called. */
import script from "./page/bundle.js" with { type: "text" }; // by deno task bundle-report, from page/main.ts
import style from "./page/style.css" with { type: "text" };
import { escapeHtml } from "./html.ts";
import type { RunsView } from "./run_view.ts";

/** The page, and what a browser may do with it: the `Content-Security-Policy` for a server's answer. */
export interface RunsPage {
  readonly html: string;
  readonly policy: string;
}

/** Makes the page. @param view what it shows at first; a live one asks for the rest */
export async function runsPage(title: string, view: RunsView): Promise<RunsPage> {
  const policy = [
    "default-src 'none'",
    `script-src '${await digestOf(script)}'`,
    `style-src '${await digestOf(style)}'`,
    "img-src 'self' file: data:",
    `connect-src ${view.live ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<noscript>This page draws its curves with a script.</noscript>
<script type="application/json" id="runs">${embedded(view)}</script>
<script>${script}</script>
</body>
</html>
`;
  return { html, policy };
}

/** JSON as it may stand in a script element: no text in it can end the element, or begin a comment. */
export function embedded(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
