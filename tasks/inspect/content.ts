import { counted, listed } from "../../models/wording.ts";

/** What was found out about a file's content: for programs, and for people. */
export interface Content {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
}

/** How many tensors of a kind are named. */
export const NAMED = 5;

/** What is wrong with a network's tensors, or that nothing is. */
export function tensorLines(
  missing: readonly string[],
  unexpected: readonly string[],
  misshapen: readonly string[],
): string[] {
  const problems = [
    [missing, "missing"],
    [misshapen, "of another shape"],
    [unexpected, "that no such network has"],
  ] as const;
  const lines = problems.filter(([names]) => names.length > 0)
    .map(([names, what]) => `${counted(names.length, "tensor")} ${what}: ${listed(names, NAMED)}`);
  return lines.length > 0 ? lines : ["complete"];
}
