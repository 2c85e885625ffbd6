/** Photographs as generators of faces expect them. */
import { cutRegion, filterRegion, type Region, type Size } from "../images/filter_region.ts";
import type { RgbImage } from "../images/png.ts";
import { LANCZOS, smoothingBand } from "../ops/smoothing_band.ts";
import { withMirroredMargins } from "./mirrored_margins.ts";
import { planAlignment } from "./plan.ts";
import { faceQuad, moveQuad, type Point } from "./quad.ts";
import { quadToSquare } from "./quad_to_square.ts";

/** Sides of the squares that alignment makes, in pixels. */
export interface AlignmentSizes {
  /** Of the result: 1024 for FFHQ itself, 256 for pSp, e4e and ReStyle. */
  readonly size: number;
  /** Of what the quad is brought to before it is made smaller; FFHQ takes 4096. @default {size} */
  readonly transformSize?: number;
}

/** The blur of what is mirrored, as a share of the quad's side. */
const BLUR = 0.02;

/**
 * A face as FFHQ aligns it: turned upright, at a place and a size that its eyes and its mouth give. What the photograph
 * does not show is mirrored and blurred.
 *
 * @param landmarks 68 points in dlib's order, in pixels
 * @throws {RangeError} where the points are no face's, or lie outside the picture
 */
export function alignFace(
  picture: RgbImage,
  landmarks: readonly Point[],
  { size, transformSize = size }: AlignmentSizes,
): RgbImage {
  const plan = planAlignment(picture, faceQuad(landmarks), size);
  const smaller = plan.shrink > 1 ? resized(picture, whole(picture), plan.shrunk) : picture;
  const part = { ...sizeOf(plan.crop), data: cutRegion({ ...smaller, channels: 3 }, plan.crop) };
  const padded = plan.padded ? withMirroredMargins(part, plan.pad, plan.side * BLUR) : part;
  const square = quadToSquare(padded, moveQuad(plan.quad, 1, [0.5, 0.5]), transformSize);
  return transformSize === size ? square : resized(square, whole(square), { width: size, height: size });
}

/**
 * A region of a picture at another size, by Lanczos' filter: for pictures that are aligned already, or have no face.
 *
 * @throws {RangeError} where the region does not lie in the picture
 */
export function cropTo(picture: RgbImage, region: Region, size: Size): RgbImage {
  const { left, top, width, height } = region;
  const inside = [left, top, width, height].every(Number.isInteger) && Math.min(left, top) >= 0 &&
    Math.min(width, height) > 0 && left + width <= picture.width && top + height <= picture.height;
  if (inside) return resized(picture, region, size);
  throw new RangeError(
    `The box ${left},${top},${width},${height} does not lie in a picture of ${picture.width} x ${picture.height} pixels`,
  );
}

/** The largest square in the middle. */
export function middleSquare({ width, height }: Size): Region {
  const side = Math.min(width, height);
  return {
    left: Math.floor((width - side) / 2),
    top: Math.floor((height - side) / 2),
    width: side,
    height: side,
  };
}

function resized(picture: RgbImage, region: Region, size: Size): RgbImage {
  const samples = { ...picture, channels: 3 };
  if (region.width === size.width && region.height === size.height) {
    return { ...size, data: cutRegion(samples, region) };
  }
  const data = filterRegion(samples, region, {
    columns: smoothingBand(LANCZOS, region.width, size.width),
    rows: smoothingBand(LANCZOS, region.height, size.height),
  });
  return { ...size, data };
}

function sizeOf({ width, height }: Size): Size {
  return { width, height };
}

function whole(size: Size): Region {
  return { left: 0, top: 0, ...sizeOf(size) };
}
