/**
 * Images of a generator, drawn in a line, which show themselves where code is tried out.
 *
 * @module
 */
export { Images, type ImagesShape, jupyterDisplay, type Shown, shownPng } from "./images.ts";
export { latentSeed, sampleImages, type SamplingOptions } from "./sample_images.ts";
