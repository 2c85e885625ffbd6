/**
 * What a file states of a generator beside its tensors: the attributes of NVIDIA's modules, which are what their code
 * computes with; and, where there are none, the arguments by which the network was made.
 */
import { type WeightFile, WeightsError } from "../weights/types.ts";
import { gainOfActivation, isActivation } from "./activation_names.ts";
import type { NamedTensors } from "./find_generator.ts";
import { objectIn, type Stated, type StatedArguments, statedArguments } from "./stated_arguments.ts";
import {
  checkedActivation,
  checkedClamp,
  LEARNING_RATE_MULTIPLIER,
  type StyleGAN2Settings,
} from "./settings.ts";

/** What is read of the metadata: no values of tensors. */
export type StatingFile = Pick<WeightFile, "path" | "metadata">;

export interface StatedFacts {
  readonly settings: Partial<Pick<StyleGAN2Settings, "activation" | "mappingActivation" | "clamp">>;
  /**
   * By how much a linear layer's stored weight and bias are larger in effect than under the usual learning rate
   * multiplier, 0.01 in the mapping network: 1 for all published networks.
   *
   * @param name The tensor's own name, as the file's layout has it
   * @param inputs Its fan-in
   */
  gain(name: string, inputs: number): number;
  /** Whether anything is stated at all. */
  readonly stated: boolean;
}

type Attributes = Readonly<Record<string, unknown>>;

/** @throws {WeightsError} that names what is stated and not supported, or stated in two ways */
export function statedFacts(file: StatingFile, found: NamedTensors): StatedFacts {
  const { path } = file, { layout, prefix } = found;
  const modules = layout === "NVIDIA" ? modulesOf(file, prefix) : new Map<string, Attributes>();
  const given = statedArguments(file, found);
  const layers = [...modules].filter(([name]) => /^synthesis\.b\d+\.conv[01]$/.test(name));
  const clamped = [...modules].filter(([name]) => /^synthesis\.b\d+\.(conv[01]|torgb)$/.test(name));
  const mapping = [...modules].filter(([name]) => /^mapping\.fc\d+$/.test(name));
  const bent = [...modules].find(([name, { activation = "linear" }]) =>
    name.endsWith(".affine") && activation !== "linear"
  );
  if (bent) {
    const found = JSON.stringify(bent[1]["activation"]);
    throw new WeightsError(path, `has the activation ${found} in ${bent[0]}, where only linear is supported`);
  }
  const activation = agreed(path, layers, "activation") ?? given.activation;
  checkGain(path, agreed(path, layers, "act_gain"), activation?.value);
  const mappingActivation = agreed(path, mapping, "activation") ?? given.mappingActivation;
  const clamp = agreed(path, clamped, "conv_clamp") ?? given.clamp;
  return {
    settings: {
      ...(activation && { activation: checkedActivation(path, activation.place, activation.value) }),
      ...(mappingActivation &&
        { mappingActivation: checkedActivation(path, mappingActivation.place, mappingActivation.value) }),
      ...(clamp && { clamp: checkedClamp(path, clamp.place, clamp.value) }),
    },
    stated: modules.size > 0 || Object.keys(given).length > 0,
    gain: (name, inputs) => gainOf(path, modules, given, name, inputs),
  };
}

/** The attributes of the modules under a prefix, by the module's own name. */
function modulesOf({ metadata }: StatingFile, prefix: string): Map<string, Attributes> {
  return new Map(
    Object.entries(metadata).flatMap(([name, text]): [string, Attributes][] => {
      const own = name.startsWith(prefix) ? name.slice(prefix.length) : "";
      if (!/^(mapping|synthesis)\./.test(own)) return [];
      const attributes = objectIn(text);
      return attributes ? [[own, attributes]] : [];
    }),
  );
}

/** The one value that all modules have, which have any. */
function agreed(path: string, modules: readonly [string, Attributes][], attribute: string) {
  let first: { place: string; value: unknown } | undefined;
  for (const [place, attributes] of modules) {
    const value = attributes[attribute];
    if (value === undefined) continue;
    first ??= { place, value };
    if (value === first.value) continue;
    const [one, other] = [first.value, value].map((value) => JSON.stringify(value));
    throw new WeightsError(
      path,
      `has the ${attribute} ${one} in ${first.place} and ${other} in ${place}: layers that differ are not supported`,
    );
  }
  return first;
}

/** Refuses another gain than the activation's own. */
function checkGain(path: string, stated: Stated | undefined, activation: unknown): void {
  if (stated === undefined || !isActivation(activation)) return;
  const expected = gainOfActivation(activation), { place, value } = stated;
  if (typeof value === "number" && Math.abs(value - expected) < 1e-6) return;
  throw new WeightsError(
    path,
    `has the act_gain ${JSON.stringify(value)} in ${place}: only ${
      expected.toFixed(4)
    }, the activation's own, is supported`,
  );
}

const LINEAR = /^(?:mapping\.(?:fc\d+|embed)|synthesis\.b\d+\.(?:conv[01]|torgb)\.affine)$/;

/** What NVIDIA's layers multiply their weight and bias by, as multiples of the usual. */
function gainOf(
  path: string,
  modules: ReadonlyMap<string, Attributes>,
  given: StatedArguments,
  name: string,
  inputs: number,
): number {
  const [, module, member] = /^(.*)\.(weight|bias)$/.exec(name) ?? [];
  if (module === undefined) return 1;
  const isLinear = LINEAR.test(module), isMapping = /^(?:mapping\.fc|style\.)\d+$/.test(module);
  const usual = isMapping ? LEARNING_RATE_MULTIPLIER : 1;
  const attribute = `${member}_gain`, stated = modules.get(module)?.[attribute];
  if (stated === undefined) {
    return isMapping && given.learningRateMultiplier !== undefined ? given.learningRateMultiplier / usual : 1;
  }
  const isColors = /^synthesis\.b\d+\.torgb$/.test(module) && member === "weight";
  if (!isLinear && !isColors) return 1;
  if (typeof stated !== "number" || !Number.isFinite(stated)) {
    throw new WeightsError(
      path,
      `has the ${attribute} ${JSON.stringify(stated)} in ${module}: expected a number`,
    );
  }
  const gain = stated * (member === "weight" ? Math.sqrt(inputs) : 1) / usual;
  return Math.abs(gain - 1) < 1e-6 ? 1 : gain;
}
