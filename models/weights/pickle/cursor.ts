import { type ByteSource, rangeOf } from "../bytes.ts";
import { WeightsError } from "../types.ts";
import { Bytes } from "./values.ts";

const WINDOW = 16 * 1024;

/** The longest text taken into memory: NVIDIA's pickles carry source files of some 50 KiB. */
const LONGEST_TEXT = 1 << 20;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Reads a source from front to back through a small window, so that long data can be passed over unread. */
export class Cursor {
  readonly source: ByteSource;
  position = 0;
  #window = new DataView(new ArrayBuffer(0));
  #windowStart = 0;

  constructor(source: ByteSource) {
    this.source = source;
  }

  uint8(): number {
    const at = this.#advance(1);
    return this.#window.getUint8(at);
  }

  uint16(): number {
    const at = this.#advance(2);
    return this.#window.getUint16(at, true);
  }

  int32(): number {
    const at = this.#advance(4);
    return this.#window.getInt32(at, true);
  }

  uint32(): number {
    const at = this.#advance(4);
    return this.#window.getUint32(at, true);
  }

  /** A length or a count. @throws {WeightsError} from 2^53 on, which no file justifies */
  uint64(): number {
    const at = this.#advance(8), value = Number(this.#window.getBigUint64(at, true));
    if (Number.isSafeInteger(value)) return value;
    throw new WeightsError(this.source.path, `is damaged: it claims a length of ${value} bytes`);
  }

  /** Big-endian, as pickle's only floating-point number. */
  float64(): number {
    const at = this.#advance(8);
    return this.#window.getFloat64(at, false);
  }

  /** A signed little-endian integer of `length` bytes. */
  integer(length: number): number | bigint {
    if (length > 64) throw new WeightsError(this.source.path, `holds an integer of ${length} bytes`);
    let value = 0n;
    const bytes = this.#take(length);
    for (let i = length - 1; i >= 0; i--) value = value << 8n | BigInt(bytes[i]!);
    return exactNumber(BigInt.asIntN(8 * length, value));
  }

  /** `length` bytes of UTF-8. */
  text(length: number): string {
    const bytes = this.#take(length);
    try {
      return utf8.decode(bytes);
    } catch (cause) {
      throw new WeightsError(this.source.path, "holds text that is not UTF-8", { cause });
    }
  }

  /** Python 2's byte strings, one character for each byte. */
  latin1(length: number): string {
    let text = "";
    for (const byte of this.#take(length)) text += String.fromCharCode(byte);
    return text;
  }

  /** Up to the next line feed, which is passed over and left out. */
  line(): string {
    let text = "";
    for (let byte = this.uint8(); byte !== 10; byte = this.uint8()) {
      if (text.length === LONGEST_TEXT) this.#refuseText();
      text += String.fromCharCode(byte);
    }
    return text;
  }

  /** The next `length` bytes, passed over without being read. */
  bytes(length: number): Bytes {
    const bytes = new Bytes(rangeOf(this.source, this.position, length));
    this.position += length;
    return bytes;
  }

  #take(length: number): Uint8Array {
    if (length > LONGEST_TEXT) this.#refuseText();
    const start = this.#advance(length);
    return new Uint8Array(this.#window.buffer, start, length);
  }

  #refuseText(): never {
    throw new WeightsError(
      this.source.path,
      `is refused: it holds a text of more than ${LONGEST_TEXT} bytes`,
    );
  }

  /** Makes sure that `length` bytes are in the window, moves on, and says where in the window they start. */
  #advance(length: number): number {
    const start = this.position, end = start + length;
    if (start < this.#windowStart || end > this.#windowStart + this.#window.byteLength) {
      const size = Math.max(length, Math.min(WINDOW, this.source.size - start));
      this.#window = new DataView(this.source.read(start, size).buffer);
      this.#windowStart = start;
    }
    this.position = end;
    return start - this.#windowStart;
  }
}

/** Small integers as numbers, others as they are. */
export function exactNumber(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
