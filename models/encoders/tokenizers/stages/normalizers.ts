import { decodeBase64 } from "./base64.ts";
import { byteCharacters } from "./byte_level.ts";
import { characterMap } from "./character_map.ts";
import { pattern } from "./patterns.ts";
import { buildStage, list, type StageKind, text } from "./stage.ts";

/** What is done to a text before it is split. */
export type Normalizer = (text: string) => string;

/** The normalizer in a tokenizer.json; none leaves texts as they are. @throws {NotImplemented} */
export function normalizer(value: unknown): Normalizer {
  return value === null || value === undefined ? (text) => text : buildStage(KINDS, value, "normalizer");
}

/** Lower case letter by letter, as `char::to_lowercase`: a final sigma is like any other. */
export function lowerCase(text: string): string {
  return Array.from(text, (letter) => letter.toLowerCase()).join("");
}

/** Whether a normalizer, or one in its sequence, is of that kind. */
export function hasNormalizer(value: unknown, type: string): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { type: own, normalizers } = value as Record<string, unknown>;
  return own === type || (Array.isArray(normalizers) && normalizers.some((one) => hasNormalizer(one, type)));
}

const form = (name: string): StageKind<Normalizer> => ({
  members: [],
  build: () => (text) => text.normalize(name),
});

const KINDS: Readonly<Record<string, StageKind<Normalizer>>> = {
  Sequence: {
    members: ["normalizers"],
    build(members, owner) {
      const steps = list(members, "normalizers", owner).map(normalizer);
      return (text) => steps.reduce((text, step) => step(text), text);
    },
  },
  NFC: form("NFC"),
  NFD: form("NFD"),
  NFKC: form("NFKC"),
  NFKD: form("NFKD"),
  Lowercase: { members: [], build: () => lowerCase },
  StripAccents: { members: [], build: () => (text) => text.replace(/\p{M}/gu, "") },
  ByteLevel: { members: [], build: () => byteCharacters },
  Strip: {
    members: ["strip_left", "strip_right"],
    build({ strip_left, strip_right }) {
      const ends = [
        ...(strip_left ? ["^\\p{White_Space}+"] : []),
        ...(strip_right ? ["\\p{White_Space}+$"] : []),
      ];
      const blank = new RegExp(ends.join("|"), "gu");
      return ends.length === 0 ? (text) => text : (text) => text.replace(blank, "");
    },
  },
  Prepend: {
    members: ["prepend"],
    build(members, owner) {
      const first = text(members, "prepend", owner);
      return (text) => text === "" ? "" : first + text;
    },
  },
  Replace: {
    members: ["pattern", "content"],
    build(members, owner) {
      const sought = pattern(members["pattern"], owner), content = text(members, "content", owner);
      return (text) => text.replaceAll(sought, () => content);
    },
  },
  Precompiled: {
    members: ["precompiled_charsmap"],
    build(members, owner) {
      const table = members["precompiled_charsmap"] === null
        ? ""
        : text(members, "precompiled_charsmap", owner);
      return characterMap(decodeBase64(table));
    },
  },
};
