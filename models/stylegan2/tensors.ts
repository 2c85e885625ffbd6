/**
 * Every tensor of a StyleGAN2 generator under the names of rosinality/stylegan2-pytorch, in the order of its
 * state dict. Sizes that differ between networks are symbols here; a network fills them in.
 */
import type { Resampling } from "../ops/resampling_convolution.ts";

/** A size known for every network, or the symbol of one that is not: "latent", or "channels@32". */
export type Size = number | string;

export interface TensorSpec<S extends Size = number> {
  readonly name: string;
  /** As in files. */
  readonly shape: readonly S[];
  /** The shape to which `axes` refer, where the file keeps several axes as one. */
  readonly view?: readonly number[];
  /**
   * The order in memory: axis i there is axis `axes[i]` of the file. Axes that are left out have size 1.
   * Convolutions read height, width, inputs, outputs; matrices inputs, outputs.
   */
  readonly axes: readonly number[];
  /** Kernels are the constant blur filters that rosinality's modules store. */
  readonly role: "parameter" | "noise" | "kernel";
}

export const LATENT = "latent";

/** The symbol of the number of channels at a resolution. */
export function channelsAt(resolution: number): string {
  return `channels@${resolution}`;
}

/** One module of the synthesis network, in the order in which they run. */
export type SynthesisModule =
  & {
    readonly name: string;
    readonly resolution: number;
    /** Which row of w_plus it reads. */
    readonly latent: number;
  }
  & ({ readonly kind: "convolution"; readonly resampling: Resampling; readonly noise: number } | {
    readonly kind: "rgb";
    /** Whether there is an image to be enlarged and added to. */
    readonly skip: boolean;
  });

/** The RGB layer of a resolution and the first convolution of the next read the same row of w_plus. */
export function synthesisModules(size: number): SynthesisModule[] {
  const modules: SynthesisModule[] = [
    { kind: "convolution", name: "conv1", resolution: 4, latent: 0, resampling: "none", noise: 0 },
    { kind: "rgb", name: "to_rgb1", resolution: 4, latent: 1, skip: false },
  ];
  for (let block = 0, resolution = 8; resolution <= size; block++, resolution *= 2) {
    const [up, plain, first] = [2 * block, 2 * block + 1, 2 * block + 1];
    const convolution = { kind: "convolution", resolution } as const;
    modules.push(
      { ...convolution, name: `convs.${up}`, latent: first, resampling: "up", noise: up + 1 },
      { ...convolution, name: `convs.${plain}`, latent: first + 1, resampling: "none", noise: plain + 1 },
      { kind: "rgb", name: `to_rgbs.${block}`, resolution, latent: first + 2, skip: true },
    );
  }
  return modules;
}

/** The same modules as rosinality's state dict lists them: layers of one kind behind each other. */
export function modulesInStateDictOrder(size: number): SynthesisModule[] {
  const modules = synthesisModules(size);
  return ["conv1", "to_rgb1", "convs", "to_rgbs"].flatMap((prefix) =>
    modules.filter(({ name }) => name.split(".")[0] === prefix)
  );
}

const MATRIX = [1, 0], VECTOR = [0], IMAGE = [0, 2, 3, 1];
const CONVOLUTION = [3, 4, 2, 1], TRANSPOSED_CONVOLUTION = [3, 4, 1, 2];

/** All tensors of a network of this size and mapping depth. */
export function tensorSpecs(size: number, mappingDepth: number): TensorSpec<Size>[] {
  const specs: TensorSpec<Size>[] = [];
  const add = (
    name: string,
    shape: readonly Size[],
    axes: readonly number[],
    role: TensorSpec["role"] = "parameter",
  ) => specs.push({ name, shape, axes, role });
  const addModulation = (name: string, inputs: Size) => {
    add(`${name}.conv.modulation.weight`, [inputs, LATENT], MATRIX);
    add(`${name}.conv.modulation.bias`, [inputs], VECTOR);
  };

  for (let layer = 1; layer <= mappingDepth; layer++) {
    add(`style.${layer}.weight`, [LATENT, LATENT], MATRIX);
    add(`style.${layer}.bias`, [LATENT], VECTOR);
  }
  add("input.input", [1, channelsAt(4), 4, 4], IMAGE);
  for (const module of modulesInStateDictOrder(size)) {
    const { name, resolution } = module;
    const channels = channelsAt(resolution);
    if (module.kind === "convolution") {
      const up = module.resampling === "up";
      const inputs = up ? channelsAt(resolution / 2) : channels;
      add(`${name}.conv.weight`, [1, channels, inputs, 3, 3], up ? TRANSPOSED_CONVOLUTION : CONVOLUTION);
      if (up) add(`${name}.conv.blur.kernel`, [4, 4], MATRIX, "kernel");
      addModulation(name, inputs);
      add(`${name}.noise.weight`, [1], VECTOR);
      add(`${name}.activate.bias`, [channels], VECTOR);
    } else {
      add(`${name}.bias`, [1, 3, 1, 1], [1]);
      if (module.skip) add(`${name}.upsample.kernel`, [4, 4], MATRIX, "kernel");
      add(`${name}.conv.weight`, [1, 3, channels, 1, 1], CONVOLUTION);
      addModulation(name, channels);
    }
  }
  for (const module of synthesisModules(size)) {
    if (module.kind !== "convolution") continue;
    const { noise, resolution } = module;
    add(`noises.noise_${noise}`, [1, 1, resolution, resolution], IMAGE, "noise");
  }
  return specs;
}
