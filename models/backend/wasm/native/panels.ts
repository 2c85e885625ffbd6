/** Images as `accumulate` reads its left operand: where they lie, or with eight channels of all pixels side by side. */
import { FLOAT } from "../heap.ts";
import { columnOf, packedSize, packOperand, type ProductKernels } from "./packing.ts";
import { TILE_COLUMNS } from "./code/micro_tile.ts";
import type { Part } from "./partition.ts";
import type { HeapImages, Workspace } from "./workspace.ts";

/** An image: its first value and its steps in bytes, also to the image that follows and from eight channels to the next. */
export interface Panels {
  /** Of row 0, which need not be there. */
  readonly address: number;
  readonly image: number;
  readonly row: number;
  readonly pixel: number;
  readonly panel: number;
}

/** Some rows of an image, copied. */
export interface PackedRows extends Panels {
  readonly rows: Part;
}

/** An image where it lies. */
export function inPlace(source: HeapImages, image: number): Panels {
  return { ...source, address: source.address + image * source.image, panel: TILE_COLUMNS * FLOAT };
}

/** Room for rows of some images, one after the other. @param rows By image */
export function roomForRows(
  workspace: Workspace,
  { row, pixel, channels }: HeapImages,
  rows: ReadonlyMap<number, Part>,
): Map<number, PackedRows> {
  const width = row / pixel;
  const count = Array.from(rows.values(), ({ size }) => size).reduce((a, b) => a + b, 0);
  let begin = workspace.allocate(packedSize(count * width, channels));
  return new Map(Array.from(rows, ([image, part]) => {
    const steps = { row: columnOf(width), pixel: columnOf(1), panel: columnOf(part.size * width) };
    const size = packedSize(part.size * width, channels) * FLOAT;
    const room = { rows: part, address: begin - part.begin * steps.row, image: size, ...steps };
    begin += size;
    return [image, room];
  }));
}

/** Copies them there. */
export function packRows(
  kernels: Pick<ProductKernels, "pack">,
  source: HeapImages,
  packed: ReadonlyMap<number, PackedRows>,
): void {
  for (const [image, { rows: { begin, size }, address, row, pixel }] of packed) {
    const from = source.address + image * source.image + begin * source.row;
    const right = { address: from, step: source.pixel, column: FLOAT };
    packOperand(kernels, right, address + begin * row, size * row / pixel, source.channels);
  }
}
