/** Numbers objects: each has one number for as long as it lives, and no other object has it. */
export class Identities {
  readonly #numbers = new WeakMap<object, number>();
  #next = 0;

  of(object: object): number {
    let number = this.#numbers.get(object);
    if (number === undefined) this.#numbers.set(object, number = this.#next++);
    return number;
  }
}
