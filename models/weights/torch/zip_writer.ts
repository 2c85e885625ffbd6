import { crc32 } from "node:zlib";

/** A member of an archive on its way into a file. */
export interface NewMember {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** PyTorch maps storages into memory, for which it starts each at a multiple of this. */
const ALIGNMENT = 64;
const LARGEST = 0xffffffff, MOST_MEMBERS = 0xfffe;
const VERSION = 20, UTF8 = 0x0800, STORED = 0;
const DATE = 0x0021; // 1980-01-01: the same weights make the same file
const PADDING_FIELD = 0x4246; // the extra field that PyTorch pads with

/**
 * A zip archive of uncompressed, aligned members, in parts to be written one after the other.
 *
 * @throws {RangeError} beyond 4 GiB or 65,534 members, where the format would need its 64-bit extension
 */
export function* zipParts(members: Iterable<NewMember>): Generator<Uint8Array> {
  const archive = new Archive();
  for (const member of members) yield* archive.add(member);
  yield* archive.end();
}

/** As `zipParts`, of members that are made while the archive is written. @throws {RangeError} as `zipParts` */
export async function* streamZip(
  members: Iterable<NewMember> | AsyncIterable<NewMember>,
): AsyncGenerator<Uint8Array> {
  const archive = new Archive();
  for await (const member of members) yield* archive.add(member);
  yield* archive.end();
}

/** Where the next member comes, and what the directory will say of those before it. */
class Archive {
  readonly #directory: Uint8Array[] = [];
  #offset = 0;

  add({ name, bytes }: NewMember): Uint8Array[] {
    if (this.#directory.length === MOST_MEMBERS) {
      throw new RangeError(
        `cannot write more than ${MOST_MEMBERS} tensors into a PyTorch archive: use safetensors`,
      );
    }
    const fields = { name: new TextEncoder().encode(name), size: bytes.length, checksum: crc32(bytes) };
    const local = localHeader(fields, this.#offset);
    if (this.#offset + local.length + bytes.length > LARGEST) {
      throw new RangeError("cannot write more than 4 GiB into a PyTorch archive: use safetensors");
    }
    this.#directory.push(directoryEntry(fields, this.#offset));
    this.#offset += local.length + bytes.length;
    return [local, bytes];
  }

  end(): Uint8Array[] {
    const size = this.#directory.reduce((sum, entry) => sum + entry.length, 0);
    return [...this.#directory, directoryEnd(this.#directory.length, size, this.#offset)];
  }
}

interface Fields {
  readonly name: Uint8Array;
  readonly size: number;
  readonly checksum: number;
}

function localHeader({ name, size, checksum }: Fields, offset: number): Uint8Array {
  const unpadded = 30 + name.length + 4;
  const padding = (ALIGNMENT - (offset + unpadded) % ALIGNMENT) % ALIGNMENT;
  const header = new FieldWriter(unpadded + padding);
  header.add32(0x04034b50).add(VERSION, UTF8, STORED, 0, DATE).add32(checksum, size, size);
  header.add(name.length, 4 + padding).addBytes(name).add(PADDING_FIELD, padding);
  return header.bytes;
}

function directoryEntry({ name, size, checksum }: Fields, offset: number): Uint8Array {
  const entry = new FieldWriter(46 + name.length);
  entry.add32(0x02014b50).add(VERSION, VERSION, UTF8, STORED, 0, DATE).add32(checksum, size, size);
  entry.add(name.length, 0, 0, 0, 0).add32(0, offset).addBytes(name);
  return entry.bytes;
}

function directoryEnd(count: number, size: number, offset: number): Uint8Array {
  return new FieldWriter(22).add32(0x06054b50).add(0, 0, count, count).add32(size, offset).add(0).bytes;
}

/** Little-endian fields in a row, two or four bytes wide. */
class FieldWriter {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly #view: DataView;
  #offset = 0;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
    this.#view = new DataView(this.bytes.buffer);
  }

  add(...values: number[]): this {
    for (const value of values) {
      this.#view.setUint16(this.#offset, value, true);
      this.#offset += 2;
    }
    return this;
  }

  add32(...values: number[]): this {
    for (const value of values) {
      this.#view.setUint32(this.#offset, value, true);
      this.#offset += 4;
    }
    return this;
  }

  addBytes(bytes: Uint8Array): this {
    this.bytes.set(bytes, this.#offset);
    this.#offset += bytes.length;
    return this;
  }
}
