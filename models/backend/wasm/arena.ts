/** Memory that a recording has for itself, given out as malloc would, and always in the same way. */

/** Bytes at an address. */
interface Block {
  readonly address: number;
  readonly size: number;
}

/** Every block begins at a multiple of it. */
const ALIGNMENT = 16;

/** The first chunk's bytes; later ones are as large as all before them, up to the second number. */
const FIRST_CHUNK = 2 ** 20, LARGEST_CHUNK = 2 ** 25;

/**
 * Gives out the smallest free block that is large enough, and takes chunks of the heap where there is none. Requests in the
 * same order get the same addresses, after every `restart`.
 */
export class Arena {
  readonly #take: (bytes: number) => number;
  readonly #release: (address: number) => void;
  readonly #chunks: Block[] = [];
  /** Chunks in use since the last restart. */
  #open = 0;
  /** By address. */
  #free: Block[] = [];
  readonly #taken = new Map<number, number>();

  /**
   * @param take Allocates in the heap
   * @param release Frees what was allocated
   */
  constructor(take: (bytes: number) => number, release: (address: number) => void) {
    this.#take = take;
    this.#release = release;
  }

  /** Whether it has given out a block at this address, which is not free yet. */
  has(address: number): boolean {
    return this.#taken.has(address);
  }

  /** Whether nothing is given out. */
  get isEmpty(): boolean {
    return this.#taken.size === 0;
  }

  /** Begins anew, while nothing is given out. */
  restart(): void {
    if (!this.isEmpty) throw new Error("Cannot restart an arena whose blocks are in use");
    this.#free = [];
    this.#open = 0;
  }

  /** @returns the address of so many bytes */
  allocate(bytes: number): number {
    const size = Math.max(1, Math.ceil(bytes / ALIGNMENT)) * ALIGNMENT;
    let best = this.#bestFor(size);
    if (best < 0) {
      this.#openChunk(size);
      best = this.#bestFor(size);
    }
    const { address, size: found } = this.#free[best]!;
    this.#free.splice(best, 1, ...found > size ? [{ address: address + size, size: found - size }] : []);
    this.#taken.set(address, size);
    return address;
  }

  /** Takes a block back. */
  free(address: number): void {
    const size = this.#taken.get(address)!;
    this.#taken.delete(address);
    this.#insert({ address, size });
  }

  /** Gives all chunks back to the heap. */
  dispose(): void {
    for (const { address } of this.#chunks.splice(0)) this.#release(address);
    this.#free = [];
    this.#taken.clear();
  }

  #bestFor(size: number): number {
    let best = -1;
    for (let i = 0; i < this.#free.length; i++) {
      const found = this.#free[i]!.size;
      if (found >= size && (best < 0 || found < this.#free[best]!.size)) best = i;
    }
    return best;
  }

  #openChunk(bytes: number): void {
    const known = this.#chunks[this.#open];
    if (!known || known.size < bytes) {
      const all = this.#chunks.reduce((sum, { size }) => sum + size, 0);
      const size = Math.max(bytes, Math.min(Math.max(FIRST_CHUNK, all), LARGEST_CHUNK));
      const begin = this.#take(size + ALIGNMENT) >>> 0;
      this.#chunks.splice(this.#open, 0, { address: begin, size });
    }
    const { address, size } = this.#chunks[this.#open++]!;
    this.#insert({ address: Math.ceil(address / ALIGNMENT) * ALIGNMENT, size });
  }

  /** Puts a free block in its place, joined with those beside it. */
  #insert({ address, size }: Block): void {
    let low = 0, high = this.#free.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#free[middle]!.address < address) low = middle + 1;
      else high = middle;
    }
    const before = this.#free[low - 1], after = this.#free[low];
    const joinsBefore = before && before.address + before.size === address;
    const joinsAfter = after && address + size === after.address;
    const joined = {
      address: joinsBefore ? before.address : address,
      size: size + (joinsBefore ? before.size : 0) + (joinsAfter ? after.size : 0),
    };
    this.#free.splice(low - (joinsBefore ? 1 : 0), (joinsBefore ? 1 : 0) + (joinsAfter ? 1 : 0), joined);
  }
}
