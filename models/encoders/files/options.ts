import type { Activation, EncoderFacts } from "./facts.ts";
import { NOTHING_STATED } from "./lay_over.ts";
import type { Heads } from "./metadata.ts";

/** What a caller states of an encoder, before all files. */
export interface StatedOptions {
  /**
   * Attention heads of the towers. By default what the file's metadata (`vision_heads`, `transformer_heads`) or the
   * configuration beside it says; where nothing does, those of published networks of the same sizes.
   */
  readonly heads?: Heads | undefined;
  /** What is applied inside the perceptrons of both towers. */
  readonly activation?: Activation | undefined;
}

/** What a caller states by options. */
export function factsOfOptions({ heads = {}, activation }: StatedOptions): EncoderFacts {
  const fact = <T>(value: T | undefined, option: string) =>
    value === undefined ? undefined : { value, source: `the option "${option}"` };
  const tower = (count: number | undefined) => ({
    heads: fact(count, "heads"),
    activation: fact(activation, "activation"),
  });
  return { ...NOTHING_STATED, image: tower(heads.image), text: tower(heads.text) };
}
