/** What rosinality's PyTorch code can compute of a generator, and what it cannot. */
import { multipliedConvolutions } from "../../models/stylegan2/channel_multipliers.ts";
import { USUAL_SETTINGS } from "../../models/stylegan2/settings.ts";
import { type StyleGAN2, WeightsError } from "../../mod.ts";

/**
 * Looks at whether rosinality's code computes the same as the generator.
 *
 * @returns what a user of that code has to mind, a sentence each
 * @throws {WeightsError} where it has no way to
 */
export function fitIntoRosinality(from: string, generator: StyleGAN2): string[] {
  const { architecture, settings: { activation, mappingActivation, clamp, filter }, channels } = generator;
  const { styleDim, zDim, mappingDim, connections, noise, base } = architecture;
  const impossible = [
    ...(activation === "lrelu" ? [] : [`the activation ${activation}`]),
    ...(mappingActivation === "lrelu" ? [] : [`the activation ${mappingActivation} in its mapping network`]),
    ...(zDim === styleDim ? [] : [`z of ${zDim} and w of ${styleDim}`]),
    ...(mappingDim === styleDim ? [] : [`a mapping network of width ${mappingDim}`]),
    ...(connections === "skip" ? [] : [`the connections "${connections}"`]),
    ...(noise ? [] : ["layers without noise"]),
    ...(holdsOffsets(generator) ? ["channel multipliers"] : []),
  ];
  if (impossible.length > 0) {
    throw new WeightsError(
      from,
      `has ${impossible.join(" and ")}, which rosinality's code cannot compute: convert it to safetensors`,
    );
  }
  return [
    ...(clamp === undefined ? [] : [
      `Features are held within ±${clamp}, which the file says to Variegate alone: rosinality's code does not do it`,
    ]),
    ...(filter === USUAL_SETTINGS.filter ? [] : [
      `Its filter has ${
        filter[0]!.length
      } x ${filter.length} taps: give rosinality's code the same as blur_kernel`,
    ]),
    ...(channels === 3
      ? []
      : [`Images have ${channels} channels: rosinality's code has to be changed for it`]),
    ...(String(base) === "4,4"
      ? []
      : [`Images start from ${base[1]} x ${base[0]} pixels: rosinality's code has to be changed for it`]),
  ];
}

function holdsOffsets({ architecture, parameters }: StyleGAN2): boolean {
  return multipliedConvolutions(architecture).some(({ name }) => parameters.has(name));
}
