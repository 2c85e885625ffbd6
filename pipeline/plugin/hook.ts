/** A handler for every step, or for every `every`-th one and the last. */
export type Hook<F> = F | { readonly handler: F; readonly every: number };

/** The handler of a hook, and on which steps it is called. */
export function hookParts<F>(hook: Hook<F>): { readonly handler: F; readonly every: number } {
  return typeof hook === "object" && hook !== null && "handler" in hook
    ? hook
    : { handler: hook as F, every: 1 };
}
