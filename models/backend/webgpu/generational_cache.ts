/** A cache in two generations: whenever the young one is full, it becomes the old one, and the old one is dropped. */
export class GenerationalCache<V> {
  #young = new Map<string, V>();
  #old = new Map<string, V>();

  /** @param size Of a generation: at least so many of the values used last are kept, and at most twice as many */
  constructor(readonly size: number) {}

  get(key: string, make: () => V): V {
    let value = this.#young.get(key);
    if (value !== undefined) return value;
    value = this.#old.get(key) ?? make();
    if (this.#young.size >= this.size) [this.#old, this.#young] = [this.#young, new Map()];
    this.#young.set(key, value);
    return value;
  }
}
