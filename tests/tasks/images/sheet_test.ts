/** Sheets of several rows, and the names above them. */
import { assert, assertEquals } from "@std/assert";
import { captionHeight, drawCaption } from "../../../tasks/images/pictures/caption.ts";
import type { ImageRange } from "../../../tasks/images/render.ts";
import { sheetPieces, sheetSize, wholeImage } from "../../../tasks/images/sheet.ts";

const layout = { width: 20, height: 10, channels: 3, columns: 2, count: 3 };

/** Pictures of one shade each, which tells row and number. */
function row(shade: number, caption: string | undefined) {
  return {
    caption,
    async *draw({ begin, end }: ImageRange) {
      for (let i = begin; i < end; i++) {
        yield await Promise.resolve(new Float32Array(600).fill((shade + i) / 127.5 - 1));
      }
    },
  };
}

Deno.test("a sheet has all rows of the first columns, then of the next, and each row's name above it", async () => {
  const rows = [row(0, "one"), row(100, "other")], size = sheetSize(layout, rows);
  const { width, data } = await wholeImage(size, sheetPieces(layout, rows));
  const caption = captionHeight({ below: 10 }), block = caption + 10 + 2;
  assertEquals([size.width, size.height], [42, 4 * block - 2]);
  const shadeAt = (x: number, y: number) => data[(y * width + x) * 3];
  const middle = (block: number, column: number) => shadeAt(22 * column + 10, block + caption + 5);
  assertEquals([middle(0, 0), middle(0, 1), middle(block, 0), middle(block, 1)], [0, 1, 100, 101]);
  assertEquals([middle(2 * block, 0), middle(2 * block, 1), middle(3 * block, 0)], [2, 255, 102]);
  const ink = (top: number) =>
    data.subarray(top * width * 3, (top + caption) * width * 3).some((value) => value < 99);
  assert([0, block, 2 * block, 3 * block].every(ink), "a name is missing");
});

Deno.test("a sheet of one row without a name is the grid of its images", async () => {
  const rows = [row(7, undefined)], size = sheetSize(layout, rows);
  const { data } = await wholeImage(size, sheetPieces(layout, rows));
  assertEquals([size.width, size.height], [42, 22]);
  assertEquals([data[0], data[22 * 3], data[12 * 42 * 3], data.at(-1)], [7, 8, 9, 255]);
});

Deno.test("a name that is too long loses its beginning, and none commands the library that draws it", async () => {
  const place = { width: 120, below: 64 }, length = 120 * captionHeight(place) * 3;
  const cut = await drawCaption(`${"a/".repeat(2000)}dog-to-cat`, place);
  assertEquals(cut.length, length);
  const inLastColumns = (pixels: Uint8Array) =>
    pixels.some((value, i) => value < 128 && Math.floor(i / 3) % 120 >= 118);
  assert(!inLastColumns(cut), "letters touch the edge");
  assertEquals(
    await drawCaption("50 %w\n@/etc/passwd", place),
    await drawCaption("50 %w @/etc/passwd", place),
  );
  assert((await drawCaption("", place)).every((value) => value === 255));
});
