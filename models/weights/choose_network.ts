/** Which of several networks of one kind in a file is meant: by its key, by a rule that is said, or by nobody's guess. */
import { listed } from "../wording.ts";
import { WeightsError } from "./types.ts";

/** The network that is taken. */
export interface NetworkChoice {
  /** What stands before every name of it, with its final dot; "" where nothing does. */
  readonly prefix: string;
  /** Where a rule has decided between several: what was taken before what, for people. */
  readonly note: string | undefined;
}

/** What a choice is of, for its messages. */
export interface ChoiceOptions {
  /** In the plural: "generators". */
  readonly kind: string;
  /** The function whose option chooses one: "stylegan2". */
  readonly call: string;
  /** The one that is asked for. */
  readonly key?: string | undefined;
  /** Whether all that a network needs is there. Where it is of one alone, that one is taken. Default of all. */
  isWhole?(prefix: string): boolean;
}

/** How the network at the top of a file is called. */
const ROOT = ".";

/** What a user calls a network: what stands before its names, without the final dot. */
export function keyOf(prefix: string): string {
  return prefix === "" ? ROOT : prefix.slice(0, -1);
}

/**
 * Chooses by the key, which is a network's own or, where only one has them, some of its levels: "decoder" for
 * "state_dict.decoder". Without one, the only network there is; a moving average before what it is the average of; and the
 * only whole one before parts of others, such as gradients.
 *
 * @param prefixes Those under which networks stand, at least one
 * @throws {WeightsError} that names them, where the key is none's or several's, or where there are several and no key
 */
export function chooseNetwork(
  path: string,
  prefixes: readonly string[],
  { kind, call, key, isWhole = () => true }: ChoiceOptions,
): NetworkChoice {
  const choice = key === undefined ? preferredNetwork(prefixes) ?? onlyWhole(prefixes, isWhole) : undefined;
  if (choice) return choice;
  const own = key === undefined ? prefixes : prefixesOf(prefixes, key);
  if (own.length === 1 && key !== undefined) return { prefix: own[0]!, note: undefined };
  const keys = (own.length > 0 ? own : prefixes).map(keyOf);
  const [first] = keys;
  const problem = key === undefined
    ? `holds ${prefixes.length} ${kind}: ${named(keys)}`
    : own.length === 0
    ? `holds no "${key}" among its ${kind}: it has ${named(keys)}`
    : `holds ${own.length} ${kind} with "${key}" in their names: ${named(keys)}`;
  throw new WeightsError(
    path,
    `${problem}. Choose one with --key NAME, or ${call}({ weights, key: ${JSON.stringify(first)} })`,
  );
}

function onlyWhole(
  prefixes: readonly string[],
  isWhole: (prefix: string) => boolean,
): NetworkChoice | undefined {
  const whole = prefixes.filter(isWhole);
  const choice = whole.length === prefixes.length ? undefined : preferredNetwork(whole);
  if (choice === undefined) return undefined;
  const parts = named(prefixes.filter((prefix) => !whole.includes(prefix)).map(keyOf));
  const note = choice.note ?? `"${keyOf(choice.prefix)}" is taken`;
  return { prefix: choice.prefix, note: `${note}; less than a whole network is ${parts}` };
}

/**
 * The network to take where nobody has said which: the only one, or what is left when each moving average has taken
 * the place of what it averages.
 *
 * @returns undefined where more than one is left
 */
export function preferredNetwork(prefixes: readonly string[]): NetworkChoice | undefined {
  const passedOver = new Map<string, string>();
  for (const average of prefixes.filter(isAverage)) {
    for (const other of averagedBy(average, prefixes)) passedOver.set(other, average);
  }
  const left = prefixes.filter((prefix) => !passedOver.has(prefix));
  if (left.length !== 1) return undefined;
  const [prefix] = left as [string];
  if (passedOver.size === 0) return { prefix, note: undefined };
  const others = named([...passedOver.keys()].map(keyOf));
  return { prefix, note: `"${keyOf(prefix)}" is taken, the moving average, before ${others}` };
}

/** What a moving average may be the average of: the same names without the word, or the one network beside it. */
function averagedBy(average: string, prefixes: readonly string[]): string[] {
  const others = prefixes.filter((prefix) => !isAverage(prefix));
  const plain = levelsOf(average).map((level) => level.filter((word) => word !== AVERAGE));
  const named = others.filter((other) => same(levelsOf(other), plain.filter((level) => level.length > 0)));
  if (named.length > 0) return named;
  const bare = plain.findIndex((level) => level.length === 0); // "ema" and nothing else
  const beside = others.map(levelsOf).map((levels, i) => ({ levels, prefix: others[i]! }))
    .filter(({ levels }) =>
      bare >= 0 && levels.length === plain.length &&
      same(levels.toSpliced(bare, 1), plain.toSpliced(bare, 1))
    );
  return beside.length === 1 ? [beside[0]!.prefix] : [];
}

/** As a whole word: "g_ema", "EMA" and "modelEma" have it, "male" and "schema" have not. */
const AVERAGE = "ema";

function isAverage(prefix: string): boolean {
  return levelsOf(prefix).some((level) => level.includes(AVERAGE));
}

/** The words of each level of a prefix, in small letters, without the level that DataParallel puts in. */
function levelsOf(prefix: string): string[][] {
  return prefix.split(".").filter((level) => level !== "" && level !== "module").map((level) =>
    level.replace(/([a-z\d])([A-Z])/g, "$1_$2").replace(/([A-Z])([A-Z][a-z])/g, "$1_$2")
      .split(/[^\p{L}\p{N}]+/u).filter(Boolean).map((word) => word.toLowerCase())
  );
}

function same(a: readonly string[][], b: readonly string[][]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Those that a key may mean: the one that is called so, else those that have its levels next to each other. */
function prefixesOf(prefixes: readonly string[], key: string): string[] {
  const wanted = key.replace(/\.+$/, "");
  const exact = prefixes.filter((prefix) => keyOf(prefix) === (wanted || ROOT));
  if (exact.length > 0) return exact;
  return prefixes.filter((prefix) => `.${prefix}`.includes(`.${wanted}.`));
}

function named(keys: readonly string[]): string {
  return listed(keys.map((key) => `"${key}"`));
}
