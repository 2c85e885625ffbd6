/** The samples of a run, one after the other. */
import { join } from "@std/path";
import { decodePng, type RgbImage, WeightsError } from "../../mod.ts";
import { statOrNothing } from "../../pipeline/storage/places.ts";
import { captionHeight, drawCaption } from "../images/pictures/caption.ts";
import type { Frames } from "./films.ts";

/** A grid of samples: after which step, and where. */
interface Grid {
  readonly step: number;
  readonly path: string;
}

/** Letters over a grid are for pictures of this share of its width. */
const SHARE = 1 / 4;

/**
 * The grids that `samples()` wrote, each under its step, in order. One is in memory at a time.
 *
 * @throws {WeightsError} where there are none, or they have several sizes
 */
export async function stripOf(run: string): Promise<Frames> {
  const grids = await gridsIn(run), { width, height: inner } = await read(grids[0]!);
  const below = Math.round(width * SHARE), head = captionHeight({ below });
  return {
    width,
    height: head + inner,
    frames: grids.length,
    async *pictures() {
      for (const grid of grids) {
        const picture = await read(grid);
        if (picture.width !== width || picture.height !== inner) {
          throw new WeightsError(
            grid.path,
            `has ${picture.width} x ${picture.height} pixels, and the run's first samples ${width} x ${inner}: ` +
              "a film has one size",
          );
        }
        const pixels = new Uint8Array((head + inner) * width * 3);
        pixels.set(await drawCaption(`step ${grid.step}`, { width, below }));
        pixels.set(picture.data, head * width * 3);
        yield pixels;
      }
    },
  };
}

async function gridsIn(run: string): Promise<readonly Grid[]> {
  const folder = join(run, "samples"), found: Grid[] = [];
  if ((await statOrNothing(folder))?.isDirectory) {
    for await (const { name } of Deno.readDir(folder)) {
      const step = /^(\d+)\.png$/.exec(name)?.[1];
      if (step !== undefined) found.push({ step: Number(step), path: join(folder, name) });
    }
  }
  if (found.length === 0) {
    throw new WeightsError(
      run,
      "holds no samples/000100.png or the like: give a run with samples() among its plugins",
    );
  }
  return found.sort((a, b) => a.step - b.step);
}

async function read({ path }: Grid): Promise<RgbImage> {
  try {
    return decodePng(await Deno.readFile(path));
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new WeightsError(path, `cannot be shown. ${cause.message}`, { cause });
  }
}
