/** Pictures of a cell in a row, as they stand below each other on a page. */
import { join } from "@std/path";
import { decodePng, encodePng, type RgbImage } from "../../mod.ts";
import { readOrNothing } from "../../pipeline/storage/places.ts";
import { readManifest, RUN } from "../../pipeline/storage/run_state.ts";

/** White pixels between images of a grid, as `samples` draws it. */
const GAP = 2;

/** Images in a strip at most. */
const SHOWN = 12;

/** A run's last samples: what the source makes of its latents, and below it the adapted generator. PNG files. */
export interface Strips {
  /** Where it is known. */
  readonly source?: Uint8Array;
  readonly adapted: Uint8Array;
}

/**
 * A cell's strip of the images that were measured, which are of the same latents in all cells; else its run's last grid of
 * samples, cut into strips; nothing where it has neither, or one that cannot be read.
 */
export async function stripsOf(folder: string): Promise<Strips | undefined> {
  const measured = await readOrNothing(join(folder, "strip.png"));
  return measured ? { adapted: measured } : await stripsOfSamples(folder);
}

async function stripsOfSamples(folder: string): Promise<Strips | undefined> {
  const manifest = await readManifest(folder).catch(() => undefined);
  const last = Object.keys(manifest?.files ?? {}).filter((name) => /^samples\/\d+\.png$/.test(name)).sort()
    .at(-1);
  if (last === undefined) return undefined;
  try {
    const grid = decodePng((await readOrNothing(join(folder, last)))!);
    const { columns, count } = await samplesOptions(folder);
    const across = Math.min(columns, count), rows = 2 * Math.ceil(count / across);
    return {
      source: stripOf(grid, { across, rows, count }, 0),
      adapted: stripOf(grid, { across, rows, count }, 1),
    };
  } catch {
    return undefined;
  }
}

async function samplesOptions(folder: string): Promise<{ readonly columns: number; readonly count: number }> {
  const run = JSON.parse(new TextDecoder().decode(await readOrNothing(join(folder, RUN))));
  const { columns, count } = run.plugins.samples;
  if (Number.isSafeInteger(columns) && columns > 0 && Number.isSafeInteger(count) && count > 0) {
    return { columns, count };
  }
  throw new RangeError("latents of a file, whose number the run does not record");
}

/** The images of every other row, side by side. @param first 0 for the source's rows, 1 for the adapted ones */
function stripOf(
  grid: RgbImage,
  { across, rows, count }: { readonly across: number; readonly rows: number; readonly count: number },
  first: number,
): Uint8Array {
  const width = (grid.width + GAP) / across - GAP, height = (grid.height + GAP) / rows - GAP;
  if (!Number.isSafeInteger(width) || !Number.isSafeInteger(height)) throw new RangeError("another grid");
  const shown = Math.min(SHOWN, count), strip = { width: shown * (width + GAP) - GAP, height };
  const data = new Uint8Array(strip.width * height * 3).fill(255);
  for (let i = 0; i < shown; i++) {
    const left = (i % across) * (width + GAP), top = (2 * Math.floor(i / across) + first) * (height + GAP);
    for (let y = 0; y < height; y++) {
      const from = ((top + y) * grid.width + left) * 3, to = (y * strip.width + i * (width + GAP)) * 3;
      data.set(grid.data.subarray(from, from + width * 3), to);
    }
  }
  return encodePng({ ...strip, data });
}
