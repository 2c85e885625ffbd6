import type { Space } from "../images/find_latents.ts";

/** A word of the command line, and what is written over its pictures. */
export interface NamedWord {
  readonly word: string;
  readonly label: string;
}

/** What `sample` hands to its worker. */
export type SampleInput = DrawingInput | StripInput;

/** To draw by generators. */
export interface DrawingInput {
  readonly kind: "drawing";
  /** At least one. With `between` the stations of a film of weights. */
  readonly generators: readonly NamedWord[];
  /** What is drawn above them: the source of runs, a generator, or nothing. */
  readonly above: NamedWord | "source of runs" | "nothing";
  /** Whether names are written although there is but one. */
  readonly isLabelled: boolean;
  readonly key: string | undefined;
  readonly parent: string | undefined;
  readonly class: number | undefined;
  readonly latents: string | undefined;
  /** What the latents are said to be. */
  readonly space: Space | undefined;
  readonly seed: number;
  /** Undefined where latents are given, or as many as suit the output. */
  readonly count: number | undefined;
  readonly truncation: number;
  readonly noise: "random" | "stored" | "none" | undefined;
  readonly columns: number | undefined;
  readonly film: Film | undefined;
  readonly out: Output;
}

/** What moves in a film, and how many frames lead from one station to the next. */
export interface Film {
  readonly moves: "latents" | "weights";
  readonly frames: number;
}

/** To show the samples of a run one after the other. */
export interface StripInput {
  readonly kind: "strip";
  readonly run: string;
  readonly out: Output;
}

/** Where it goes, and how. */
export interface Output {
  /** As the user calls it. */
  readonly name: string;
  /** A file, or a folder. */
  readonly path: string;
  readonly is: "tensors" | "picture" | "film" | "folder" | "frames for ffmpeg";
  /** Of pictures in a folder: what their names end in. */
  readonly extension: string;
  readonly quality: number | undefined;
  readonly framesPerSecond: number;
}
