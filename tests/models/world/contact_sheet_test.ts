import { assertEquals } from "@std/assert";
import { decodePng } from "../../../models/images/decode_png.ts";
import { contactSheet } from "../../../models/world/contact_sheet.ts";
import { fixturePath } from "../../support/fixtures.ts";

Deno.test("the committed contact sheet shows the pictures that are drawn", async () => {
  const drawn = contactSheet(),
    shown = decodePng(await Deno.readFile(fixturePath("world/contact_sheet.png")));
  assertEquals([shown.width, shown.height], [drawn.width, drawn.height]);
  assertEquals(shown.data, drawn.data);
});
