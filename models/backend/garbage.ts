/** Freeing host memory that only V8's garbage collector can free. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

let collect: (() => void) | undefined;

/**
 * Collects garbage now. A GPU's bind groups live outside of V8's heap, so that V8 sees no reason to hurry while
 * each training step leaves megabytes of them behind: a training loop calls this every twenty steps or so.
 */
export function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString("--expose-gc"); // takes effect in contexts made from now on
    collect = runInNewContext("gc") as () => void;
  }
  collect();
}
