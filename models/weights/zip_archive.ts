import { crc32, inflateRawSync } from "node:zlib";
// @ts-types="@types/yauzl"
import * as yauzl from "yauzl";
import { type ByteSource, memorySource, rangeOf } from "./bytes.ts";
import { WeightsError } from "./types.ts";

const MOST_MEMBERS = 100_000;
const STORED = 0, DEFLATED = 8;

/** Weights hardly compress; what inflates further than this, and by more than 1 MiB, is no checkpoint. */
const MOST_INFLATION = 20;

/** An archive whose directory is read. */
export interface ZipArchive {
  /** By name. */
  readonly members: ReadonlyMap<string, ZipMember>;
  /** Bytes of all deflated members together, inflated. */
  readonly inflatedSize: number;
}

/** A member of a zip archive. */
export interface ZipMember {
  /** In bytes, uncompressed. */
  readonly size: number;
  /** Its content, uncompressed; checked against its checksum whenever it is read whole. */
  open(): ByteSource;
}

/**
 * The members of a zip archive by name. PyTorch stores them uncompressed, so that they can be read by
 * ranges; deflated ones, as other tools write them, are inflated into memory when they are opened.
 *
 * yauzl reads the directory. zip.js, the other library considered, misses it in PyTorch's archives whenever
 * the first member's name has 30 characters.
 *
 * @throws {WeightsError} where the archive is truncated or damaged, or has unsafe names
 */
export async function openZip(source: ByteSource): Promise<ZipArchive> {
  const { path } = source;
  const members = new Map<string, ZipMember>();
  let inflatedSize = 0;
  try {
    const archive = await yauzl.fromRandomAccessReaderPromise(new Reader(source), source.size, {
      autoClose: false,
    });
    for await (const entry of archive.eachEntry()) {
      if (members.has(entry.fileName)) {
        throw new WeightsError(path, `has the member "${entry.fileName}" twice`);
      }
      if (members.size === MOST_MEMBERS) {
        throw new WeightsError(path, `has more than ${MOST_MEMBERS} members`);
      }
      const { fileDataStart } = await archive.readLocalFileHeaderPromise(entry, { minimal: true });
      if (entry.compressionMethod === DEFLATED) inflatedSize += entry.uncompressedSize;
      members.set(entry.fileName, memberOf(source, entry, fileDataStart));
    }
  } catch (error) {
    if (error instanceof WeightsError) throw error;
    const problem = `is no intact zip archive, so download or export it again: ${(error as Error).message}`;
    throw new WeightsError(path, problem, { cause: error });
  }
  if (inflatedSize <= MOST_INFLATION * source.size + (1 << 20)) return { members, inflatedSize };
  throw new WeightsError(
    path,
    `is refused: it would inflate to ${inflatedSize} bytes, far more than weights do`,
  );
}

function memberOf(source: ByteSource, entry: yauzl.Entry, start: number): ZipMember {
  const { fileName, compressionMethod, uncompressedSize: size } = entry;
  const packed = rangeOf(source, start, entry.compressedSize);
  let inflated: ByteSource | undefined;
  return {
    size,
    open() {
      if (entry.generalPurposeBitFlag & 1) throw new WeightsError(source.path, `has "${fileName}" encrypted`);
      if (compressionMethod === STORED) return checked(packed, entry);
      if (compressionMethod === DEFLATED) return inflated ??= checked(inflate(packed, entry), entry);
      const problem = `has "${fileName}" compressed by method ${compressionMethod}, which is not supported`;
      throw new WeightsError(source.path, problem);
    },
  };
}

function inflate(packed: ByteSource, { fileName, uncompressedSize }: yauzl.Entry): ByteSource {
  try {
    const options = { maxOutputLength: Math.max(1, uncompressedSize) };
    const bytes = inflateRawSync(packed.read(0, packed.size), options);
    if (bytes.length === uncompressedSize) return memorySource(packed.path, bytes);
  } catch (cause) {
    throw new WeightsError(packed.path, `is damaged: "${fileName}" cannot be inflated`, { cause });
  }
  throw new WeightsError(packed.path, `is damaged: "${fileName}" is not as long as the archive says`);
}

/** The same bytes, compared to the archive's checksum when all of them are read at once. */
function checked(content: ByteSource, { fileName, crc32: checksum }: yauzl.Entry): ByteSource {
  return {
    ...content,
    read(offset, length) {
      const bytes = content.read(offset, length);
      if (length < content.size || crc32(bytes) === checksum) return bytes;
      throw new WeightsError(
        content.path,
        `is damaged: the checksum of "${fileName}" is wrong; download it again`,
      );
    },
  };
}

/** What yauzl reads from. */
class Reader extends yauzl.RandomAccessReader {
  readonly #source: ByteSource;

  constructor(source: ByteSource) {
    super();
    this.#source = source;
  }

  override read(
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    let bytes: Uint8Array;
    try {
      bytes = this.#source.read(position, length);
    } catch (error) {
      return callback(error as Error);
    }
    buffer.set(bytes, offset);
    callback(null, length);
  }
}
