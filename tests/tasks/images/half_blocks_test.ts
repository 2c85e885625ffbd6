import { assertEquals } from "@std/assert";
import { halfBlocks } from "../../../tasks/images/half_blocks.ts";

const on = (colour: string) => `\x1b[48;2;${colour}m`, of = (colour: string) => `\x1b[38;2;${colour}m`;

Deno.test("a character shows two pixels, one above the other, and a last row without one below it has the upper alone", () => {
  const data = Uint8Array.of(...[1, 2, 3, 4, 5, 6], ...[7, 8, 9, 10, 11, 12], ...[13, 14, 15, 13, 14, 15]);
  assertEquals(
    halfBlocks({ width: 2, height: 3, data }, 80).split("\n"),
    [
      `${of("1;2;3")}${on("7;8;9")}▀${of("4;5;6")}${on("10;11;12")}▀\x1b[0m`,
      `${of("13;14;15")}▀▀\x1b[0m`, // colours that stay are not said again
    ],
  );
});

Deno.test("a picture wider than the terminal is shrunk to it, in its shape", () => {
  const data = new Uint8Array(100 * 60 * 3).fill(200);
  const lines = halfBlocks({ width: 100, height: 60, data }, 20).split("\n");
  assertEquals(lines.length, 6);
  assertEquals(lines.map((line) => line.replaceAll(/[^▀]/g, "").length), Array(6).fill(20));
  assertEquals(lines[0]!.startsWith(of("200;200;200") + on("200;200;200")), true);
});
