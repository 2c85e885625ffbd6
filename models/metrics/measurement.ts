/** A number and the way it was made. Two that differ in their protocol must not be compared. */
export interface Measurement {
  /** What was measured, e.g. `"Intra-cluster distance to the medoid (Avg)"`. */
  readonly name: string;
  /** Whose images: the adapted generator's, the source's or the true ones' for comparison, or the pairs of both. */
  readonly of: "adapted" | "source" | "pairs" | "truth";
  /** null where it is undefined, e.g. the correlation of what does not vary. */
  readonly value: number | null;
  /** Of what, and how far it lies around the value. */
  readonly spread?: Spread;
  /** What the value averages, where that is worth showing, e.g. each cluster's mean. */
  readonly parts?: Parts;
  /** Whether more is better; absent where it depends on the aim. */
  readonly better?: "higher" | "lower";
  /** How it was made. */
  readonly protocol: Protocol;
  /** What to mind of it, in sentences: that there are too few images. Absent where there is nothing. */
  readonly notes?: readonly string[];
}

/** A standard deviation that says over what it was taken, and how. */
export interface Spread {
  /** null where there are too few. */
  readonly deviation: number | null;
  /** Plural, e.g. `"clusters"`. */
  readonly over: string;
  /** What the sum of squares is divided by. */
  readonly divisor: "n" | "n - 1";
}

/** The numbers behind a mean. */
export interface Parts {
  /** Plural, e.g. `"clusters"`. */
  readonly of: string;
  /** One for each; null where it is undefined. */
  readonly values: readonly (number | null)[];
  /** Images in each. */
  readonly sizes: readonly number[];
}

/** Everything on which a number depends besides the images: JSON throughout. */
export interface Protocol {
  /** The name under which the function's description explains it, e.g. `"to-medoid"`. */
  readonly name: string;
  /** What was compared: an encoder and the treatment of its features, or a distance. */
  readonly features: string;
  /** How many images. */
  readonly count: number;
  /** The rest: seeds, k, subsets, texts. */
  readonly settings: Readonly<Record<string, JsonValue>>;
}

/** What JSON can say. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** A protocol in one line, for tables: its name, features, count and settings. */
export function protocolLabel({ name, features, count, settings }: Protocol): string {
  const rest = Object.entries(settings).map(([key, value]) =>
    `${key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)} ${
      typeof value === "string" ? value : JSON.stringify(value)
    }`
  );
  return [name, features, `${count} images`, ...rest].join(" · ");
}

/** Notes as a measurement has them: none where there is nothing to say. */
export function withNotes(notes: readonly string[]): Pick<Measurement, "notes"> {
  return notes.length > 0 ? { notes } : {};
}

/** A number as JSON can hold it: null where it is none. */
export function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
