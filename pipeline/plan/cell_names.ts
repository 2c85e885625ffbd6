/** Names of a sweep's cells, which are names of folders. */
import { createHash } from "node:crypto";
import type { AxisValues } from "./axes.ts";

/** Most characters of an axis' text in a name, of a digest that replaces what is left out, and most bytes of a name. */
const TEXT = 48, DIGEST = 6, BYTES = 200;

/** Letters and digits of any script, and marks that no shell and no file system takes for something else. */
const SEGMENT = /^[\p{L}\p{N}_+][\p{L}\p{N}\p{M}._+-]*$/u;

/**
 * `cat_seed-1_weight-0.5`: texts as they are, numbers behind the last word of their axis. A text of which something had to
 * be left out ends in a digest of the whole, so that each has a name of its own, whatever other cells there are.
 */
export function cellName(axes: AxisValues): string {
  const parts = Object.entries(axes).map(([axis, value]) =>
    typeof value === "string" ? wordsOf(value) : `${wordsOf(axis.split(".").at(-1)!)}-${value}`
  );
  return shortened(parts.join("_") || "cell");
}

function wordsOf(text: string): string {
  const words = text.normalize("NFC").trim().replace(/\s+/g, "-");
  const kept = words.replace(/[^\p{L}\p{N}\p{M}._+-]/gu, "").replace(/^[^\p{L}\p{N}]+/u, "");
  const cut = [...kept].slice(0, TEXT).join("");
  return cut === words ? cut : `${cut}${cut && "-"}${digestOf(text)}`;
}

function shortened(name: string): string {
  if (bytesOf(name) <= BYTES) return name;
  return `${[...name].slice(0, TEXT).join("")}-${digestOf(name)}`;
}

/** What is wrong with a name. */
export function cellNameProblem(name: unknown): string | undefined {
  if (typeof name !== "string" || name === "") return "a name is a text that is not empty";
  if (bytesOf(name) > BYTES) return `a name has ${BYTES} bytes at most`;
  const bad = name.split("/").find((segment) => !SEGMENT.test(segment) || segment.endsWith("."));
  if (bad === undefined) return undefined;
  return "a name is made of letters, digits and . _ + -, begins with a letter or a digit, and leads into no other place";
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, DIGEST);
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
