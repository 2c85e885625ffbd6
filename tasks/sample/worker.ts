import { counted } from "../../models/wording.ts";
import { openOutputFolder } from "../shell/output_folder.ts";
import { type Context, serve } from "../shell/serve.ts";
import { startComputing } from "../shell/start_computing.ts";
import { print } from "../shell/terminal.ts";
import { pictureBytes, writeFilm } from "../images/write_picture.ts";
import { type Frames, shown, walkThroughLatents, walkThroughWeights } from "./films.ts";
import type { DrawingInput, Output, SampleInput } from "./input.ts";
import { disposeDrawn, loadGenerators, noiseChoice, withLatents } from "./load.ts";
import { writePictures, writeSheet, writeTensors } from "./stills.ts";
import { stripOf } from "./strip.ts";

/** What is told of what was made, in JSON. */
export type Told = Readonly<Record<string, unknown>>;

serve<SampleInput>(async (input, context) => {
  const told = input.kind === "strip"
    ? await writeFrames(await stripOf(input.run), input.out, context)
    : await draw(input, context);
  if (input.out.is === "frames for ffmpeg") return told; // the command tells, when the film is there
  if (context.common.json) print(JSON.stringify(told));
});

async function draw(input: DrawingInput, context: Context): Promise<Told> {
  const { film, out, truncation } = input, device = (await startComputing(context)).describe();
  const labelled = await loadGenerators(input, context), { generator } = labelled[0]!;
  const { width, height, channels } = generator, generators = labelled.map(({ label }) => label);
  const size = { ...(height === width && { size: width }), height, width, channels };
  if (film?.moves === "weights") {
    const noise = (rows: Parameters<typeof noiseChoice>[1]) => noiseChoice(input, rows);
    const frames = await walkThroughWeights(labelled, { ...input, film }, noise);
    return { ...await writeFrames(frames, out, context), ...size, truncation, generators, device };
  }
  const { drawn, facts } = await withLatents(labelled, input), count = drawn[0]!.rows.latents.shape[0];
  const { space, notes } = facts, choice = noiseChoice(input, drawn[0]!.rows);
  for (const note of notes) context.terminal.log(note);
  try {
    const drawing = { drawn, choice, input, context };
    const made = film
      ? await writeFrames(walkThroughLatents(drawn, choice, { ...input, film }), out, context)
      : out.is === "tensors"
      ? await writeTensors(drawing)
      : out.is === "folder"
      ? await writePictures(drawing)
      : await writeSheet(drawing);
    if (!film) {
      const by = drawn.length > 1 ? ` by each of ${counted(drawn.length, "generator")}` : "";
      context.terminal.log(
        `Wrote ${counted(count, "image")}${by} of ${width} x ${height} pixels to ${out.name}`,
      );
    }
    const told = { noise: choice.kind, truncation, latents: space, generators, notes, device };
    return { out: out.name, count, ...size, ...told, ...made };
  } finally {
    disposeDrawn(drawn);
  }
}

/** Writes a film, or each of its frames into a file of its own. */
async function writeFrames(frames: Frames, out: Output, context: Context): Promise<Told> {
  const { framesPerSecond, quality } = out, { width, height } = frames;
  const pictures = shown(frames, context),
    amount = `${counted(frames.frames, "frame")} of ${width} x ${height} pixels`;
  if (out.is === "folder") await writeEach(frames, pictures, out);
  else await writeFilm(out.path, { ...frames, framesPerSecond }, pictures, quality);
  const isDone = out.is !== "frames for ffmpeg";
  context.terminal.log(isDone ? `Wrote ${amount} to ${out.name}` : `Drew ${amount}`);
  return {
    out: out.name,
    frames: frames.frames,
    frame: { width, height },
    ...(out.is !== "folder" && { framesPerSecond }),
  };
}

async function writeEach(
  { width, height, frames }: Frames,
  pictures: AsyncIterable<Uint8Array>,
  { path, extension, quality }: Output,
): Promise<void> {
  const digits = Math.max(4, String(frames - 1).length);
  const nameOf = (frame: number) => `frame-${String(frame).padStart(digits, "0")}${extension}`;
  const folder = await openOutputFolder(path, { names: Array.from({ length: frames }, (_, i) => nameOf(i)) });
  let frame = 0;
  for await (const data of pictures) {
    await folder.write(nameOf(frame++), await pictureBytes(extension, { width, height, data }, quality));
  }
}
