/** Patterns as tokenizer.json writes them: `{ "String": … }`, or `{ "Regex": … }` in Oniguruma's language. */
import { NotImplemented } from "./not_implemented.ts";

/** As JavaScript's, for `replaceAll` and `matchAll`. @throws {NotImplemented} where that cannot be said in it */
export function pattern(value: unknown, owner: string): RegExp {
  const { String: text, Regex: source } = (value ?? {}) as Record<string, unknown>;
  if (typeof text === "string") return new RegExp(RegExp.escape(text), "gu");
  if (typeof source === "string") return translated(source, owner);
  throw new NotImplemented(`the pattern ${JSON.stringify(value)} of ${owner}`);
}

/** Parts that mean something else in JavaScript, or nothing; each other sign is a part of its own. */
const PART = /\\(?:[pP]\{[^}]*\}|x\{[^}]*\}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)|\[\^?|&&|\(\?.|[^]/gsu;

/** Oniguruma's shorthands, in a class and out of it; JavaScript's own know ASCII alone or other white space. */
const SHORTHANDS: ReadonlyMap<string, string> = new Map([
  ["\\s", "\\p{White_Space}"],
  ["\\S", "\\P{White_Space}"],
  ["\\d", "\\p{Nd}"],
  ["\\D", "\\P{Nd}"],
]);

/** Escapes that both languages have, meaning the same. */
const SHARED = /^\\(?:[pP]\{|x[0-9a-fA-F]{2}|u|[nrtfv])/;

/** Signs that JavaScript lets be escaped anywhere. */
const ESCAPABLE = /[\^$\\.*+?()[\]{}|/]/;

/** Groups that both languages have: unnamed, looking ahead, ignoring case. */
const GROUPS = ["(?:", "(?=", "(?!", "(?i"];

function translated(source: string, owner: string): RegExp {
  const refuse = (part: string): never => {
    throw new NotImplemented(`"${part}" in the pattern ${JSON.stringify(source)} of ${owner}`);
  };
  let inClass = false, out = "";
  for (const [part] of source.matchAll(PART)) {
    if (part.startsWith("\\")) out += escape(part, inClass) ?? refuse(part);
    else if (inClass && (part.startsWith("[") || part === "&&")) refuse(part); // a class in a class
    else if (!inClass && (part === "^" || part === "$")) refuse(part); // of lines there, of the text here
    else if (!inClass && part.startsWith("(?") && !GROUPS.includes(part)) refuse(part);
    else out += !inClass && part === "." ? "[^\\n]" : part;
    if (part.startsWith("[")) inClass = true;
    else if (part === "]") inClass = false;
  }
  try {
    return new RegExp(out, "gu");
  } catch {
    return refuse(source);
  }
}

function escape(part: string, inClass: boolean): string | undefined {
  const known = SHORTHANDS.get(part);
  if (known) return known;
  if (part.startsWith("\\x{")) return `\\u${part.slice(2)}`;
  if (SHARED.test(part)) return part;
  const sign = part.slice(1);
  if (/[\p{L}\p{N}]/u.test(sign)) return undefined; // "\\b", "\\w", "\\G" and such
  return ESCAPABLE.test(sign) || (inClass && sign === "-") ? part : sign;
}
