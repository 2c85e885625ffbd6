import type { StyleGAN2Architecture, StyleGAN2Settings } from "../../../models/browser/mod.ts";

/** What a page is told of its networks: the JSON that stands in it. */
export interface Site {
  readonly title: string;
  /** Of all generators. */
  readonly architecture: StyleGAN2Architecture;
  /** Rows of w_plus: as many as layers that take a style. */
  readonly layers: number;
  /** The source first. */
  readonly generators: readonly SiteGenerator[];
}

/** One generator of a page. */
export interface SiteGenerator {
  /** What its canvas is called: "source", and for an adapted one the name of its run. */
  readonly name: string;
  /** Names its safetensors file. An adapted generator's holds the tensors alone that differ from the source's. */
  readonly file: string;
  /** `clamp` is left out where there is none. */
  readonly settings: Omit<StyleGAN2Settings, "clamp"> & { readonly clamp?: number };
}

/** The element that holds the site's JSON. */
export const SITE_ELEMENT = "site";

/** The code that draws, and tfjs' native code, by their names among the page's files. */
export const DRAWING = "drawing.js", NATIVE = "tfjs-backend-wasm-simd.wasm";
