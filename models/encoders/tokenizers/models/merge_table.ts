/**
 * The rank of each pair of tokens that may be merged: its place in the list of merges. An open-addressing table of
 * numbers: Gemma's 580,604 pairs take 13 MB.
 */
export class MergeTable {
  #pairs = new Int32Array(1 << 9); // left and right of each rank
  #slots = new Int32Array(1 << 9); // 1 + the rank of a pair; 0 where there is none
  #count = 0;

  /** Appends a pair of ids, whose rank is the next; where it is known already, the later one counts. */
  add(left: number, right: number): void {
    if (2 * this.#count === this.#pairs.length) {
      const pairs = new Int32Array(2 * this.#pairs.length);
      pairs.set(this.#pairs);
      this.#pairs = pairs;
    }
    this.#pairs[2 * this.#count] = left;
    this.#pairs[2 * this.#count + 1] = right;
    this.#slots[this.#slotOf(left, right)] = ++this.#count;
    if (2 * this.#count > this.#slots.length) this.#spread();
  }

  /** The rank of a pair of ids; -1 where it may not be merged. */
  rankOf(left: number, right: number): number {
    return this.#slots[this.#slotOf(left, right)]! - 1;
  }

  #slotOf(left: number, right: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(left, right) & mask;; slot = (slot + 1) & mask) {
      const rank = this.#slots[slot]! - 1;
      if (rank < 0 || (this.#pairs[2 * rank] === left && this.#pairs[2 * rank + 1] === right)) return slot;
    }
  }

  #spread(): void {
    this.#slots = new Int32Array(4 * this.#slots.length);
    for (let rank = 0; rank < this.#count; rank++) {
      this.#slots[this.#slotOf(this.#pairs[2 * rank]!, this.#pairs[2 * rank + 1]!)] = rank + 1;
    }
  }
}

/** As spread as the pairs are alike: neighbouring ranks share their left token. */
function hashOf(left: number, right: number): number {
  let hash = Math.imul(left, 0x9e3779b1) + right;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
