import type { EncoderSource } from "../encoder.ts";
import { type ClipFile, type ClipWeights, openClip } from "./files/clip_file.ts";
import type { HostTensor } from "../weights/types.ts";
import type { ClipDescription } from "./files/description.ts";
import type { EncoderFacts } from "./files/facts.ts";
import { laidOver } from "./files/lay_over.ts";
import { checkStated, type StatedOptions } from "./files/options.ts";
import { digestOfUse } from "./digest_of_use.ts";
import { type EncoderOfTowers, encoderOfTowers } from "./encoder_of_towers.ts";
import { checkWeightSource } from "../weights/check_source.ts";
import { float32 } from "../weights/host_tensors.ts";
import { loadParameters } from "./towers/parameters.ts";
import { Preprocessing } from "./preprocessing/preprocessing.ts";
import type { PixelSettings } from "./preprocessing/settings.ts";
import type { TextSizes } from "./towers/text_tower.ts";
import type { Tokenizer } from "./tokenizers/tokenizer.ts";
import { findTokenizer } from "./tokenizers/find.ts";

/** Which CLIP, and how it is used. */
export interface ClipOptions extends ClipWeights {
  /** For people; by default the file's path. */
  readonly label?: string;
  /**
   * The tokenizer of its training, or the path of a Hugging Face tokenizer.json. By default the words in the
   * file's metadata (`vocabulary`), else a tokenizer.json beside the file, else, for a vocabulary of 49,408,
   * OpenAI's.
   */
  readonly tokenizer?: Tokenizer | string;
  /**
   * Whether a picture is smoothed when it is shrunk. By default as with this family: OpenAI's CLIPs and their like do
   * not, as in StyleGAN-NADA; SigLIP, ConvNeXt and EVA02 do, as a current torchvision does.
   */
  readonly antialias?: boolean;
}

/** A loaded CLIP: an encoder whose parts can be used alone. */
export interface Clip extends EncoderOfTowers {
  /** What its file turned out to be. */
  readonly description: ClipDescription;
  /** What it was trained to scale cosines with; undefined where its file does not say. */
  readonly logitScale: number | undefined;
  /** What it was trained to add to them, as SigLIP was; undefined where its file does not say. */
  readonly logitBias: number | undefined;
}

/** A CLIP to be loaded. */
export interface ClipSource extends EncoderSource {
  /**
   * Reads the file.
   *
   * @throws {WeightsError} where it is damaged, holds no whole CLIP, or does not state what is needed
   */
  load(): Promise<Clip>;
  /** The same encoder, with something stated before all that it states itself. */
  stating(options: StatedOptions): ClipSource;
}

/**
 * An encoder of images and texts in CLIP's manner (Radford et al. 2021): OpenAI's, and what others trained since. A
 * file, or a folder as it is published, with the configurations beside the weights: they say what tensors do not
 * tell. What nobody says is asked for by `activation` and `heads`.
 *
 *   encoder: clip("weights/ViT-B-32.pt")
 *   encoder: clip("weights/CLIP-ViT-B-32-laion2B-s34B-b79K")
 *   encoder: clip({ weights: "model.safetensors", activation: "gelu", antialias: true })
 *
 * @throws {TypeError} where an option is not what it must be
 */
export function clip(options: string | ClipOptions): ClipSource {
  checkWeightSource("clip", options);
  const settings = typeof options === "string" ? { weights: options } : options;
  checkStated("clip", settings);
  const label = settings.label ?? (typeof settings.weights === "string" ? settings.weights : "CLIP");
  return {
    label,
    load: () => loadClip(settings, label),
    stating: (options) => clip({ ...settings, ...laidOver(options, settings) }),
  };
}

async function loadClip(options: ClipOptions, label: string): Promise<Clip> {
  const file = await openClip(options);
  try {
    const { has, read, kinds, description, facts, notes } = file, { image } = description;
    const { tokenizer, text } = await textOf(options, file);
    const number = async (name: string) => has(name) ? float32(await read(name))[0] : undefined;
    const logScale = await number("logit_scale"), logitBias = await number("logit_bias");
    const readRows = kinds.text && file.rowReader(kinds.text.tokenTable);
    const tokenTable = readRows ? { read: readRows } : kinds.text && await read(kinds.text.tokenTable);
    const parameters = await loadParameters(towerTensors(file));
    const { antialias = kinds.image.pixels.antialias } = options;
    const encoder = encoderOfTowers({
      label,
      imageTower: kinds.image.build(parameters, image),
      textTower: kinds.text && text && kinds.text.build(parameters, text, tokenTable!),
      tokenizer,
      preprocessing: new Preprocessing({ ...pixelsOf(facts), size: image.size, antialias }),
      parameters,
      notes: [...notes, ...(tokenizer?.summary ? [`texts by ${tokenizer.summary}`] : [])]
        .map((note) => `${label}: ${note}`),
      digest: () => digestOfUse(options, file),
      close: () => readRows && file.close(),
    });
    if (!readRows) file.close();
    const logitScale = logScale === undefined ? undefined : Math.exp(logScale);
    return { ...encoder, description, logitScale, logitBias };
  } catch (error) {
    file.close();
    throw error;
  }
}

/** The tokenizer, and the text tower's sizes with what the tokenizer knows of its ids. */
async function textOf(
  options: ClipOptions,
  file: ClipFile,
): Promise<{ tokenizer: Tokenizer | undefined; text: TextSizes | undefined }> {
  const { text } = file.description;
  if (!text) return { tokenizer: undefined, text };
  const tokenizer = await findTokenizer(options.tokenizer, { ...file, ...text, facts: file.facts.tokenizer });
  const { endToken = text.endToken, padToken = text.padToken } = tokenizer ?? {};
  return { tokenizer, text: { ...text, endToken, padToken } };
}

/** Each is stated, or a rule of the image tower's kind. */
function pixelsOf(
  { pixels: { mean, deviation, interpolation, resizeMode } }: EncoderFacts,
): Omit<PixelSettings, "antialias"> {
  return {
    mean: mean!.value,
    deviation: deviation!.value,
    interpolation: interpolation!.value,
    resizeMode: resizeMode!.value,
  };
}

/** All tensors but the token table, which stays in the file or on the host. */
async function* towerTensors({ kinds, description, read }: ClipFile): AsyncGenerator<[string, HostTensor]> {
  yield* kinds.image.read(read, description.image);
  if (kinds.text && description.text) yield* kinds.text.read(read, description.text);
}
