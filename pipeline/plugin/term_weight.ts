import { type Check, number, orOfStep } from "../../models/options/mod.ts";
import type { Weight } from "./plugin.ts";

/** What the weight of a term may be, as an option of its plugin; a device computes with it in single precision. */
export const termWeight: Check<Weight> = orOfStep(number());
