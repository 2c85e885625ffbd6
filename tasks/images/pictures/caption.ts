import {
  DrawableFillColor,
  DrawableFont,
  DrawableFontPointSize,
  DrawableText,
  Magick,
  MagickColor,
  MagickImage,
} from "@imagemagick/magick-wasm";
import { Failure } from "../../shell/exit.ts";
import { startImageMagick } from "./start_imagemagick.ts";
import { fontInWoff } from "./woff.ts";

/** A line of text over pictures. */
export interface CaptionLayout {
  /** Of the line, in pixels. */
  readonly width: number;
  /** Of the pictures below, in pixels: the larger they are, the larger the letters. */
  readonly below: number;
}

/** Pixels of the letters' size: a tenth of the pictures', within what is read at full size and what fills a screen. */
const SHARE = 0.1, SMALLEST = 13, LARGEST = 96;

/** Parts of the letters' size: the height of a line, and where in it letters stand. */
const LINE = 1.5, BASELINE = 1.1, INDENT = 0.2;

const ELLIPSIS = "…";

/** How high a line is, in pixels. */
export function captionHeight({ below }: Pick<CaptionLayout, "below">): number {
  return Math.ceil(LINE * letterSize(below));
}

/**
 * A line of text, black on white. What is too long for it loses its beginning: the ends of paths tell them apart. Drawn by
 * ImageMagick (FreeType) in DejaVu Sans, which has the letters of Europe; those that it lacks leave a gap.
 *
 * @returns [captionHeight, width, 3]
 */
export async function drawCaption(text: string, { width, below }: CaptionLayout): Promise<Uint8Array> {
  await loadFont();
  const size = letterSize(below), height = captionHeight({ below });
  const letters = [...text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")];
  for (let kept = letters.length;;) {
    const shown = kept === letters.length ? letters.join("") : ELLIPSIS + letters.slice(-kept).join("");
    const pixels = drawLine(shown, size, 2 * width, height), needed = inkWidth(pixels, 2 * width);
    if (needed <= width - size * INDENT || kept <= 1) return leftHalf(pixels, width);
    kept = Math.max(1, Math.min(kept - 1, Math.floor(kept * width / needed)));
  }
}

function letterSize(below: number): number {
  return Math.min(LARGEST, Math.max(SMALLEST, Math.round(SHARE * below)));
}

const FONT = "captions";
let loaded: Promise<void> | undefined;

function loadFont(): Promise<void> {
  return loaded ??= (async () => {
    await startImageMagick();
    const file = new URL(
      import.meta.resolve("@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff"),
    );
    try {
      Magick.addFont(FONT, fontInWoff(await Deno.readFile(file)));
    } catch (cause) {
      throw new Failure(`Cannot load the font of captions from ${file}. Run: deno install`, { cause });
    }
  })();
}

/** [height, width, 3] */
function drawLine(text: string, size: number, width: number, height: number): Uint8Array {
  const image = MagickImage.create(new MagickColor("white"), width, height);
  try {
    image.draw([
      new DrawableFont(FONT),
      new DrawableFontPointSize(size),
      new DrawableFillColor(new MagickColor("black")),
      new DrawableText(size * INDENT, size * BASELINE, text),
    ]);
    return image.getPixels((pixels) => pixels.toByteArray(0, 0, width, height, "RGB")!);
  } finally {
    image.dispose();
  }
}

/** The columns up to the last that is not white. */
function inkWidth(pixels: Uint8Array, width: number): number {
  const height = pixels.length / width / 3;
  for (let x = width - 1; x >= 0; x--) {
    for (let y = 0; y < height; y++) if (pixels[(y * width + x) * 3]! < 255) return x + 1;
  }
  return 0;
}

function leftHalf(pixels: Uint8Array, width: number): Uint8Array {
  const height = pixels.length / width / 6, half = new Uint8Array(height * width * 3);
  for (let y = 0; y < height; y++) {
    half.set(pixels.subarray(y * width * 6, y * width * 6 + width * 3), y * width * 3);
  }
  return half;
}
