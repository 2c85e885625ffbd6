/** Aborts a signal once nothing has happened for a while. */
export class StallTimeout implements Disposable {
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

  /** Aborts when the time is over. */
  get signal(): AbortSignal {
    return this.#stalled.signal;
  }

  /** Something happened: the time begins anew. */
  renew(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#stalled.abort(new Error(this.#why)), this.#milliseconds);
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
  }
}
