import { MagickFormat, MagickImage, MagickReadSettings } from "@imagemagick/magick-wasm";
import type { RgbImage } from "../../../models/images/png.ts";
import { UsageError } from "../../shell/command.ts";
import { startImageMagick } from "./start_imagemagick.ts";

/** The formats that are written besides PNG. */
export type LossyFormat = "JPEG" | "WebP";

/** From 1 to 100, as libjpeg and libwebp have it; at 100 a WebP loses nothing. */
export const DEFAULT_QUALITY = 90;

/** The longest side of each, in pixels: of a JPEG by its standard, less what libjpeg leaves off, of a WebP by its bitstream. */
const LONGEST: Readonly<Record<LossyFormat, number>> = { JPEG: 65_500, WebP: 16_383 };

/**
 * A JPEG or WebP file by ImageMagick (libjpeg-turbo, libwebp), whose pixels are all in memory. JPEGs keep colours at full
 * resolution, which edges of drawn pictures need.
 *
 * @throws {UsageError} where a side is longer than the format has
 */
export async function encodePicture(
  { width, height, data }: RgbImage,
  format: LossyFormat,
  quality: number = DEFAULT_QUALITY,
): Promise<Uint8Array> {
  checkSides({ width, height }, format);
  await startImageMagick();
  const image = MagickImage.create();
  try {
    image.read(data, rgbSettings(width, height));
    image.quality = quality;
    if (format === "WebP") image.settings.setDefine(MagickFormat.WebP, "lossless", String(quality === 100));
    else image.settings.setDefine(MagickFormat.Jpeg, "sampling-factor", "4:4:4");
    return image.write(format === "WebP" ? MagickFormat.WebP : MagickFormat.Jpeg, (bytes) => bytes.slice());
  } finally {
    image.dispose();
  }
}

/** @throws {UsageError} where a side is longer than the format has */
export function checkSides(
  { width, height }: Pick<RgbImage, "width" | "height">,
  format: LossyFormat,
): void {
  if (Math.max(width, height) <= LONGEST[format]) return;
  throw new UsageError(
    `A picture of ${width} x ${height} pixels is no ${format}, whose sides have at most ${
      LONGEST[format]
    }: write a .png, ` +
      "or fewer images",
  );
}

function rgbSettings(width: number, height: number): MagickReadSettings {
  const settings = new MagickReadSettings({ format: MagickFormat.Rgb, width, height });
  settings.depth = 8;
  return settings;
}
