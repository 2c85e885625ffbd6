/** Calls of native kernels as numbers: what threads are given, and what can be run again. */

/** The numbers that describe one call: its kernel and arguments. */
export const WIDTH = 24;
const MOST_ARGUMENTS = WIDTH - 1;

/** Exports of a module, in its order. */
export type Kernels = readonly ((...numbers: number[]) => void)[];

/** Writes a call into the slot that begins at an index. */
export function writeCall(
  slots: Int32Array,
  begin: number,
  kernel: number,
  numbers: readonly number[] | Int32Array,
): void {
  if (numbers.length > MOST_ARGUMENTS) throw new Error(`A kernel takes ${MOST_ARGUMENTS} numbers at most`);
  slots[begin] = kernel;
  for (let i = 0; i < numbers.length; i++) slots[begin + 1 + i] = numbers[i]!;
}

/** Runs the calls in the slots from one index to another, one after the other. */
export function runCalls(kernels: Kernels, s: Int32Array, begin: number, end: number): void {
  for (let o = begin; o < end; o += WIDTH) {
    // deno-fmt-ignore: a line for each operand
    kernels[s[o]!]!( // kernels ignore the numbers beyond those they take
      s[o + 1]!, s[o + 2]!, s[o + 3]!, s[o + 4]!, s[o + 5]!, s[o + 6]!,
      s[o + 7]!, s[o + 8]!, s[o + 9]!, s[o + 10]!, s[o + 11]!, s[o + 12]!,
      s[o + 13]!, s[o + 14]!, s[o + 15]!, s[o + 16]!, s[o + 17]!, s[o + 18]!,
      s[o + 19]!, s[o + 20]!, s[o + 21]!, s[o + 22]!, s[o + 23]!,
    );
  }
}

/** The calls of one round, in tasks: what belongs to one task runs in one thread, one after the other. */
export class CallList {
  #slots = new Int32Array(WIDTH);
  #calls = 0;
  /** For each task the number of calls up to its end. */
  readonly #ends: number[] = [];
  #inSequence = false;

  /** How many calls there are. */
  get size(): number {
    return this.#calls;
  }

  add(kernel: number, numbers: readonly number[]): void {
    const begin = this.#calls * WIDTH;
    if (begin === this.#slots.length) {
      const slots = new Int32Array(2 * begin);
      slots.set(this.#slots);
      this.#slots = slots;
    }
    writeCall(this.#slots, begin, kernel, numbers);
    this.#calls++;
    if (!this.#inSequence) this.#ends.push(this.#calls);
  }

  /** Makes one task of the calls that `add` adds. */
  inSequence(add: () => void): void {
    const before = this.#calls;
    this.#inSequence = true;
    add();
    this.#inSequence = false;
    if (this.#calls > before) this.#ends.push(this.#calls);
  }

  /** Gives up memory that no call takes: nothing is added from now on. */
  trim(): this {
    this.#slots = this.#slots.slice(0, this.#calls * WIDTH);
    return this;
  }

  /** Runs all calls in this thread, in their order. */
  run(kernels: Kernels): void {
    runCalls(kernels, this.#slots, 0, this.#calls * WIDTH);
  }

  /** Hands each task's calls over, as slots. */
  forEachTask(take: (slots: Int32Array) => void): void {
    let begin = 0;
    for (const end of this.#ends) {
      take(this.#slots.subarray(begin * WIDTH, end * WIDTH));
      begin = end;
    }
  }

  equals(other: CallList): boolean {
    return this.#calls === other.#calls && isSame(this.#ends, other.#ends) &&
      isSame(this.#slots.subarray(0, this.#calls * WIDTH), other.#slots.subarray(0, this.#calls * WIDTH));
  }
}

function isSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
