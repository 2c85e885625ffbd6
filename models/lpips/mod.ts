/**
 * The learned perceptual image patch similarity (LPIPS), with weights from files.
 *
 * @module
 */
export { type ComparedImages, lpipsDistances } from "./distance_matrix.ts";
export { loadLpips, Lpips, type LpipsOptions } from "./lpips.ts";
export { lpips, type LpipsSource } from "./source.ts";
export { type ConvolutionLayer, type Layer, smallestSides, type TrunkName } from "./trunks.ts";
export type { Filter, LpipsWeightSource } from "./weights.ts";
