/** The bytes that a text in base64 stands for. @throws {RangeError} where it is none */
export function decodeBase64(text: string): Uint8Array {
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    throw new RangeError("has a table of characters that is not base64");
  }
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
