/** What the generator makes now, and what it shall make. */
export interface Prompts {
  /** What the generator's images show, e.g. "dog". */
  readonly source: string;
  /** What they shall show, e.g. "cat". */
  readonly target: string;
  /** Sentences around the prompt, `{}` standing for it; features are averaged over them. @default {["{}"]} */
  readonly templates?: readonly string[];
}
