import type { EncoderSource } from "../encoder.ts";
import { type ClipFile, type ClipWeights, digestOfClip, openClip } from "./files/clip_file.ts";
import type { HostTensor } from "../weights/types.ts";
import type { ClipDescription } from "./files/description.ts";
import { digestOfJson } from "./digest.ts";
import { type EncoderOfTowers, encoderOfTowers } from "./encoder_of_towers.ts";
import { checkWeightSource } from "../weights/check_source.ts";
import { float32 } from "../weights/host_tensors.ts";
import { loadParameters } from "./towers/parameters.ts";
import { Preprocessing } from "./preprocessing/preprocessing.ts";
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
}

/** A CLIP to be loaded. */
export interface ClipSource extends EncoderSource {
  /** Reads the file. @throws {WeightsError} where it is damaged, or holds no whole CLIP */
  load(): Promise<Clip>;
}

/**
 * A CLIP (Radford et al. 2021) of OpenAI's architectures, ViT or modified ResNet.
 *
 *   encoder: clip("weights/ViT-B-32.pt")
 *   encoder: clip({ weights: "model.safetensors", antialias: true })
 */
export function clip(options: string | ClipOptions): ClipSource {
  checkWeightSource("clip", options);
  const settings = typeof options === "string" ? { weights: options } : options;
  const label = settings.label ?? (typeof settings.weights === "string" ? settings.weights : "CLIP");
  return { label, load: () => loadClip(settings, label) };
}

async function loadClip(options: ClipOptions, label: string): Promise<Clip> {
  const file = await openClip(options);
  try {
    const { has, read, kinds, description } = file, { image, text } = description;
    const tokenizer = await findTokenizer(options.tokenizer, { ...file, ...text });
    const logitScale = has("logit_scale") ? Math.exp(float32(await read("logit_scale"))[0]!) : undefined;
    const tokenTable = await read(kinds.text.tokenTable);
    const parameters = await loadParameters(towerTensors(file));
    const { antialias = kinds.image.pixels.antialias } = options;
    const encoder = encoderOfTowers({
      label,
      imageTower: kinds.image.build(parameters, image),
      textTower: kinds.text.build(parameters, text, tokenTable),
      tokenizer,
      preprocessing: new Preprocessing({ ...kinds.image.pixels, size: image.size, antialias }),
      parameters,
      digest: () => digestOfUse(options, file),
    });
    return { ...encoder, description, logitScale };
  } finally {
    file.close();
  }
}

/** All tensors but the token table, which stays on the host. */
async function* towerTensors({ kinds, description, read }: ClipFile): AsyncGenerator<[string, HostTensor]> {
  yield* kinds.image.read(read, description.image);
  yield* kinds.text.read(read, description.text);
}

/**
 * SHA-256 of the weights; together with the options that change what they compute, where any are set: nothing
 * that was computed without smoothing may be taken for what is computed with it, nor the other way.
 */
async function digestOfUse(
  options: ClipOptions,
  { kinds, description: { image, text } }: Pick<ClipFile, "kinds" | "description">,
): Promise<string> {
  const weights = await digestOfClip(options);
  const usual = kinds.image.pixels.antialias, { heads, config, antialias = usual } = options;
  const stated = heads || config ? { image: image.heads, text: text.heads } : undefined;
  return antialias !== usual || stated ? digestOfJson({ weights, antialias, heads: stated }) : weights;
}
