/** The messages between a command and its worker. */
import type { Common } from "./flags.ts";

/** To a worker: its task, once, and perhaps later the request to stop. */
export type ToWorker<Input> = Envelope<Input> | { readonly stop: true };

/** A worker's task: the flags that all commands share, and what this one is asked for. */
export interface Envelope<Input> {
  readonly common: Common;
  readonly input: Input;
}

/** From a worker: it is done. */
export interface Done {
  readonly exitCode: number;
}
