/** Gives up waiting where nothing happens for a while. */
export class Patience implements Disposable {
  readonly #stalled = new AbortController();
  readonly #milliseconds: number;
  readonly #why: string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param why The message of the error with which `signal` aborts. */
  constructor(milliseconds: number, why: string) {
    this.#milliseconds = milliseconds;
    this.#why = why;
    this.renew();
  }

  /** Aborts when patience is at an end. */
  get signal(): AbortSignal {
    return this.#stalled.signal;
  }

  /** Something happened. */
  renew(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#stalled.abort(new Error(this.#why)), this.#milliseconds);
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
  }
}
