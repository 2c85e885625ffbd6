/** What may learn in place of a generator's own weights. */
import type { Generator, GeneratorFile } from "./generator.ts";
import type { Tensor } from "./tensors.ts";

/**
 * A few numbers that change a generator whose own weights stay as they are. A config's `trainable` may be one: it is added to both
 * of a run's generators, in a state in which it changes nothing, and learns in the adapted one. Plugins see its tensors as weights
 * among others, by name; the files of the run hold them alone.
 */
export interface Parametrisation {
  /** Kebab-case: for the run's record, and compared when one is resumed. */
  readonly label: string;
  /**
   * Adds its tensors to `parameters`, `weightGroups` and `adaptable`, unless they are there.
   *
   * @returns their names
   * @throws {TypeError} where the generator cannot have them
   */
  extend(generator: Generator): Iterable<string>;
  /** A file from which they are read again. @param replaced Other values in place of some, by name */
  export(generator: Generator, replaced?: ReadonlyMap<string, Tensor>): Promise<GeneratorFile>;
}

/**
 * Trains a vector δ for each convolution in place of its weights; the convolution's inputs are scaled by 1 + δ, after its
 * demodulation was computed without them:
 *
 *   y = d(s) · ((x ∘ s ∘ (1 + δ)) ∗ W),   d the demodulation, s the styles, δ [inputs], 0 at first
 *
 * 6,048 numbers at 1024 pixels, 5,952 at 512, 5,760 at 256, RGB layers having none. They cannot be folded into weights, for
 * demodulation comes first. Files are kilobytes, and their sums mix domains: see `deno task blend`. They learn with a far higher
 * rate than weights: Adam (0.02, or 0.1 on FFHQ, β 0.9 and 0.999) in the published code. `cin_mult` of Alanov et al., 2022
 * (HyperDomainNet), https://arxiv.org/abs/2210.08884, section 3.1.
 *
 *   trainable: channelMultipliers(), optimizer: adam({ learningRate: 0.02, beta1: 0.9, beta2: 0.999 })
 */
export function channelMultipliers(): Parametrisation {
  const unable = ({ label }: Generator) =>
    new TypeError(`"${label}" cannot learn channel multipliers: a StyleGAN2 generator can`);
  return {
    label: "channel-multipliers",
    extend(generator) {
      if (!generator.addChannelMultipliers) throw unable(generator);
      return generator.addChannelMultipliers();
    },
    export(generator, replaced) {
      if (!generator.exportChannelMultipliers) throw unable(generator);
      return generator.exportChannelMultipliers(replaced);
    },
  };
}
