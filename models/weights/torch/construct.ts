import type { Budget } from "../pickle/budget.ts";
import type { Bytes } from "../pickle/values.ts";
import type { Storage } from "./storage.ts";

/** The file in which a class or function is named. */
export interface EnclosingFile {
  readonly path: string;
  readonly budget: Budget;
  /** The storage in a complete PyTorch stream, where the file may nest them. @throws {WeightsError} */
  nestedStorage?(bytes: Bytes): Storage;
}

/** Makes the plain data that stands here for what a class or function would make of `args`. */
export type Construct = (args: readonly unknown[], file: EnclosingFile) => unknown;
