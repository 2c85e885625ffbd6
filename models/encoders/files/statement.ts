import { basename } from "@std/path";
import type { EncoderFacts, Fact } from "./facts.ts";

/** What a configuration states. */
export interface Statement {
  /** Whose statement it is, for messages: the name of its file. */
  readonly source: string;
  readonly facts: EncoderFacts;
  /** Sizes by which one sees whether it is about the network in the file. */
  readonly sizes: StatedSizes;
}

/** Widths, which tensors tell too. */
export interface StatedSizes {
  readonly dim?: number | undefined;
  readonly imageWidth?: number | undefined;
  readonly textWidth?: number | undefined;
}

/** Makes facts of a file's members, and of the defaults of those that it leaves out. */
export interface FactMaker {
  /** Undefined where `value` is. */
  stated<T>(value: T | undefined): Fact<T> | undefined;
  /** The value where it is stated, else the default of the code that reads such files. */
  orDefault<T>(value: T | undefined, fallback: T): Fact<T>;
}

/** For the file at `path`. @param defaults Whose the defaults are: "open_clip's" */
export function factMaker(path: string, defaults: string): FactMaker {
  const source = `"${basename(path)}"`;
  return {
    stated: (value) => value === undefined ? undefined : { value, source },
    orDefault: (value, fallback) =>
      value === undefined
        ? { value: fallback, source: `${source}, which leaves it to ${defaults} default` }
        : { value, source },
  };
}
