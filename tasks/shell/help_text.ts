import type { Command } from "./command.ts";
import { EXIT_CODES } from "./exit.ts";
import { output } from "./flags.ts";
import { PROGRAM } from "./called_as.ts";

/** Whether help is asked for. */
export function wantsHelp(args: readonly string[]): boolean {
  return args.includes("--help") || args.includes("-h");
}

/** A command's help text. */
export function helpText({ name, summary, positional, flags, examples }: Command): string {
  const rows = Object.entries({ ...flags, ...output }).map(([flag, { value, many, help }]) =>
    [`--${flag}${value ? ` ${value}${many ? "..." : ""}` : ""}`, help] as const
  );
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    `${PROGRAM} ${[name, ...positional, "[flags]"].join(" ")}`,
    `\n${summary}\n`,
    ...rows.map(([left, help]) => `  ${left.padEnd(width)}  ${help}`),
    `\nExamples:`,
    ...examples.map((example) => `  ${example}`),
    `\n${EXIT_CODES}`,
  ].join("\n");
}
