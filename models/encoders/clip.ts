import * as tf from "@tensorflow/tfjs";
import type { Encoder, EncoderSource } from "../encoder.ts";
import { type ClipFile, type ClipWeights, digestOfClip, openClip } from "./files/clip_file.ts";
import type { HostTensor } from "../weights/types.ts";
import type { ClipDescription } from "./files/description.ts";
import { digestOfJson } from "./digest.ts";
import { float32 } from "../weights/host_tensors.ts";
import type { ImageTower } from "./towers/image_tower.ts";
import { loadParameters, type Parameters } from "./towers/parameters.ts";
import { ClipPreprocessing } from "./preprocessing/preprocess.ts";
import { textShapes, type TextTower, textTransformer } from "./towers/text_transformer.ts";
import type { Tokenizer } from "./tokenizers/tokenizer.ts";
import { findTokenizer } from "./tokenizers/find.ts";
import type { Tensor4D } from "../tensors.ts";

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
   * Whether a picture is smoothed when it is shrunk. By default not, as in StyleGAN-NADA; a current
   * torchvision does.
   */
  readonly antialias?: boolean;
}

/** A loaded CLIP: an encoder whose parts can be used alone. */
export interface Clip extends Encoder {
  /** What its file turned out to be. */
  readonly description: ClipDescription;
  /** What it was trained to scale cosines with; undefined where its file does not say. */
  readonly logitScale: number | undefined;
  /** Pixels to image features. */
  readonly imageTower: ImageTower;
  /** Token ids to text features. */
  readonly textTower: TextTower;
  /** Undefined where none is known: then token ids can be encoded, texts cannot. */
  readonly tokenizer: Tokenizer | undefined;
  /** Images [batch, height, width, 3] in [-1, 1] to what the image tower reads. */
  preprocess(images: Tensor4D): Tensor4D;
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
  const settings = typeof options === "string" ? { weights: options } : options;
  const label = settings.label ?? (typeof settings.weights === "string" ? settings.weights : "CLIP");
  return { label, load: () => loadClip(settings, label) };
}

async function loadClip(options: ClipOptions, label: string): Promise<Clip> {
  const file = await openClip(options);
  try {
    const { has, read, kind, description: { image, text } } = file;
    const tokenizer = await findTokenizer(options.tokenizer, file);
    const logitScale = has("logit_scale") ? Math.exp(float32(await read("logit_scale"))[0]!) : undefined;
    const tokenTable = await read(TOKEN_TABLE);
    const parameters = await loadParameters(usedTensors(file));
    const towers = {
      imageTower: kind.build(parameters, image),
      textTower: textTransformer(parameters, text, tokenTable),
    };
    return encoder(
      options,
      { label, description: file.description, logitScale, tokenizer, ...towers },
      parameters,
    );
  } finally {
    file.close();
  }
}

const TOKEN_TABLE = "token_embedding.weight";

/** All tensors but the token table, which stays on the host. */
async function* usedTensors({ kind, description, read }: ClipFile): AsyncGenerator<[string, HostTensor]> {
  yield* kind.read(read, description.image);
  for (const [name] of textShapes(description.text)) {
    if (name !== TOKEN_TABLE) yield [name, await read(name)];
  }
}

type Parts = Pick<Clip, "label" | "description" | "logitScale" | "tokenizer" | "imageTower" | "textTower">;

/** The encoder made of loaded parts; it owns their parameters. */
function encoder(options: ClipOptions, parts: Parts, parameters: Parameters): Clip {
  const { label, description, tokenizer, imageTower, textTower } = parts;
  const preprocessing = new ClipPreprocessing(description.image.size, options);
  let digest: Promise<string> | undefined;
  return {
    ...parts,
    dim: description.dim,
    preprocess: (images) => preprocessing.apply(images),
    encodeImage: (images) => tf.tidy(() => imageTower.encode(preprocessing.apply(images))),
    encodeText(texts) {
      if (tokenizer) return textTower.encode(texts.map((text) => tokenizer.encode(text)));
      throw new Error(
        `No tokenizer is known for the ${textTower.vocabularySize} tokens of "${label}". ` +
          'Put its tokenizer.json beside it, or pass a tokenizer as the option "tokenizer"',
      );
    },
    digest: () => digest ??= digestOfUse(options, description),
    dispose() {
      preprocessing.dispose();
      tf.dispose([...parameters.values()]);
    },
  };
}

/**
 * SHA-256 of the weights; together with the options that change what they compute, where any are set: nothing
 * that was computed without smoothing may be taken for what is computed with it.
 */
async function digestOfUse(options: ClipOptions, { image, text }: ClipDescription): Promise<string> {
  const weights = await digestOfClip(options);
  const { heads, config, antialias = false } = options;
  const stated = heads || config ? { image: image.heads, text: text.heads } : undefined;
  return antialias || stated ? digestOfJson({ weights, antialias, heads: stated }) : weights;
}
