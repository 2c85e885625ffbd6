/** How long a file and a function may be, and the one table of exceptions; `deno task check-shape` enforces it. */

/** Lines of a file: past them, ask which second idea has moved in. */
export const FILE_LINES = 250;

/** Lines of a function, from its first to its last, with all that lies inside it. */
export const FUNCTION_LINES = 60;

/** Files whose functions may be longer, as patterns of walls.ts. */
export const LONG_FUNCTIONS: readonly { readonly files: string; readonly why: string }[] = [
  {
    files: "models/backend/wasm/native/code/",
    why: "a kernel is emitted in one piece and read as a listing, from top to bottom",
  },
];
