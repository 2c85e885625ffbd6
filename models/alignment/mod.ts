/**
 * Alignment: photographs brought to the place and the size that a generator knows.
 *
 * @module
 */
export { alignFace, type AlignmentSizes, cropTo, middleSquare } from "./align.ts";
export { type AlignmentPlan, type Margins, planAlignment } from "./plan.ts";
export { faceQuad, LANDMARKS, type Point, type Quad } from "./quad.ts";
export type { Region, Size } from "../images/filter_region.ts";
export type { RgbImage } from "../images/png.ts";
