/**
 * What a wall is: files that belong together, and what they may import.
 *
 * A pattern is a path. One that ends with `/` means all files below it; `*` stands for one name.
 */

/** Files that belong together, and what they may import besides each other. */
export interface Room {
  /** The files, as a pattern. With `*`, each match is a room of its own. */
  readonly files: string;
  /** For readers: what these files are. */
  readonly what: string;
  /** Patterns of the files that they may import. */
  readonly imports: readonly string[];
}
