/**
 * NVIDIA's name (stylegan2-ada-pytorch, and the StyleGAN2 networks of the stylegan3 repository) for a tensor of
 * rosinality/stylegan2-pytorch. The values are the same; NVIDIA only leaves out axes of size 1, and stores the
 * blur kernel without the gain of upsampling.
 */
export function nvidiaName(name: string): string {
  if (name === "input.input") return "synthesis.b4.const";
  if (name === "latent_avg") return "mapping.w_avg";
  const style = /^style\.(\d+)\.(.*)$/.exec(name);
  if (style) return `mapping.fc${Number(style[1]) - 1}.${style[2]}`;
  const noise = /^noises\.noise_(\d+)$/.exec(name);
  if (noise) return `${convolutionName(Number(noise[1]) - 1)}.noise_const`;

  const skip = /^skips\.(\d+)\.weight$/.exec(name);
  if (skip) return `synthesis.b${8 << Number(skip[1])}.skip.weight`;

  const [, module, rest] = /^(conv1|to_rgb1|(?:convs|to_rgbs)\.\d+)\.(.*)$/.exec(name)!;
  const index = Number(module!.split(".")[1] ?? -1);
  if (module!.startsWith("conv")) return `${convolutionName(index)}.${CONVOLUTION_NAMES[rest!]}`;
  const block = `synthesis.b${8 << index}`;
  if (module === "to_rgb1") return `synthesis.b4.torgb.${RGB_NAMES[rest!]}`;
  return rest === "upsample.kernel" ? `${block}.resample_filter` : `${block}.torgb.${RGB_NAMES[rest!]}`;
}

/** `convs.<index>`; conv1 comes before the first, at -1. */
function convolutionName(index: number): string {
  if (index < 0) return "synthesis.b4.conv1";
  return `synthesis.b${8 << (index >> 1)}.conv${index % 2}`;
}

const MODULATION_NAMES = {
  "conv.weight": "weight",
  "conv.modulation.weight": "affine.weight",
  "conv.modulation.bias": "affine.bias",
};

const RGB_NAMES: Record<string, string> = { ...MODULATION_NAMES, bias: "bias" };

const CONVOLUTION_NAMES: Record<string, string> = {
  ...MODULATION_NAMES,
  "noise.weight": "noise_strength",
  "activate.bias": "bias",
  "conv.blur.kernel": "resample_filter",
};
