/** Pictures of the cells of one seed below each other: a seed draws the same latents in all of them. */
import { sha256 } from "../../pipeline/storage/manifest.ts";
import { SEED } from "../cells/groups.ts";
import type { Collected } from "../cells/collected.ts";
import { stripsOf } from "../cells/strips.ts";
import type { OutputFolder } from "../shell/output_folder.ts";
import { showProgress } from "../shell/progress.ts";
import type { Context } from "../shell/serve.ts";
import type { Sheet } from "./page.ts";

/** Writes the strips of all cells that have pictures, and says how they stand on the page. */
export async function writeSheets(
  folder: string,
  cells: readonly Collected[],
  place: OutputFolder,
  context: Context,
): Promise<Sheet[]> {
  const progress = showProgress(context), seeds = new Map<string, Collected[]>();
  for (const cell of cells) {
    const seed = String(cell.axes[SEED] ?? "");
    seeds.set(seed, [...seeds.get(seed) ?? [], cell]);
  }
  const sheets: Sheet[] = [];
  let done = 0, sources = 0;
  for (const [seed, own] of seeds) {
    const rows: { label: string; file: string }[] = [];
    let source = ""; // of the rows below it: generators may be an axis
    for (const { name, status } of own) {
      await progress(++done, `of ${cells.length} cells looked at`);
      const strips = status === "missing" ? undefined : await stripsOf(`${folder}/${name}`);
      if (!strips) continue;
      const digest = strips.source && sha256(strips.source);
      if (digest !== undefined && digest !== source) {
        const file = `pictures/sources/${++sources}.png`;
        await place.write(file, strips.source!);
        rows.push({ label: "Source", file });
        source = digest;
      }
      const file = `pictures/cells/${name}.png`;
      await place.write(file, strips.adapted);
      rows.push({ label: status === "complete" ? name : `${name}, ${status}`, file });
    }
    if (rows.length > 0) sheets.push({ caption: seed === "" ? "All cells" : `Seed ${seed}`, rows });
  }
  return sheets;
}
