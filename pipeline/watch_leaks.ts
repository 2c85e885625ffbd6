/** Beside the story: whether `stepEnd` of some plugin fills the device, a little at each step. */
import type { Plugin } from "./plugin/plugin.ts";

/** Calls in which the number of tensors has to grow, one after the other, to be called a leak. */
const CALLS = 10;

/**
 * Counts the tensors that a plugin's `stepEnd` leaves behind: a few may be its memory; more each time are a leak, which
 * ends in a full device hours later.
 *
 * @param warn takes one sentence, once for each plugin
 */
export function watchLeaks(warn: (message: string) => void): (plugin: Plugin, made: number) => void {
  const growing = new Map<string, number>();
  return ({ name }, made) => {
    const times = made > 0 ? (growing.get(name) ?? 0) + 1 : 0;
    growing.set(name, times);
    if (times !== CALLS) return;
    warn(
      `[plugin ${name}] stepEnd leaves more tensors behind each time, ${made} at the last. Dispose what it makes: tf.tidy()`,
    );
  };
}
