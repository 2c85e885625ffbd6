/** Images as operands of `gemmTransposed`: in place, or packed in panels of eight channels of all pixels. */
import { FLOAT_BYTES } from "../heap.ts";
import { TILE_COLUMNS } from "./code/micro_kernel.ts";
import { packedFloats, packOperand, panelBytes } from "./packing.ts";
import type { Part } from "./partition.ts";
import type { NativeKernels } from "./signatures.ts";
import type { HeapImages, Workspace } from "./workspace.ts";

/** Where an image lies, and its steps in bytes: to the next image, row, pixel, and panel of eight channels. */
export interface ImagePanels {
  /** Of row 0, even if that row is not among those copied. */
  readonly address: number;
  readonly image: number;
  readonly row: number;
  readonly pixel: number;
  readonly panel: number;
}

/** A copy of some rows of an image. */
interface PackedRows extends ImagePanels {
  readonly rows: Part;
}

/** An image where it lies: its panels are side by side in each pixel. */
export function inPlace(source: HeapImages, image: number): ImagePanels {
  return { ...source, address: source.address + image * source.image, panel: TILE_COLUMNS * FLOAT_BYTES };
}

/** Allocates copies of rows of some images, one after the other. @param rows By image */
export function allocateRows(
  workspace: Workspace,
  { row, pixel, channels }: HeapImages,
  rows: ReadonlyMap<number, Part>,
): Map<number, PackedRows> {
  const width = row / pixel;
  const count = Array.from(rows.values(), ({ size }) => size).reduce((a, b) => a + b, 0);
  let begin = workspace.allocate(packedFloats(count * width, channels));
  return new Map(Array.from(rows, ([image, part]) => {
    const steps = { row: panelBytes(width), pixel: panelBytes(1), panel: panelBytes(part.size * width) };
    const size = packedFloats(part.size * width, channels) * FLOAT_BYTES;
    const copy = { rows: part, address: begin - part.begin * steps.row, image: size, ...steps };
    begin += size;
    return [image, copy];
  }));
}

/** Fills the copies that `allocateRows` has made room for. */
export function packRows(
  kernels: Pick<NativeKernels, "pack">,
  source: HeapImages,
  packed: ReadonlyMap<number, PackedRows>,
): void {
  for (const [image, { rows: { begin, size }, address, row, pixel }] of packed) {
    const from = source.address + image * source.image + begin * source.row;
    const operand = { address: from, step: source.pixel, column: FLOAT_BYTES };
    packOperand(kernels, operand, address + begin * row, size * row / pixel, source.channels);
  }
}
