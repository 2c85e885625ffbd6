/** Whose names a file uses. */
export type Naming = "OpenAI" | "Hugging Face";

/**
 * How files of one naming call the tensors that the towers know by their published names. A new scheme is one file
 * that exports this, and a line in published_tensors.ts.
 */
export interface NamingScheme {
  readonly naming: Naming;
  /** A tensor that every file has; what precedes it in a file precedes all (e.g. "module." or "state_dict."). */
  readonly anchor: string;
  /** What makes up a published tensor: itself, or the tensors whose rows it stacks, in order. */
  parts(published: string): readonly string[];
  /** The published tensor that a stored one is, or is a part of; undefined where there is none such. */
  published(stored: string): string | undefined;
  /** Whether the published tensor is stored transposed. */
  isTransposed(published: string): boolean;
}

/** OpenAI's names, which are the published ones. */
export const OPENAI: NamingScheme = {
  naming: "OpenAI",
  anchor: "token_embedding.weight",
  parts: (name) => [name],
  published: (name) => name,
  isTransposed: () => false,
};
