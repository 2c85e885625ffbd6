import {
  channelsAt,
  COLORS,
  type Connections,
  HEIGHT,
  LATENT,
  MAPPING,
  type NetworkForm,
  type Size,
  synthesisModules,
  type TensorSpec,
  tensorSpecs,
  WIDTH,
  Z,
} from "./tensors.ts";

/** What distinguishes one StyleGAN2 generator from another, as far as the shapes of its tensors show it. */
export interface StyleGAN2Architecture {
  /** Side of its images where they are square, a power of two from 8 to 1024: 4 px, doubled at each further block. */
  readonly size: number;
  /** Height and width of what it starts from, which is doubled as often. Published networks have [4, 4]. */
  readonly base: readonly [height: number, width: number];
  /** Of its images: 1 for grey, 3 for RGB, 4 for RGB and opacity. */
  readonly imageChannels: number;
  /** Width of z. */
  readonly zDim: number;
  /** Width of w. */
  readonly styleDim: number;
  /** Layers of the mapping network. */
  readonly mappingDepth: number;
  /** Width of the mapping network between its layers. */
  readonly mappingDim: number;
  /** Channels at 4, 8, 16, ... up to `size` pixels. */
  readonly channels: readonly number[];
  /** How the blocks are connected: see `Connections`. */
  readonly connections: Connections;
  /** Whether its layers take noise. */
  readonly noise: boolean;
}

/** The architecture of a network that is usual but for its sizes: square, RGB, with noise and skip connections. */
export function usualArchitecture(
  sizes: Pick<StyleGAN2Architecture, "size" | "styleDim" | "mappingDepth" | "channels">,
): StyleGAN2Architecture {
  const { styleDim } = sizes;
  return {
    ...sizes,
    base: [4, 4],
    imageChannels: 3,
    zDim: styleDim,
    mappingDim: styleDim,
    connections: "skip",
    noise: true,
  };
}

/** 4, 8, 16, ... up to `size`. */
function resolutions(size: number): number[] {
  return Array.from({ length: Math.log2(size) - 1 }, (_, level) => 4 << level);
}

/** Rows of w_plus: 2 log₂(size) − 2. */
export function latentCount(size: number): number {
  return 2 * Math.log2(size) - 2;
}

/** Height and width of its images. */
export function imageSize({ size, base }: StyleGAN2Architecture): [height: number, width: number] {
  return sizeAt(base, size);
}

/** Height and width of each noise map, in the order in which the layers read them. */
export function noiseShapes(architecture: StyleGAN2Architecture): [height: number, width: number][] {
  if (!architecture.noise) return [];
  return synthesisModules(architecture).flatMap((module): [number, number][] =>
    module.kind === "convolution" ? [sizeAt(architecture.base, module.resolution)] : []
  );
}

function sizeAt([height, width]: StyleGAN2Architecture["base"], resolution: number): [number, number] {
  return [height * resolution / 4, width * resolution / 4];
}

/** All tensors of a network, with their shapes. */
export function architectureTensors(architecture: StyleGAN2Architecture): TensorSpec[] {
  const { size, base, channels } = architecture;
  const sizes = new Map<string, number>([
    [Z, architecture.zDim],
    [MAPPING, architecture.mappingDim],
    [LATENT, architecture.styleDim],
    [COLORS, architecture.imageChannels],
  ]);
  resolutions(size).forEach((resolution, level) => {
    const [height, width] = sizeAt(base, resolution);
    sizes.set(channelsAt(resolution), channels[level]!).set(`${HEIGHT}@${resolution}`, height)
      .set(`${WIDTH}@${resolution}`, width);
  });
  return tensorSpecs(architecture).map((spec) => ({
    ...spec,
    shape: spec.shape.map((size) => typeof size === "number" ? size : sizes.get(size)!),
  }));
}

/**
 * The architecture from the shapes of a file's tensors, of which some may be missing or wrong: the size is that
 * of the last block found, every other number what most tensors say.
 *
 * @param shapes By name, in rosinality's form; only names that a generator can have
 * @returns undefined where too little is there to tell
 */
export function inferArchitecture(
  shapes: ReadonlyMap<string, readonly number[]>,
): StyleGAN2Architecture | undefined {
  const form = inferForm([...shapes.keys()]);
  if (form === undefined) return undefined;
  const mostSay = countVotes(form, shapes);
  const styleDim = mostSay(LATENT), imageChannels = mostSay(COLORS);
  const height = mostSay(HEIGHT), width = mostSay(WIDTH);
  const channels = resolutions(form.size).map((resolution) => mostSay(channelsAt(resolution)));
  if (styleDim === undefined || imageChannels === undefined || channels.includes(undefined)) return undefined;
  return {
    ...form,
    base: [height ?? 4, width ?? 4],
    imageChannels,
    zDim: mostSay(Z) ?? styleDim,
    styleDim,
    mappingDim: mostSay(MAPPING) ?? styleDim,
    channels: channels as number[],
  };
}

/** What the names alone tell. */
function inferForm(all: readonly string[]): NetworkForm | undefined {
  const names = all.filter((name) => !name.endsWith(".kernel")); // NVIDIA's blocks have one, used or not
  const highest = (pattern: RegExp) =>
    Math.max(-1, ...names.map((name) => Number(pattern.exec(name)?.[1] ?? -1)));
  const lastColors = highest(/^to_rgbs\.(\d+)\./);
  const blocks = Math.max(Math.ceil((highest(/^convs\.(\d+)\./) + 1) / 2), lastColors + 1);
  const mappingDepth = highest(/^style\.(\d+)\./);
  if (blocks < 1 || mappingDepth < 1) return undefined;
  const onlyLast = names.every((name) => !/^to_rgb/.test(name) || name.startsWith(`to_rgbs.${blocks - 1}.`));
  const connections = lastColors < 0 || !onlyLast
    ? "skip"
    : names.some((name) => name.startsWith("skips."))
    ? "resnet"
    : "orig";
  const noise = names.some((name) => name.endsWith(".noise.weight") || name.startsWith("noises."));
  return { size: 4 << blocks, mappingDepth, connections, noise };
}

/** For each symbol the number that most tensors have in its place; heights and widths as those at 4 px. */
function countVotes(form: NetworkForm, shapes: ReadonlyMap<string, readonly number[]>) {
  const votes = new Map<string, Map<number, number>>();
  for (const { name, shape } of tensorSpecs(form)) {
    const actual = shapes.get(name);
    if (actual?.length !== shape.length) continue;
    shape.forEach((size: Size, axis) => {
      if (typeof size === "number") return;
      const [symbol, number] = atBase(size, actual[axis]!);
      const counts = votes.get(symbol) ?? new Map<number, number>();
      counts.set(number, (counts.get(number) ?? 0) + 1);
      votes.set(symbol, counts);
    });
  }
  return (symbol: string): number | undefined => {
    const ranking = [...votes.get(symbol) ?? []].sort(([, a], [, b]) => b - a);
    return ranking[0]?.[0];
  };
}

function atBase(symbol: string, size: number): [symbol: string, size: number] {
  const [side, resolution] = symbol.split("@");
  if (side !== HEIGHT && side !== WIDTH) return [symbol, size];
  return [side, Math.max(1, Math.round(size * 4 / Number(resolution)))];
}
