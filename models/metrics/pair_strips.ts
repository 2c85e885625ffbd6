import type { Matrix } from "./matrix.ts";
import { type PairKernels, pairModule, type Term, TILE } from "./pair_kernel.ts";

/** Rows on the left of a strip: with 512 columns they stay in a level-2 cache. */
const STRIP_ROWS = 64;

/** A sum for each pair of some rows on the left and some on the right. The next strip overwrites it. */
export interface Strip {
  /** Row-major, with padding behind each row. */
  readonly data: Float64Array;
  /** From one row to the next. */
  readonly stride: number;
}

/** Of a float64, and of a page of WebAssembly's memory. */
const DOUBLE = 8, PAGE = 2 ** 16;

let compiled: WebAssembly.Module | undefined;

/**
 * Sums over the columns of pairs of rows, for a few rows on the left and many on the right at a time, so that a matrix of
 * all pairs never has to be held. Each sum has the bits that `dot` and `squaredDistance` give: its terms are float64, and
 * are added in the order of the columns.
 *
 * The kernels compute in a memory of their own, which is let go with the object.
 */
export class PairStrips {
  readonly #memory = new WebAssembly.Memory({ initial: 0 });
  readonly #kernels: PairKernels;
  #right: Matrix = { rows: 0, columns: 0, data: new Float64Array() };

  /** Strips of no rows; `hold` gives them some. */
  constructor() {
    compiled ??= new WebAssembly.Module(pairModule());
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory: this.#memory } });
    this.#kernels = exports as unknown as PairKernels;
  }

  /** Puts other rows on the right. @param right [n, dim] */
  hold(right: Matrix): this {
    const padded = roundUp(right.rows);
    const bytes = DOUBLE * (padded * right.columns + STRIP_ROWS * (right.columns + padded));
    const missing = Math.ceil((bytes - this.#memory.buffer.byteLength) / PAGE);
    if (missing > 0) this.#memory.grow(missing);
    this.#right = right;
    pack(right, 0, right.rows, new Float64Array(this.#memory.buffer, 0, padded * right.columns));
    return this;
  }

  /**
   * The sums of rows `begin` to `end` of `left` with each row on the right.
   *
   * @param left [m, dim]
   * @param end at most 64 behind `begin`
   * @param width of each row of the strip: how many rows on the right count; by default all
   */
  sums(term: Term, left: Matrix, { begin, end }: Rows, width = this.#right.rows): Strip {
    const { rows, columns } = this.#right, { buffer } = this.#memory;
    const height = roundUp(end - begin), stride = roundUp(width);
    const leftAt = DOUBLE * roundUp(rows) * columns, outAt = leftAt + DOUBLE * STRIP_ROWS * columns;
    const data = new Float64Array(buffer, outAt, height * stride);
    if (columns === 0 || width === 0) return { data: data.fill(0), stride };
    pack(left, begin, end, new Float64Array(buffer, leftAt, height * columns));
    this.#kernels[term](leftAt, 0, outAt, height, stride, columns);
    return { data, stride };
  }
}

/** Rows that follow each other, the last one not included. */
export interface Rows {
  readonly begin: number;
  readonly end: number;
}

/** The rows of a set, so many at a time as a strip takes. */
export function* stripsOf({ rows }: Matrix): Generator<Rows> {
  for (let begin = 0; begin < rows; begin += STRIP_ROWS) {
    yield { begin, end: Math.min(rows, begin + STRIP_ROWS) };
  }
}

/** Rows in panels [rows / 4, columns, 4], zeros behind the last. */
function pack({ columns, data }: Matrix, begin: number, end: number, panels: Float64Array): void {
  const count = end - begin;
  if (count % TILE > 0) panels.fill(0, (roundUp(count) - TILE) * columns);
  for (let place = 0; place < count; place++) {
    const from = (begin + place) * columns, lane = place % TILE, to = (place - lane) * columns + lane;
    for (let i = 0; i < columns; i++) panels[to + i * TILE] = data[from + i]!;
  }
}

function roundUp(count: number): number {
  return Math.ceil(count / TILE) * TILE;
}
