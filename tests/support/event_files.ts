/**
 * A strict reader of TensorBoard's event files, written apart from what writes them: from the descriptions of TFRecord and of the
 * protocol buffers. Whatever it does not know, or finds out of place, is an error.
 */

/** A value as it was read. */
export interface ReadValue {
  readonly step: number;
  readonly tag: string;
  readonly scalar?: number;
  readonly image?: {
    readonly height: number;
    readonly width: number;
    readonly colours: number;
    readonly png: Uint8Array;
  };
  readonly text?: string;
}

/** What a file holds, in order. @throws where anything is not as it must be */
export function readEventFile(bytes: Uint8Array): ReadValue[] {
  const values: ReadValue[] = [], events = [...messagesOf(bytes)].map((message) => fieldsOf(message));
  events.forEach((event, i) => {
    if (i === 0) {
      const version = new TextDecoder().decode(one(event, 3) as Uint8Array);
      if (version !== "brain.Event:2" || event.length !== 1) throw new Error("the first event is no version");
      return;
    }
    const time = one(event, 1) as DataView, step = one(event, 2) as number;
    if (!(time.getFloat64(0, true) > 1.6e9) || event.length !== 3) {
      throw new Error(`event ${i} is no summary of a step`);
    }
    for (const { number, value } of fieldsOf(one(event, 5) as Uint8Array)) {
      if (number !== 1) throw new Error(`a summary has a field ${number}`);
      values.push({ step, ...valueOf(fieldsOf(value as Uint8Array)) });
    }
  });
  return values;
}

function valueOf(fields: readonly Field[]): Omit<ReadValue, "step"> {
  const tag = new TextDecoder("utf-8", { fatal: true }).decode(one(fields, 1) as Uint8Array);
  const others = fields.map(({ number }) => number).filter((number) => number !== 1).join();
  if (others === "2") return { tag, scalar: (one(fields, 2) as DataView).getFloat32(0, true) };
  if (others === "4") {
    const image = fieldsOf(one(fields, 4) as Uint8Array),
      [height, width, colours] = [1, 2, 3].map((n) => one(image, n));
    return {
      tag,
      image: {
        height: height as number,
        width: width as number,
        colours: colours as number,
        png: one(image, 4) as Uint8Array,
      },
    };
  }
  if (others !== "8,9") throw new Error(`a value has the fields ${others}`);
  const tensor = fieldsOf(one(fields, 8) as Uint8Array),
    decode = (bytes: unknown) => new TextDecoder().decode(bytes as Uint8Array);
  const dim = fieldsOf(one(fieldsOf(one(tensor, 2) as Uint8Array), 2) as Uint8Array);
  const plugin = fieldsOf(one(fieldsOf(one(fields, 9) as Uint8Array), 1) as Uint8Array);
  if (one(tensor, 1) !== 7 || one(dim, 1) !== 1 || decode(one(plugin, 1)) !== "text") {
    throw new Error("a tensor is no text");
  }
  return { tag, text: decode(one(tensor, 8)) };
}

/** The frames of a TFRecord file, each checked. */
function* messagesOf(bytes: Uint8Array): Iterable<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at < bytes.length) {
    const length = view.getUint32(at, true);
    if (view.getUint32(at + 4, true) !== 0) throw new Error("a frame is longer than 4 GiB");
    if (masked(bytes.subarray(at, at + 8)) !== view.getUint32(at + 8, true)) {
      throw new Error(`length at ${at} is damaged`);
    }
    const message = bytes.subarray(at + 12, at + 12 + length);
    if (message.length !== length) throw new Error(`frame at ${at} is cut short`);
    if (masked(message) !== view.getUint32(at + 12 + length, true)) {
      throw new Error(`message at ${at} is damaged`);
    }
    yield message;
    at += 16 + length;
  }
}

/** CRC-32C bit by bit, most significant first over reflected input; then TFRecord's mask. */
function masked(bytes: Uint8Array): number {
  const reflect = (value: number, width: number) => {
    let out = 0n;
    for (let i = 0n; i < BigInt(width); i++) {
      if ((BigInt(value) >> i) & 1n) out |= 1n << (BigInt(width) - 1n - i);
    }
    return Number(out);
  };
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc = (crc ^ (reflect(byte, 8) * 2 ** 24)) >>> 0;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x80000000 ? (crc << 1) ^ 0x1edc6f41 : crc << 1) >>> 0;
  }
  const value = reflect((crc ^ 0xffffffff) >>> 0, 32), rotated = (value >>> 15 | value << 17) >>> 0;
  return (rotated + 0xa282ead8) % 2 ** 32;
}

interface Field {
  readonly number: number;
  /** By its wire type: a whole number, eight or four bytes to be read, or bytes. */
  readonly value: number | DataView | Uint8Array;
}

function fieldsOf(message: Uint8Array): Field[] {
  const fields: Field[] = [];
  let at = 0;
  const varint = () => {
    let value = 0n;
    for (let shift = 0n;; shift += 7n) {
      if (at >= message.length) throw new Error("a varint is cut short");
      const byte = message[at++]!;
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return Number(value);
    }
  };
  const take = (count: number) => {
    if (at + count > message.length) throw new Error("a field is cut short");
    return message.subarray(at, at += count);
  };
  const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  while (at < message.length) {
    const key = varint(), number = key >> 3, wire = key & 7;
    if (wire === 0) fields.push({ number, value: varint() });
    else if (wire === 1) fields.push({ number, value: view(take(8)) });
    else if (wire === 2) fields.push({ number, value: take(varint()) });
    else if (wire === 5) fields.push({ number, value: view(take(4)) });
    else throw new Error(`a field has the wire type ${wire}`);
  }
  return fields;
}

function one(fields: readonly Field[], number: number): Field["value"] {
  const found = fields.filter((field) => field.number === number);
  if (found.length !== 1) throw new Error(`there are ${found.length} fields ${number}`);
  return found[0]!.value;
}
