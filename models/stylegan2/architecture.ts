import { channelsAt, LATENT, type Size, synthesisModules, type TensorSpec, tensorSpecs } from "./tensors.ts";

/** What distinguishes one StyleGAN2 generator from another. */
export interface StyleGAN2Architecture {
  /** Width and height of its images, a power of two from 8 to 1024. */
  readonly size: number;
  /** Width of z and of w. */
  readonly styleDim: number;
  /** Layers of the mapping network. */
  readonly mappingDepth: number;
  /** Channels at 4, 8, 16, ... up to `size` pixels. */
  readonly channels: readonly number[];
}

/** 4, 8, 16, ... up to `size`. */
function resolutions(size: number): number[] {
  return Array.from({ length: Math.log2(size) - 1 }, (_, level) => 4 << level);
}

/** Rows of w_plus: 2 log₂(size) − 2. */
export function latentCount(size: number): number {
  return 2 * Math.log2(size) - 2;
}

/** Height and width of each noise map, in the order in which the layers read them. */
export function noiseShapes(size: number): [height: number, width: number][] {
  return synthesisModules(size).flatMap((module): [number, number][] =>
    module.kind === "convolution" ? [[module.resolution, module.resolution]] : []
  );
}

/** All tensors of a network, with their shapes. */
export function architectureTensors(architecture: StyleGAN2Architecture): TensorSpec[] {
  const { size, styleDim, mappingDepth, channels } = architecture;
  const sizes = new Map<string, number>([[LATENT, styleDim]]);
  resolutions(size).forEach((resolution, level) => sizes.set(channelsAt(resolution), channels[level]!));
  return tensorSpecs(size, mappingDepth).map((spec) => ({
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
  const highest = (pattern: RegExp) =>
    Math.max(-1, ...[...shapes.keys()].map((name) => Number(pattern.exec(name)?.[1] ?? -1)));
  const blocks = Math.max(
    Math.ceil((highest(/^convs\.(\d+)\./) + 1) / 2),
    highest(/^to_rgbs\.(\d+)\./) + 1,
  );
  const mappingDepth = highest(/^style\.(\d+)\./);
  if (blocks < 1 || mappingDepth < 1) return undefined;
  const size = 4 << blocks;

  const votes = new Map<string, Map<number, number>>();
  for (const { name, shape } of tensorSpecs(size, mappingDepth)) {
    const actual = shapes.get(name);
    if (actual?.length !== shape.length) continue;
    shape.forEach((symbol: Size, axis) => {
      if (typeof symbol === "number") return;
      const counts = votes.get(symbol) ?? new Map<number, number>();
      counts.set(actual[axis]!, (counts.get(actual[axis]!) ?? 0) + 1);
      votes.set(symbol, counts);
    });
  }
  const winner = (symbol: string) => {
    const ranking = [...votes.get(symbol) ?? []].sort(([, a], [, b]) => b - a);
    return ranking[0]?.[0];
  };
  const styleDim = winner(LATENT);
  const channels = resolutions(size).map((resolution) => winner(channelsAt(resolution)));
  if (styleDim === undefined || channels.includes(undefined)) return undefined;
  return { size, styleDim, mappingDepth, channels: channels as number[] };
}
