/** The messages between a command and its worker. All but the first go through a port of their own, which no config sees. */
import type { Common } from "./flags.ts";

/** To a worker, once: its task, and the port. */
export type ToWorker<Input> = Envelope<Input> & { readonly port: MessagePort };

/** A worker's task: the flags that all commands share, and what this one is asked for. */
export interface Envelope<Input> {
  readonly common: Common;
  readonly input: Input;
}

/** To a worker, through the port: the request to stop. */
export const STOP = "stop";

/** From a worker, through the port: it is done. */
export interface Done {
  readonly exitCode: number;
  /** What it found, where it was asked for that. */
  readonly result?: unknown;
}
