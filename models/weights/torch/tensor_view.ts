import { elementCount } from "../../shape.ts";
import { bytesPerElement, decode } from "../dtypes.ts";
import { type DType, type HostTensor, type TensorInfo, WeightsError } from "../types.ts";
import type { Storage } from "./storage.ts";

/**
 * A tensor as PyTorch keeps it: element [i, j, ...] of `shape` is element offset + i * stride[0] + j * stride[1]
 * + ... of its storage. Views share storages, may be transposed, skip elements, or repeat them by a stride of 0.
 */
export class TensorView implements TensorInfo {
  readonly dtype: DType;
  readonly shape: readonly number[];
  /** How many bytes of its storage it spans; a stride of 0 makes the tensor larger, a large one smaller. */
  readonly span: number;
  readonly #storage: Storage;
  readonly #offset: number;
  readonly #stride: readonly number[];

  /** @throws {WeightsError} where the view leaves its storage */
  constructor(
    path: string,
    storage: Storage,
    dtype: DType,
    offset: unknown,
    shape: unknown,
    stride: unknown,
  ) {
    const sizes = Array.isArray(shape) ? shape as number[] : [NaN];
    const steps = Array.isArray(stride) ? stride as number[] : [NaN];
    const count = elementCount(sizes);
    const valid = isCount(offset) && Number.isInteger(count) && steps.length === sizes.length &&
      steps.every(isCount);
    if (!valid) throw new WeightsError(path, `is damaged: it has a tensor of impossible shape or stride`);
    const last = sizes.reduce((last, size, i) => last + (size - 1) * steps[i]!, 0);
    this.dtype = dtype;
    this.shape = sizes;
    this.span = count === 0 ? 0 : (last + 1) * bytesPerElement(dtype);
    this.#storage = storage;
    this.#offset = count === 0 ? 0 : offset * bytesPerElement(dtype);
    this.#stride = steps;
    const stored = storage.elements * bytesPerElement(storage.dtype);
    if (!Number.isSafeInteger(last) || this.#offset + this.span > stored) {
      throw new WeightsError(
        path,
        `is damaged: a tensor [${sizes}] reaches beyond its storage of ${stored} bytes`,
      );
    }
  }

  /** @throws {WeightsError} where the file is shorter than it claims */
  read(): HostTensor {
    const data = decode(this.dtype, this.#storage.data().read(this.#offset, this.span));
    return { shape: this.shape, data: gather(data, this.shape, this.#stride) };
  }
}

/** Elements in row-major order. */
function gather(source: HostTensor["data"], shape: readonly number[], stride: readonly number[]) {
  if (isRowMajor(shape, stride)) return source;
  const Values = source.constructor as { new (length: number): HostTensor["data"] };
  const values = new Values(elementCount(shape));
  const inner = shape.at(-1)!, step = stride.at(-1)!; // row-major, were there no dimension
  const index = shape.map(() => 0);
  let start = 0;
  for (let row = 0; row < values.length; row += inner) {
    for (let i = 0; i < inner; i++) values[row + i] = source[start + i * step]!;
    for (let d = shape.length - 2; d >= 0; d--) {
      start += stride[d]!;
      if (++index[d]! < shape[d]!) break;
      start -= shape[d]! * stride[d]!;
      index[d] = 0;
    }
  }
  return values;
}

function isRowMajor(shape: readonly number[], stride: readonly number[]): boolean {
  let step = 1;
  for (let d = shape.length - 1; d >= 0; d--) {
    if (shape[d] === 0) return true;
    if (shape[d] !== 1 && stride[d] !== step) return false;
    step *= shape[d]!;
  }
  return true;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
