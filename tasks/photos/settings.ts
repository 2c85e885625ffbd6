/** What an inversion is asked for. */
import type { alignment, StatedOptions } from "../../mod.ts";
import type { LpipsFiles } from "../images/lpips_flags.ts";
import type { Background } from "../images/pictures/background.ts";

/** How photographs come into a generator's latents. */
export interface InversionSettings {
  /** Folders, pictures and tensor files. */
  readonly images: readonly string[];
  /** What transparent pixels show. */
  readonly over: Background;
  /** A file of landmarks, in place of a crop. */
  readonly landmarks: string | undefined;
  /** What is cut out of each picture, in place of the middle. */
  readonly box: alignment.Region | undefined;
  /** One w for all layers, or one for each. */
  readonly space: "w" | "w+";
  readonly steps: number;
  /** Candidates of each picture. */
  readonly starts: number;
  /** Pictures at a time; undefined where their size decides. */
  readonly batch: number | undefined;
  readonly seed: number;
  /** What is compared. */
  readonly compared: Compared;
  /** Weights of what keeps latents together. */
  readonly penalties: { readonly betweenLayers: number; readonly towardsAverage: number };
  /** An encoder of latents, which gives the start. */
  readonly latentEncoder: { readonly weights: string; readonly type: string | undefined } | undefined;
  /** Steps between two saves. */
  readonly saveEvery: number;
}

/** What is compared, and by which networks. */
export type Compared =
  | { readonly by: "pixels" }
  | { readonly by: "lpips"; readonly lpips: LpipsFiles }
  | { readonly by: "encoder"; readonly encoder: string; readonly stated: StatedOptions };
