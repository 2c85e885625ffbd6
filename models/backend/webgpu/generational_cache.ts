/** What was made, by key. Of what has not been asked for lately half is forgotten at a time. */
export class GenerationalCache<V> {
  #young = new Map<string, V>();
  #old = new Map<string, V>();

  /** @param size how many values are kept at least, if there are so many; at most twice as many are */
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
