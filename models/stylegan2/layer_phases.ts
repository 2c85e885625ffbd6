import { checkArgument, oneOf } from "../options/mod.ts";

/** Which of convs a phase trains besides the constant input and conv1: from the first to before the second. */
const CONVOLUTIONS = {
  default: [0, Infinity],
  texture: [2, 10],
  shape: [0, 2],
  "shape-expanded": [0, 3],
  "no-fine": [0, 10],
} as const;

/** A set of layers that published code trains. */
export type LayerPhase =
  | "default"
  | "texture"
  | "shape"
  | "shape-expanded"
  | "no-fine"
  | "all"
  | "affine"
  | "convolution-kernels";

const PHASES = [
  "default",
  "texture",
  "shape",
  "shape-expanded",
  "no-fine",
  "all",
  "affine",
  "convolution-kernels",
] as const satisfies readonly LayerPhase[];

/**
 * The layers of a StyleGAN2 generator that published code trains, for a config's `trainable`:
 *
 *   trainable: layerPhase("texture")
 *
 * | phase | what learns |
 * |---|---|
 * | `"default"` | the constant input, conv1 and all of convs: no RGB layer |
 * | `"texture"` | the input, conv1 and convs 2 to 9 |
 * | `"shape"` | the input, conv1, convs 0 and 1 |
 * | `"shape-expanded"` | the input, conv1, convs 0 to 2 |
 * | `"no-fine"` | the input, conv1 and convs 0 to 9 |
 * | `"all"` | everything that a run may train, RGB layers too; the mapping network never |
 * | `"affine"` | from w to styles, in convs: not in conv1 |
 * | `"convolution-kernels"` | the kernels of convs: not conv1's |
 *
 * The first six are phases of StyleGAN-NADA (Gal et al., 2021, https://arxiv.org/abs/2108.00946, its published code), the last
 * two of HyperDomainNet (Alanov et al., 2022, https://arxiv.org/abs/2210.08884). Its phase `mapping` is not offered: both of a
 * run's generators share w.
 *
 * @throws {TypeError} where there is no such phase
 */
export function layerPhase(phase: LayerPhase): (name: string) => boolean {
  checkArgument("layerPhase", "phase", phase, oneOf(...PHASES));
  const isOf = (name: string): boolean => {
    const [, convolution, tensor = ""] = /^convs\.(\d+)\.(.+)$/.exec(name) ?? [];
    if (phase === "all") return true;
    if (phase === "affine") return tensor.startsWith("conv.modulation.");
    if (phase === "convolution-kernels") return tensor === "conv.weight";
    if (convolution === undefined) return /^(input|conv1)\./.test(name);
    const [begin, end] = CONVOLUTIONS[phase];
    return Number(convolution) >= begin && Number(convolution) < end;
  };
  isOf.toString = () => `layerPhase("${phase}")`; // for a run's record
  return isOf;
}
