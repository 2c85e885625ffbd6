import * as tf from "@tensorflow/tfjs";
import type { EmbeddedTexts, Encoder } from "../encoder.ts";
import type { Preprocessing } from "./preprocessing/preprocessing.ts";
import { type Tokenizer, tokensCut } from "./tokenizers/tokenizer.ts";
import type { ImageTower } from "./towers/image_tower.ts";
import type { Parameters } from "./towers/parameters.ts";
import { rowsOf } from "./towers/text_rows.ts";
import type { TextTower, TokenIds } from "./towers/text_tower.ts";
import type { Tensor4D } from "../tensors.ts";

/** An encoder whose parts can be used alone. */
export interface EncoderOfTowers extends Encoder {
  /** Pixels to image features. */
  readonly imageTower: ImageTower;
  /** Token ids to text features; undefined for an encoder of images alone. */
  readonly textTower: TextTower | undefined;
  /** Undefined where none is known: then token ids can be encoded, texts cannot. */
  readonly tokenizer: Tokenizer | undefined;
  /** Images [batch, height, width, 3] in [-1, 1] to what the image tower reads. */
  preprocess(images: Tensor4D): Tensor4D;
}

/** What an encoder of any family is made of. */
export interface EncoderParts extends Pick<EncoderOfTowers, "imageTower" | "textTower" | "tokenizer"> {
  /** For people. */
  readonly label: string;
  readonly preprocessing: Preprocessing;
  /** The weights of both towers. */
  readonly parameters: Parameters;
  /** What was concluded of it, and from where. */
  readonly notes: readonly string[];
  /** SHA-256 of the weights, and of what changes what they compute. Asked for once. */
  digest(): Promise<string>;
  /** Lets go of what the parts still read from. */
  close(): void;
}

/** The encoder made of loaded parts; it owns their preprocessing and their parameters. */
export function encoderOfTowers(parts: EncoderParts): EncoderOfTowers {
  const { label, imageTower, textTower, tokenizer, preprocessing, parameters, notes } = parts;
  let digest: Promise<string> | undefined;
  return {
    label,
    dim: imageTower.sizes.dim,
    notes,
    imageTower,
    textTower,
    tokenizer,
    preprocess: (images) => preprocessing.apply(images),
    encodeImage: (images) => tf.tidy(() => imageTower.encode(preprocessing.apply(images))),
    encodeText(texts) {
      if (!textTower) throw new Error(`"${label}" encodes images alone: it has no text tower`);
      if (tokenizer) return textTower.encode(texts.map((text) => tokenizer.encode(text)));
      throw new Error(
        `No tokenizer is known for the ${textTower.vocabularySize} tokens of "${label}". ` +
          'Put its tokenizer.json beside it, or pass a tokenizer as the option "tokenizer"',
      );
    },
    ...(textTower && tokenizer && {
      embedTexts: (texts) => embedTexts(textTower, texts.map((text) => tokenizer.encode(text))),
      encodeEmbedded: (tokens, positions) => textTower.encodeEmbedded(tokens, positions),
    }),
    ...(imageTower.tokens && {
      encodeTokens: (images, block) => tf.tidy(() => imageTower.tokens!(preprocessing.apply(images), block)),
    }),
    readText(text) {
      if (!tokenizer) return [];
      return [{ encoder: label, tokens: tokenizer.encode(text), cut: tokensCut(tokenizer, text) }];
    },
    digest: () => digest ??= parts.digest(),
    dispose() {
      preprocessing.dispose();
      tf.dispose([...parameters.values()]);
      parts.close();
    },
  };
}

/** Texts of token ids as they enter a tower. The caller frees the tokens. @throws {RangeError} where ids do not fit it */
export function embedTexts(tower: TextTower, texts: readonly TokenIds[]): EmbeddedTexts {
  const { rows: ids, positions } = rowsOf(texts, tower);
  return { ids, tokens: tf.tidy(() => tower.lookUp(ids)), positions };
}
