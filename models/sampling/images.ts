import { imageGrid } from "../images/pixels.ts";
import { encodePng } from "../images/png.ts";

/** The name of the method by which a notebook (`deno jupyter`) asks a value what to show of it. */
export const jupyterDisplay: unique symbol = Symbol.for("Jupyter.display") as never;

/** What a notebook shows as a picture. */
export interface Shown {
  /** What it shows, by media type. */
  [jupyterDisplay](): Record<string, string>;
}

/** A PNG file, such as a run's `samples/000100.png`, as what a notebook shows as a picture; an animated one moves. */
export function shownPng(file: Uint8Array): Shown {
  return { [jupyterDisplay]: () => ({ "image/png": file.toBase64() }) };
}

/** How many images there are, and how large they are. */
export interface ImagesShape {
  /** Of images. */
  readonly count: number;
  /** In pixels. */
  readonly height: number;
  /** In pixels. */
  readonly width: number;
  /** 1 for grey, 3 for RGB, 4 for RGB and opacity. */
  readonly channels: 1 | 3 | 4;
}

/** Most images in a row where nobody says how many. */
const COLUMNS = 8;

/** Images on the host. The last value of a notebook's cell is shown, and these as a picture. */
export class Images implements Shown {
  /** [count, height, width, channels], nominally in [-1, 1]. */
  readonly values: Float32Array;
  /** How many there are, and how large. */
  readonly shape: ImagesShape;

  /** Takes the values as they are. @throws {RangeError} where they do not fill the shape */
  constructor(values: Float32Array, shape: ImagesShape) {
    const { count, height, width, channels } = shape;
    if (values.length !== count * height * width * channels) {
      throw new RangeError(
        `Cannot take ${values.length} values for images of shape [${count}, ${height}, ${width}, ${channels}]`,
      );
    }
    this.values = values;
    this.shape = shape;
  }

  /** A PNG file of all of them, row by row. @param columns Images in a row. Default: all, up to 8 */
  toPng(columns: number = Math.min(this.shape.count, COLUMNS)): Uint8Array {
    return encodePng(imageGrid(this.values, { ...this.shape, columns }));
  }

  /** What a notebook shows of them. */
  [jupyterDisplay](): Record<string, string> {
    const { count, height, width } = this.shape;
    return {
      "image/png": this.toPng().toBase64(),
      "text/plain": `Images: ${count} of ${width} x ${height} pixels`,
    };
  }
}
