/** Writes the world's contact sheet: deno run --allow-write tasks/pretrain/contact_sheet.ts [PATH] */
import { encodePng } from "../../models/images/png.ts";
import { contactSheet } from "../../models/world/contact_sheet.ts";

const [path = "tests/fixtures/world/contact_sheet.png"] = Deno.args;
await Deno.writeFile(path, encodePng(contactSheet()));
