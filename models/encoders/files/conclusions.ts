import type { EncoderFacts, Fact } from "./facts.ts";

/** Something that tensors do not tell, as it was concluded. */
export interface Conclusion {
  /** What it is about, e.g. "image tower's heads". */
  readonly subject: string;
  /** As it was concluded. */
  readonly value: unknown;
  /** Who says so, e.g. `"open_clip_config.json"`. */
  readonly source: string;
}

const PARTS = {
  image: "image tower's",
  text: "text tower's",
  pixels: "pictures'",
  tokenizer: "tokenizer's",
} as const;

/** What members are called, where that is not their name. */
const CALLED: Readonly<Record<string, string>> = {
  rotaryGrid: "rotary grid",
  endToken: "end token",
  padToken: "padding",
  deviation: "standard deviation",
  resizeMode: "resize mode",
};

/** All facts, one after the other. */
export function conclusionsOf(facts: EncoderFacts): readonly Conclusion[] {
  return (["image", "text", "pixels", "tokenizer"] as const).flatMap((part) =>
    Object.entries(facts[part] as Readonly<Record<string, Fact<unknown> | undefined>>).flatMap((
      [member, fact],
    ) => fact ? [{ subject: `${PARTS[part]} ${CALLED[member] ?? member}`, ...fact }] : [])
  );
}

/** The same as lines, one for each source, in the order of the first that each states. */
export function linesOf(conclusions: readonly Conclusion[]): readonly string[] {
  const bySource = Map.groupBy(conclusions, ({ source }) => source);
  return [...bySource].map(([source, stated]) =>
    `by ${source}: ${stated.map(({ subject, value }) => `${subject} ${shown(value)}`).join(", ")}`
  );
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.join(" ");
  return typeof value === "object"
    ? Object.entries(value!).map(([name, value]) => `of ${name} ${value}`).join()
    : String(value);
}
