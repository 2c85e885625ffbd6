import * as tf from "@tensorflow/tfjs";
import { encodePng, imageGrid, type StyleGAN2, truncate } from "../../mod.ts";
import { counted } from "../../models/wording.ts";
import { writeAtomically } from "../../models/weights/atomic_write.ts";
import { type Column, disposeGenerators, loadGenerators } from "../images/related_generators.ts";
import { type NoiseChoice, render } from "../images/render.ts";
import { Stopped } from "../photos/pace.ts";
import { showProgress } from "../shell/progress.ts";
import { type Context, serve } from "../shell/serve.ts";
import { startComputing } from "../shell/start_computing.ts";
import { print } from "../shell/terminal.ts";
import { directionEdit, type Edit, mixEdit, synthesisOf } from "./edits.ts";
import { carryAll } from "./carry.ts";
import type { EditInput } from "./input.ts";
import { findPictures, type Pictures } from "./pictures.ts";

const REFUSING = { cannot: "Cannot edit", instead: "Give files by --generator" };

serve<EditInput>(async (input, context) => {
  const { terminal, common } = context, { out, tune } = input;
  const device = (await startComputing(context)).describe();
  const { source, columns } = await loadGenerators(input.generators, REFUSING);
  for (const note of new Set(columns.flatMap(({ generator }) => generator.notes))) terminal.log(note);
  try {
    const pictures = await findPictures(source, input, context);
    for (const note of pictures.notes) terminal.log(note);
    if (pictures.tuned) {
      terminal.log(
        "What tuning changed is added to each generator: an inference of ours, no published work does it",
      );
      carryAll(columns, source, pictures.tuned);
      pictures.tuned.dispose();
    }
    const edits = await editsOf(pictures, source, input);
    const labels = await drawSheet(pictures, edits, columns, input, context);
    tf.dispose([pictures.latents, ...pictures.noise ?? [], ...edits.map(({ latents }) => latents)]);
    await pictures.done();
    terminal.log(`Columns: ${labels.columns.join("; ")}`);
    if (edits.length > 1) terminal.log(`Rows of each picture: ${labels.rows.join("; ")}`);
    terminal.log(`Wrote ${counted(pictures.names.length, "picture")} to ${out}`);
    if (common.json) {
      const { notes, names } = pictures;
      print(JSON.stringify({ out, pictures: names, ...labels, carried: tune !== undefined, notes, device }));
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    terminal.warn(error.message);
    if (common.json) print(JSON.stringify({ stopped: error.message, state: input.state }));
  }
  disposeGenerators(source, columns);
});

/** The pictures as they are, and each edit of them. */
async function editsOf(
  { latents }: Pictures,
  source: StyleGAN2,
  { directions, mixes, truncation }: EditInput,
): Promise<Edit[]> {
  const base = truncation === 1 ? tf.clone(latents) : truncate(latents, source.latentAverage, truncation);
  const edits: Edit[] = [{ label: "unedited", latents: base, shift: undefined }];
  for (const request of directions) edits.push(await directionEdit(request, base));
  for (const request of mixes) edits.push(await mixEdit(request, base, source));
  return edits;
}

/** Draws all edits by all generators, a block of rows for each picture. @returns what rows and columns are */
async function drawSheet(
  { names, photographs, noise }: Pictures,
  edits: readonly Edit[],
  columns: readonly Column[],
  { out, noise: kind, seed }: EditInput,
  context: Context,
) {
  const { height, width, channels } = columns[0]!.generator, values = height * width * channels;
  const progress = showProgress(context), count = names.length, before = photographs ? 1 : 0;
  const across = columns.length + before,
    sheet = new Float32Array(count * edits.length * across * values).fill(1);
  const place = (picture: number, row: number, column: number) =>
    ((picture * edits.length + row) * across + column) * values;
  const choice: NoiseChoice = { kind: kind ?? (noise ? "given" : "stored"), seed };
  for (let i = 0; i < count && photographs; i++) {
    sheet.set(photographs.subarray(i * values, (i + 1) * values), place(i, 0, 0));
  }
  for (const [column, { generator, label }] of columns.entries()) {
    for (const [row, edit] of edits.entries()) {
      const { synthesis, dispose } = synthesisOf(generator, edit);
      const images = await render(
        synthesis,
        { latents: edit.latents, noise },
        choice,
        (done) => progress(done, `of ${count} pictures by ${label}, ${edit.label}`),
      );
      dispose();
      for (let i = 0; i < count; i++) {
        sheet.set(images.subarray(i * values, (i + 1) * values), place(i, row, column + before));
      }
    }
  }
  const grid = imageGrid(sheet, { width, height, channels, columns: across });
  await writeAtomically(out, [encodePng(grid)]);
  return {
    columns: [...photographs ? ["photographs"] : [], ...columns.map(({ label }) => label)],
    rows: edits.map(({ label }) => label),
  };
}
