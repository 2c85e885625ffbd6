/** What `inspect` says of StyleGAN2 generators. */
import {
  chooseGenerator,
  type ChosenGenerator,
  listGenerators,
} from "../../models/stylegan2/choose_generator.ts";
import { imageSize } from "../../models/stylegan2/architecture.ts";
import type { StyleGAN2Description } from "../../models/stylegan2/describe.ts";
import { type ReadSettings, readSettings } from "../../models/stylegan2/read_settings.ts";
import { keyOf } from "../../models/weights/choose_network.ts";
import { type WeightFile, WeightsError } from "../../models/weights/types.ts";
import { counted, listed } from "../../models/wording.ts";
import { type Content, NAMED, tensorLines } from "./content.ts";
import { describeBeside } from "./describe_other.ts";

/** Undefined where the file holds none. @throws {WeightsError} where the key is none's */
export async function describeGenerators(file: WeightFile, key?: string): Promise<Content | undefined> {
  const all = listGenerators(file);
  if (all.length === 0) return undefined;
  const chosen = chosenOrNone(file, key);
  if (chosen) return await describeChosen(file, chosen);
  const each = all.map(({ examination: { description } }) => factsOf(description));
  return {
    facts: { kind: "stylegan2", generators: each },
    lines: [
      `${
        counted(all.length, "StyleGAN2 generator")
      }: choose one with --key NAME, or stylegan2({ weights, key })`,
      ...all.map(({ examination: { description } }) =>
        `  ${keyOf(description.prefix)}: ${summaryOf(description)}`
      ),
    ],
  };
}

/** Undefined where there are several, and nobody has said which. */
function chosenOrNone(file: WeightFile, key: string | undefined): ChosenGenerator | undefined {
  try {
    return chooseGenerator(file, key);
  } catch (error) {
    if (key === undefined && error instanceof WeightsError) return undefined;
    throw error;
  }
}

async function describeChosen(file: WeightFile, chosen: ChosenGenerator): Promise<Content> {
  const { description } = chosen.examination;
  const { architecture: { size, channels }, missing, misshapen, unexpected, substituted } = description;
  const multiplier = size >= 64 ? channels[4]! / 256 : undefined; // of the published channel table
  const settings = await settingsOf(file, chosen), beside = describeBeside(file.tensors, description.prefix);
  const lines = [
    `StyleGAN2 generator ${summaryOf(description)}` +
    (multiplier === undefined ? "" : `, channel multiplier ${multiplier}`),
    ...description.notes,
    `channels from 4 px on: ${channels.join(", ")}`,
    ...settings.lines,
    counted(description.parameterCount, "parameter") +
    (description.classCount > 0
      ? `, conditional on ${description.classCount} classes: choose one with --class N, or stylegan2({ weights, class })`
      : ""),
    ...tensorLines(
      missing,
      unexpected,
      misshapen.map(({ name, shape, expected }) => `${name} [${shape}] instead of [${expected}]`),
    ),
    ...(substituted.length > 0 ? [`absent, and replaced on loading: ${listed(substituted, NAMED)}`] : []),
    ...beside.lines,
  ];
  return {
    facts: { kind: "stylegan2", ...factsOf(description), ...settings.facts, ...beside.facts },
    lines,
  };
}

/** Names, size and widths, in a line. */
function summaryOf({ architecture, layout }: StyleGAN2Description): string {
  const { zDim, styleDim, mappingDepth, imageChannels, connections, noise } = architecture;
  const [height, width] = imageSize(architecture);
  return [
    `under ${layout}'s names`,
    `${height === width ? width : `${width} x ${height}`} px`,
    ...(imageChannels === 3 ? [] : [COLORS[imageChannels] ?? `of ${imageChannels} channels`]),
    `mapping depth ${mappingDepth}`,
    `latents of ${styleDim}`,
    ...(zDim === styleDim ? [] : [`z of ${zDim}`]),
    ...(connections === "skip" ? [] : [connections === "resnet" ? "residual blocks" : "one RGB layer"]),
    ...(noise ? [] : ["without noise"]),
  ].join(", ");
}

const COLORS: Readonly<Record<number, string>> = { 1: "grey", 4: "RGB with opacity" };

function factsOf(description: StyleGAN2Description) {
  const { architecture, missing, misshapen, unexpected } = description;
  const [height, width] = imageSize(architecture);
  return {
    names: description.layout,
    key: keyOf(description.prefix),
    notes: description.notes,
    size: architecture.size,
    height,
    width,
    imageChannels: architecture.imageChannels,
    mappingDepth: architecture.mappingDepth,
    latentDim: architecture.styleDim,
    zDim: architecture.zDim,
    channels: architecture.channels,
    connections: architecture.connections,
    noise: architecture.noise,
    parameters: description.parameterCount,
    classes: description.classCount,
    complete: missing.length + misshapen.length + unexpected.length === 0,
    missing,
    misshapen,
    unexpected,
    substituted: description.substituted,
  };
}

/** What it computes with beside its tensors, where that is not as published; or why it cannot be used. */
async function settingsOf(file: WeightFile, chosen: ChosenGenerator) {
  try {
    const read = await readSettings(file, chosen);
    const { settings: { activation, mappingActivation, clamp, filter }, learningRateMultiplier } = read;
    const facts = {
      activation,
      mappingActivation,
      clamp,
      filter: [filter.length, filter[0]!.length],
      learningRateMultiplier,
      stated: read.stated,
    };
    return { facts, lines: settingsLines(read, chosen) };
  } catch (error) {
    if (!(error instanceof WeightsError)) throw error;
    return { facts: { problem: error.message }, lines: [error.message] };
  }
}

function settingsLines(read: ReadSettings, { found: { layout } }: ChosenGenerator): string[] {
  const { settings: { activation, mappingActivation, clamp, filter }, learningRateMultiplier, stated } = read;
  const unusual = [
    ...(activation === "lrelu" ? [] : [`activation ${activation}`]),
    ...(mappingActivation === "lrelu" ? [] : [`activation ${mappingActivation} in the mapping network`]),
    ...(clamp === undefined ? [] : [`features held within ±${clamp}`]),
    ...(learningRateMultiplier === 0.01
      ? []
      : [`learning rate multiplier ${learningRateMultiplier} in the mapping network`]),
    ...(read.isUsualFilter
      ? []
      : [`resamples with a filter of ${filter[0]!.length} x ${filter.length} taps`]),
  ];
  if (unusual.length > 0) return [unusual.join(", ")];
  return stated || layout === "rosinality" ? [] : [
    "does not say how it computes, and is taken as published: activation lrelu, learning rate multiplier 0.01, features not bound",
  ];
}
