/** What a checkpoint of pSp, e4e or ReStyle holds, told from its names, shapes and options. */
import { nameBeside } from "../../stylegan2/find_generator.ts";
import { type WeightFile, WeightsError } from "../../weights/types.ts";
import { convolutionsOf } from "./heads.ts";
import { NetworkReader } from "./network_reader.ts";
import { blockCount, type Level, type TrunkName, TRUNKS } from "./trunks.ts";

/** An encoder of latents. */
export interface LatentEncoderDescription {
  /** What stands before its names in the file, with the final dot. */
  readonly prefix: string;
  /** The class of its code, from the checkpoint's options or as it was given. */
  readonly type: string;
  /** The network under its heads. */
  readonly trunk: TrunkName;
  /** 3 for a picture; 6 for a picture and what the generator made of it so far: ReStyle's. */
  readonly channels: 3 | 6;
  /** How latents come out: a head for each row, one w, or all rows from one head. */
  readonly heads: "styles" | "w" | "w+";
  /** The rows that it gives; 1 for one w. */
  readonly rows: number;
  /** Of a row. */
  readonly latentDim: number;
  /** The features that each row's head reads. */
  readonly levels: readonly Level[];
  /** Whether finer features are summed with coarser ones. */
  readonly pyramid: boolean;
  /** Whether all rows but the first are differences from it, as e4e's are. */
  readonly differences: boolean;
  /** Whether the average latent is added to what it gives. */
  readonly addsAverage: boolean;
  /** The average's name in the file; undefined where it has none. */
  readonly average: string | undefined;
  /** Height and width of the pictures that it reads. */
  readonly inputSize: readonly [height: number, width: number];
  /** What was taken by rule, since the file does not say: sentences. */
  readonly assumptions: readonly string[];
}

/** What a checkpoint need not say. */
export interface LatentEncoderFacts {
  /** The class of its code, e.g. "Encoder4Editing": pSp's and e4e's files look alike. @default {the option encoder_type} */
  readonly type?: string;
  /** Of the pictures that it reads. @default {192 × 256 for cars, else 256 × 256} */
  readonly inputSize?: readonly [height: number, width: number];
}

/** Classes whose rows are differences from the first: e4e's, and ReStyle's that learn like it. */
const DIFFERENCES = /^Encoder4Editing$|Progressive/;

/** Features behind so many halvings. */
const LEVELS: Readonly<Record<number, Level>> = { 4: "coarse", 5: "middle", 6: "fine" };

/**
 * Tells what an open file holds, from names, shapes and options alone.
 *
 * @throws {WeightsError} where the file holds no encoder of these families, or does not say which
 */
export function describeLatentEncoder(
  file: WeightFile,
  facts: LatentEncoderFacts = {},
): LatentEncoderDescription {
  const { trunk, prefix } = findTrunk(file), network = new NetworkReader(file, prefix);
  const options = optionsOf(file, prefix), assumptions: string[] = [];
  const heads = headsOf(file, network);
  const type = typeOf(file, heads.heads, facts.type ?? options.encoder_type);
  const [, inputs] = network.shape(trunk === "ir-se50" ? "input_layer.0.weight" : "conv1.weight", 4);
  if (inputs !== 3 && inputs !== 6) {
    throw new WeightsError(
      file.path,
      `holds an encoder of ${inputs} channels: those of photographs read 3, or 6 for ReStyle's; others, of sketches and label maps, are not supported`,
    );
  }
  const average = nameBeside(file.tensors, prefix, "latent_avg");
  const stated = options.start_from_latent_avg;
  if (stated === undefined && inputs === 3) {
    assumptions.push(
      `start_from_latent_avg is not stated: the average is ${average ? "added" : "not added"}`,
    );
  }
  return {
    prefix,
    type,
    trunk,
    channels: inputs,
    ...heads,
    pyramid: network.has("latlayer1.weight"),
    differences: DIFFERENCES.test(type),
    addsAverage: inputs === 6 || (typeof stated === "boolean" ? stated : average !== undefined),
    average,
    inputSize: facts.inputSize ??
      (/^cars?_/.test(String(options.dataset_type ?? "")) ? [192, 256] : [256, 256]),
    assumptions,
  };
}

