/** Pictures that do not move: a sheet, single ones in a folder, or a tensor. */
import { join } from "@std/path";
import { imageGrid } from "../../mod.ts";
import { streamSafetensors } from "../../models/weights/safetensors.ts";
import type { StreamedTensor } from "../../models/weights/streamed.ts";
import { counted } from "../../models/wording.ts";
import { toPlanar } from "../images/planar.ts";
import { type NoiseChoice, renderBatches } from "../images/render.ts";
import { type SheetLayout, sheetPieces, type SheetRow, sheetSize } from "../images/sheet.ts";
import { pictureBytes, writePicture } from "../images/write_picture.ts";
import { openOutputFolder } from "../shell/output_folder.ts";
import { showProgress } from "../shell/progress.ts";
import type { Context } from "../shell/serve.ts";
import type { Drawn } from "./load.ts";
import type { DrawingInput } from "./input.ts";

/** Most pictures in a row where nobody says how many. */
const COLUMNS = 8;

/** What is drawn, and how. */
export interface Drawing {
  readonly drawn: readonly Drawn[];
  readonly choice: NoiseChoice;
  readonly input: DrawingInput;
  readonly context: Context;
}

/** How a sheet of them is laid out, a row for each generator; of a single one, as a square. */
export function sheetLayout({ drawn, input }: Pick<Drawing, "drawn" | "input">): SheetLayout {
  const [{ generator: { width, height, channels }, rows }] = drawn as [Drawn];
  const count = rows.latents.shape[0];
  const usual = isSheet(input, drawn.length) ? Math.min(count, COLUMNS) : Math.ceil(Math.sqrt(count));
  return { width, height, channels, count, columns: Math.min(input.columns ?? usual, count) };
}

/** Whether rows have names. */
export function isSheet({ isLabelled }: DrawingInput, generators: number): boolean {
  return isLabelled || generators > 1;
}

/** Writes a picture of all images. @returns what is to be told of it */
export async function writeSheet({ drawn, choice, input, context }: Drawing) {
  const layout = sheetLayout({ drawn, input }), { out } = input;
  const rows = drawn.map((one): SheetRow => {
    const progress = progressOf(one, context);
    return {
      caption: isSheet(input, drawn.length) ? one.label : undefined,
      draw: (range) => renderBatches(one.generator, one.rows, choice, progress, range),
    };
  });
  await writePicture(out.path, sheetSize(layout, rows), sheetPieces(layout, rows), out.quality);
  return { columns: layout.columns };
}

/** Writes each image into a file of its own; of several generators, into a folder for each. */
export async function writePictures({ drawn, choice, input, context }: Drawing) {
  const { out } = input, folders = foldersFor(drawn.map(({ label }) => label));
  const count = drawn[0]!.rows.latents.shape[0], digits = Math.max(3, String(count - 1).length);
  const nameOf = (row: number, image: number) =>
    join(drawn.length > 1 ? folders[row]! : "", `${String(image).padStart(digits, "0")}${out.extension}`);
  const names = drawn.flatMap((_, row) => Array.from({ length: count }, (_, image) => nameOf(row, image)));
  const folder = await openOutputFolder(out.path, { names });
  for (const [row, one] of drawn.entries()) {
    const { height, width, channels } = one.generator, values = height * width * channels;
    let image = 0;
    for await (const batch of renderBatches(one.generator, one.rows, choice, progressOf(one, context))) {
      for (let begin = 0; begin < batch.length; begin += values) {
        const picture = imageGrid(batch.subarray(begin, begin + values), {
          height,
          width,
          channels,
          columns: 1,
        });
        await folder.write(nameOf(row, image++), await pictureBytes(out.extension, picture, out.quality));
      }
    }
  }
  return { files: names };
}

/** Writes images while they are drawn, as one tensor images [n, c, h, w]. */
export async function writeTensors({ drawn, choice, input, context }: Drawing) {
  const [one] = drawn as [Drawn], { height, width, channels } = one.generator;
  const images: StreamedTensor = {
    dtype: "F32",
    shape: [one.rows.latents.shape[0], channels, height, width],
    async *pieces() {
      for await (const batch of renderBatches(one.generator, one.rows, choice, progressOf(one, context))) {
        yield toPlanar(batch, batch.length / (height * width * channels), channels);
      }
    },
  };
  await streamSafetensors(input.out.path, new Map([["images", images]]));
  return {};
}

function progressOf({ label, rows }: Drawn, context: Context): (done: number) => Promise<void> {
  const progress = showProgress(context), of = `of ${counted(rows.latents.shape[0], "image")} by ${label}`;
  return (done) => progress(done, of);
}

/** Names of folders, each another, that tell from which generator their pictures are. */
export function foldersFor(labels: readonly string[]): string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    const plain = label.replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^[-.]+|[-.]+$/g, "") || "generator";
    let name = plain;
    for (let i = 2; taken.has(name); i++) name = `${plain}-${i}`;
    taken.add(name);
    return name;
  });
}
