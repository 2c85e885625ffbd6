/** A field of a protocol buffer's message: a number, or the bytes of a text, a list or another message. */
export interface Field {
  readonly number: number;
  /** Undefined where the field holds bytes. */
  readonly value: number | undefined;
  /** Empty where the field holds a number. */
  readonly bytes: Uint8Array;
}

const NONE = new Uint8Array(0);

/**
 * The fields of a message, in the order in which they are written. Integers are exact up to 2^53; four bytes are read
 * as float32, eight as double precision.
 *
 * @throws {RangeError} where the bytes are no message
 */
export function* fieldsOf(message: Uint8Array): Generator<Field> {
  const view = new DataView(message.buffer, message.byteOffset, message.length);
  let at = 0;
  const take = (count: number): number => {
    if (at + count > message.length) throw new RangeError("is damaged: it ends in the middle of a part");
    return (at += count) - count;
  };
  const varint = (): number => {
    for (let value = 0, scale = 1;; scale *= 128) {
      const byte = message[take(1)]!;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      if (scale > 2 ** 63) throw new RangeError("is damaged: a number in it does not end");
    }
  };
  while (at < message.length) {
    const tag = varint(), number = Math.floor(tag / 8), wire = tag % 8;
    if (wire === 0) yield { number, value: varint(), bytes: NONE };
    else if (wire === 5) yield { number, value: view.getFloat32(take(4), true), bytes: NONE };
    else if (wire === 1) yield { number, value: view.getFloat64(take(8), true), bytes: NONE };
    else if (wire === 2) {
      const length = varint(), start = take(length);
      yield { number, value: undefined, bytes: message.subarray(start, at) };
    } else throw new RangeError("is damaged, or no protocol buffer");
  }
}
