import type { EncoderFacts } from "./facts.ts";

/** What stands in a place that says nothing. */
export const NOTHING_STATED: EncoderFacts = { image: {}, text: {}, pixels: {}, tokenizer: {} };

/** Of several statements about a thing the first, member by member. */
export function firstStated(statements: readonly EncoderFacts[]): EncoderFacts {
  return {
    image: laidOver(...statements.map(({ image }) => image)),
    text: laidOver(...statements.map(({ text }) => text)),
    pixels: laidOver(...statements.map(({ pixels }) => pixels)),
    tokenizer: laidOver(...statements.map(({ tokenizer }) => tokenizer)),
  };
}

/** Of each member the first that is stated. */
export function laidOver<F extends object>(...layers: readonly F[]): F {
  const laid: Partial<F> = {};
  for (const layer of layers) {
    for (const [member, fact] of Object.entries(layer)) laid[member as keyof F] ??= fact;
  }
  return laid as F;
}
