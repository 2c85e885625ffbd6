import type { WeightGroup } from "../generator.ts";
import { offsetsName } from "./channel_multipliers.ts";
import { architectureTensors, type StyleGAN2Architecture } from "./architecture.ts";
import { modulesInStateDictOrder } from "./tensors.ts";

/**
 * A generator's parameters by the module that they belong to, in the order of its state dict.
 *
 * @param parameters Those that it has: channel multipliers are there or not
 */
export function weightGroups(
  architecture: StyleGAN2Architecture,
  parameters: { has(name: string): boolean } = new Set(),
): WeightGroup[] {
  const names = architectureTensors(architecture).filter(({ role }) => role === "parameter")
    .map(({ name }) => name);
  const weightsOf = (module: string) => names.filter((name) => name.startsWith(`${module}.`));
  return [
    { name: "style", kind: "mapping", weights: weightsOf("style") },
    { name: "input", kind: "input", weights: weightsOf("input") },
    ...modulesInStateDictOrder(architecture).map((module): WeightGroup => ({
      name: module.name,
      kind: module.kind === "rgb" ? "to-rgb" : module.kind,
      style: module.latent,
      weights: [
        ...weightsOf(module.name),
        ...[offsetsName(module.name)].filter((offsets) => parameters.has(offsets)),
      ],
      ...(module.kind === "convolution" && module.resampling === "up" && {
        outputAxes: { [`${module.name}.conv.weight`]: 2 }, // [size, size, outputs, inputs]
      }),
    })),
    ...names.filter((name) => name.startsWith("skips.")).map((name): WeightGroup => ({
      name: name.replace(/\.weight$/, ""),
      kind: "convolution",
      weights: [name],
    })),
  ];
}
