/**
 * Emits `pack`: copies an operand into panels, the order in which the gemm kernels read it.
 *
 * listings/pack.snap lists what it emits, line by line.
 */
import { range } from "../../../../range.ts";
import { FLOAT_BYTES } from "../../heap.ts";
import type { KernelCode } from "./assembler.ts";
import { FunctionBody, type VectorLocal } from "./function_body.ts";
import { LANES, PANEL_ROW, TILE_COLUMNS } from "./micro_kernel.ts";
import { type Integer, least, loadFloat, loadVector, shuffle } from "./values.ts";

/** The parameters of `pack`. */
export const PACK = [
  ...["from", "fromRun", "fromColumn"], // bytes from row to row, and from column to column
  ...["to", "toPanel"], // bytes from panel to panel
  ...["run", "columns"], // how many rows and columns there are
] as const;

/**
 * A kernel that packs an operand [run, columns], panel by panel, `toPanel` bytes apart:
 *
 *   to[⌊n / 8⌋, i, n mod 8] = from[i, n]
 *
 * The source may have any steps from row to row and from column to column, in bytes; where one of them is 4, whole
 * vectors are moved. Where 8 does not divide the columns, the last panel begins at column `columns` − 8 and repeats some
 * of the panel before.
 */
export function packCode(): KernelCode {
  const code = new FunctionBody(PACK);
  const { from, fromRun, fromColumn, to, toPanel, run, columns } = code.parameters;
  const { n, n0, i, p, q } = code.integers("n", "n0", "i", "p", "q");
  const { start, whole, rest } = code.integers("start", "whole", "rest");
  const vectors = range(LANES).map((i) => code.vector(`v${i}`));
  const pairs = range(LANES).map((i) => code.vector(`w${i}`));
  const halves = [0, LANES * FLOAT_BYTES];

  const advance = (rows: number) => {
    start.increase(fromRun.times(rows));
    q.increase(rows * PANEL_ROW);
  };
  /** Moves a row of eight values that may lie anywhere. */
  const moveValues = () => {
    p.set(start);
    for (const column of range(TILE_COLUMNS)) {
      code.storeFloat(q, loadFloat(p), column * FLOAT_BYTES);
      p.increase(fromColumn);
    }
    advance(1);
  };
  /** Moves a row of eight values that lie side by side. */
  const moveRow = () => {
    for (const offset of halves) code.store(q, loadVector(start, offset), offset);
    advance(1);
  };
  /** Moves four rows of which each column's values lie side by side: transposes two squares of 4 × 4. */
  const moveFourRows = () => {
    const interleaved = (of: readonly VectorLocal[], i: number, lanes: readonly number[]) =>
      shuffle(of[i]!, of[i + 1]!, lanes);
    p.set(start);
    for (const offset of halves) {
      for (const vector of vectors) {
        vector.set(loadVector(p));
        p.increase(fromColumn);
      }
      for (const i of [0, 2]) {
        pairs[i]!.set(interleaved(vectors, i, [0, 4, 1, 5]));
        pairs[i + 1]!.set(interleaved(vectors, i, [2, 6, 3, 7]));
      }
      for (const i of range(LANES)) {
        const half = i >> 1, lanes = i % 2 === 0 ? [0, 1, 4, 5] : [2, 3, 6, 7];
        code.store(q, shuffle(pairs[half]!, pairs[half + 2]!, lanes), i * PANEL_ROW + offset);
      }
    }
    advance(LANES);
  };

  const isDense = (step: Integer) => step.equals(FLOAT_BYTES);
  code.if(isDense(fromRun), () => whole.set(run.and(-LANES)));
  rest.set(run.minus(whole));
  code.for(n, columns, TILE_COLUMNS, () => {
    n0.set(least(n, columns.minus(TILE_COLUMNS)));
    start.set(from.plus(n0.times(fromColumn)));
    q.set(to);
    code.if(
      isDense(fromColumn),
      () => code.for(i, run, 1, moveRow),
      () => {
        code.if(whole, () => code.for(i, whole, LANES, moveFourRows));
        code.if(rest, () => code.for(i, rest, 1, moveValues));
      },
    );
    to.increase(toPanel);
  });
  return code.finish();
}
