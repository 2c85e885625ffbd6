/** Emits `pack`: copies an operand into panels, the order in which the gemm kernels read it. */
import { FLOAT_BYTES } from "../../heap.ts";
import {
  binary,
  type Code,
  constant,
  FunctionBody,
  type KernelCode,
  load,
  shuffle,
  store,
  when,
} from "./assembler.ts";
import { LANES, TILE_COLUMNS } from "./micro_kernel.ts";

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
  const parameters = ["from", "fromRun", "fromColumn", "to", "toPanel", "run", "columns"];
  const f = new FunctionBody(parameters);
  for (const name of ["n", "n0", "i", "p", "q", "start", "whole", "rest"]) f.local(name);
  const vectors = Array.from({ length: LANES }, (_, i) => `v${i}`);
  const pairs = Array.from({ length: LANES }, (_, i) => `w${i}`);
  for (const name of [...vectors, ...pairs]) f.local(name, "v128");

  const advance = (count: number): Code => [
    ...f.increase("start", binary("i32.mul", f.get("fromRun"), constant(count))),
    ...f.increase("q", constant(count * TILE_COLUMNS * FLOAT_BYTES)),
  ];
  const valueByValue: Code = [
    ...f.set("p", f.get("start")),
    ...Array.from({ length: TILE_COLUMNS }, (_, column) => [
      ...store("f32.store", f.get("q"), load("f32.load", f.get("p")), column * FLOAT_BYTES),
      ...f.increase("p", f.get("fromColumn")),
    ]).flat(),
    ...advance(1),
  ];
  const columnsTogether: Code = [
    ...[0, LANES * FLOAT_BYTES].flatMap((offset) =>
      store("v128.store", f.get("q"), load("v128.load", f.get("start"), offset), offset)
    ),
    ...advance(1),
  ];
  const pair = (from: readonly string[], i: number, lanes: readonly number[]) =>
    shuffle(f.get(from[i]!), f.get(from[i + 1]!), lanes);
  const fourTransposed: Code = [
    ...f.set("p", f.get("start")),
    ...[0, LANES * FLOAT_BYTES].flatMap((offset) => [
      ...vectors.flatMap((name) => [
        ...f.set(name, load("v128.load", f.get("p"))),
        ...f.increase("p", f.get("fromColumn")),
      ]),
      ...[0, 2].flatMap((i) => [
        ...f.set(pairs[i]!, pair(vectors, i, [0, 4, 1, 5])),
        ...f.set(pairs[i + 1]!, pair(vectors, i, [2, 6, 3, 7])),
      ]),
      ...[0, 1, 2, 3].flatMap((i) => {
        const half = i >> 1, lanes = i % 2 === 0 ? [0, 1, 4, 5] : [2, 3, 6, 7];
        const row = shuffle(f.get(pairs[half]!), f.get(pairs[half + 2]!), lanes);
        return store("v128.store", f.get("q"), row, i * TILE_COLUMNS * FLOAT_BYTES + offset);
      }),
    ]),
    ...advance(LANES),
  ];
  const isDense = (step: string) => binary("i32.eq", f.get(step), constant(FLOAT_BYTES));
  const oneColumn: Code = [
    ...f.set("n0", f.least(f.get("n"), binary("i32.sub", f.get("columns"), constant(TILE_COLUMNS)))),
    ...f.set("start", binary("i32.add", f.get("from"), binary("i32.mul", f.get("n0"), f.get("fromColumn")))),
    ...f.set("q", f.get("to")),
    ...when(
      isDense("fromColumn"),
      f.loop("i", f.get("run"), 1, columnsTogether),
      [
        ...when(f.get("whole"), f.loop("i", f.get("whole"), LANES, fourTransposed)),
        ...when(f.get("rest"), f.loop("i", f.get("rest"), 1, valueByValue)),
      ],
    ),
    ...f.increase("to", f.get("toPanel")),
  ];
  const body = f.encode(
    when(isDense("fromRun"), f.set("whole", binary("i32.and", f.get("run"), constant(-LANES)))),
    f.set("rest", binary("i32.sub", f.get("run"), f.get("whole"))),
    f.loop("n", f.get("columns"), TILE_COLUMNS, oneColumn),
  );
  return { parameters: parameters.length, body };
}
