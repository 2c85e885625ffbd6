/**
 * TensorBoard's event files, as far as they are files: records one after another, each a message of the protocol buffer `Event`
 * in a frame (TFRecord):
 *
 *   length of the message (64 bits) · its checksum · the message · its checksum
 *
 * all little-endian. A checksum is CRC-32C (Castagnoli), rotated and offset: ((c >> 15 | c << 17) + 0xa282ead8) mod 2^32.
 */

/** What begins every such file: an Event with only its field 3, `file_version`. */
const VERSION = new TextEncoder().encode("brain.Event:2");

/** Whether a path is one of an event file: TensorBoard, too, goes by the name. */
export function isEventFile(path: string): boolean {
  return /(^|\/)events\.out\.tfevents\.[^/]+$/.test(path);
}

/** The first frame of a file. */
export function eventFileHead(): Uint8Array {
  return framed(Uint8Array.of(3 << 3 | 2, VERSION.length, ...VERSION));
}

/** A message in its frame. */
export function framed(message: Uint8Array): Uint8Array {
  const frame = new Uint8Array(16 + message.length), view = new DataView(frame.buffer);
  view.setBigUint64(0, BigInt(message.length), true);
  view.setUint32(8, checksum(frame.subarray(0, 8)), true);
  frame.set(message, 12);
  view.setUint32(12 + message.length, checksum(message), true);
  return frame;
}

/**
 * The frames of a run that stands at `step`: those of later steps go, and so does whatever follows a frame that is cut short or
 * damaged, as a crash may leave it. Of a file that does not begin as one, nothing is left.
 */
export function rewoundEvents(bytes: Uint8Array, step: number): Uint8Array {
  const kept = [...framesOf(bytes)].filter(({ message }) => stepOf(message) <= step);
  return joinedBytes(kept.map(({ frame }) => frame));
}

/** Bytes one after another. */
export function joinedBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The whole frames from a file's beginning on. */
function* framesOf(
  bytes: Uint8Array,
): Iterable<{ readonly frame: Uint8Array; readonly message: Uint8Array }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 16 <= bytes.length;) {
    const length = Number(view.getBigUint64(at, true)), end = at + 16 + length;
    if (view.getUint32(at + 8, true) !== checksum(bytes.subarray(at, at + 8)) || end > bytes.length) return;
    const message = bytes.subarray(at + 12, end - 4);
    if (view.getUint32(end - 4, true) !== checksum(message)) return;
    yield { frame: bytes.subarray(at, end), message };
    at = end;
  }
}

/** An Event's field 2, `step`: 0 where it has none. Its members before that are told apart by their wire types. */
function stepOf(message: Uint8Array): number {
  for (let at = 0; at < message.length;) {
    const key = message[at++]!, field = key >> 3, wire = key & 7; // the fields of an Event are below 16
    if (wire === 1) at += 8;
    else if (wire === 5) at += 4;
    else {
      const [value, next] = varintAt(message, at);
      if (wire === 0 && field === 2) return value;
      at = wire === 2 ? next + value : next;
    }
  }
  return 0;
}

function varintAt(bytes: Uint8Array, start: number): readonly [value: number, next: number] {
  let value = 0, at = start;
  for (let factor = 1; at < bytes.length; factor *= 128) {
    const byte = bytes[at++]!;
    value += (byte & 127) * factor;
    if (byte < 128) break;
  }
  return [value, at];
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0x82f63b78 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) rest = TABLE[(rest ^ bytes[i]!) & 255]! ^ (rest >>> 8);
  const crc = ~rest >>> 0;
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}
