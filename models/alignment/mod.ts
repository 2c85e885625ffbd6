/**
 * Alignment: photographs brought to the place and the size that a generator knows.
 *
 * @module
 */
export { alignFace, type AlignmentSizes, cropTo, middleSquare } from "./align.ts";
export { type AlignmentPlan, type Margins, planAlignment } from "./plan.ts";
export { faceQuad, LANDMARKS, type Point, type Quad } from "./quad.ts";
