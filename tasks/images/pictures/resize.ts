import { type Background, backgroundColour } from "./background.ts";
import type { Picture } from "./decode_picture.ts";
import { luma } from "./grey.ts";
import { type Region, resample, type Size } from "./resample.ts";

/**
 * How a picture comes to a size: `crop` keeps the largest part in the middle that has its shape, `pad` keeps the whole
 * and fills the rest with the background; `none` leaves it as it is.
 */
export type Resize = "none" | "crop" | "pad";

/** A picture at a size, antialiased. */
export function resizePicture(
  picture: Picture,
  size: Size,
  resize: Exclude<Resize, "none">,
  over: Background,
): Picture {
  if (picture.width === size.width && picture.height === size.height) return picture;
  const region = resize === "crop" ? middleRegion(picture, size) : { left: 0, top: 0, ...sizeOf(picture) };
  const inner = resize === "crop" ? size : inside(picture, size);
  const isLarger = inner.width > region.width || inner.height > region.height;
  const small = resample(picture, region, inner);
  return {
    ...size,
    channels: picture.channels,
    data: resize === "crop" ? small : padded(small, inner, size, picture.channels, over),
    choices: isLarger ? [...picture.choices, "enlarged"] : picture.choices,
  };
}

function sizeOf({ width, height }: Size): Size {
  return { width, height };
}

/** The largest region in the middle that has the shape of `size`. */
export function middleRegion({ width, height }: Size, size: Size): Region {
  const scale = Math.min(width / size.width, height / size.height);
  const side = (wanted: number, most: number) => Math.min(most, Math.max(1, Math.round(wanted * scale)));
  const [w, h] = [side(size.width, width), side(size.height, height)];
  return { left: Math.floor((width - w) / 2), top: Math.floor((height - h) / 2), width: w, height: h };
}

/** The largest size of a picture's shape that fits into `size`. */
function inside({ width, height }: Size, size: Size): Size {
  const scale = Math.min(size.width / width, size.height / height);
  const side = (from: number, most: number) => Math.min(most, Math.max(1, Math.round(from * scale)));
  return { width: side(width, size.width), height: side(height, size.height) };
}

/** A picture in the middle of a larger one of one colour. */
function padded(
  data: Uint8Array,
  inner: Size,
  { width, height }: Size,
  channels: 1 | 3,
  over: Background,
): Uint8Array {
  const rgb = Uint8Array.from(backgroundColour(over)), colour = channels === 3 ? rgb : luma(rgb);
  const whole = new Uint8Array(width * height * channels);
  for (let i = 0; i < whole.length; i++) whole[i] = colour[i % channels]!;
  const left = Math.floor((width - inner.width) / 2), top = Math.floor((height - inner.height) / 2);
  const stride = inner.width * channels;
  for (let y = 0; y < inner.height; y++) {
    const to = ((top + y) * width + left) * channels;
    whole.set(data.subarray(y * stride, (y + 1) * stride), to);
  }
  return whole;
}
