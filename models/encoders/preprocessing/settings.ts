/** How the pictures of a training were prepared: what differs between encoders, as data. */
export interface PixelSettings {
  /** Mean of the pictures, in [0, 1] and in RGB. */
  readonly mean: readonly [number, number, number];
  /** Standard deviation of the pictures, in [0, 1] and in RGB. */
  readonly deviation: readonly [number, number, number];
  /** How a picture is brought to another size. */
  readonly interpolation: "bicubic";
  /** Which size that is: `"shortest"` that at which its short side fits, and what of the long side is too much is cut. */
  readonly resizeMode: "shortest";
}

/** All that preprocessing depends on. */
export interface PreprocessingSettings extends PixelSettings {
  /** Height and width of the result. */
  readonly size: number;
  /** Whether a picture is smoothed when it is shrunk. @default {false} */
  readonly antialias?: boolean;
}

/** OpenAI's CLIPs, and all that were trained like them: openai/CLIP, clip.py, `_transform`. */
export const OPENAI_PIXELS: PixelSettings = {
  mean: [0.48145466, 0.4578275, 0.40821073],
  deviation: [0.26862954, 0.26130258, 0.27577711],
  interpolation: "bicubic",
  resizeMode: "shortest",
};