function findTrunk(file: WeightFile): { readonly trunk: TrunkName; readonly prefix: string } {
  for (const trunk of Object.keys(TRUNKS) as TrunkName[]) {
    const sign = TRUNKS[trunk].sign;
    const name = [...file.tensors.keys()].find((name) => name === sign || name.endsWith(`.${sign}`));
    if (name === undefined) continue;
    const prefix = name.slice(0, -sign.length), network = new NetworkReader(file, `${prefix}body.`);
    const blocks = new Set(
      [...file.tensors.keys()].filter((name) => name.startsWith(`${prefix}body.`))
        .map((name) => name.slice(prefix.length).split(".")[1]),
    ).size;
    if (blocks === blockCount(trunk) && (trunk === "resnet34" || network.has("0.res_layer.1.weight"))) {
      return { trunk, prefix };
    }
    throw new WeightsError(
      file.path,
      `holds an encoder of ${blocks} blocks under "${prefix}body": ${TRUNKS[trunk].label} has ${
        blockCount(trunk)
      }, and no other is supported`,
    );
  }
  throw new WeightsError(
    file.path,
    'holds no encoder of latents: expected tensors named like "encoder.input_layer.0.weight" (pSp, e4e, ReStyle) or "encoder.body.0.conv1.weight" (ReStyle for other pictures than faces)',
  );
}

/** How the latents come out, which the names tell. */
function headsOf(
  file: WeightFile,
  network: NetworkReader,
): Pick<LatentEncoderDescription, "heads" | "rows" | "latentDim" | "levels"> {
  const levels: Level[] = [];
  for (let row = 0; network.has(`styles.${row}.linear.weight`); row++) {
    const halvings = convolutionsOf(network.under("styles").under(row)), level = LEVELS[halvings];
    if (level) levels.push(level);
    else {throw new WeightsError(
        file.path,
        `has a head of ${halvings} convolutions for row ${row}: expected 4, 5 or 6`,
      );}
  }
  if (levels.length > 0) {
    const [latentDim] = network.shape("styles.0.linear.weight", 2) as [number, number];
    return { heads: "styles", rows: levels.length, latentDim, levels };
  }
  if (network.has("output_layer.3.weight")) {
    throw new WeightsError(
      file.path,
      "holds a network that recognises faces (ArcFace), not one that finds latents: give a checkpoint of pSp, e4e or ReStyle",
    );
  }
  const [outputs, inputs] = network.shape("linear.weight", 2) as [number, number];
  if (network.has("output_layer_2.3.weight")) {
    return { heads: "w+", rows: outputs / inputs, latentDim: inputs, levels: [] };
  }
  return { heads: "w", rows: 1, latentDim: outputs, levels: [] };
}

function typeOf(file: WeightFile, heads: LatentEncoderDescription["heads"], type: unknown): string {
  if (typeof type === "string") return type;
  if (heads !== "styles") return heads === "w" ? "an encoder into W" : "an encoder into W+";
  throw new WeightsError(
    file.path,
    'does not say which encoder it holds, and pSp\'s and e4e\'s look alike: give its type, "GradualStyleEncoder" for pSp, "Encoder4Editing" for e4e, "BackboneEncoder" or "ProgressiveBackboneEncoder" for ReStyle\'s of either',
  );
}

/** The options of its training, which stand beside the state dict. */
function optionsOf(file: WeightFile, prefix: string): Record<string, unknown> {
  const name = nameBeside(new Map(Object.entries(file.metadata)), prefix, "opts");
  try {
    const options = JSON.parse(name === undefined ? "{}" : file.metadata[name]!);
    return typeof options === "object" && options !== null ? options as Record<string, unknown> : {};
  } catch {
    return {};
  }
}
