import { visible } from "../shell/visible.ts";

/** Rows as a table in Markdown, the first as its head. Their texts are Markdown. */
export function markdownTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** A text that Markdown shows as it is, in one line. */
export function escapeMarkdown(text: string): string {
  return visible(text).replace(/[\\|*_`<>[\]#&]/g, "\\$&").replace(/\s+/g, " ");
}
