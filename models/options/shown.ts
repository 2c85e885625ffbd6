/** How much of a value a message shows, in characters. */
const MOST = 80;

/** A value as a message names it: as it would be written, its beginning where that is long. */
export function shown(value: unknown): string {
  if (typeof value === "function") return "a function";
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value !== "object" || value === null) return written(value);
  const kind = Object.getPrototypeOf(value)?.constructor?.name ?? "Object";
  if (kind !== "Object" && kind !== "Array") return `a ${kind}`; // a Map, a Promise, a tensor
  try {
    return shortened(JSON.stringify(value) ?? "an object");
  } catch {
    return "an object"; // one that holds itself, or what no JSON can
  }
}

function written(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value); // JSON knows no NaN
}

function shortened(text: string): string {
  return text.length <= MOST ? text : `${text.slice(0, MOST - 1)}…`;
}
