/** What a generator computes with beside its tensors, and how a file of ours keeps it. */
import { blurKernel, type FirKernel } from "../ops/resampling_filter.ts";
import { type HostTensor, WeightsError } from "../weights/types.ts";
import { type Activation, activationNames, isActivation } from "./activation_names.ts";

/** What no tensor's shape shows. */
export interface StyleGAN2Settings {
  /** After each convolution. */
  readonly activation: Activation;
  /** After each layer of the mapping network. */
  readonly mappingActivation: Activation;
  /** The largest magnitude of what a convolution and an RGB layer put out; undefined for no bound. */
  readonly clamp: number | undefined;
  /** The filter of all resampling; its taps sum to 1. */
  readonly filter: FirKernel;
}

/**
 * Learning rate multiplier of the mapping network, in every published StyleGAN2. Weights of a file that states another
 * one are scaled when they are read.
 */
export const LEARNING_RATE_MULTIPLIER = 0.01;

/** What published code has where nothing else is said. */
export const USUAL_SETTINGS: StyleGAN2Settings = {
  activation: "lrelu",
  mappingActivation: "lrelu",
  clamp: undefined,
  filter: blurKernel(),
};

/**
 * The tensor of bytes, a JSON text, that stands beside a generator's tensors where its settings are not the usual ones.
 * The filter is not among them: it has tensors of its own.
 */
export const SETTINGS = "stylegan2_settings";

/** What the text says, by NVIDIA's names for it. */
interface SettingsText {
  activation?: unknown;
  mapping_activation?: unknown;
  conv_clamp?: unknown;
}

/** The tensor for a file; undefined where all is as usual. */
export function settingsTensor(settings: StyleGAN2Settings): HostTensor | undefined {
  const { activation, mappingActivation, clamp } = settings;
  const text: SettingsText = {
    ...(activation !== USUAL_SETTINGS.activation && { activation }),
    ...(mappingActivation !== USUAL_SETTINGS.mappingActivation && { mapping_activation: mappingActivation }),
    ...(clamp !== undefined && { conv_clamp: clamp }),
  };
  if (Object.keys(text).length === 0) return undefined;
  const data = new TextEncoder().encode(JSON.stringify(text));
  return { shape: [data.length], data };
}

/** What the tensor says. @throws {WeightsError} where that is none of it, or none that is known */
export function settingsIn(path: string, { data }: HostTensor): Partial<StyleGAN2Settings> {
  let text: SettingsText | null;
  try {
    text = JSON.parse(new TextDecoder().decode(Uint8Array.from(data as Uint8Array)));
  } catch (cause) {
    throw new WeightsError(path, `is damaged: its ${SETTINGS} is no JSON`, { cause });
  }
  const { activation, mapping_activation: mappingActivation, conv_clamp: clamp, ...others } = text ?? {};
  const stray = Object.keys(others);
  if (stray.length > 0) {
    throw new WeightsError(path, `states ${stray[0]} in its ${SETTINGS}, which is not supported`);
  }
  return {
    ...(activation !== undefined && { activation: checkedActivation(path, SETTINGS, activation) }),
    ...(mappingActivation !== undefined &&
      { mappingActivation: checkedActivation(path, SETTINGS, mappingActivation) }),
    ...(clamp !== undefined && { clamp: checkedClamp(path, SETTINGS, clamp) }),
  };
}

/** @param place where the file says so, for the message @throws {WeightsError} where it is not supported */
export function checkedActivation(path: string, place: string, name: unknown): Activation {
  if (isActivation(name)) return name;
  throw new WeightsError(
    path,
    `has the activation ${JSON.stringify(name)} in ${place}, which is not supported: ${
      activationNames.join(", ")
    } are`,
  );
}

/** @throws {WeightsError} where it is no bound */
export function checkedClamp(path: string, place: string, value: unknown): number | undefined {
  if (value === null) return undefined;
  if (typeof value === "number" && value > 0 && Number.isFinite(value)) return value;
  throw new WeightsError(
    path,
    `has the conv_clamp ${JSON.stringify(value)} in ${place}: expected a positive number`,
  );
}
