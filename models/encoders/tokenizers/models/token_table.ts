/** As many tokens as the largest id allows; beyond it a file is damaged. */
const LARGEST_ID = 2 ** 24;

/**
 * Token ids by the UTF-8 bytes in which tokens are written.
 *
 * A vocabulary of 256,000 tokens takes 7 MB here and no string: texts are looked up as they are, byte by byte. An
 * open-addressing table whose hash (FNV-1a) grows with each byte, so that all beginnings of a text are looked up in
 * one pass.
 */
export class TokenTable {
  #bytes = new Uint8Array(1 << 12);
  #ends = new Int32Array(1 << 8); // where each token's bytes end; they begin where the last one's end
  #ids = new Int32Array(1 << 8);
  #hashes = new Int32Array(1 << 8);
  #slots = new Int32Array(1 << 10); // 1 + the place of a token; 0 where there is none
  #count = 0;
  #longest = 0;
  #largestId = -1;

  /** A table of tokens whose ids are their places. */
  static of(tokens: Iterable<string>): TokenTable {
    const table = new TokenTable();
    let id = 0;
    for (const token of tokens) table.set(token, id++);
    return table;
  }

  /** Bytes of the longest token. */
  get longest(): number {
    return this.#longest;
  }

  /** -1 where there are no tokens. */
  get largestId(): number {
    return this.#largestId;
  }

  /** The id of a token; of two that are written alike the last one counts. @throws {RangeError} for no whole id */
  set(token: string, id: number): void {
    const bytes = new TextEncoder().encode(token);
    this.setBytes(bytes, 0, bytes.length, id);
  }

  /** As `set`, for a token that is written in `bytes` from `start` up to `end`. */
  setBytes(bytes: Uint8Array, start: number, end: number, id: number): void {
    if (!Number.isInteger(id) || id < 0 || id > LARGEST_ID) {
      throw new RangeError(`gives the token "${decode(bytes, start, end)}" no whole number as its id`);
    }
    this.#largestId = Math.max(this.#largestId, id);
    const hash = hashOf(bytes, start, end), slot = this.#slotOf(bytes, start, end, hash);
    const known = this.#slots[slot]!;
    if (known > 0) {
      this.#ids[known - 1] = id;
      return;
    }
    this.#append(bytes, start, end, id, hash);
    this.#slots[slot] = this.#count;
    if (2 * this.#count > this.#slots.length) this.#spread();
  }

  /** The id of a token. */
  get(token: string): number | undefined {
    const bytes = new TextEncoder().encode(token);
    const id = this.idOf(bytes, 0, bytes.length);
    return id < 0 ? undefined : id;
  }

  /** The id of the token that is written in `bytes` from `start` up to `end`; -1 where there is none. */
  idOf(bytes: Uint8Array, start: number, end: number): number {
    return this.#idAt(bytes, start, end, hashOf(bytes, start, end));
  }

  /** Calls `found` for each token that `bytes` has from `start` on, the shortest first. */
  eachBeginning(bytes: Uint8Array, start: number, found: (id: number, end: number) => void): void {
    const limit = Math.min(bytes.length, start + this.#longest);
    let hash = FIRST_HASH;
    for (let end = start + 1; end <= limit; end++) {
      hash = grownHash(hash, bytes[end - 1]!);
      const id = this.#idAt(bytes, start, end, hash);
      if (id >= 0) found(id, end);
    }
  }

  #idAt(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const known = this.#slots[this.#slotOf(bytes, start, end, hash)]!;
    return known > 0 ? this.#ids[known - 1]! : -1;
  }

  /** The slot of a token, or the empty one that it would get. */
  #slotOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = spread(hash) & mask;; slot = (slot + 1) & mask) {
      const known = this.#slots[slot]!;
      if (known === 0) return slot;
      if (this.#hashes[known - 1] === hash && this.#isWritten(known - 1, bytes, start, end)) return slot;
    }
  }

  #isWritten(place: number, bytes: Uint8Array, start: number, end: number): boolean {
    const first = place === 0 ? 0 : this.#ends[place - 1]!;
    if (this.#ends[place]! - first !== end - start) return false;
    for (let i = 0; i < end - start; i++) {
      if (this.#bytes[first + i] !== bytes[start + i]) return false;
    }
    return true;
  }

  #append(bytes: Uint8Array, start: number, end: number, id: number, hash: number): void {
    const first = this.#count === 0 ? 0 : this.#ends[this.#count - 1]!;
    const after = first + end - start;
    if (after > this.#bytes.length) this.#bytes = grown(this.#bytes, after);
    if (this.#count === this.#ids.length) {
      this.#ids = grown(this.#ids, this.#count + 1);
      this.#ends = grown(this.#ends, this.#count + 1);
      this.#hashes = grown(this.#hashes, this.#count + 1);
    }
    this.#bytes.set(bytes.subarray(start, end), first);
    this.#ends[this.#count] = after;
    this.#ids[this.#count] = id;
    this.#hashes[this.#count] = hash;
    this.#count++;
    this.#longest = Math.max(this.#longest, end - start);
  }

  /** Doubles the slots. */
  #spread(): void {
    const slots = new Int32Array(2 * this.#slots.length), mask = slots.length - 1;
    for (let place = 0; place < this.#count; place++) {
      let slot = spread(this.#hashes[place]!) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = place + 1;
    }
    this.#slots = slots;
  }
}

const FIRST_HASH = 0x811c9dc5 | 0;

function grownHash(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = FIRST_HASH;
  for (let i = start; i < end; i++) hash = grownHash(hash, bytes[i]!);
  return hash;
}

/** FNV's low bits alone are too alike for slots that are next to each other. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** A copy of at least that length, and twice as long as before. */
function grown<T extends Uint8Array | Int32Array>(array: T, length: number): T {
  const copy = new (array.constructor as new (length: number) => T)(Math.max(length, 2 * array.length));
  copy.set(array);
  return copy;
}

function decode(bytes: Uint8Array, start: number, end: number): string {
  return new TextDecoder().decode(bytes.subarray(start, end));
}
