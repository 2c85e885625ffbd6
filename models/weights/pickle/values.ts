import type { ByteSource } from "../bytes.ts";

/** An object of an allowed class, as data: what the class would have been given, never the class itself. */
export class Instance {
  readonly className: string;
  readonly args: readonly unknown[];
  /** Its attributes, where the file gives any: a Map, unless the file is odd. */
  state: unknown;

  constructor(className: string, args: readonly unknown[], state: unknown = null) {
    this.className = className;
    this.args = args;
    this.state = state;
  }
}

/**
 * What a class or function that is not allowed would have made: its name alone. What the file hands to it is dropped, and
 * so is what the file asks of it.
 */
export class Foreign {
  readonly className: string;

  constructor(className: string) {
    this.className = className;
  }
}

/** Python's bytes, left where they are until someone reads them. */
export class Bytes {
  readonly source: ByteSource;

  constructor(source: ByteSource) {
    this.source = source;
  }
}
