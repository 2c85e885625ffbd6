import { type CellRecord, EVALUATION } from "../cells/cell_record.ts";
import { type CellState, isComplete } from "../cells/cell_state.ts";
import type { Common } from "../shell/flags.ts";

/** The numbers of cells that are not complete, in ascending order. */
export function toDo(states: readonly CellState[]): number[] {
  return [...states.keys()].filter((i) => !isComplete(states[i]!));
}

/** Cells and how they stand, a line each with their evaluations below them, or as JSON. */
export function listing(
  cells: readonly CellRecord[],
  states: readonly CellState[],
  { json }: Pick<Common, "json">,
): string {
  if (json) {
    return JSON.stringify({
      cells: cells.map(({ name, axes }, i) => ({ cell: i, name, axes, ...states[i] })),
    });
  }
  const lines = cells.flatMap(({ name }, i) => {
    const { status, step, steps, evaluation } = states[i]!;
    const progress = step === undefined || status === "complete" ? "" : ` (${step} of ${steps ?? "?"} steps)`;
    return [
      [String(i), name, status + progress],
      ...(evaluation === undefined ? [] : [["", `${name}/${EVALUATION}`, evaluation]]),
    ];
  });
  const widths = [0, 1].map((column) =>
    lines.reduce((most, line) => Math.max(most, line[column]!.length), 0)
  );
  return lines.map(([cell, name, status]) =>
    `${cell!.padStart(widths[0]!)}  ${name!.padEnd(widths[1]!)}  ${status}`
  ).join("\n");
}
