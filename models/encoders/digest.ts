import { createHash } from "node:crypto";

/** SHA-256 of a value's JSON, in hexadecimal: for what is made up of things that have digests. */
export function digestOfJson(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
