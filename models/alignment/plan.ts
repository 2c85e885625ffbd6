import type { Region, Size } from "../images/filter_region.ts";
import { roundHalfToEven } from "../rounding.ts";
import { boundsOf, moveQuad, type Quad } from "./quad.ts";

/** Pixels at the left, top, right and bottom. */
export type Margins = readonly [left: number, top: number, right: number, bottom: number];

/** The steps that bring a quad of a picture to a square, in numbers. */
export interface AlignmentPlan {
  /** How many times smaller the picture is made first; 1 leaves it. */
  readonly shrink: number;
  /** The picture's size then. */
  readonly shrunk: Size;
  /** The part of it that is looked at. */
  readonly crop: Region;
  /** How far the quad, with a border, reaches beyond that part. */
  readonly overhang: Margins;
  /** What is added to that part by mirroring: nothing where it reaches too little beyond. */
  readonly pad: Margins;
  /** Whether anything is. */
  readonly padded: boolean;
  /** The quad's side, in pixels of the smaller picture. */
  readonly side: number;
  /** The quad in the part that is looked at, what was added included. */
  readonly quad: Quad;
}

/** Shares of the quad's side: the border that is kept around it, and the least that is mirrored. */
const BORDER = 0.1, LEAST_PAD = 0.3;

/** The plan of FFHQ's code. @param outputSize Side of the square that is wanted in the end, in pixels */
export function planAlignment(
  picture: Size,
  { quad, side }: { readonly quad: Quad; readonly side: number },
  outputSize: number,
): AlignmentPlan {
  const shrink = Math.max(1, Math.floor(side / outputSize * 0.5));
  const shrunk = {
    width: roundHalfToEven(picture.width / shrink),
    height: roundHalfToEven(picture.height / shrink),
  };
  const size = side / shrink, smaller = moveQuad(quad, 1 / shrink, [0, 0]);
  const border = Math.max(roundHalfToEven(size * BORDER), 3);
  const [left, top, right, bottom] = boundsOf(smaller);
  const crop = regionBetween(
    Math.max(left - border, 0),
    Math.max(top - border, 0),
    Math.min(right + border, shrunk.width),
    Math.min(bottom + border, shrunk.height),
  );
  const inCrop = moveQuad(smaller, 1, [-crop.left, -crop.top]), bounds = boundsOf(inCrop);
  const beyond = [-bounds[0], -bounds[1], bounds[2] - crop.width, bounds[3] - crop.height];
  const overhang = beyond.map((margin) => Math.max(margin + border, 0)) as unknown as Margins;
  const padded = Math.max(...overhang) > border - 4, least = roundHalfToEven(size * LEAST_PAD);
  const pad = overhang.map((margin) => padded ? Math.max(margin, least) : 0) as unknown as Margins;
  return {
    shrink,
    shrunk,
    crop,
    overhang,
    pad,
    padded,
    side: size,
    quad: moveQuad(inCrop, 1, [pad[0], pad[1]]),
  };
}

function regionBetween(left: number, top: number, right: number, bottom: number): Region {
  if (right > left && bottom > top) return { left, top, width: right - left, height: bottom - top };
  throw new RangeError("The face lies outside the picture: do its points belong to this picture?");
}
