/** Turns texts into the ids of a text tower's tokens. */
export interface Tokenizer {
  /** The most ids a text becomes, start and end included. */
  readonly contextLength: number;
  /** How many ids there are. */
  readonly vocabularySize: number;
  /** The ids of a text, from the start token to the end token, whose id is the largest; without padding. */
  encode(text: string): number[];
  /** How many ids a text has, start and end included, before it is cut to `contextLength`. */
  count?(text: string): number;
}
