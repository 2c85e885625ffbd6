/** What was measured, to be looked at. */
import { encodePng } from "../../mod.ts";
import { sheetPieces, type SheetRow, sheetSize, wholeImage } from "../../tasks/images/sheet.ts";
import { drawnAnimals, photographsOf, SIZE } from "./animals.ts";
import type { Row } from "./rows.ts";

/** Animals that are shown at the most. */
const SHOWN = 6;

const VALUES = SIZE * SIZE * 3;

/** The first animals: photographs, what each row makes of them and what becomes of that, and the true cats. A PNG. */
export async function truthSheet(rows: readonly Row[], seed: number): Promise<Uint8Array> {
  const drawn = rows.flatMap(({ label, pictures }) => pictures ? [{ label: plain(label), ...pictures }] : []);
  const shown = Math.min(SHOWN, ...drawn.map(({ source }) => source.length / VALUES));
  const animals = drawnAnimals(seed, shown);
  const all: SheetRow[] = [
    rowOf("photographs", photographsOf("dog", animals).data),
    ...drawn.map(({ label, source }) => rowOf(label, source)),
    ...drawn.map(({ label, adapted }) => rowOf(`as cats: ${label}`, adapted)),
    rowOf("the true cats", photographsOf("cat", animals).data),
  ];
  const layout = { width: SIZE, height: SIZE, channels: 3, columns: shown, count: shown };
  return encodePng(await wholeImage(sheetSize(layout, all), sheetPieces(layout, all)));
}

function rowOf(caption: string, images: Float32Array): SheetRow {
  return {
    caption,
    async *draw({ begin, end }) {
      yield images.slice(begin * VALUES, end * VALUES);
    },
  };
}

/** A label of the table without its Markdown. */
function plain(label: string): string {
  return label.replaceAll("`", "");
}
