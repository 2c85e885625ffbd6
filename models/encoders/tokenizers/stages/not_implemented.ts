/** Something that a tokenizer's file asks for, and that is not implemented here: texts would become other tokens. */
export class NotImplemented extends Error {
  /** @param what it is, to stand in a sentence */
  constructor(readonly what: string) {
    super(`asks for ${what}, which is not implemented`);
  }
}
