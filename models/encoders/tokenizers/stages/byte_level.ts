/** A visible character for every byte, in which CLIP's and GPT-2's vocabularies are written. */

/** Bytes that are visible characters in latin-1. */
const VISIBLE = [range(33, 126), range(161, 172), range(174, 255)].flat();
const INVISIBLE = range(0, 255).filter((byte) => !VISIBLE.includes(byte));

/** The bytes in the order in which CLIP's vocabulary lists them. */
export const BYTES_IN_ORDER: readonly number[] = [...VISIBLE, ...INVISIBLE];

/** A visible character for every byte: its own, or one from U+0100 on. */
export const BYTE_CHARACTERS: readonly string[] = range(0, 255).map((byte) => {
  const place = INVISIBLE.indexOf(byte);
  return String.fromCharCode(place < 0 ? byte : 256 + place);
});

/** A text's bytes in UTF-8, each as its character. */
export function byteCharacters(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => BYTE_CHARACTERS[byte]!).join("");
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
