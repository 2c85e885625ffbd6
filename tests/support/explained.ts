import { assertEquals } from "@std/assert";
import { fromFileUrl } from "@std/path";

const READING = Deno.readTextFileSync(fromFileUrl(new URL("../../docs/reading.md", import.meta.url)));

/** Demands that each of the names stands in the first column of a table of docs/reading.md, with a sentence beside it. */
export function assertExplained(names: Iterable<string>): void {
  const unexplained = [...new Set(names)].filter((name) =>
    !READING.split("\n").some((line) => {
      const [, first, sentence] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
      return first === `\`${name}\`` && (sentence ?? "").length > 10;
    })
  );
  assertEquals(unexplained, [], "explain them in docs/reading.md");
}
