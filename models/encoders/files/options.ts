import type { Activation, EncoderFacts } from "./facts.ts";
import { ACTIVATIONS } from "../towers/activations.ts";
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

/**
 * Looks at what a config states; configs run unchecked.
 *
 * @param call the function that was called, for the message: "clip"
 * @throws {TypeError} where a member is not what it must be
 */
export function checkStated(call: string, { heads, activation }: StatedOptions): void {
  const names = Object.keys(ACTIVATIONS);
  if (activation !== undefined && !Object.hasOwn(ACTIVATIONS, activation)) {
    throw new TypeError(
      `${call}(): activation is ${JSON.stringify(activation)}. It must be one of ${
        names.map((name) => `"${name}"`).join(", ")
      }`,
    );
  }
  for (const tower of ["image", "text"] as const) {
    const count: unknown = heads?.[tower];
    if (count === undefined || (Number.isSafeInteger(count) && (count as number) > 0)) continue;
    throw new TypeError(
      `${call}(): heads.${tower} is ${JSON.stringify(count)}. It must be a whole number of at least 1`,
    );
  }
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
