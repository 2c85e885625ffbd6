/** Where the value of a member stands in a text. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads JSON from its bytes, without making objects of it: Gemma's tokenizer.json has 256,000 tokens and 580,604
 * merges in 34 MB, of which `JSON.parse` makes a hundred MB of strings and arrays that nothing needs.
 */
export class JsonScanner {
  /** Where the last string's bytes start and end in `string`. */
  start = 0;
  end = 0;
  /** The bytes that hold the last string: the text's own, or others where it has escapes. */
  string: Uint8Array;
  #at: number;

  /** From a place in a text in UTF-8 on. */
  constructor(private readonly bytes: Uint8Array, at = 0) {
    this.string = bytes;
    this.#at = at;
  }

  /** Goes through an object's members: `visit` reads or skips each value, once its name was read. */
  object(visit: (name: string) => void): void {
    this.members(() => visit(this.text()));
  }

  /** As `object`, for names that are wanted as bytes: they are the last string. */
  members(visit: () => void): void {
    this.#items(OBJECT, OBJECT_END, () => {
      this.readString();
      this.#expect(COLON);
      visit();
    });
  }

  /** Goes through a list: `visit` reads or skips each item. */
  list(visit: () => void): void {
    this.#items(LIST, LIST_END, visit);
  }

  /** Whether a string is next. */
  get isAtString(): boolean {
    return this.#peek() === QUOTE;
  }

  /** Whether an object is next. */
  get isAtObject(): boolean {
    return this.#peek() === OBJECT;
  }

  /** Whether a list is next. */
  get isAtList(): boolean {
    return this.#peek() === LIST;
  }

  /** Where a value stands that `read` reads. */
  extent(read: () => void): Extent {
    this.#peek();
    const start = this.#at;
    read();
    return { start, end: this.#at };
  }

  /** Reads a string: its bytes are then those of `string` from `start` up to `end`. */
  readString(): void {
    this.#expect(QUOTE);
    const { bytes } = this, first = this.#at;
    let at = first, hasEscapes = false;
    for (let byte = bytes[at]; byte !== QUOTE; byte = bytes[++at]) {
      if (byte === undefined) throw this.#error("a string does not end");
      if (byte !== BACKSLASH) continue;
      hasEscapes = true;
      at++;
    }
    this.#at = at + 1;
    if (hasEscapes) this.#unescape(first, at);
    else {
      this.string = bytes;
      this.start = first;
      this.end = at;
    }
  }

  /** The last string. */
  text(): string {
    return decoder.decode(this.string.subarray(this.start, this.end));
  }

  /** Reads a number; NaN where there is none. */
  readNumber(): number {
    this.#peek();
    const first = this.#at;
    let value = 0, digits = 0;
    for (let digit = this.#digit(); digit >= 0 && digit < 10 && digits < 9; digits++, digit = this.#digit()) {
      value = 10 * value + digit;
      this.#at++;
    }
    if (digits > 0 && !IN_NUMBER[this.bytes[this.#at] ?? 0]) return value; // a short whole number, as ids are
    while (IN_NUMBER[this.bytes[this.#at] ?? 0]) this.#at++;
    return this.#at === first ? NaN : Number(decoder.decode(this.bytes.subarray(first, this.#at)));
  }

  /** Passes over a value. What is within it need not be JSON. */
  skip(): void {
    this.#peek();
    const { bytes } = this, start = this.#at;
    for (let depth = 0; this.#at < bytes.length;) {
      const sign = bytes[this.#at]!;
      if (depth === 0 && this.#at > start && (sign === COMMA || sign <= BLANK || isClosing(sign))) break;
      if (sign === QUOTE) this.readString();
      else this.#at++;
      if (sign === OBJECT || sign === LIST) depth++;
      else if (isClosing(sign)) depth--;
    }
  }

  #items(open: number, close: number, visit: () => void): void {
    this.#expect(open);
    if (this.#peek() === close) {
      this.#at++;
      return;
    }
    for (;;) {
      visit();
      if (this.#peek() === close) break;
      this.#expect(COMMA);
    }
    this.#at++;
  }

  /** The next byte that is no white space, which stays to be read; 0 at the end. */
  #peek(): number {
    while (this.bytes[this.#at]! <= BLANK) this.#at++;
    return this.bytes[this.#at] ?? 0;
  }

  #digit(): number {
    return this.bytes[this.#at]! - ZERO;
  }

  #expect(sign: number): void {
    if (this.#peek() !== sign) throw this.#error(`'${String.fromCharCode(sign)}' is expected`);
    this.#at++;
  }

  #unescape(start: number, end: number): void {
    const quoted = decoder.decode(this.bytes.subarray(start - 1, end + 1));
    this.string = new TextEncoder().encode(JSON.parse(quoted) as string);
    this.start = 0;
    this.end = this.string.length;
  }

  #error(problem: string): SyntaxError {
    return new SyntaxError(`${problem} at byte ${this.#at}`);
  }
}

const [QUOTE, BACKSLASH, COLON, COMMA, OBJECT, OBJECT_END, LIST, LIST_END, ZERO, BLANK] = new TextEncoder()
  .encode(
    '"\\:,{}[]0 ',
  ) as unknown as readonly [number, number, number, number, number, number, number, number, number, number];

function isClosing(sign: number): boolean {
  return sign === OBJECT_END || sign === LIST_END;
}

/** By the code of a sign, whether numbers have it. */
const IN_NUMBER = Array.from({ length: 256 }, (_, code) => /[-+.0-9eE]/.test(String.fromCharCode(code)));

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
