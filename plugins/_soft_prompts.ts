/** Sentences some of whose tokens are numbers that are learnt: what IPL and AIR have in common. */
import * as tf from "@tensorflow/tfjs";
import { ConfigError, type Encoder, type Tensor2D, type Tensor3D } from "../pipeline/mod.ts";

/** "<context> <class>" for some classes, embedded, and which of their tokens are the context's. */
export type SoftSentences = {
  /** Of the classes, [classes, length, width]. */
  readonly tokens: Tensor3D;
  /** In each the place of the token whose features stand for the sentence. */
  readonly positions: readonly number[];
  /** The first token of the context. */
  readonly begin: number;
  /** How many tokens the context has. */
  readonly count: number;
};

/**
 * Reads sentences whose context shall be learnt. The caller frees their tokens.
 *
 * @param plugin Who asks, for the message
 * @throws {ConfigError} where the encoder takes no embedded tokens, or does not read the context as tokens of its own
 */
export function softSentences(
  plugin: string,
  encoder: Encoder,
  context: string,
  classes: readonly string[],
): SoftSentences {
  if (!encoder.embedTexts || !encoder.encodeEmbedded) {
    throw new ConfigError([
      `Plugin "${plugin}" learns words in the text tower of one network, which "${encoder.label}" does not offer: give one ` +
      "clip(…), and no ensemble",
    ]);
  }
  const begin = tokensOf(encoder, "").length - 1; // what ends a text ends it always
  const [count = 0, ...others] = classes.map((name) =>
    tokensOf(encoder, `${context} ${name}`).length - tokensOf(encoder, name).length
  );
  if (count < 1 || others.some((other) => other !== count)) {
    throw new ConfigError([
      `Plugin "${plugin}": the context "${context}" is not read as tokens of its own before ${
        classes.map((name) => `"${name}"`).join(" and ")
      }. Give another`,
    ]);
  }
  const { tokens, positions } = encoder.embedTexts(classes.map((name) => `${context} ${name}`));
  return { tokens, positions, begin, count };
}

/** The ids of a text without padding. @throws {ConfigError} where the encoder cannot read it */
function tokensOf(encoder: Encoder, text: string): readonly number[] {
  try {
    const reading = encoder.readText?.(text)[0];
    if (reading) return reading.tokens;
    const { ids, tokens, positions } = encoder.embedTexts!([text]);
    tokens.dispose();
    return ids[0]!.slice(0, positions[0]! + 1);
  } catch (error) {
    throw new ConfigError([error instanceof Error ? error.message : String(error)]);
  }
}

/** The tokens of the context as they are, [1, count, width]. The caller frees them. */
export function hardContext({ tokens, begin, count }: SoftSentences, row = 0): Tensor3D {
  return tf.slice(tokens, [row, begin, 0], [1, count, -1]);
}

/**
 * E(p, c): the features of sentences whose context is numbers, not normalised [n, dim].
 *
 * @param index Which of the classes c
 * @param prompts p, [n, count, width]
 */
export function encodeSoft(
  encoder: Encoder,
  { tokens, positions, begin, count }: SoftSentences,
  index: number,
  prompts: Tensor3D,
): Tensor2D {
  const n = prompts.shape[0];
  return tf.tidy(() => {
    const part = (from: number, length: number) =>
      tf.tile(tf.slice(tokens, [index, from, 0], [1, length, -1]), [n, 1, 1]);
    const sentences = [part(0, begin), prompts, part(begin + count, -1)].filter(({ size }) => size > 0);
    return encoder.encodeEmbedded!(tf.concat3d(sentences, 1), Array(n).fill(positions[index]!));
  });
}
