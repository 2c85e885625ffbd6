/** HTML character references, as Python's html.unescape and ftfy read them. */
import { decodeHTML, decodeHTMLStrict } from "entities";

/** Every reference that HTML5 knows, the old ones also without semicolon. What is no reference stays. */
export function unescapeHtml(text: string): string {
  return decodeHTML(withoutInvalidNumbers(text));
}

/**
 * Only references that end with a semicolon, and names of letters also where they are in capitals, as ftfy
 * does before it looks at a text.
 */
export function unescapeWholeReferences(text: string): string {
  return text.replace(/&#?[0-9A-Za-z]{1,24};/g, (reference) => {
    const decoded = decodeHTMLStrict(withoutInvalidNumbers(reference));
    if (decoded !== reference || reference !== reference.toUpperCase()) {
      return decoded === ";" ? reference : decoded;
    }
    return decodeHTML(reference) === reference
      ? decodeHTMLStrict(reference.toLowerCase()).toUpperCase()
      : reference;
  });
}

/** Without the references to numbers that are no character: most control codes, and noncharacters. */
function withoutInvalidNumbers(text: string): string {
  return text.replace(/&#(?:([0-9]+)|[xX]([0-9a-fA-F]+));?/g, (reference, decimal, hexadecimal) => {
    const code = decimal ? parseInt(decimal, 10) : parseInt(hexadecimal, 16);
    return isInvalid(code) ? "" : reference;
  });
}

function isInvalid(code: number): boolean {
  const control = (code >= 0x1 && code <= 0x8) || code === 0xb || (code >= 0xe && code <= 0x1f) ||
    code === 0x7f;
  const noncharacter = (code >= 0xfdd0 && code <= 0xfdef) || ((code & 0xfffe) === 0xfffe && code <= 0x10ffff);
  return control || noncharacter;
}
