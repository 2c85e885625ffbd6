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
  /** The ids of a text, from the start token (where the vocabulary has one) to the end token; without padding. */
  encode(text: string): number[];
}
