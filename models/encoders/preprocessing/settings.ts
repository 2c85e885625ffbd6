/** How the pictures of a training were prepared: what differs between encoders, as data. */
export interface PixelSettings {
  /** Mean of the pictures, in [0, 1] and in RGB. */
  readonly mean: readonly [number, number, number];
  /** Standard deviation of the pictures, in [0, 1] and in RGB. */
  readonly deviation: readonly [number, number, number];
  /** How a picture is brought to another size. */
  readonly interpolation: "bicubic" | "bilinear";
  /**
   * Which size that is: `"shortest"` that at which its short side fits, and what of the long side is too much is cut;
   * `"squash"` the very size, whatever its proportions.
   */
  readonly resizeMode: "shortest" | "squash";
  /** Whether a picture is smoothed when it is shrunk, as Pillow does, where nothing else is asked for. */
  readonly antialias: boolean;
}

/** All that preprocessing depends on. */
export interface PreprocessingSettings extends PixelSettings {
  /** Height and width of the result. */
  readonly size: number;
}

/**
 * OpenAI's CLIPs, and all that were trained like them: openai/CLIP, clip.py, `_transform`. Without smoothing, as
 * StyleGAN-NADA and its kin guide with them (ZSSGAN/criteria/clip_loss.py).
 */
export const OPENAI_PIXELS: PixelSettings = {
  mean: [0.48145466, 0.4578275, 0.40821073],
  deviation: [0.26862954, 0.26130258, 0.27577711],
  interpolation: "bicubic",
  resizeMode: "shortest",
  antialias: false,
};

/** The same as open_clip's transform has it for families that nobody guided with before: open_clip, transform.py. */
export const OPEN_CLIP_PIXELS: PixelSettings = { ...OPENAI_PIXELS, antialias: true };

/** SigLIP and SigLIP2: transformers, SiglipImageProcessor; open_clip, pretrained.py, `_slpcfg`. */
export const SIGLIP_PIXELS: PixelSettings = {
  mean: [0.5, 0.5, 0.5],
  deviation: [0.5, 0.5, 0.5],
  interpolation: "bicubic",
  resizeMode: "squash",
  antialias: true,
};
