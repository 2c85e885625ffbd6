/** What a page shows: it stands in the address, so that an image can be pointed at. */

/** Which backend draws; "auto" is WebGPU where there is a GPU, else wasm. */
export type BackendChoice = "auto" | "wasm" | "webgpu";

/** What is drawn. */
export interface State {
  /** Of z, from 0 on. Between two whole ones lie the latents between theirs. */
  readonly seed: number;
  /** ψ: 0 is the average image, 1 is none. */
  readonly truncation: number;
  /** From the source, 0, to the adapted generator, 1: weights in between. */
  readonly mix: number;
  /** The seed whose styles the finer layers take. */
  readonly second: number;
  /** The layers from the first on that keep the styles of `seed`: all is no mixing. */
  readonly crossover: number;
  readonly backend: BackendChoice;
}

/** The numbers of a state. */
export type Numbers = Omit<State, "backend">;

/** What a number may be. */
export interface Range {
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
  readonly usual: number;
}

const BACKENDS: readonly BackendChoice[] = ["auto", "wasm", "webgpu"];

/** What each number may be, in the order of the address. @param layers of the generator */
export function ranges(layers: number): Readonly<Record<keyof Numbers, Range>> {
  const seed = { least: 0, most: 2 ** 32 - 1, isWhole: false };
  return {
    seed: { ...seed, usual: 0 },
    truncation: { least: 0, most: 1, isWhole: false, usual: 0.7 },
    mix: { least: 0, most: 1, isWhole: false, usual: 1 },
    second: { ...seed, isWhole: true, usual: 1 },
    crossover: { least: 0, most: layers, isWhole: true, usual: layers },
  };
}

/** A state, and a sentence for each part of the address that says none. */
export interface ReadState {
  readonly state: State;
  readonly problems: readonly string[];
}

/** Reads the part of an address behind `#`: what it does not say is as usual. */
export function readState(fragment: string, layers: number): ReadState {
  const given = new URLSearchParams(fragment.replace(/^#/, "")), problems: string[] = [];
  const numbers = Object.entries(ranges(layers)).map(([name, range]) => {
    const text = given.get(name), value = Number(text);
    if (text === null) return [name, range.usual];
    if (text.trim() !== "" && fits(value, range)) return [name, value];
    const kind = range.isWhole ? "whole number" : "number";
    problems.push(
      `${name} is no ${kind} from ${range.least} to ${range.most}: it is taken for ${range.usual}`,
    );
    return [name, range.usual];
  });
  const asked = given.get("backend") ?? "auto", backend = BACKENDS.find((name) => name === asked);
  if (!backend) problems.push(`backend is none of ${BACKENDS.join(", ")}: it is taken for auto`);
  return { state: { ...Object.fromEntries(numbers) as Numbers, backend: backend ?? "auto" }, problems };
}

function fits(value: number, { least, most, isWhole }: Range): boolean {
  return value >= least && value <= most && (!isWhole || Number.isInteger(value));
}

/** Seed, truncation and mix always, and what else is not as usual: "#seed=0&truncation=0.7&mix=1". */
export function writeState(state: State, layers: number): string {
  const always = ["seed", "truncation", "mix"];
  const numbers = Object.entries(ranges(layers))
    .filter(([name, { usual }]) => always.includes(name) || state[name as keyof Numbers] !== usual)
    .map(([name]) => [name, String(rounded(state[name as keyof Numbers]))]);
  const backend = state.backend === "auto" ? [] : [["backend", state.backend]];
  return `#${new URLSearchParams([...numbers, ...backend])}`;
}

/** To as many digits as a control has steps. */
function rounded(value: number): number {
  return Number(value.toFixed(4));
}
