/** Turns texts into the ids of a text tower's tokens. */
export interface Tokenizer {
  /** The most ids a text becomes, start and end included. */
  readonly contextLength: number;
  /** How many ids there are. */
  readonly vocabularySize: number;
  /** The id that ends every text; where it is not told, it is the largest of them. */
  readonly endToken?: number | undefined;
  /** The id that fills a row, for towers that see what is behind the end token. */
  readonly padToken?: number | undefined;
  /** For people: what it is, where it comes from, and what it takes by rule. */
  readonly summary?: string;
  /** The ids of a text, from the start token (where the vocabulary has one) to the end token; without padding. */
  encode(text: string): number[];
  /** How many ids a text has, start and end included, before it is cut to `contextLength`. */
  count?(text: string): number;
}

/**
 * How many of a text's tokens are cut off, since it has more than `contextLength`. 0 also where a tokenizer of the
 * user's own does not tell.
 */
export function tokensCut(tokenizer: Tokenizer, text: string): number {
  return Math.max(0, (tokenizer.count?.(text) ?? 0) - tokenizer.contextLength);
}
