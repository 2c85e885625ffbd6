import type { DType } from "../types.ts";
import { STORAGE_TYPES } from "./storage.ts";
import { sizeOf } from "../../shapes.ts";

const TYPE_NAMES = new Map(
  [...STORAGE_TYPES].filter(([name]) => /^torch\.\w+$/.test(name)).map((
    [name, dtype],
  ) => [dtype, name.slice(6)]),
);

/** A tensor whose values are the member `data/<key>` of the archive, in row-major order. */
export interface StoredTensor {
  readonly key: string;
  readonly dtype: DType;
  readonly shape: readonly number[];
}

export type Dictionary = ReadonlyMap<string, StoredTensor | Dictionary>;

/** A dictionary of tensors as `torch.save` pickles it (protocol 2), tensors as `_rebuild_tensor_v2`. */
export function pickleTensors(root: Dictionary): Uint8Array {
  return new PickleWriter().op("\x80\x02").dictionary(root).op(".").bytes();
}

class PickleWriter {
  readonly #bytes: number[] = [];

  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }

  /** Opcodes and their text arguments, one byte for each character. */
  op(code: string): this {
    for (let i = 0; i < code.length; i++) this.#bytes.push(code.charCodeAt(i));
    return this;
  }

  text(value: string): this {
    const utf8 = new TextEncoder().encode(value);
    this.op("X").#uint32(utf8.length);
    for (const byte of utf8) this.#bytes.push(byte);
    return this;
  }

  integer(value: number): this {
    if (value <= 0x7fffffff) return this.op("J").#uint32(value);
    return this.op("\x8a\x08").#uint32(value % 2 ** 32).#uint32(Math.floor(value / 2 ** 32));
  }

  tuple(values: readonly number[]): this {
    this.op("(");
    for (const value of values) this.integer(value);
    return this.op("t");
  }

  dictionary(entries: Dictionary): this {
    this.op("ccollections\nOrderedDict\n)R(");
    for (const [key, value] of entries) {
      this.text(key);
      if (value instanceof Map) this.dictionary(value);
      else this.tensor(value as StoredTensor);
    }
    return this.op("u");
  }

  tensor({ key, dtype, shape }: StoredTensor): this {
    const count = sizeOf(shape);
    const stride = shape.map((_, d) => sizeOf(shape.slice(d + 1)));
    this.op("ctorch._utils\n_rebuild_tensor_v2\n((").text("storage").op(`ctorch\n${TYPE_NAMES.get(dtype)}\n`);
    this.text(key).text("cpu").integer(count).op("tQ").integer(0).tuple(shape).tuple(stride);
    return this.op("\x89ccollections\nOrderedDict\n)RtR"); // no gradient, no hooks
  }

  #uint32(value: number): this {
    for (let shift = 0; shift < 32; shift += 8) this.#bytes.push((value >>> shift) & 255);
    return this;
  }
}
