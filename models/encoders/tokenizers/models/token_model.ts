/** What splits the words of a normalised text into tokens. */
export interface TokenModel {
  /** The ids of the tokens that words, which follow each other in a text, consist of. */
  encode(words: readonly string[]): number[];
}

/** The ids of the tokens "<0x00>" to "<0xFF>", which spell what no other token does; -1 where there is none. */
export type ByteTokens = Int32Array;

/** The token of each byte. Gemma has none for the tabulator, which is a token itself. */
export function byteTokens(idOf: (token: string) => number | undefined): ByteTokens {
  return Int32Array.from({ length: 256 }, (_, byte) => {
    return idOf(`<0x${byte.toString(16).toUpperCase().padStart(2, "0")}>`) ?? -1;
  });
}

/** The tokens that spell a character; undefined where one of its bytes has none. */
export function spelt(character: Uint8Array, bytes: ByteTokens | undefined): readonly number[] | undefined {
  if (!bytes) return undefined;
  const ids = Array.from(character, (byte) => bytes[byte]!);
  return ids.includes(-1) ? undefined : ids;
}

/** How many bytes the character has that begins with a byte of UTF-8. */
export function bytesOfCharacter(first: number): number {
  return first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}
