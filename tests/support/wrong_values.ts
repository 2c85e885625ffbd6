/** Values to try on options: what no option may be, and what some may be and others not. */
import { allows, type AnyCheck } from "../../models/options/mod.ts";

/** No option of any table may be one of these. */
export const NEVER: readonly unknown[] = [NaN, null, "", "  ", Infinity, -Infinity, 1e300, 5n];

/** Some options may be one of these; none may be all of them. */
const SOMETIMES: readonly unknown[] = [
  -3,
  -1,
  0,
  0.5,
  1,
  7,
  "x",
  "7",
  "weights.pt",
  true,
  false,
  [],
  ["a {}"],
  {},
  { x: 1 },
  () => 1,
  new Map(),
];

/** Values that a check refuses: those that all must, and of the others those that this one does. */
export function wrongFor(check: AnyCheck): unknown[] {
  return [...NEVER, ...SOMETIMES.filter((value) => !allows(check, value))];
}

/** Values that a check allows. */
export function rightFor(check: AnyCheck): unknown[] {
  return SOMETIMES.filter((value) => allows(check, value));
}
