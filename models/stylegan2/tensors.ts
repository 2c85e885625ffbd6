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

/** The symbols of the widths of z, of w and of the mapping network between its layers, and of the image's channels. */
export const Z = "z", LATENT = "latent", MAPPING = "mapping", COLORS = "colors";

/** Those of a feature map's sides, followed by its resolution in a square network: "height@32". */
export const HEIGHT = "height", WIDTH = "width";

/**
 * How the blocks are connected (Karras et al., "Analyzing and Improving the Image Quality of StyleGAN", CVPR 2020,
 * figure 7): each adds to an image ("skip", as in published networks), each adds to its own enlarged input
 * ("resnet"), or neither ("orig"). In the last two only the last block makes an image.
 */
export type Connections = "skip" | "resnet" | "orig";

/** What decides which tensors a network has, whatever their sizes. */
export interface NetworkForm {
  readonly size: number;
  readonly mappingDepth: number;
  readonly connections: Connections;
  readonly noise: boolean;
}

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
  & ({
    readonly kind: "convolution";
    readonly resampling: Resampling;
    readonly noise: number;
    /** Of the first and the second layer of a residual block: the 1×1 convolution of what goes around the block. */
    readonly residual?: { readonly name: string; readonly place: "begin" | "end" };
  } | {
    readonly kind: "rgb";
    /** Whether there is an image to be enlarged and added to. */
    readonly skip: boolean;
  });

/** The RGB layer of a resolution and the first convolution of the next read the same row of w_plus. */
export function synthesisModules(
  { size, connections }: Pick<NetworkForm, "size" | "connections">,
): SynthesisModule[] {
  const skip = connections === "skip";
  const modules: SynthesisModule[] = [
    { kind: "convolution", name: "conv1", resolution: 4, latent: 0, resampling: "none", noise: 0 },
  ];
  if (skip) modules.push({ kind: "rgb", name: "to_rgb1", resolution: 4, latent: 1, skip: false });
  for (let block = 0, resolution = 8; resolution <= size; block++, resolution *= 2) {
    const [up, plain, first] = [2 * block, 2 * block + 1, 2 * block + 1];
    const convolution = { kind: "convolution", resolution } as const;
    const residual = (place: "begin" | "end") =>
      connections === "resnet" ? { residual: { name: `skips.${block}`, place } } : {};
    modules.push(
      {
        ...convolution,
        ...residual("begin"),
        name: `convs.${up}`,
        latent: first,
        resampling: "up",
        noise: up + 1,
      },
      {
        ...convolution,
        ...residual("end"),
        name: `convs.${plain}`,
        latent: first + 1,
        resampling: "none",
        noise: plain + 1,
      },
    );
    if (skip || resolution === size) {
      modules.push({ kind: "rgb", name: `to_rgbs.${block}`, resolution, latent: first + 2, skip });
    }
  }
  return modules;
}

/** The same modules as rosinality's state dict lists them: layers of one kind behind each other. */
export function modulesInStateDictOrder(form: Pick<NetworkForm, "size" | "connections">): SynthesisModule[] {
  const modules = synthesisModules(form);
  return ["conv1", "to_rgb1", "convs", "to_rgbs"].flatMap((prefix) =>
    modules.filter(({ name }) => name.split(".")[0] === prefix)
  );
}

const MATRIX = [1, 0], VECTOR = [0], IMAGE = [0, 2, 3, 1];
const CONVOLUTION = [3, 4, 2, 1], TRANSPOSED_CONVOLUTION = [3, 4, 1, 2], POINTWISE = [2, 3, 1, 0];

/**
 * All tensors of a network of this form. Filters have the shape [4, 4] of published ones here, and may have another in a
 * file.
 */
export function tensorSpecs(form: NetworkForm): TensorSpec<Size>[] {
  const specs: TensorSpec<Size>[] = [];
  const add: Add = (name, shape, axes, role = "parameter") => specs.push({ name, shape, axes, role });
  for (let layer = 1; layer <= form.mappingDepth; layer++) {
    const outputs = layer === form.mappingDepth ? LATENT : MAPPING;
    add(`style.${layer}.weight`, [outputs, layer === 1 ? Z : MAPPING], MATRIX);
    add(`style.${layer}.bias`, [outputs], VECTOR);
  }
  add("input.input", [1, channelsAt(4), `${HEIGHT}@4`, `${WIDTH}@4`], IMAGE);
  const modules = modulesInStateDictOrder(form);
  for (const module of modules) addModule(add, module, form);
  for (const module of modules) {
    if (module.kind !== "convolution" || module.residual?.place !== "begin") continue;
    const { residual: { name }, resolution } = module;
    add(`${name}.weight`, [channelsAt(resolution), channelsAt(resolution / 2), 1, 1], POINTWISE);
  }
  for (const module of synthesisModules(form)) {
    if (module.kind !== "convolution" || !form.noise) continue;
    const { noise, resolution } = module;
    add(`noises.noise_${noise}`, [1, 1, `${HEIGHT}@${resolution}`, `${WIDTH}@${resolution}`], IMAGE, "noise");
  }
  return specs;
}

type Add = (
  name: string,
  shape: readonly Size[],
  axes: readonly number[],
  role?: TensorSpec["role"],
) => void;

function addModule(add: Add, module: SynthesisModule, { noise }: NetworkForm): void {
  const { name, resolution } = module;
  const channels = channelsAt(resolution);
  const addModulation = (inputs: Size) => {
    add(`${name}.conv.modulation.weight`, [inputs, LATENT], MATRIX);
    add(`${name}.conv.modulation.bias`, [inputs], VECTOR);
  };
  if (module.kind === "convolution") {
    const up = module.resampling === "up";
    const inputs = up ? channelsAt(resolution / 2) : channels;
    add(`${name}.conv.weight`, [1, channels, inputs, 3, 3], up ? TRANSPOSED_CONVOLUTION : CONVOLUTION);
    if (up) add(`${name}.conv.blur.kernel`, [4, 4], MATRIX, "kernel");
    addModulation(inputs);
    if (noise) add(`${name}.noise.weight`, [1], VECTOR);
    add(`${name}.activate.bias`, [channels], VECTOR);
  } else {
    add(`${name}.bias`, [1, COLORS, 1, 1], [1]);
    if (module.skip) add(`${name}.upsample.kernel`, [4, 4], MATRIX, "kernel");
    add(`${name}.conv.weight`, [1, COLORS, channels, 1, 1], CONVOLUTION);
    addModulation(channels);
  }
}
