import { GLOBALS } from "./globals.ts";
import { ROOMS } from "./walls.ts";

const BEGIN = "<!-- from tasks/checks/walls.ts, by deno task check-imports --write -->";
const END = "<!-- end -->";

/** The tables of walls.ts as Markdown, laid out as the formatter lays it out. */
export function wallTables(): string {
  const rooms = ROOMS.map(({ files, what, imports }) => [code(files), what, imports.map(code).join(", ")]);
  const globals = GLOBALS.map(({ name, what, files }) => [code(name), what, files.map(code).join(", ")]);
  return [
    table(["files", "what they are", "may import, besides each other"], rooms),
    table(["global", "what it does", "who may use it"], globals),
  ].join("\n\n");
}

/** A document with the tables between its two marks renewed. */
export function renewTables(document: string): string {
  const from = document.indexOf(BEGIN), to = document.indexOf(END, from);
  if (from < 0 || to < 0) throw new Error(`The document must hold the lines "${BEGIN}" and "${END}"`);
  return `${document.slice(0, from + BEGIN.length)}\n\n${wallTables()}\n\n${document.slice(to)}`;
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]!.length), title.length)
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
